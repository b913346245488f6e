"""The words of a picture: none runs over another, none leaves its picture."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.editions import edition
from model.pages import paths
from model.selection import LANGUAGES, Selection
from tests.browser.conftest import until
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PROJECT = "kinki-bio"
PAGES = [
    name
    for name in paths(list(edition().case_studies))
    if catalogue.figures_of(view_of(Selection(page=name, id=PROJECT)))
]
SIZES_OF = {"phone": "phone", "desktop": "desk"}
WORDS = """(of) => {
  const found = [], slack = 1.5;
  for (const picture of document.querySelectorAll(of)) {
    const all = picture.getBoundingClientRect();
    const words = [...picture.querySelectorAll('text')]
      .filter((one) => one.textContent.trim() && one.checkVisibility({ opacityProperty: true }))
      .flatMap((one) => [...(one.querySelector('tspan') ? one.querySelectorAll('tspan') : [one])])
      .filter((one) => one.textContent.trim())
      .map((one) => [one.textContent.trim(), one.getBoundingClientRect()]);
    const said = (box) => [box.left - all.left, box.top - all.top, box.right - all.left,
      box.bottom - all.top].map(Math.round).join(' ');
    words.forEach(([name, box], at) => {
      const out = box.left < all.left - slack || box.right > all.right + slack
        || box.top < all.top - slack || box.bottom > all.bottom + slack;
      if (out) found.push(`${name} (${said(box)}) leaves ${Math.round(all.width)} by ` +
        Math.round(all.height));
      for (const [other, its] of words.slice(at + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > slack && down > 3) found.push(
          `${name} (${said(box)}) on ${other} (${said(its)}) by ${Math.round(across)} ` +
          `by ${Math.round(down)}`);
      }
    });
  }
  return found;
}"""
"""What is wrong with the words of some pictures, with boxes in pixels of the picture."""
