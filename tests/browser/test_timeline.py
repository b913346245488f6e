"""The timeline: paths that light up and can be chosen, events whose dates keep to themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from model.selection import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
EVENTS = "#root .era li"
OVER = """() => [...document.querySelectorAll('#root .era li')].filter((event) =>
  event.querySelector('.when').getBoundingClientRect().bottom
    > event.getBoundingClientRect().bottom + 1).map((event) => event.textContent)"""
PATH = "#root #path-{}"
ALONE = """(key) => [...document.querySelectorAll('#root svg.chart a[id]')].every((path) =>
  (getComputedStyle(path).opacity === '1') === (path.id === `path-${key}`))"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_of_two_lines_lies_within_its_own_event(
    visit: Callable[..., Page], language: str
) -> None:
    page = visit(f"/timeline?lang={language}&section=terms")
    expect(page.locator(EVENTS).first).to_be_visible()
    assert page.evaluate(OVER) == []


def test_a_path_is_lit_under_the_pointer_and_by_the_keyboard_without_a_choice(
    visit: Callable[..., Page],
) -> None:
    page = visit("/timeline?lang=en")
    page.hover(f"{PATH.format('kinki-energy')} text")
    page.wait_for_function(ALONE, arg="kinki-energy")
    page.mouse.move(2, 2)
    page.focus(PATH.format("tohoku-life"))
    page.keyboard.press("Tab")
    page.wait_for_function(ALONE, arg="tohoku-recycling")
    assert "id=" not in page.url


def test_a_path_is_chosen_by_the_keyboard_which_keeps_its_place(visit: Callable[..., Page]) -> None:
    page = visit("/timeline?lang=en")
    page.focus(PATH.format("okinawa"))
    page.keyboard.press("Enter")
    page.wait_for_url("**id=okinawa**")
    drawn_anew = f"{PATH.format('okinawa')}:not([href*='id=']):focus"
    expect(page.locator(drawn_anew)).to_have_count(1)
    expect(page.locator("#root #open-record")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "id=" not in address)


def test_the_key_of_the_lanes_filters_the_events(visit: Callable[..., Page]) -> None:
    page = visit("/timeline?lang=en")
    entry = page.locator("#root svg.chart a:has([data-id=forum])")
    entry.click()
    page.wait_for_url("**kind=forum**")
    expect(page.locator("#root #events h2")).to_contain_text("Forum")
    entry.click()
    page.wait_for_url(lambda address: "kind=" not in address)
