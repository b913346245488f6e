"""A number and the noun beside it agree, and words stay with the figure they were written for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from components import atlas_list, catalogue, formats
from components.content import atlas as atlas_page
from components.content import pages
from components.formats import Quantity
from components.maps import atlas_map
from components.text import Words, words_in
from components.view import View
from model.evidence import chosen_figures
from model.selection import FIELDS, LAYERS, Selection
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

ENGLISH = Words("en")
COUNTED = sorted(key for key in ENGLISH.keys() if len(ENGLISH.forms(key)) > 1)  # noqa: SIM118
NUMBERS = (0, 1, 2, 5, 1000)
PLURALS = {
    word for key in COUNTED for word in re.findall(r"[a-z]{4,}s\b", ENGLISH.forms(key)["other"])
} - {"overseas"} | {"people"}
ONE_OF_MANY = re.compile(rf"(?<![\d.,–-])\b1 (?:[a-z&R D-]+ )?(?:{'|'.join(PLURALS)})\b")
"""A single thing under a noun of many, such as "1 projects" or "1 university ventures"."""


def filled(words: Words, key: str, count: object) -> str:
    """A text with its count; every other placeholder says its own name."""
    names = {name for form in words.forms(key).values() for name in re.findall(r"\{(\w+)\}", form)}
    return words(key, **{**{name: f"<{name}>" for name in names}, "count": count})


@pytest.mark.parametrize("key", COUNTED)
def test_a_text_agrees_with_its_number(key: str) -> None:
    for count in NUMBERS:
        said = filled(ENGLISH, key, count)
        assert not ONE_OF_MANY.search(said), said
        assert (count == 1) == (said == filled(ENGLISH, key, 1)), said
        assert filled(words_in("ja"), key, count)


def test_a_count_is_printed_in_the_language_s_form() -> None:
    assert ENGLISH("list.count", count=1000) == "1,000 figures"
    assert words_in("ja")("list.count", count=1000) == "1,000件"


def test_the_number_chooses_the_form_whatever_stands_around_it() -> None:
    assert "alliance formed" in ENGLISH("outcome.alliances", count=Quantity("over ", "1", "", 1.0))
    assert "alliances formed" in ENGLISH("outcome.alliances", count=Quantity("", "1.5", "", 1.5))
    with pytest.raises(TypeError):
        ENGLISH("list.count", count="1")


def test_every_unit_agrees_with_its_number(atlas: Atlas) -> None:
    plain = atlas.figures["tama-firms"]
    for unit in atlas.units:
        for count in NUMBERS:
            one = replace(plain, unit=unit, value=float(count))
            said = str(formats.quantity(one, atlas, ENGLISH))
            assert not ONE_OF_MANY.search(said), said
    university = atlas.figures["okinawa-universities"]
    assert str(formats.quantity(university, atlas, ENGLISH)) == "1 university"


def test_every_number_of_a_japanese_sentence_has_its_counter(atlas: Atlas) -> None:
    plain = view_of(Selection(language="ja"))
    reported = pages.sections(plain.but(page="outcomes"))["reported"]
    assert reported.table
    said = [reported.finding, *(card.said for card in reported.table.groups)]
    said += [catalogue.FIGURES[name].finding(plain) for name in ("firms", "budget", "lineage")]
    for case_id in ("tama", "hokkaido", "kinki"):
        view = view_of(Selection(language="ja", page=case_id))
        said += [pages.sections(view)["map"].finding, catalogue.FIGURES["network"].finding(view)]
    for layer in LAYERS:
        for bureau in ("", *atlas.bureaus):
            view = view_of(Selection(language="ja", layer=layer, bureau=bureau))
            said += [atlas_map.alt(view), *(row.said for row in atlas_list.rows(view))]
    for text in said:
        bare = re.findall(r"\d(?![\d,.]*\d)(?=$|[\s、。：；超以])", text)
        assert not bare, text


@pytest.mark.parametrize("layer", LAYERS)
def test_the_atlas_counts_right_under_every_filter(atlas: Atlas, layer: str) -> None:
    single = 0
    for bureau in ("", *atlas.bureaus):
        for field in ("", *FIELDS):
            view = view_of(Selection(layer=layer, bureau=bureau, field=field))
            shown = atlas_list.rows(view)
            single += len(shown) == 1
            texts = (atlas_map.alt(view), atlas_list.finding(view, shown), *(r.said for r in shown))
            for said in texts:
                assert not ONE_OF_MANY.search(said), said
    assert single


def test_the_evidence_counts_right_under_every_filter(atlas: Atlas) -> None:
    single = 0
    for project in ("", *atlas.projects):
        for indicator in ("", *atlas.indicators):
            chosen = Selection(page="evidence", id=project, indicator=indicator)
            single += len(chosen_figures(atlas, chosen)) == 1
            said = pages.sections(view_of(chosen))["figures"].finding
            assert not ONE_OF_MANY.search(said), said
    assert single


@pytest.mark.parametrize(
    "selection",
    [
        Selection(bureau="okinawa"),
        Selection(layer="record", bureau="chugoku"),
        Selection(page="evidence", id="okinawa", indicator="universities"),
        Selection(page="project", id="okinawa"),
        Selection(page="tama"),
        Selection(page="outcomes"),
        Selection(page="budget"),
        Selection(page="timeline"),
        Selection(page="about"),
    ],
    ids=lambda one: f"{one.page}-{one.bureau}{one.id}",
)
def test_a_page_names_one_thing_as_one(selection: Selection) -> None:
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page_of(view_of(selection))))
    assert not ONE_OF_MANY.search(text), ONE_OF_MANY.findall(text)


def labels(atlas: Atlas, language: str) -> dict[str, str]:
    """The words of the band by the figure that stands over them."""
    view = View(atlas, Selection(language=language))
    return {fact.figure.figure_id: fact.label for fact in atlas_page.headline_facts(view)}


def test_headline_words_stay_with_their_figures_in_any_order(atlas: Atlas, language: str) -> None:
    shipped = labels(atlas, language)
    for order in permutations(range(1, len(shipped) + 1)):
        ranks = dict(zip(shipped, order, strict=True))
        figures = {
            key: replace(figure, headline=ranks.get(key, figure.headline))
            for key, figure in atlas.figures.items()
        }
        found = labels(replace(atlas, figures=figures), language)
        assert found == shipped
        assert list(found) == sorted(ranks, key=lambda key: ranks[key])


@pytest.mark.parametrize("rank", [0, 3, 9])
def test_a_new_headline_figure_moves_no_words(atlas: Atlas, language: str, rank: int) -> None:
    new = replace(atlas.figures["industrial-cluster-firms-7"], headline=rank)
    figures = {**atlas.figures, new.figure_id: new}
    assert labels(replace(atlas, figures=figures), language) == labels(atlas, language)


def test_a_figure_that_lost_its_rank_takes_its_words_along(atlas: Atlas, language: str) -> None:
    gone = "industrial-cluster-firms"
    figures = {**atlas.figures, gone: replace(atlas.figures[gone], headline=None)}
    expected = {key: said for key, said in labels(atlas, language).items() if key != gone}
    assert labels(replace(atlas, figures=figures), language) == expected
