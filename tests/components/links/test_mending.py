"""Links as people and programs mangle them: the view that was meant, and one quiet line."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.editions import edition
from components.links import MENDED, encode, href, known_values, opened, taken_apart
from components.text import words_in
from model.selection import Selection
from tests.components.links.test_codec import KNOWN, selections
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = json.loads((Path(__file__).parents[2] / "links.json").read_text(encoding="utf-8"))
SURE = tuple((kind, said, right) for kind, pairs in CASES.items() for said, right in pairs)


@pytest.mark.parametrize(("kind", "said", "right"), SURE, ids=str)
def test_a_link_of_the_table_is_read_as_it_says(kind: str, said: str, right: str) -> None:
    selection, notices = opened(*taken_apart(said), KNOWN, "en")
    assert href(selection) == f".{right}"
    assert (MENDED in notices) == (kind == "mended")
    assert bool(set(notices) - {MENDED}) == (kind == "dropped")


def wide(text: str) -> str:
    """Ids and names in full-width signs."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


MANGLERS: dict[str, Callable[[list[tuple[str, str]]], list[tuple[str, str]]]] = {
    "upper": lambda pairs: [(name.upper(), value.upper()) for name, value in pairs],
    "ended": lambda pairs: [*pairs[:-1], (pairs[-1][0], f"{pairs[-1][1]}.」")],
    "wide": lambda pairs: [(wide(name), wide(value)) for name, value in pairs],
    "blanks": lambda pairs: [
        (name, f" {value[:1]}\u00ad{value[1:]}\u200b") for name, value in pairs
    ],
    "repeated": lambda pairs: [*pairs, *pairs],
    "nonsense too": lambda pairs: [*pairs, *((name, "@") for name, _ in pairs)],
    "quoted": lambda pairs: [(name, f"“{value}”") for name, value in pairs],
}
ENCODERS: dict[str, Callable[[list[tuple[str, str]]], str]] = {
    "as it is": urlencode,
    "escaped": lambda pairs: escape(urlencode(pairs)),
    "escaped twice": lambda pairs: escape(escape(urlencode(pairs))),
    "semicolons": lambda pairs: urlencode(pairs).replace("&", ";"),
    "encoded again": lambda pairs: quote(urlencode(pairs)),
    "encoded twice more": lambda pairs: quote(quote(urlencode(pairs))),
}


@given(
    selections(),
    st.lists(st.sampled_from(sorted(MANGLERS)), unique=True, max_size=3),
    st.sampled_from(sorted(ENCODERS)),
)
def test_a_mangled_link_gives_the_same_view(
    selection: Selection, manglers: list[str], encoder: str
) -> None:
    # What was packed or is free text is in signs of its own: only its surroundings are mangled.
    plain = selection.but(deck="", q="")
    pairs = list(encode(plain).items())
    for name in manglers:
        pairs = MANGLERS[name](pairs)
    query = parse_qsl(ENCODERS[encoder](pairs), keep_blank_values=True)
    found, notices = opened(plain.page, query, KNOWN, "en")
    assert found == plain
    assert set(notices) <= {MENDED}


@given(selections())
def test_a_right_link_is_not_touched(selection: Selection) -> None:
    assert opened(selection.page, encode(selection), KNOWN, "en") == (selection, ())


@given(selections(), st.sampled_from(["escaped", "semicolons", "encoded again"]))
def test_a_deck_of_ones_own_survives_a_mangled_link(selection: Selection, encoder: str) -> None:
    own = selection.but(page="present", deck="!私の題*budget?year=2005&section=lines!tama")
    pairs = list(encode(Selection(page="present", deck=own.deck, slide=2)).items())
    query = parse_qsl(ENCODERS[encoder](pairs), keep_blank_values=True)
    found, notices = opened("present", query, KNOWN, "en")
    assert (found.deck, found.slide, notices) == (own.deck, 2, (MENDED,))


@given(st.lists(st.tuples(st.text(), st.text())), st.text())
def test_no_signs_ever_raise(pairs: list[tuple[str, str]], page: str) -> None:
    found, _ = opened(page, pairs, KNOWN, "en")
    assert found.page in KNOWN["page"]


@given(st.binary(max_size=400), st.sampled_from(["?", "/project?", "/deck?deck=o1-", "#"]))
def test_no_bytes_ever_raise(said: bytes, before: str) -> None:
    page, query = taken_apart(before + said.decode("utf-8", "surrogateescape").replace("[", ""))
    href(opened(page, query, KNOWN, "ja")[0])


def test_a_very_long_link_is_read_at_once() -> None:
    for text in ("&amp;id=x" * 20_000, "%25" * 60_000, "！" * 60_000, "!tama" * 20_000):
        for name in ("id", text, "deck"):
            opened("present", [(name, text)], KNOWN, "en")


def test_what_was_mended_is_said_in_one_quiet_line(language: str) -> None:
    link = f"/?LANG={language}&bureau=mars"
    selection, notices = opened(*taken_apart(link), known_values(edition()), "en")
    said = page_of(view_of(selection), notices)
    assert said.count('class="notice"') == 1
    assert words_in(language)("notice.mended") in said
    assert "bureau" in said[said.index('class="notice"') :]
