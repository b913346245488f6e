"""What a reader points at is lit on map and list alike, and the page is not asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.bundle import bundled
from components.maps import japan
from tests.browser.conftest import SIZES, until
from tests.browser.test_reader import MAP, mark, stands, wait_for_map
from tests.kinds import kinds
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.drawn]
LIT = "#root .row.lit", "#root .overlay > i.lit", "#root .mark-label"
BESIDE = 18
"""Pixels from the middle of a small mark: outside of it, and near it."""
FAR = 30
DRAG = 60
CLOSER = """zoom => {
  %s
  const stage = document.querySelector('#root [class*="st-key-stage-"]');
  return in_live_map.viewOf(stage)?.zoom >= zoom;
}"""
"""Whether the deck shows the map from so close by."""
COUNTED = """() => {
  const send = WebSocket.prototype.send;
  window.told = 0;
  WebSocket.prototype.send = function (said) {
    window.told += 1;
    return send.call(this, said);
  };
}"""
"""Counts what goes to the server."""
AWAY = """([x, y]) => {
  const [map, mark] = ['.stDeckGlJsonChart', '.overlay > i.lit']
    .map((one) => document.querySelector(one)?.getBoundingClientRect());
  if (!map || !mark) return false;
  return Math.hypot(mark.x + mark.width / 2 - map.x - x, mark.y + mark.height / 2 - map.y - y) < 3;
}"""
"""Whether the lit mark, if there is one, stands at a place of the map."""
APART = """() => {
  const names = [...document.querySelectorAll('#root .overlay > b')];
  const [name, mark] = [names.find((one) => one.textContent === 'Okinawa Industry'),
    document.querySelector('#root .overlay > [data-mark="okinawa"]')]
    .map((one) => one.getBoundingClientRect());
  return Math.round(mark.left - name.right);
}"""
"""How far from its mark the name of a project ends."""
UNLIT = AWAY.replace("i.lit", '[data-mark="okinawa"]')
"""The same of one mark, lit or not."""


LATER = """() => {
  const given = performance.now.bind(performance);
  performance.now = () => given() + 6000;
  return new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(end)));
}"""
"""Nothing that goes on for seconds after a reader's last step goes on any more."""


def lit(page: Page, project_id: str) -> None:
    """Row, mark and label of one project are lit, and of no other."""
    row, above, label = (page.locator(one) for one in LIT)
    expect(row).to_have_count(1)
    expect(row).to_have_attribute("data-row", project_id)
    expect(above).to_have_count(1)
    expect(above).to_have_attribute("data-mark", project_id)
    expect(label).to_be_visible()


def dark(page: Page) -> None:
    """Nothing is lit."""
    for one in LIT[:2]:
        expect(page.locator(one)).to_have_count(0)
    expect(page.locator(LIT[2])).to_be_hidden()


@pytest.mark.parametrize(
    "link", kinds(("/?lang=en", "/?lang=ja&layer=universities"), ["/?lang=en"])
)
def test_a_row_lights_its_mark_by_pointer_and_by_keyboard(
    visit: Callable[..., Page], link: str
) -> None:
    page = visit(link)
    page.wait_for_selector(f"{MAP} canvas")
    page.hover("#root #pick-kinki-it")
    lit(page, "kinki-it")
    page.mouse.move(2, 2)
    dark(page)
    page.locator("#root #pick-okinawa").focus()
    lit(page, "okinawa")
    page.keyboard.press("Escape")
    dark(page)


def test_the_nearest_mark_lights_its_row_within_reach_and_none_beyond(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    page.wait_for_selector(f"{MAP} canvas")
    x, y = mark(page, "kyushu-krip")
    page.mouse.move(x + BESIDE, y)
    lit(page, "kyushu-krip")
    label = page.locator(LIT[2]).bounding_box()
    assert label
    assert label["x"] > x, "no label on its own mark"
    expect(page.locator(".deck-tooltip")).to_be_hidden()
    page.mouse.move(x + FAR, y + FAR)
    dark(page)


def test_pointing_sends_nothing_and_draws_no_map_anew(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    wait_for_map(page)
    page.evaluate(COUNTED)
    still = page.locator(f"{MAP} canvas").evaluate_handle("canvas => canvas")
    for project_id in ("kinki-it", "okinawa", "kyushu-krip"):
        page.hover(f"#root #pick-{project_id}")
        lit(page, project_id)
    page.mouse.move(*mark(page, "okinawa"))
    lit(page, "okinawa")
    assert page.evaluate("window.told") == 0
    assert still.evaluate("canvas => canvas.isConnected")


def test_marks_and_names_keep_to_a_map_that_a_reader_has_moved(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    wait_for_map(page)
    closer, zoom = CLOSER % bundled("live_map.js"), japan.viewport(view_of(), "desk").zoom
    until(page, closer, zoom)
    x, y = mark(page, "okinawa")
    box, apart = page.locator(MAP).bounding_box(), page.evaluate(APART)
    assert box
    there = x + 2 * FAR, y - 2 * FAR
    page.evaluate(LATER)
    page.mouse.dblclick(*there)  # twice as close, around the pointer
    x, y = there[0] + 2 * (x - there[0]) - box["x"], there[1] + 2 * (y - there[1]) - box["y"]
    until(page, closer, zoom + 1)
    until(page, UNLIT, [x, y])
    page.hover("#root #pick-okinawa")
    until(page, AWAY, [x, y])
    page.evaluate(LATER)
    middle = box["width"] / 2, page.locator(MAP).bounding_box()["y"] + box["height"] / 2  # type: ignore[index]
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] + 3, middle[1])  # the deck counts from here
    page.mouse.move(middle[0] + 3 + DRAG, middle[1], steps=3)
    dark(page)
    until(page, UNLIT, [x + DRAG, y])
    assert page.evaluate(APART) == apart
    page.mouse.up()
    page.locator("#root #pick-okinawa").focus()
    lit(page, "okinawa")
    until(page, AWAY, [x + DRAG, y])
    at = page.locator(LIT[1]).bounding_box()
    assert at
    page.mouse.click(at["x"] + 8, at["y"] + 8)
    expect(page.locator("#root section.card")).to_contain_text("Okinawa")


def test_an_entry_of_the_legend_filters_by_its_field_and_lets_go(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    rows = page.locator("#root .row")
    everyone = rows.count()
    page.click("#root #legend-bio")
    expect(page.locator("#root #legend-bio")).to_have_attribute("aria-current", "true")
    expect(rows).not_to_have_count(everyone)
    assert rows.count() > 0
    expect(page.locator("#root .overlay > i")).to_have_count(rows.count())
    assert "field=bio" in page.url
    page.click("#root #legend-bio")
    expect(rows).to_have_count(everyone)


def test_the_map_stays_in_sight_beside_its_list(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    page.wait_for_selector(f"{MAP} canvas")
    page.locator("#root .stMain").evaluate("main => main.scrollTo(0, 300)")
    until(page, "document.querySelector('#root .stMain').scrollTop === 300")
    box = page.locator(MAP).bounding_box()
    assert box
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= SIZES["desktop"][1]


def test_choosing_moves_the_map_closer_and_its_marks_keep_to_it(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    wait_for_map(page)
    page.click("#root #pick-okinawa")
    lit(page, "okinawa")
    page.mouse.move(*stands(page, "okinawa", id="okinawa"))
    lit(page, "okinawa")
