"""Every text that a reader sees keeps the rules of `wording.py`, and every rule can fail."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from components.text import Words
from tests.house import wording
from tests.house.wording import TABLE, Text
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ja")


@cache
def texts(place: str) -> tuple[Text, ...]:
    """Every text of `locales/`, or every cell of a column of `data/tables/` in two languages."""
    return tuple(_words() if place == "locales" else _cells())


def _words() -> Iterator[Text]:
    for language in LANGUAGES:
        words = Words(language)
        for key in sorted(words.keys()):
            for said in words.forms(key).values():
                yield Text(key, key, language, said, "locales")


def _cells() -> Iterator[Text]:
    for path in sorted((ROOT / "data" / "tables").glob("*.csv")):
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        for row in rows:
            for column, said in row.items():
                stem, _, language = column.rpartition("_")
                if language in LANGUAGES and said:
                    name = f"{path.stem}.{column} {next(iter(row.values()))}"
                    yield Text(name, f"{path.stem}.{stem}", language, said, "columns")


def faults(place: str, rule: wording.Rule) -> list[tuple[str, str]]:
    """What a rule finds in a place: name and what is wrong."""
    return [(text.name, said) for text in some(texts(place)) for said in rule(text)]


@pytest.mark.parametrize("place", wording.PLACES)
@pytest.mark.parametrize("rule", wording.RULES, ids=lambda rule: rule.__name__)
def test_no_text_of_the_locales_or_the_tables_breaks_a_rule(rule: wording.Rule, place: str) -> None:
    assert not faults(place, rule)


@pytest.mark.parametrize("place", wording.PLACES)
def test_long_sentences_of_japanese_grow_no_more_numerous(place: str) -> None:
    found = faults(place, wording.breathless)
    assert len(found) <= TABLE["long"][place], found


def test_the_table_names_no_text_that_is_not_there() -> None:
    for place in wording.PLACES:
        homes = {text.home for text in texts(place)}
        asked = [one for kind in wording.KINDS for one in TABLE[kind][place]]
        for one in some(asked):
            assert any(wording.fits(home, one) for home in homes), one


PLANTED = [
    (wording.impolite, "page.atlas.description", "数値を出典とともに示す。", "出典を示します。"),
    (
        wording.impolite,
        "about.not.text",
        "順位は付けません。因果は示さない。",
        "発行者：{publisher}。",
    ),
    (wording.polite, "project.figures", "数値を確認できました", "確認できた数値"),
    (wording.polite, "status.o.long", "調べても見つかりませんでした", "調べても見つからず"),
    (wording.stopped, "project.figures", "確認できた数値。", "確認できた数値"),
    (wording.stopped, "project.no_bodies", "推進組織は確認できていません", "確認できていません。"),
    (wording.half, "project.figures", "数値(推定)", "数値（推定）"),
    (wording.half, "project.figures", "一部: {area}", "一部：{area}"),
    (wording.half, "project.figures", "数値 · 出典", "数値・出典"),
    (wording.doubled, "about.not.text", "{count}件です。、", "{count}件です。"),
    (wording.doubled, "project.figures", "出典：：数値", "出典：数値"),
    (wording.doubled, "about.not.text", "Read in part..", "Read in part."),
    (wording.doubled, "project.figures", "Firms., bodies", "Firms, bodies"),
    (wording.glued, "project.figures", "{field}{count}件", "{field}（{count}件）"),
    (wording.uncounted, "project.figures", "記録は{whole}に限る", "記録は{whole}件に限る"),
    (wording.uncounted, "project.figures", "十九件", "19件"),
    (wording.uncounted, "project.figures", "5千社", "5,000社"),
    (wording.uncounted, "project.figures", "3箇所", "3か所"),
    (wording.breathless, "about.not.text", "長" * 81 + "。", "長" * 80 + "。"),
]
"""Each rule, a text that breaks it and one that does not."""


@pytest.mark.parametrize(("rule", "key", "wrong", "right"), PLANTED)
def test_a_rule_finds_a_planted_fault_and_leaves_its_correction(
    rule: wording.Rule, key: str, wrong: str, right: str
) -> None:
    assert list(rule(Text(key, key, "ja", wrong, "locales")))
    assert not list(rule(Text(key, key, "ja", right, "locales")))


def test_what_is_put_together_is_held_to_the_same_but_for_titles() -> None:
    title = "新時代(8)"
    assert not list(wording.misjoined(f"「{title}」、2007年", [title]))
    for wrong in ("数値: 出典", "確認。、推定", "S36と同じ", f"「{title}」（推定) "):
        assert list(wording.misjoined(wrong, [title])), wrong


@pytest.mark.parametrize("rule", wording.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_a_planted_fault(rule: wording.Rule) -> None:
    assert rule is wording.unofficial or rule in {planted[0] for planted in PLANTED}


def test_english_sentences_are_closed_and_titles_are_not() -> None:
    assert list(wording.stopped(Text("", "project.no_bodies", "en", "None was found", "locales")))
    assert list(wording.stopped(Text("", "project.figures", "en", "Figures.", "locales")))
    assert not list(wording.stopped(Text("", "project.figures", "en", "Figures", "locales")))


@pytest.mark.parametrize("one", TABLE["glossary"], ids=lambda one: str(one["planted"]))
def test_a_word_of_the_glossary_is_found_where_it_is_planted(one: dict[str, str]) -> None:
    found = list(wording.unofficial(Text("", "", one["language"], one["planted"], "locales")))
    assert any(said.endswith(one["but"]) for said in found), found
    assert not list(wording.unofficial(Text("", "", one["language"], one["but"], "locales")))
