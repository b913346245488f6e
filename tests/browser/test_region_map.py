"""The map of the prefectures in a browser: a dot says its number and leads to its area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components import catalogue
from tests.browser.conftest import until
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.drawn]
STAGE = "#root .st-key-stage-region-map"
DRAWN = f"document.querySelector('{STAGE} canvas')?.getContext('webgl2') != null"


def test_a_dot_says_the_number_of_its_prefecture_and_leads_to_its_area(
    visit: Callable[..., Page],
) -> None:
    page = visit("/regions?lang=en")
    figure = catalogue.described("region-map", view_of(page="regions"), "desk")
    spot = next(one for one in figure.spots if one.id == "hokkaido")  # type: ignore[union-attr]
    x, y = figure.viewport.pixel(*spot.at)  # type: ignore[union-attr]
    stage = page.locator(STAGE)
    stage.scroll_into_view_if_needed()
    until(page, DRAWN)
    box = stage.bounding_box()
    assert box
    scale = box["width"] / figure.viewport.width  # type: ignore[union-attr]
    page.mouse.move(box["x"] + x * scale, box["y"] + y * scale)
    expect(page.locator("#root .mark-label")).to_contain_text("Hokkaido 9.4%")
    page.mouse.click(box["x"] + x * scale, box["y"] + y * scale)
    page.wait_for_url("**id=hokkaido*")
    expect(page.locator("#root .st-key-ranges h2")).to_contain_text("Hokkaido area")
