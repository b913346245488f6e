"""Copied text: the mark of a source is never part of a number, in any form that a reader has."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest

from components.exports import webpage
from components.text import words_in
from model.selection import LANGUAGES, Selection
from tests.browser.conftest import pasted, until
from tests.browser.offline_pack.live import BASE
from tests.kinds import kinds
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
VIEWS = {
    "atlas": Selection(id="kinki-bio"),
    "record": Selection(page="project", id="kanto-revitalization"),
    "case": Selection(page="tama"),
    "outcomes": Selection(page="outcomes"),
    "budget": Selection(page="budget", year="2005"),
    "timeline": Selection(page="timeline"),
    "facts": Selection(page="present", slide=5),
    "table": Selection(page="present", slide=8),
    "desk": Selection(page="deck"),
}
OF_A_KIND = ("record", "budget")
"""A page of cards, and one of tables."""
PAPERS = {
    "atlas": Selection(),
    "sheet": Selection(bureau="kinki"),
    "record": Selection(page="project", id="kinki-bio"),
    "budget": Selection(page="budget"),
    "hand-out": Selection(page="deck"),
}
DRAWN = "!document.querySelector('#root img[data-drawn]:not([hidden])')"
"""The pictures that one points at have their words in the page."""
MARKS = "details.cite, .ref, sup"
SEARCH = "|".join(words_in(language)("cite.search") for language in LANGUAGES)
MARK = re.compile(rf"\[(\d+(,\d+)*|{SEARCH})\]")
"""The numbers of sources, or that something was looked for and not found."""
GLUED = re.compile(rf"[^\s、]{MARK.pattern}")
SELECTED = """within => {
  for (const open of document.querySelectorAll('details:not(.cite, .menu)')) open.open = true;
  getSelection().selectAllChildren(document.querySelector(within));
  return getSelection().toString();
}"""


def stands_apart(page: Page, within: str) -> str:
    """Hold what is copied against the same without marks: they are brackets after a blank."""
    # After a while Chromium adds what a closed menu holds to what is selected around it.
    page.add_style_tag(content="details.menu:not([open]) > .menu-card { display: none; }")
    copied = page.evaluate(SELECTED, within)
    assert MARK.search(copied)
    assert not GLUED.search(copied)
    page.add_style_tag(content=f":is({MARKS}) {{ display: none !important; }}")
    bare = page.evaluate(SELECTED, within)
    assert "".join(MARK.sub("", copied).split()) == "".join(MARK.sub("", bare).split())
    return str(copied)


@pytest.mark.parametrize(
    ("name", "language"), kinds(product(VIEWS, LANGUAGES), zip(OF_A_KIND, LANGUAGES, strict=True))
)
def test_marks_stand_apart_in_what_is_copied_from_the_live_page(
    visit: Callable[..., Page], name: str, language: str
) -> None:
    selection = VIEWS[name].but(language=language)
    page = visit(f"/{selection.page}?lang={language}&slide={selection.slide}&id={selection.id}")
    until(page, DRAWN)
    stands_apart(page, "#root .stMain")


def test_a_table_lies_in_the_clipboard_with_marks_apart(
    visit: Callable[..., Page], language: str
) -> None:
    page = visit(f"/budget?lang={language}")
    selected = page.evaluate(SELECTED, "#root #lines tbody")
    page.keyboard.press("Control+C")
    copied = pasted(page)
    assert copied.split() == selected.split()
    assert MARK.search(copied)
    assert not GLUED.search(copied)


@pytest.mark.parametrize("name", kinds(PAPERS, list(PAPERS)[:2]))
def test_marks_stand_apart_in_what_is_copied_from_a_paper(
    browser: Browser, name: str, language: str
) -> None:
    page = browser.new_page()
    page.set_content(webpage.document(view_of(PAPERS[name], language=language), BASE))
    stands_apart(page, "body")
    page.close()
