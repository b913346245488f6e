"""A page of the live app on paper: what a printer would cut is a still picture there."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from components.editions import edition
from model.pages import paths
from model.selection import Selection
from tests.browser.conftest import LIVE as LIVE_PAGE
from tests.browser.conftest import until
from tests.browser.printout import faults, letters, text
from tests.kinds import kinds
from tests.some import some
from tests.views import figures_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
A4_LYING = {"width": 1123, "height": 794}
"""Pixels of the sheet, as a browser counts 96 to the inch."""
PROJECT = "kinki-bio"
FOLDED = "series"
"""A still picture on the screen too, behind a fold of all figures."""
DRAWN = {
    name: len(
        [one for one in figures_of(view_of(Selection(page=name, id=PROJECT))) if one != FOLDED]
    )
    for name in paths(list(edition().case_studies))
}
"""How many figures a page shows; a scene of the talk shows one."""
SCENE = "present?slide=4"
SHOWN = {name: count for name, count in DRAWN.items() if count} | {SCENE: 1}
LIVE = (
    "#root :is(.stPlotlyChart, .stDeckGlJsonChart, img.still, .picture:not(.fold *), .scene-image)"
    ":not(.on-paper)"
)
SEEN = f"""() => [...document.querySelectorAll('{LIVE}')]
  .filter((one) => one.checkVisibility({{ visibilityProperty: true }})).length"""
SHEETS, SIDES = ((297, 210), (210, 297)), ("top", "bottom", "left", "right")
"""A4 lying and upright, in millimetres."""
STILLS = """() => [...document.querySelectorAll('#root .on-paper')].every((one) => one.complete)"""
TOLD = """async () => {
  const told = [...document.querySelectorAll('#root :is(th, td)')].map((cell) => {
    const said = cell.cloneNode(true);
    for (const one of said.querySelectorAll('.unseen, .cite')) one.remove();
    return said.textContent;
  });
  for (const picture of document.querySelectorAll('#root .on-paper')) {
    const written = await (await fetch(picture.src)).text();
    const drawn = new DOMParser().parseFromString(written, 'image/svg+xml');
    told.push(...[...drawn.querySelectorAll('text')].map((one) => one.textContent));
  }
  return told;
}"""
"""What stands in each cell of the tables and in each line of the still pictures."""
STILL = """() => [...document.querySelectorAll('#root .on-paper')]
  .filter((one) => one.naturalWidth && one.checkVisibility())
  .map((one) => one.getBoundingClientRect())"""


@pytest.mark.drawn
@pytest.mark.parametrize("name", kinds(SHOWN, ("tama",)))
def test_on_paper_a_still_picture_stands_for_every_live_figure(
    visit: Callable[..., Page], name: str
) -> None:
    link = f"/{name}{'&' if '?' in name else '?'}lang=en&id={PROJECT}"
    page = visit(link)
    until(page, f"({SEEN})() >= {SHOWN[name]}")
    page.emulate_media(media="print")
    page.set_viewport_size(A4_LYING)  # type: ignore[arg-type]
    until(page, f"({STILL})().length === {SHOWN[name]}")
    assert page.evaluate(SEEN) == 0
    for box in some(page.evaluate(STILL)):
        assert box["width"] > A4_LYING["width"] / 5
        assert box["left"] >= 0
        assert box["right"] <= A4_LYING["width"]


def _in_chromium(request: pytest.FixtureRequest, link: str) -> tuple[list[str], list[bytes]]:
    page = request.getfixturevalue("visit")(link)
    until(page, f"({STILLS})()")
    sheets = [
        page.pdf(width=f"{width}mm", height=f"{height}mm", margin=dict.fromkeys(SIDES, "10mm"))
        for width, height in SHEETS
    ]
    return page.evaluate(TOLD), sheets


def _in_firefox(request: pytest.FixtureRequest, link: str) -> tuple[list[str], list[bytes]]:
    window = request.getfixturevalue("firefox")
    window.goto(request.getfixturevalue("served") + link)
    window.until(f"() => document.querySelector('{LIVE_PAGE}') !== null")
    window.until(STILLS)
    return window.evaluate(TOLD), [window.printed(*one) for one in SHEETS]


PRINTED_BY = {"chromium": _in_chromium, "firefox": _in_firefox}


@pytest.mark.parametrize(
    ("browser_name", "name"), kinds(product(PRINTED_BY, SHOWN), [("chromium", "budget")])
)
def test_a_printed_page_has_all_words_of_its_pictures_and_tables_and_none_on_another(
    request: pytest.FixtureRequest, browser_name: str, name: str
) -> None:
    link = f"/{name}{'&' if '?' in name else '?'}lang=en&id={PROJECT}"
    told, sheets = PRINTED_BY[browser_name](request, link)
    for sheet in some(sheets):
        assert not list(faults(sheet))
        shown = text(sheet)
        assert not [one for one in some(told) if letters(one) not in shown]


def test_paper_is_light_where_the_screen_is_dark(visit: Callable[..., Page]) -> None:
    page = visit("/tama?lang=en", color_scheme="dark")
    page.emulate_media(media="print")
    ground = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    for picture in some(page.locator("#root .on-paper").all()):
        assert "mode=light" in (picture.get_attribute("src") or "")
