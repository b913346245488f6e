"""The search: in a browser as on the server, in the link, and never in a reader's way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.bundle import bundled
from components.editions import edition
from tests.browser.conftest import until
from tests.kinds import kinds
from tests.model.test_search import CASES
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
FIELD, ROWS = "#root #find", "#root .row:visible"
SEARCHED = """async (cases) => {
  %s
  const { search } = in_search;
  const index = await (await fetch('./search.json?lang=en')).json();
  return cases.map(([typed]) => [typed, Object.fromEntries(
    search(typed, index).entries().map(([key, reasons]) => [key, reasons.join(index.join)]))]);
}"""
COMPOSED = """(field, [kind, data]) => field.dispatchEvent(
  new CompositionEvent(kind, { bubbles: true, data }))"""
TYPED = """(field, [said, composing]) => {
  field.value = said;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
}"""
LONGER_THAN_A_PAUSE = 900
"""Milliseconds."""


def test_a_browser_finds_what_the_server_finds_and_for_the_same_reason(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    found = page.evaluate(SEARCHED % bundled("search.js"), CASES)
    assert len(some(found)) == len(CASES)
    assert found == CASES


@pytest.mark.drawn
@pytest.mark.parametrize(
    ("link", "typed", "said"),
    kinds(
        (
            ("/?lang=en", "hachioji", "Hachioji, city in TAMA"),
            ("/?lang=ja", "hachioji", "八王子（TAMA（首都圏西部）の都市）"),
            ("/?lang=en&layer=overseas", "八王子", "Hachioji, city in TAMA"),
        ),
        [("/?lang=en", "hachioji", "Hachioji, city in TAMA")],
    ),
)
def test_what_is_typed_filters_list_and_map_says_why_and_stays_in_the_link(
    visit: Callable[..., Page], link: str, typed: str, said: str
) -> None:
    page = visit(link)
    field = page.locator(FIELD)
    field.press_sequentially(typed, delay=40)
    expect(page).to_have_url(re.compile("[?&]q="))
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(f"{ROWS} .why")).to_have_text(said)
    if "overseas" not in link:
        expect(page.locator("#root .overlay > i")).to_have_count(1)
    expect(page.locator("#root [data-found]")).to_contain_text(typed)
    expect(field).to_be_focused()
    expect(field).to_have_value(typed)
    shared = page.locator("#root .share input").get_attribute("value")
    assert shared
    other = visit("/" + shared.split("/", 3)[3])
    expect(other.locator(ROWS)).to_have_count(1)
    expect(other.locator(FIELD)).to_have_value(typed)


def test_typing_goes_on_through_every_answer_and_back_leads_before_the_search(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    field = page.locator(FIELD)
    element = field.element_handle()
    for part in ("osa", "ka", " bio"):
        field.press_sequentially(part, delay=30)
        expect(page.locator("#root .sought")).to_contain_text(field.input_value())
    expect(field).to_have_value("osaka bio")
    assert element
    assert element.evaluate("field => field.isConnected")
    page.go_back()
    expect(page.locator(ROWS)).to_have_count(len(edition().projects))
    expect(field).to_have_value("")


LISTED = "rows => rows.filter((row) => row.checkVisibility()).map((row) => row.dataset.row)"


@pytest.mark.parametrize("group", ["bureau", "field"])
def test_what_a_search_is_nearest_to_stands_first_at_once_and_in_the_answer(
    visit: Callable[..., Page], group: str
) -> None:
    page = visit(f"/?lang=en&group={group}")
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    page.fill(FIELD, "kinki bio")
    hidden = page.locator("#root .row[data-row=kanto-it]").first
    expect(hidden).to_be_hidden()
    at_once = page.locator("#root .row").evaluate_all(LISTED)
    page.clock.resume()
    expect(page.locator("#root .sought")).to_contain_text("kinki bio")
    expect(hidden).to_have_count(0)
    answered = page.locator("#root .row").evaluate_all(LISTED)
    assert at_once == answered
    assert answered[0] == "kinki-bio"
    assert "hokkaido-super-cluster" in answered[1:]


def test_nothing_happens_while_a_word_is_composed(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=ja")
    field = page.locator(FIELD)
    field.focus()
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    field.evaluate(COMPOSED, ["compositionstart", ""])
    field.evaluate(TYPED, ["はちおうz", True])
    page.clock.run_for(LONGER_THAN_A_PAUSE)
    assert "q=" not in page.url
    expect(page.locator(ROWS)).to_have_count(len(edition().projects))
    field.evaluate(TYPED, ["八王子", True])
    field.evaluate(COMPOSED, ["compositionend", "八王子"])
    page.clock.run_for(LONGER_THAN_A_PAUSE)
    page.clock.resume()
    expect(page).to_have_url(re.compile("[?&]q="))
    expect(page.locator(ROWS)).to_have_count(1)


def test_a_number_leads_to_its_figure(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    page.fill(FIELD, "5,800")
    page.locator("#root .found").get_by_role("link", name="Participating firms").first.click()
    expect(page.locator("#root h1")).to_contain_text("Participating firms")
    expect(page.locator("#root")).to_contain_text("5,800")


def test_a_word_with_markup_stays_a_word(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("#root .sought")).to_contain_text("<img src=x")
    expect(page.locator(FIELD)).to_have_value("<img src=x onerror=alert(1)>")


def test_clearing_leads_back_to_all(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&q=hachioji")
    expect(page.locator(ROWS)).to_have_count(1)
    page.click("#root #clear-search")
    expect(page.locator(ROWS)).to_have_count(len(edition().projects))
    expect(page.locator(FIELD)).to_have_value("")
    until(page, "!new URLSearchParams(location.search).has('q')")


def test_the_search_works_without_scripts_too(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&layer=universities&q=hachioji", live=False)
    assert page.locator("#still .row").count() == 1
    assert page.locator("#still .why").inner_text() == "Hachioji, city in TAMA"
