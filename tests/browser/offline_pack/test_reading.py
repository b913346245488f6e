"""The offline pack under a reader's eyes and hands: no scripts, live charts, sources, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from components.editions import edition
from model.selection import Selection
from tests.browser.offline_pack.live import (
    go,
    live_texts,
    same_sources,
    texts,
)
from tests.browser.test_copying import VIEWS, stands_apart
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_the_first_page_reads_without_scripts(opened: Callable[..., Page]) -> None:
    page = opened(live=False)
    assert page.locator("h1").count() == 1
    assert page.locator("#root svg.still").first.bounding_box()
    assert page.locator("#root .row").count() == len(edition().projects)
    expect(page.locator(".notice").first).to_contain_text("JavaScript")


def test_a_browser_that_cannot_unpack_reads_what_one_without_scripts_does(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    expect(page.locator(".notice")).to_have_count(0)
    page.add_init_script("delete window.DecompressionStream")
    page.reload()
    expect(page.locator(".notice").first).to_contain_text("JavaScript")
    expect(page.locator("#root:not([aria-busy]) .row")).to_have_count(len(edition().projects))


def test_charts_come_alive_and_answer_the_pointer(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="budget"))
    drawn = page.locator("#root .live-chart .main-svg").first
    expect(drawn).to_be_visible()
    expect(page.locator("#root .picture-place > svg.still").first).to_be_hidden()
    page.locator("#root .live-chart .bars path").first.hover(force=True)
    expect(page.locator("#root .hoverlayer .hovertext").first).to_be_visible()
    go(page, Selection(page="outcomes", language="ja"))
    expect(drawn).to_be_visible()


def test_sources_are_numbered_and_listed_as_on_the_live_page(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for selection in (
        Selection(page="budget", year="2005"),
        Selection(page="outcomes", indicator="listings", language="ja"),
        Selection(page="project", id="kinki-bio"),
    ):
        go(page, selection)
        assert texts(page, "#root .source-list li") == live_texts(selection, "//footer//li")
        marks = "//details[@class='cite']/summary|//a[@class='ref']"
        assert texts(page, "#root :is(.cite > summary, .ref)") == live_texts(selection, marks)
    for chosen in ("", "kanto-revitalization", "okinawa"):
        go(page, Selection(id=chosen))
        same_sources(page, Selection(id=chosen))


@pytest.mark.parametrize(
    "selection",
    [
        Selection(id="kinki-bio"),
        Selection(page="project", id="kanto-revitalization"),
        Selection(page="evidence"),
        Selection(page="present", slide=2),
    ],
    ids=["atlas", "record", "evidence", "scene"],
)
def test_axe_finds_nothing_to_object_to(opened: Callable[..., Page], selection: Selection) -> None:
    page = opened(selection, color_scheme="dark" if selection.page == "evidence" else "light")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert not found.response["violations"], found.generate_report()


def test_nothing_runs_over_the_edge_on_a_phone(opened: Callable[..., Page]) -> None:
    page = opened(None, "phone")
    for name in ("", "project", "tama", "outcomes", "budget", "timeline", "evidence", "about"):
        chosen = "kinki-bio" if name in ("", "project") else ""
        go(page, Selection(page=name, id=chosen, language="ja"))
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, name


@pytest.mark.parametrize(
    "name", kinds(("atlas", "record", "budget", "facts", "desk"), ["record", "desk"])
)
def test_marks_stand_apart_in_what_is_copied_from_the_offline_pack(
    opened: Callable[..., Page], name: str, language: str
) -> None:
    page = opened(Selection(language=language))
    page.evaluate("delete window.DecompressionStream")  # charts stay still between two readings
    go(page, VIEWS[name].but(language=language))
    stands_apart(page, "#root")
