"""A page of the live app on paper: what a printer would cut is a still picture there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.editions import edition
from model.pages import paths
from model.selection import Selection
from tests.browser.conftest import until
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


def test_paper_is_light_where_the_screen_is_dark(visit: Callable[..., Page]) -> None:
    page = visit("/tama?lang=en", color_scheme="dark")
    page.emulate_media(media="print")
    ground = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    for picture in some(page.locator("#root .on-paper").all()):
        assert "mode=light" in (picture.get_attribute("src") or "")
