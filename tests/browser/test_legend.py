"""What is chosen and explained on the Atlas never lies on ground in use, on a mark or on a name."""

from __future__ import annotations

from itertools import cycle, product
from typing import TYPE_CHECKING

import pytest

from components import assets, theme
from model.selection import LANGUAGES
from tests.kinds import kinds
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
WIDTHS = (360, 390, 768, 860, 1024, 1280, 1366, 1440, 1920)
LAYERS = ("", "firms", "universities", "region")
ALL = (*LAYERS, "record", "overseas")
STYLES = ("atlas.css", "signs.css")
COVERED = """() => {
  const map = document.querySelector('.st-key-map svg.still'), step = 6, found = new Set();
  const ground = [...map.querySelectorAll('[data-role=prefectures] path')];
  const used = ground.filter((path) => path.dataset.role === 'chosen');
  const land = used.length ? used : ground;
  const meets = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  const whole = map.getBoundingClientRect();
  const things = [...map.querySelectorAll('g[data-id], text[data-role=name]')]
    .filter((thing) => meets(whole, thing.getBoundingClientRect()));
  const back = map.getScreenCTM().inverse();
  for (const piece of document.querySelectorAll('.map-controls .legend, .map-controls .pills')) {
    const box = piece.getBoundingClientRect();
    for (const thing of things) {
      if (meets(box, thing.getBoundingClientRect())) found.add(thing.textContent.trim());
    }
    for (let x = box.left; x <= box.right; x += step) {
      for (let y = box.top; y <= box.bottom; y += step) {
        if (!meets({ left: x, right: x + 1, top: y, bottom: y + 1 }, whole)) continue;
        const at = new DOMPoint(x, y).matrixTransform(back);
        if (land.some((path) => path.isPointInFill(at))) found.add(`land at ${x} ${y}`);
      }
    }
  }
  return { found: [...found], land: ground.length, used: used.length, things: things.length };
}"""
"""What lies below the legend and the controls of the map that is shown: of a map of what is chosen
its ground, of any other all of it."""
CLOSE = ("kanto-it", "chugoku-machinery", "hokkaido-super-cluster", "kyushu-silicon")
"""Projects that are seen from close by, with others around them on every side."""


@pytest.mark.parametrize(
    ("layer", "language", "chosen"),
    kinds(
        [
            *((*one, "") for one in product(LAYERS, LANGUAGES)),
            *(("firms", "en", one) for one in CLOSE),
        ],
        [
            *((*one, "") for one in zip(LAYERS, cycle(LANGUAGES), strict=False)),
            ("firms", "en", CLOSE[0]),
        ],
    ),
)
def test_legend_and_controls_keep_off_land_marks_and_names(
    browser: Browser, layer: str, language: str, chosen: str
) -> None:
    page = browser.new_page()
    page.set_content(_drawn(layer=layer, language=language, id=chosen))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        seen = page.evaluate(COVERED)
        assert seen["land"] > (0 if chosen else 40)
        assert seen["things"] >= (3 if chosen else 19)
        assert bool(seen["used"]) == bool(chosen)
        assert seen["found"] == [], width
    page.close()


def _drawn(**chosen: str) -> str:
    sheets = [(assets.STATIC / name).read_text(encoding="utf-8") for name in STYLES]
    style = "\n".join((theme.css_variables(), *sheets))
    return f'<style>{style}</style><body class="atlas">{page_of(view_of(**chosen))}</body>'


STANDS = """() => {
  const [list, map] = ['.st-key-list', '.st-key-map > svg.still']
    .map((one) => document.querySelector(one).getBoundingClientRect());
  return [list.left, map.bottom];
}"""


def test_the_list_stays_in_its_place_and_the_whole_of_japan_on_the_first_screen(
    browser: Browser,
) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    views = ({}, {"layer": "firms"}, {"layer": "region"}, {"field": "bio"})
    found = []
    for chosen in views:
        page.set_content(_drawn(language="en", **chosen))
        found.append(page.evaluate(STANDS))
    page.close()
    assert len({left for left, _ in found}) == 1
    assert all(bottom <= 900 for _, bottom in some(found)), found


SCREENS = ((1440, 900), (1366, 768), (1280, 720), (1920, 1080), (1024, 768))
LOWEST = """() => Math.max(...[...document.querySelectorAll('.st-key-map, .st-key-map .map-foot')]
  .map((one) => one.getBoundingClientRect().bottom))"""


LEAST = 0.9
"""How large a name is at least, as a share of its height on the map of all Japan."""
CHOSEN = {
    "a bureau": {"bureau": "kinki"},
    "a field": {"field": "bio"},
    "a project": {"id": "kinki-bio"},
    "a region": {"bureau": "kanto", "layer": "region"},
}


@pytest.mark.parametrize(
    ("chosen", "language"),
    kinds([*product((*ALL, *CHOSEN), LANGUAGES)], [*zip((*ALL, *CHOSEN), cycle(LANGUAGES))]),
)
def test_a_map_with_its_controls_and_its_foot_is_on_the_first_screen(
    browser: Browser, chosen: str, language: str
) -> None:
    page = browser.new_page()
    page.set_content(_drawn(language=language, **CHOSEN.get(chosen, {"layer": chosen})))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        assert 0 < page.evaluate(LOWEST) <= height, (width, height)
    page.close()


WITHIN = """() => {
  const [map, stage] = ['.st-key-map', '[class*="st-key-stage-"]']
    .map((one) => document.querySelector(`#root ${one}`).getBoundingClientRect());
  return [stage.bottom, map.bottom];
}"""


def test_the_live_map_is_no_higher_than_its_place_on_the_first_screen(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en&bureau=kinki")
    page.locator("#root .overlay").wait_for(state="attached")
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        lowest, end = page.evaluate(WITHIN)
        assert 0 < lowest <= end + 1, (width, height)


LETTERS = """() => Math.min(
  ...[...document.querySelectorAll('.st-key-map svg.still [data-role=name]')].map((one) =>
    one.getBoundingClientRect().height))"""


@pytest.mark.parametrize("chosen", kinds(["a bureau", "a project", "a region"], ["a bureau"]))
def test_names_on_the_map_of_what_is_chosen_are_as_large_as_on_that_of_all_japan(
    browser: Browser, chosen: str
) -> None:
    page, found = browser.new_page(), []
    for link in ({}, CHOSEN[chosen]):
        page.set_content(_drawn(language="en", **link))
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            found.append(page.evaluate(LETTERS))
    page.close()
    half = len(SCREENS)
    for whole, close in some(zip(found[:half], found[half:], strict=True)):
        assert close >= whole * LEAST, found


GROUNDS = """() => [...document.querySelectorAll('svg.still [data-role=veil]')].map((veil) => [
  veil.checkVisibility(), getComputedStyle(veil.nextElementSibling).strokeOpacity])"""


def test_the_ground_of_a_name_is_as_wide_as_its_letters(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(_drawn(language="en"))
    found = page.evaluate(GROUNDS)
    page.close()
    assert found == [[False, f"{theme.VEIL:g}"]] * 19
