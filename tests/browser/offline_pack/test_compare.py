"""Side by side in the offline pack: the case studies in the file, all else in the live atlas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.content.pages import sections
from components.exports.offline_pack.medium import inside
from model.selection import Selection
from tests.packs import BASE
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
THREE = Selection(page="compare", ids="tama,hokkaido-super-cluster,kinki-bio")


def test_the_case_studies_stand_side_by_side_without_a_network(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    page.click("#root section.doors li:last-child a")
    expect(page).to_have_url(re.compile(rf"{re.escape(inside(THREE))}$"))
    heads = page.locator("#root #counts thead th")
    table = sections(view_of(THREE))["counts"].table
    assert table
    expect(heads).to_have_count(len(table.heads))
    expect(page.locator("#root #counts .versus.refused").first).to_be_visible()
    expect(page.locator("#root .st-key-map svg").first).to_be_visible()


def test_any_other_choice_leads_to_the_live_atlas_and_the_list_says_so(
    opened: Callable[..., Page], language: str
) -> None:
    page = opened(Selection(page="compare", language=language))
    said = view_of(language=language).words("side.packed")
    expect(page.locator("#root .chooser")).to_contain_text(said)
    there = page.locator("#root #add-okinawa")
    expect(there).to_have_attribute("href", f"{BASE}/compare?lang={language}&ids=okinawa")


@pytest.mark.parametrize(
    ("ids", "key"),
    [
        ("tama,okinawa", ""),
        ("tama,kanto-it,kinki-it,okinawa,kanto-bio", "side.many"),
        ("tama,hokkaido,kinki,atlantis", "notice.dropped"),
    ],
)
def test_an_address_of_another_choice_opens_the_nearest_that_the_file_has(
    opened: Callable[..., Page], ids: str, key: str
) -> None:
    page = opened(Selection(page="compare", ids=ids))
    kept = "#root #counts" if "kinki," in ids else "#root .chooser"
    expect(page.locator(kept)).to_have_count(1)
    words = view_of().words
    notice = words(key, names="ids") if key else ""
    expect(page.locator("#root .notice")).to_have_text([notice] if notice else [])
