"""The words of a picture: none runs over another, none leaves its picture."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.editions import edition
from components.medium import Medium
from model.pages import paths
from model.selection import LANGUAGES, Selection
from tests.some import some
from tests.views import figures_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PROJECT = "kinki-bio"
PAGES = [
    name
    for name in paths(list(edition().case_studies))
    if figures_of(view_of(Selection(page=name, id=PROJECT)))
]
WORDS = """(of) => {
  const found = [], slack = 1.5;
  // A line of type as high as its letters: what a face keeps free above and below may overlap.
  const lineOf = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const type = parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().d;
    const free = Math.max(0, bottom - top - type) / 2;
    return { left, right, top: top + free, bottom: bottom - free };
  };
  for (const picture of document.querySelectorAll(of)) {
    const all = picture.getBoundingClientRect();
    const words = [...picture.querySelectorAll('text')]
      .filter((one) => one.textContent.trim() && one.checkVisibility({ opacityProperty: true }))
      .flatMap((one) => [...(one.querySelector('tspan') ? one.querySelectorAll('tspan') : [one])])
      .filter((one) => one.textContent.trim())
      .map((one) => [one.textContent.trim(), lineOf(one), one.closest('text')]);
    const said = (box) => [box.left - all.left, box.top - all.top, box.right - all.left,
      box.bottom - all.top].map(Math.round).join(' ');
    words.forEach(([name, box, text], at) => {
      const out = box.left < all.left - slack || box.right > all.right + slack
        || box.top < all.top - slack || box.bottom > all.bottom + slack;
      if (out) found.push(`${name} (${said(box)}) leaves ${Math.round(all.width)} by ` +
        Math.round(all.height));
      for (const [other, its, whose] of words.slice(at + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (whose !== text && across > slack && down > slack) found.push(
          `${name} (${said(box)}) on ${other} (${said(its)}) by ${Math.round(across)} ` +
          `by ${Math.round(down)}`);
      }
    });
  }
  return found;
}"""
"""What is wrong with the words of some pictures, with boxes in pixels of the picture."""
CHARTS = ("tama", "hokkaido", "outcomes", "budget")
"""Pages with a live chart, whose words are the browser's own; those on a map are the canvas's."""


@pytest.mark.parametrize(("name", "language"), [*product(PAGES, LANGUAGES)])
def test_no_words_of_a_still_picture_meet_or_leave_it(
    browser: Browser, name: str, language: str
) -> None:
    page, found = browser.new_page(), []
    view = view_of(Selection(page=name, id=PROJECT, language=language))
    for figure_id, screen in product(some(figures_of(view)), ("phone", "desk")):
        picture = catalogue.still(figure_id, view, screen, "light", Medium())
        page.set_content(str(picture.svg()))
        assert page.locator("svg").count() == 1
        found += [(figure_id, screen, fault) for fault in page.evaluate(WORDS, "svg")]
    page.close()
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "language", "size"),
    [*product(CHARTS, LANGUAGES, ("phone", "desktop"))],
)
def test_no_words_of_a_live_chart_meet_or_leave_it(
    visit: Callable[..., Page], name: str, language: str, size: str
) -> None:
    page = visit(f"/{name}?lang={language}", size)
    page.wait_for_selector("#root .plot-container text")
    assert page.evaluate(WORDS, "#root .stPlotlyChart") == []
