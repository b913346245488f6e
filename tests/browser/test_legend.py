"""What is chosen and explained on the Atlas never lies on ground in use, on a mark or on a name."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from components import assets, theme
from model.selection import LANGUAGES
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
WIDTHS = (360, 390, 768, 860, 1024, 1280, 1366, 1440, 1920)
LAYERS = ("", "firms", "universities", "region")
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
    [
        *((*one, "") for one in product(LAYERS, LANGUAGES)),
        *(("firms", "en", one) for one in CLOSE),
    ],
)
def test_legend_and_controls_keep_off_land_marks_and_names(
    browser: Browser, layer: str, language: str, chosen: str
) -> None:
    sheets = [(assets.STATIC / name).read_text(encoding="utf-8") for name in STYLES]
    style = "\n".join((theme.css_variables(), *sheets))
    page = browser.new_page()
    drawn = page_of(view_of(layer=layer, language=language, id=chosen))
    page.set_content(f'<style>{style}</style><body class="atlas">{drawn}</body>')
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        seen = page.evaluate(COVERED)
        assert seen["land"] > (0 if chosen else 40)
        assert seen["things"] >= (3 if chosen else 19)
        assert bool(seen["used"]) == bool(chosen)
        assert seen["found"] == [], width
    page.close()
