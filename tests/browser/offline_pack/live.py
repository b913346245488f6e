"""How browser tests read the offline pack and hold it against the live pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html

from components import atlas_list
from components.content import pages
from components.editions import edition
from components.exports.offline_pack.medium import inside
from components.maps import atlas_map
from components.medium import Medium
from model.evidence import PAGE_SIZE, chosen_observations
from tests.packs import BASE
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from model.selection import Selection

ROWS = "#root .evidence tbody tr"
FILTERS: tuple[dict[str, str], ...] = (
    {"layer": "universities", "bureau": "kinki"},
    {"layer": "overseas", "bureau": "kanto"},
    {"layer": "record", "field": "bio"},
    {"layer": "record", "bureau": "okinawa"},
    {"bureau": "okinawa", "field": "semiconductors"},
)
MARKS = "//details[@class='cite']/summary"
NUMBER = re.compile(r"\d+")
NAMED = """() => {
  const said = (one) => one.textContent.replace(/\\s+/g, ' ').trim();
  const listed = [...document.querySelectorAll('#root .source-list li')];
  const document_of = new Map(listed.map((one) => [String(one.value), said(one)]));
  return [...document.querySelectorAll('#root .cite > summary')].map((mark) =>
    mark.textContent.match(/\\d+/g).map((number) => document_of.get(number)));
}"""
"""For each mark on the page the documents that bear its numbers in the list below."""


def texts(page: Page, selector: str) -> list[str]:
    """The words of all elements that a selector finds."""
    return page.locator(selector).evaluate_all(
        "found => found.map((one) => one.textContent.replace(/\\s+/g, ' ').trim())"
    )


def live_texts(selection: Selection, path: str) -> list[str]:
    """The words of all elements of the live page that an XPath finds."""
    page = str(page_of(view_of(selection), medium=Medium(BASE)))
    tree = html.fragment_fromstring(page, create_parent="div")
    return [" ".join(one.text_content().split()) for one in tree.xpath(path)]


def go(page: Page, selection: Selection) -> None:
    """Follow an address inside the pack until its view stands."""
    lead(page, inside(selection))


def lead(page: Page, address: str) -> None:
    """Go to an address behind the `#`."""
    page.evaluate(
        """address => new Promise((done) => {
          addEventListener('hashchange', done, { once: true });
          location.hash = address;
        })""",
        address,
    )


def same_atlas(page: Page, selection: Selection) -> None:
    """Hold the Atlas of the pack against the live one."""
    view = view_of(selection)
    live = atlas_list.entries(view)
    assert page.inner_text("#root .list h2") == atlas_list.finding(view, live)
    spoken = page.get_attribute("#root .wide > svg.still", "aria-label")
    assert spoken == atlas_map.alt(view)
    ids = page.locator("#root .pick").evaluate_all("picks => picks.map((pick) => pick.id)")
    assert ids == [f"pick-{one.project.project_id}" for one in live]
    drawn = [one for one in live if selection.layer != "overseas" or one.state == "record"]
    assert page.locator("#root .wide svg.still a").count() == len(drawn)
    menus = "//div[starts-with(@class, 'map-controls')]//summary"
    assert texts(page, "#root .map-controls summary") == live_texts(selection, menus)
    same_sources(page, selection)


def same_sources(page: Page, selection: Selection) -> None:
    """Hold the sources that are listed, and those that each mark names, against the live ones.

    The pack's Atlas has one number for a source whatever is chosen, so it is the documents that
    are compared there, not their numbers.
    """
    documents = live_texts(selection, "//footer//li")
    numbers = [[int(one) for one in NUMBER.findall(mark)] for mark in live_texts(selection, MARKS)]
    named = [[documents[one - 1] for one in found] for found in numbers]
    assert page.evaluate(NAMED) == named
    assert sorted(texts(page, "#root .source-list li")) == sorted(documents)


def same_evidence(page: Page, selection: Selection) -> None:
    """Hold the evidence of the pack against the live one."""
    view, found = view_of(selection), chosen_observations(edition(), selection)
    ids = page.locator(ROWS).evaluate_all("rows => rows.map((row) => row.id)")
    before = PAGE_SIZE * (selection.page_no - 1)
    assert ids == [one.observation_id for one in found[before : before + PAGE_SIZE]]
    sections = pages.sections(view)
    level = "h2" if "found" in sections else "h1"
    assert page.locator("#root #found").count() == ("found" in sections)
    assert page.inner_text(f"#root .evidence {level}") == sections["figures"].finding
    for selector, path in (
        (".evidence [role=status]", "//p[@role='status']"),
        (".evidence thead th", "//section[@id='figures']//thead//th"),
        (".evidence summary", "//section[@id='figures']//summary"),
        (".parts a", "//nav[@class='parts']/a"),
    ):
        assert texts(page, f"#root {selector}") == live_texts(selection, path)
