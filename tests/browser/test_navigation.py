"""The navigation in a browser: one row on a phone, groups by keyboard and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
ROW = "#root .masthead nav"
CURRENT = f"{ROW} > :is([aria-current], :has(> [aria-current]))"
LAYER = "#root .map-controls > .pills > [aria-current]"
IN_VIEW = """(path) => {
  const { left, right } = document.querySelector(path).getBoundingClientRect();
  return left >= 0 && right <= innerWidth;
}"""


@pytest.mark.parametrize("path", ["/?lang=en", "/tama?lang=ja", "/about?lang=en"])
def test_on_a_phone_the_navigation_is_one_row_with_the_current_entry_in_view(
    visit: Callable[..., Page], path: str
) -> None:
    page = visit(path, "phone")
    tops = page.locator(f"{ROW} > *").evaluate_all("all => all.map((one) => one.offsetTop)")
    assert len(tops) > 1
    assert len(set(tops)) == 1
    assert page.evaluate(f"document.querySelector('{ROW}').scrollWidth") > page.evaluate(
        "innerWidth"
    )
    page.wait_for_function(IN_VIEW, arg=CURRENT)


def test_on_a_phone_the_chosen_layer_is_in_view(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&layer=overseas", "phone")
    page.wait_for_selector(LAYER)
    page.wait_for_function(IN_VIEW, arg=LAYER)


def test_a_group_opens_by_keyboard_and_leads_on(visit: Callable[..., Page]) -> None:
    page = visit("/budget?lang=en", "phone")
    group = page.locator(f"{ROW} summary[data-entry=case]")
    group.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(f"{ROW} a[data-entry=tama]")).to_be_focused()
    expect(page.locator(f"{ROW} a[data-entry=tama]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(group).to_be_focused()
    group.press("Enter")
    page.locator(f"{ROW} a[data-entry=kinki]").click()
    page.wait_for_url("**/kinki?lang=en")
    expect(page.locator(f"{ROW} summary[data-entry=case]")).to_have_attribute(
        "aria-current", "true"
    )
