"""The card of the chosen project: what it says, and how it comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CARD, ROW = "#root section.card", "#root #pick-kinki-bio"
COVERS = """() => {
  const card = document.querySelector('#root section.card').getBoundingClientRect();
  const map = document.querySelector('#root .st-key-map').getBoundingClientRect();
  return card.left < map.right && map.left < card.right
    && card.top < map.bottom && map.top < card.bottom;
}"""
BELOW = """() => {
  const card = document.querySelector('#root section.card').getBoundingClientRect();
  return Math.abs(card.bottom - innerHeight) < 1 && card.top > innerHeight / 2
    && card.left === 0 && card.right === innerWidth;
}"""
MARK_ABOVE = """() => {
  const card = document.querySelector('#root section.card').getBoundingClientRect();
  const mark = document.querySelector('#root .overlay > i[data-mark="kyushu-silicon"]');
  if (!mark) return false;
  const { top, bottom, height } = mark.getBoundingClientRect();
  return height > 0 && top > 0 && bottom < card.top;
}"""


def test_the_card_says_field_body_fate_figures_and_region(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&id=kinki-bio")
    card = page.locator(CARD)
    for said in (
        "Five-Star",
        "Biotechnology",
        "renamed",
        "Kinki area",
        "% of Japan’s total product",
    ):
        expect(card).to_contain_text(said)
    expect(card.locator(".facts > div")).to_have_count(3)
    expect(card.locator("#open-record")).to_be_visible()


@pytest.mark.parametrize("way", kinds(("Escape", "×"), ["Escape"]))
def test_closing_takes_the_project_from_the_link_and_leads_back_to_its_row(
    visit: Callable[..., Page], way: str
) -> None:
    page = visit("/?lang=en")
    page.locator(ROW).focus()
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_be_visible()
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.click("#root #card-close")
    expect(page.locator(CARD)).to_have_count(0)
    until(page, "!new URLSearchParams(location.search).has('id')")
    expect(page.locator(ROW)).to_be_focused()


def test_escape_closes_what_is_open_before_the_card(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&id=kinki-bio")
    page.locator(f"{CARD} details.cite summary").first.click()
    page.keyboard.press("Escape")
    expect(page.locator(f"{CARD} details.cite[open]")).to_have_count(0)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_the_card_covers_nothing_of_the_map_and_stays_in_sight(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&id=okinawa")
    assert not page.evaluate(COVERS)
    page.locator("#root .stMain").evaluate("main => main.scrollTo(0, 420)")
    until(page, "document.querySelector('#root .stMain').scrollTop > 300")
    expect(page.locator(f"{CARD} h2")).to_be_in_viewport()


def test_on_a_phone_the_card_rises_below_its_mark_and_can_be_put_away(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=ja&id=kyushu-silicon", "phone")
    until(page, BELOW)
    until(page, MARK_ABOVE)
    page.click("#root #card-close")
    expect(page.locator(CARD)).to_have_count(0)
