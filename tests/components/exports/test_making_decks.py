"""Every export takes every deck that the page takes, and every host."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from pptx import Presentation

from components.content import scenes
from components.editions import edition
from components.exports import making
from components.exports.making import Order
from components.links import asked, known_values
from components.links.decks import LONGEST_TITLE, MOST_SCENES
from model.selection import LANGUAGES, Selection
from tests.kinds import kinds
from tests.some import some
from tests.views import view_of

BASE = "https://atlas.example"

VIEWS = (
    "project?id=kanto-revitalization", "project?id=kinki-bio", "hokkaido", "tama?section=network",
    "timeline?section=events", "budget?year=2005&section=allocation", "evidence?section=gaps",
    "outcomes?section=firms", "?bureau=kinki", "?section=list",
)  # fmt: skip
TITLES = st.text(st.characters(exclude_categories=["Cs"]), max_size=LONGEST_TITLE) | st.text(
    st.sampled_from(
        "関東の成果近畿バイオ歩み北海道十年＝＆<&\"'\x0b\x00\x1f\ufffe\uffff\u202e\t\n"
    ),
    max_size=LONGEST_TITLE,
)
MINE = (
    "!関東の成果*project?id%3Dkanto-revitalization!近畿バイオの歩み*project?id%3Dkinki-bio"
    "!北海道の十年*hokkaido"
)
"""The deck of the reader who found that it makes no slides."""


def written(talk: list[tuple[str, str]]) -> str:
    """A deck as its link says it."""
    return "".join(f"!{title}{'*' if title else ''}{link}" for title, link in talk)


def taken(deck: str, language: str = "ja") -> Selection:
    """A deck as the page takes it."""
    query = [("page", "deck"), ("lang", language), ("deck", deck)]
    return asked(query, known_values(edition()))[0]


def words_of(slide: Any) -> list[str]:  # noqa: ANN401 - python-pptx has no types
    """The texts of a slide."""
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def check_files(selection: Selection, base: str) -> None:
    """That each export of a deck is a file that its readers open, with its titles in it."""
    headlines = [scene.headline for scene in scenes.deck_scenes(view_of(selection))]
    made = {
        name: making.work(Order(name, selection, base))
        for name in ("slides", "pdf", "webpage", "workbook", "figures")
    }
    slides = list(Presentation(io.BytesIO(made["slides"])).slides)
    shown = [text for slide in slides for text in words_of(slide)]
    assert not [
        one for one in some(headlines) if not any(text.startswith(one) for text in some(shown))
    ]
    for name in ("webpage", "pdf"):  # before its print, which takes what a browser takes
        text = html.document_fromstring(made[name].decode()).text_content()
        assert all(" ".join(one.split()) in " ".join(text.split()) for one in some(headlines))
    assert openpyxl.load_workbook(io.BytesIO(made["workbook"])).worksheets[0].max_row > 1
    assert len(list(csv.reader(io.StringIO(made["figures"].decode("utf-8-sig"))))) > 1


DECKS = {
    "no titles": [("", one) for one in VIEWS],
    "the longest titles": [
        ("長" * LONGEST_TITLE, VIEWS[number % len(VIEWS)]) for number in range(MOST_SCENES)
    ],
    "signs that formats forbid": [
        ("A\x0btitle\ufffe with\x00 signs\U0001ffff", one) for one in VIEWS
    ],
}


@pytest.mark.parametrize("name", kinds(DECKS, ("no titles", "signs that formats forbid")))
def test_every_export_takes_a_deck_with(name: str) -> None:
    check_files(taken(written(DECKS[name])), BASE)


@pytest.mark.slow
@settings(max_examples=8)
@given(st.lists(st.tuples(TITLES, st.sampled_from(VIEWS)), max_size=MOST_SCENES + 1))
def test_every_export_takes_every_deck_that_the_page_takes(talk: list[tuple[str, str]]) -> None:
    check_files(taken(written(talk)), BASE)


@pytest.mark.parametrize(
    "sign",
    kinds(
        ("\x0b", "\x00", "\x1f", "\ufffe", "\uffff", "\ufdd0", "&", "<"), ("\x00", "\ufdd0", "<")
    ),
)
def test_signs_that_a_file_format_forbids_do_not_keep_a_title_out(sign: str) -> None:
    selection = taken(f"!Our{sign} view*project?id=kinki-bio")
    assert selection.deck.count("!") == 1
    check_files(selection, BASE)


@pytest.mark.parametrize("language", kinds(LANGUAGES, ("ja",)))
def test_a_deck_whose_link_is_longer_than_a_property_is_in_every_export(language: str) -> None:
    selection = taken(MINE, language)
    assert selection.deck.count("!") == 3
    check_files(selection, BASE)


@pytest.mark.parametrize("name", kinds(("qr", "parcel", "offline-pack"), ("qr", "parcel")))
def test_a_deck_of_any_length_keeps_no_file_from_being_made(name: str) -> None:
    assert making.make(Order(name, taken(MINE), BASE))


def test_a_host_may_sign_with_signs_that_a_file_format_forbids(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ATLAS_PUBLISHER", " An\x0bOffice\x01\ufffe\n of ours ")
    monkeypatch.setenv("ATLAS_CONTACT", "office\x1f@example.org")
    check_files(taken(MINE), BASE)
    order = Order("slides", Selection(page="budget", section="allocation"))
    first = Presentation(io.BytesIO(making.work(order))).slides[0]
    assert any("An Office of ours" in text for text in words_of(first))


@pytest.mark.parametrize("letters", kinds((300, 2000, 4000), (4000,)))
def test_a_base_address_of_any_length_makes_no_export_fail(letters: int) -> None:
    base = f"{BASE}/{'a' * letters}"
    check_files(taken(MINE), base)
    for selection in (Selection(), Selection(bureau="kinki"), Selection(page="evidence")):
        for name in ("slides", "webpage", "workbook", "figures"):
            assert making.work(Order(name, selection, base)), (name, selection)
