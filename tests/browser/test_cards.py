"""The cards that open over a page lie inside the window, wherever they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import until
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
WINDOWS = ((390, 844), (844, 390), (1024, 768), (1100, 800), (1280, 720), (1440, 900))
CARDS = """async () => {
  const found = [];
  for (const one of document.querySelectorAll('#root details:is(.menu, .cite)')) {
    if (!one.checkVisibility()) continue;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const opened = new Promise((done) => one.addEventListener('toggle', done, { once: true }));
    one.open = true;
    await opened;
    const card = one.querySelector('.menu-card, .cite-card'), box = card.getBoundingClientRect();
    const out = box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const cut = !card.contains(middle) || card.scrollWidth > card.clientWidth;
    found.push([one.textContent.trim().slice(0, 40), Math.round(box.right), out || cut]);
    one.open = false;
  }
  return found;
}"""
"""Every card: its first words, its right edge in pixels, whether it is cut."""
LIFTED = """async () => {
  const one = document.querySelector('#root details:is(.menu, .cite)');
  if (!one) return false;
  const opened = new Promise((done) => one.addEventListener('toggle', done, { once: true }));
  one.open = true;
  await opened;
  const lifted = one.querySelector('.menu-card, .cite-card').matches(':popover-open');
  one.open = false;
  return lifted;
}"""
"""Whether the page's script has begun: a card that opens is lifted."""


@pytest.mark.parametrize(
    "link",
    kinds(
        (
            "/?lang=en&id=kinki-bio",
            "/project?lang=ja&id=hokkaido-super-cluster",
            "/tama?lang=ja",
            "/outcomes?lang=en",
            "/budget?lang=ja",
            "/timeline?lang=en",
            "/evidence?lang=en",
        ),
        ["/?lang=en&id=kinki-bio"],
    ),
)
def test_every_card_lies_inside_the_window(visit: Callable[..., Page], link: str) -> None:
    page = visit(link)
    until(page, f"({LIFTED})()")
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        found = page.evaluate(CARDS)
        assert len(found) >= 4
        assert [card for card in found if card[2]] == [], f"{width} by {height}"


CUT = """() => {
  const card = document.querySelector('#root section.card'), box = card.getBoundingClientRect();
  const way = card.querySelector('#open-record');
  way.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const seen = way.getBoundingClientRect(), wide = card.scrollWidth > card.clientWidth;
  return [wide, box.right > innerWidth, seen.bottom > innerHeight + 1];
}"""


@pytest.mark.parametrize(
    "project", kinds(("kinki-bio", "kanto-revitalization"), ["kanto-revitalization"])
)
def test_a_chosen_projects_card_is_cut_nowhere(visit: Callable[..., Page], project: str) -> None:
    page = visit(f"/?lang=en&id={project}")
    for width, height in (*WINDOWS, (900, 700), (1201, 700)):
        page.set_viewport_size({"width": width, "height": height})
        until(page, f"!({CUT})().some(Boolean)")
