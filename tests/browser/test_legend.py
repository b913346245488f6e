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
LAYERS = ("", "firms", "region")
STYLES = ("atlas.css", "signs.css")
COVERED = """() => {
  const map = document.querySelector('.st-key-map svg.still'), step = 6, found = new Set();
  const land = [...map.querySelectorAll('[data-role=prefectures] path')];
  const things = [...map.querySelectorAll('g[data-id], text[data-role=name]')];
  const meets = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  const whole = map.getBoundingClientRect(), back = map.getScreenCTM().inverse();
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
  return { found: [...found], land: land.length, things: things.length };
}"""
"""What lies below the legend and the controls of the map that is shown."""


@pytest.mark.parametrize(("layer", "language"), [*product(LAYERS, LANGUAGES)])
def test_legend_and_controls_keep_off_land_marks_and_names(
    browser: Browser, layer: str, language: str
) -> None:
    sheets = [(assets.STATIC / name).read_text(encoding="utf-8") for name in STYLES]
    style = "\n".join((theme.css_variables(), *sheets))
    page = browser.new_page()
    drawn = page_of(view_of(layer=layer, language=language))
    page.set_content(f'<style>{style}</style><body class="atlas">{drawn}</body>')
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        seen = page.evaluate(COVERED)
        assert seen["land"] > 40
        assert seen["things"] >= 19
        assert seen["found"] == [], width
    page.close()
