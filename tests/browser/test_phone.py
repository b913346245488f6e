"""On a phone: nothing runs over an edge, a finger scrolls past everything that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.editions import edition
from model.pages import paths
from model.selection import LANGUAGES
from tests.browser.conftest import SIZES, until
from tests.kinds import crossed, kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
SIZES["phone held sideways"] = (844, 390)
CASES = list(edition().case_studies)
LONG = "tohoku-recycling"
"""A project whose Japanese name has no place to break."""
EVERY, OF_A_KIND = paths(CASES), paths(CASES[:1])


@pytest.mark.parametrize(("page_name", "language"), crossed(EVERY, LANGUAGES, OF_A_KIND))
def test_nothing_runs_over_the_edge_on_a_phone(
    visit: Callable[..., Page], page_name: str, language: str
) -> None:
    page = visit(f"/{page_name}?lang={language}&id={LONG}", "phone")
    over = page.evaluate(
        "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
    )
    assert over <= 0


WIDE = "#root .figures:not(.stack) :is(td, th):not(:empty)"
NARROW = f"""() => [...document.querySelectorAll('{WIDE}')]
  .filter((one) => one.clientWidth < 5 * parseFloat(getComputedStyle(one).fontSize))
  .map((one) => one.textContent)"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_column_of_a_wide_table_is_a_tower_of_letters(
    visit: Callable[..., Page], language: str
) -> None:
    page = visit(f"/budget?lang={language}&section=lines", "phone")
    page.wait_for_selector(WIDE)
    assert page.evaluate(NARROW) == []


FIGURES = "#root :is(.stDeckGlJsonChart canvas, .stPlotlyChart .main-svg:first-child)"
PLACE = "document.querySelector('[data-testid=stMain]').scrollTop"
MAPS = """(of) => [...document.querySelectorAll(`${of} :is([class*=st-key-stage-], svg.still)`)]
  .filter((one) => one.checkVisibility() && !one.matches('.chart'))
  .map((one) => one.getBoundingClientRect())"""


def swipe(page: Page, x: float, y: float) -> None:
    """Draw a finger up by 150 pixels, as a touch screen reports it."""
    screen = page.context.new_cdp_session(page)
    for way in range(0, 160, 10):
        touch = [{"x": x, "y": y - way}]
        kind = "touchMove" if way else "touchStart"
        screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touch})
    screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.drawn
@pytest.mark.parametrize(
    "link",
    kinds(("/", "/project?id=okinawa", "/tama", "/budget"), ["/project?id=okinawa", "/budget"]),
)
def test_a_finger_scrolls_past_every_map_and_chart(visit: Callable[..., Page], link: str) -> None:
    page = visit(link, "phone", has_touch=True, is_mobile=True)
    page.wait_for_selector(FIGURES)
    for figure in some(page.locator(FIGURES).all()):
        figure.scroll_into_view_if_needed()
        box, before = figure.bounding_box(), page.evaluate(PLACE)
        assert box
        swipe(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        until(page, f"{PLACE} > {before}")


@pytest.mark.parametrize(
    "link", kinds(("/", "/project?id=okinawa", "/tama"), ["/project?id=okinawa"])
)
@pytest.mark.parametrize("live", [True, False])
def test_no_map_is_higher_than_a_phone_held_sideways(
    visit: Callable[..., Page], link: str, *, live: bool
) -> None:
    page = visit(link, "phone held sideways", live=live)
    maps = page.evaluate(MAPS, "#root" if live else "#still")
    assert len(maps) >= 1
    for box in some(maps):
        assert 150 < box["height"] <= SIZES["phone held sideways"][1]
        assert box["left"] >= 0
        assert box["right"] <= SIZES["phone held sideways"][0]
