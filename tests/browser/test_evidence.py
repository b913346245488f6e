"""The evidence: a search that the link says, a head that stays, rows that unfold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from model.evidence import PAGE_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
ROWS = "#root .evidence tbody tr"
SCREENS = "document.querySelector('[data-testid=stMain]').scrollHeight / innerHeight"
TOP = "document.querySelector('#root .evidence thead th').getBoundingClientRect().top"


def test_a_search_is_in_the_link_and_begins_with_the_first_part(visit: Callable[..., Page]) -> None:
    page = visit("/evidence?lang=en&kind=outcome&page_no=2")
    page.fill("#root #ask", "hokkaido")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=hokkaido**")
    assert "kind=outcome" in page.url
    assert "page_no" not in page.url
    expect(page.locator("#root #ask:focus")).to_have_attribute("value", "hokkaido")
    page.go_back()
    expect(page.locator("#root #ask")).to_have_value("")


def test_the_head_of_the_table_stays_while_rows_pass_below_it(visit: Callable[..., Page]) -> None:
    page = visit("/evidence?lang=en")
    assert page.evaluate(TOP) > 0
    page.locator(ROWS).nth(30).scroll_into_view_if_needed()
    page.wait_for_function(f"{TOP} === 0")


@pytest.mark.parametrize(("size", "shown", "screens"), [("desktop", 36, 3), ("phone", 16, 4)])
def test_the_evidence_is_as_long_as_a_few_screens_until_its_rows_unfold(
    visit: Callable[..., Page], size: str, shown: int, screens: int
) -> None:
    page = visit("/evidence?lang=en", size)
    rows = page.locator(ROWS).filter(visible=True)
    expect(rows).to_have_count(shown)
    assert page.evaluate(SCREENS) <= 1.1 * screens
    page.click("#root .rows > summary")
    expect(rows).to_have_count(PAGE_SIZE)
    page = visit("/evidence?lang=en&indicator=members", size)
    expect(page.locator("#root .rows")).to_be_hidden()


def test_a_row_unfolds_to_its_documents_and_a_link_opens_what_it_names(
    visit: Callable[..., Page],
) -> None:
    page = visit("/evidence?lang=en&indicator=firms")
    more = page.locator(f"{ROWS} .fold > div").first
    expect(more).to_be_hidden()
    page.locator(f"{ROWS} .fold > summary").first.click()
    expect(more).to_be_visible()
    page = visit("/evidence?lang=en&section=coverage")
    expect(page.locator("#root #coverage .matrix")).to_be_visible()
