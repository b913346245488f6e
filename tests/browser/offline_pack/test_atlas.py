"""The Atlas of the offline pack: marks, list, filters and search as on the live page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import pytest
from lxml import html
from playwright.sync_api import expect

from components.editions import edition
from components.exports.offline_pack.medium import inside
from model.selection import Selection
from tests.browser.conftest import SIZES
from tests.browser.offline_pack.live import (
    FILTERS,
    go,
    same_atlas,
)
from tests.browser.test_phone import MAPS
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PLACES = """() => [...document.querySelectorAll('#root :is(.wide, .narrow) > svg.still')]
  .filter((map) => map.checkVisibility()).map((map) => {
    const box = map.getBoundingClientRect(), { width, height } = map.viewBox.baseVal;
    const frame = map.parentElement.parentElement, style = getComputedStyle(frame);
    const edges = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    return [frame.clientWidth - edges, box.width, box.width / box.height, width / height];
  })"""
"""For each map in sight the width of its place, its own, its shape, and that of its drawing."""


def test_the_map_stands_once_the_pack_is_open(opened: Callable[..., Page]) -> None:
    page = opened()
    expect(page.locator("#root .wide > svg.still a")).to_have_count(len(edition().projects))


def test_no_map_is_higher_than_a_phone_held_sideways(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="tama"), "phone held sideways")
    maps = page.evaluate(MAPS, "#root")
    assert len(maps) == 2
    assert max(box["height"] for box in maps) <= SIZES["phone held sideways"][1]


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_every_map_fills_its_place_whole(opened: Callable[..., Page], size: str) -> None:
    page = opened(size=size)
    for selection in (
        Selection(layer="overseas", id="kinki-bio"),
        Selection(page="project", id="okinawa"),
        Selection(page="tama", language="ja"),
    ):
        go(page, selection)
        drawn = page.evaluate(PLACES)
        assert drawn
        for place, map_width, shape, meant in drawn:
            assert map_width == pytest.approx(place, abs=1), inside(selection)
            assert shape == pytest.approx(meant, rel=0.01), inside(selection)


def test_a_click_on_a_mark_chooses_its_project_and_a_second_lets_go(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    page.locator("#root .wide a[href*='id=kinki-bio'] circle").click()
    expect(page.locator("#root section.card")).to_contain_text("Five-Star")
    assert page.url.endswith("#/?lang=en&id=kinki-bio")
    land = page.locator("#root .wide path[data-role=chosen]")
    expect(land).to_have_count(len(edition().prefectures_of("kinki-bio")))
    expect(page.locator("#root .wide g[data-role=chosen]")).to_have_count(1)
    expect(page.locator("#root .row.chosen")).to_contain_text("Five-Star")
    page.locator("#root .wide g[data-role=chosen] circle").click()
    expect(page.locator("#root section.card")).to_have_count(0)
    expect(land).to_have_count(0)


def test_filters_leave_the_sentence_rows_marks_and_sources_of_the_live_atlas(
    opened: Callable[..., Page], language: str
) -> None:
    page = opened(Selection(language=language, id="okinawa"))
    for chosen in FILTERS:
        go(page, Selection(language=language))
        for name, value in chosen.items():
            if name != "layer":
                page.click(f"#root #menu-{name}")
            page.click(f"#root #{name}-{value}")
            expect(page.locator(f"#root #{name}-{value}")).to_have_attribute("aria-current", "true")
        same_atlas(page, Selection(language=language, **chosen))
    page.click("#root #show-all")
    expect(page.locator("#root .row")).to_have_count(len(edition().projects))


def test_search_stays_when_a_project_is_chosen(opened: Callable[..., Page]) -> None:
    page = opened()
    page.fill("#root #find", "広島")
    expect(page.locator("#root #pick-okinawa")).to_be_hidden()
    page.click("#root #pick-chugoku-machinery")
    expect(page.locator("#root section.card")).to_be_visible()
    expect(page.locator("#root #find")).to_have_value("広島")
    expect(page.locator("#root #pick-okinawa")).to_be_hidden()


@pytest.mark.parametrize("typed", ["5,800", "imidas", "29 ventures"])
def test_search_finds_the_figures_and_documents_of_the_live_atlas_and_stays_in_the_link(
    opened: Callable[..., Page], typed: str
) -> None:
    page = opened()
    page.fill("#root #find", typed)
    live = html.document_fromstring(page_of(view_of(q=typed))).get_element_by_id("found")
    found = page.locator("#root #found")
    expect(found.locator("h2")).to_have_text(live.xpath("string(.//h2)"))
    for one in live.find_class("cite"):
        one.drop_tree()
    told = [" ".join(one.text_content().split()) for one in live.findall(".//li")]
    page.evaluate("document.querySelectorAll('#found .cite').forEach((one) => one.remove())")
    assert told
    expect(found.locator("li")).to_have_text(told)
    assert unquote_plus(page.url).endswith(unquote_plus(inside(Selection(q=typed))))
    page.reload()
    expect(page.locator("#root #find")).to_have_value(typed)
    expect(found.locator("h2")).to_have_text(live.xpath("string(.//h2)"))
    page.go_back()
    expect(page.locator("#root #find")).to_have_value("")


LISTED = "rows => rows.filter((row) => row.checkVisibility()).map((row) => row.dataset.row)"


@pytest.mark.parametrize("typed", ["kinki bio", "バイオ 近畿"])
def test_what_a_search_is_nearest_to_stands_first_until_the_search_is_over(
    opened: Callable[..., Page], typed: str
) -> None:
    page = opened()
    rows = page.locator("#root .row")
    page.fill("#root #find", typed)
    expect(page.locator("#root .row:visible")).to_have_count(2)
    assert rows.evaluate_all(LISTED) == ["kinki-bio", "hokkaido-super-cluster"]
    page.fill("#root #find", "")
    expect(page.locator("#root .row:visible")).to_have_count(len(edition().projects))
    assert rows.evaluate_all(LISTED) == list(edition().projects)
