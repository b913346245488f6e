"""The still twin of a live map stands in when the machine takes the map's drawing away."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import AT_REST, PATIENCE, STEP, until
from tests.kinds import kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import FloatRect, Page, Route

pytestmark = [pytest.mark.browser, pytest.mark.drawn]
MAPS = {
    "/?lang=en": 1,
    "/project?lang=ja&id=okinawa": 1,
    "/tama?lang=en": 2,
    "/regions?lang=en": 1,
}
"""Pages with maps, and how many."""
CHARTS = ("/budget?lang=en", "/outcomes?lang=ja", "/tama?lang=en", "/present?lang=en&slide=3")
"""Pages with live charts."""
MARKS = """(marks) => Object.fromEntries([...document.querySelectorAll(marks)].map((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [one.dataset.id ?? one.dataset.mark, [left + width / 2, top + height / 2]];
}))"""
SMALLEST = 100
"""Pixels that a picture of a chart is high at least."""
DRAWN = "#root .stDeckGlJsonChart"
LOSE = """() => {
  for (const one of document.querySelectorAll('#root canvas'))
    one.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
}"""
LOADED = """() => [...document.querySelectorAll('#root img.still')]
  .every((one) => one.naturalWidth > 0)"""
SEEN_OR_NOT = """() => [...document.querySelectorAll('#root img:is(.still, .on-paper)')]
  .every((one) => one.loading !== 'lazy' && one.naturalWidth > 0)"""
"""Whether the page has come to rest and has its pictures, also those that nobody sees."""
NEVER_AT_REST = """() => {
  const given = setTimeout;
  window.setTimeout = (act, after, ...more) => given(act, after < 2000 ? after : 1e9, ...more);
}"""
"""However long a busy machine takes over a choice, to the page no two seconds are over."""
CONTEXTS = """() => [...document.querySelectorAll('#root canvas')]
  .filter((one) => one.getContext('webgl2')?.isContextLost() === %s).length"""


class Held:
    """A file that is kept from a page for a while."""

    def __init__(self, page: Page, address: str) -> None:
        """Begin to hold it back.

        Args:
            page: the page that will ask for it.
            address: its address, with stars for what may stand there.
        """
        self._page, self._address = page, address
        self._waiting: list[Route] = []
        page.context.route(address, lambda route: self._waiting.append(route))  # noqa: PLW0108 - it marks it

    def asked(self) -> None:
        """Wait until the page has asked for it."""
        late = time.monotonic() + PATIENCE
        while not self._waiting:
            assert time.monotonic() < late, "never asked for"
            self._page.wait_for_timeout(STEP)

    def let_go(self) -> None:
        """Let the page have it, once it has asked, and whenever it asks again."""
        self.asked()
        for one in self._waiting:
            one.continue_()
        self._page.context.unroute(self._address)


@pytest.mark.parametrize("link", kinds(MAPS, ("/tama?lang=en",)))
def test_a_map_that_loses_its_drawing_leaves_its_still_twin(
    visit: Callable[..., Page], link: str
) -> None:
    page, count = visit(link), MAPS[link]
    stills, drawn = page.locator("#root img.still"), page.locator(DRAWN)
    until(page, f"({CONTEXTS % 'false'})() === {count}")
    page.evaluate(LOSE)
    until(page, f"({CONTEXTS % 'true'})() === {count}")
    for each in range(count):
        expect(drawn.nth(each)).to_be_hidden()
        expect(stills.nth(each)).to_be_visible()
    until(page, LOADED)
    expect(page.locator("#root [data-still]")).to_be_hidden()


def test_choosing_asks_for_no_picture_that_is_not_seen(visit: Callable[..., Page]) -> None:
    page, asked = visit("/?lang=en"), list[str]()
    expect(page.locator(DRAWN)).to_be_visible()
    until(page, SEEN_OR_NOT)
    page.evaluate(NEVER_AT_REST)
    page.on("request", lambda one: asked.append(one.url))
    page.click("#root #menu-bureau")
    with page.expect_request("**/still/*bureau=kinki*&ground"):
        page.click("#root #bureau-kinki")
    still = page.locator("#root img.still")
    expect(still).to_have_attribute("src", re.compile("bureau=kinki"))
    assert not [one for one in some(asked) if "/still/" in one and not one.endswith("&ground")]


def test_pictures_that_are_not_seen_come_once_the_page_is_at_rest(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en&bureau=kinki")
    expect(page.locator(DRAWN)).to_be_visible()
    until(page, SEEN_OR_NOT)
    page.context.set_offline(True)
    page.evaluate(LOSE)
    expect(page.locator("#root img.still")).to_be_visible()
    until(page, LOADED)


def test_another_map_is_live_again(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&id=kinki-bio")
    until(page, f"({CONTEXTS % 'false'})() === 1")
    page.evaluate(LOSE)
    expect(page.locator(DRAWN)).to_be_hidden()
    page.click("#root #open-record")
    expect(page.locator("#root .opening h1")).to_be_visible()
    expect(page.locator(DRAWN)).to_be_visible()
    until(page, f"({CONTEXTS % 'false'})() === 1")


def test_nothing_moves_while_a_live_map_is_on_its_way(visit: Callable[..., Page]) -> None:
    """Each step of a movement is painted anew, and the map waits for it."""
    page = visit("/about?lang=en")
    script = Held(page, "**/DeckGlJsonChart*.js")
    page.goto(page.url.replace("/about", "/"))
    waits = page.locator("#root .st-key-stage-atlas-map [data-testid=stSkeleton]").first
    expect(waits).to_be_attached()
    expect(page.locator("#root .st-key-stage-atlas-map img.still")).to_be_visible()
    assert page.evaluate(AT_REST)
    script.let_go()
    expect(page.locator(DRAWN)).to_be_visible()


def test_the_still_twin_stands_until_all_of_the_live_map_is_there(
    visit: Callable[..., Page],
) -> None:
    page = visit("/about?lang=en")
    ground = Held(page, "**/still/*ground*")
    page.goto(page.url.replace("/about", "/"))
    ground.asked()
    until(page, f"({CONTEXTS % 'false'})() === 1")
    still, name = page.locator("#root img.still"), page.locator("#root .overlay > b").first
    expect(name).to_be_attached()
    expect(page.locator(DRAWN)).to_be_hidden()
    expect(name).to_be_hidden()
    expect(still).to_be_visible()
    ground.let_go()
    expect(page.locator(DRAWN)).to_be_visible()
    expect(name).to_be_visible()
    expect(still).to_be_hidden()


MOST = 90
"""Requests of a page with a map: an empty app has 66."""
ASKED = "() => performance.getEntriesByType('resource').map((one) => [one.name, one.startTime])"
LAST = "() => [...document.styleSheets].at(-1).href"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').map((one) => one.startTime)"


def test_the_still_page_is_painted_before_anything_of_the_live_one_is_asked_for(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    until(page, f"({CONTEXTS % 'false'})() === 1")
    asked = dict(page.evaluate(ASKED))
    of_the_live = [when for name, when in asked.items() if "/static/js/" in name]
    [painted] = page.evaluate(PAINTED)
    assert painted < min(of_the_live)
    assert len(asked) + 1 <= MOST
    assert not [name for name in some(asked) if name.endswith((".woff", ".woff2"))]
    assert page.evaluate(LAST).endswith("screen.css"), "our styles come behind Streamlit's"


@pytest.mark.parametrize("link", kinds(CHARTS, ("/budget?lang=en",)))
def test_a_chart_has_its_still_twin_in_its_place_until_it_is_drawn(
    visit: Callable[..., Page], link: str
) -> None:
    page = visit("/about?lang=en")
    script = Held(page, "**/PlotlyChart*.js")
    page.goto(page.url.replace("/about?lang=en", link))
    place, twin = (
        page.locator("#root [class*=st-key-plot-]").first,
        page.locator("#root .twin").first,
    )
    expect(twin).to_be_visible()
    until(page, "() => document.querySelector('#root .twin').naturalWidth > 0")
    before = place.bounding_box()
    assert (twin.bounding_box() or {"height": 0})["height"] > SMALLEST
    script.let_go()
    expect(place.locator(".main-svg").first).to_be_visible()
    expect(twin).to_be_hidden()
    assert _corner(place.bounding_box()) == _corner(before)


def _corner(box: FloatRect | None) -> tuple[float, float, float]:
    """Where a place begins, and how wide it is; a chart of a hall is drawn larger than its own."""
    assert box
    return box["x"], box["y"], box["width"]


@pytest.mark.parametrize("size", kinds(["desktop", "projector"], ["projector"]))
def test_the_map_that_stands_first_is_as_large_as_the_live_one_and_in_its_place(
    visit: Callable[..., Page], size: str
) -> None:
    still = visit("/?lang=en", size, live=False)
    first = still.evaluate(MARKS, "#still .st-key-map > svg.still g[data-id]")
    page = visit("/?lang=en", size)
    marks = "#root .overlay > i[data-mark]"
    expect(page.locator(marks)).to_have_count(len(some(first)))
    live = page.evaluate(MARKS, marks)
    assert set(live) == set(first)
    for project, place in some(live.items()):
        assert first[project] == pytest.approx(place, abs=4), project
