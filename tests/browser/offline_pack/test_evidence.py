"""The evidence of the offline pack: filtered, sorted, counted and parted as on the live page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.editions import edition
from model.evidence import PAGE_SIZE, chosen_observations
from model.selection import Selection
from tests.browser.offline_pack.live import (
    ROWS,
    go,
    same_evidence,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CHOICES = ("bureau", "field", "id", "indicator", "status")


def test_the_evidence_is_filtered_sorted_and_counted_as_the_model_does(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for selection in (
        Selection(page="evidence", indicator="firms", sort="-value"),
        Selection(page="evidence", id="kinki-bio", sort="source"),
        Selection(page="evidence", status="o", language="ja"),
        Selection(page="evidence", sort="-period", page_no=3),
        Selection(page="evidence", id="okinawa", indicator="firms"),
    ):
        go(page, selection)
        same_evidence(page, selection)


def test_the_evidence_follows_its_menus(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="evidence"))
    page.click("#root #menu-id")
    page.click("#root #id-tohoku-life")
    own = chosen_observations(edition(), Selection(page="evidence", id="tohoku-life"))
    expect(page.locator(ROWS)).to_have_count(len(own))
    page.click("#root #sort-value")
    page.click("#root #sort-value")
    assert "sort=-value" in page.url
    page.click("#root #show-all")
    expect(page.locator(ROWS)).to_have_count(50)


def test_every_choice_is_taken_back_by_its_menu_and_all_of_them_at_once(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for chosen, rows, everything in (
        (
            Selection(bureau="kinki", field="bio"),
            page.locator("#root .row"),
            len(edition().projects),
        ),
        (
            Selection(page="evidence", id="kinki-bio", indicator="firms", status="a"),
            page.locator(ROWS),
            PAGE_SIZE,
        ),
    ):
        names = [name for name in CHOICES if getattr(chosen, name)]
        go(page, chosen)
        for name in names:
            page.click(f"#root #menu-{name}")
            page.click(f"#root #{name}-all")
            expect(page.locator(f"#root #{name}-all")).to_have_attribute("aria-current", "true")
        expect(rows).to_have_count(everything)
        go(page, chosen)
        page.click("#root #show-all")
        expect(rows).to_have_count(everything)
        expect(page.locator("#root #show-all")).to_have_count(0)


def test_every_part_of_the_evidence_opens_and_a_choice_begins_with_the_first(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="evidence", page_no=3))
    for number in ("1", "4", "1", "3"):
        page.click(f"#root .parts a:text-is('{number}')")
        expect(page.locator("#root .parts [aria-current]")).to_have_text(number)
    page.click("#root #menu-status")
    page.click("#root #status-a")
    expect(page.locator("#root .parts [aria-current]")).to_have_text("1")
