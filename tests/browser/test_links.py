"""Links in a browser: old ones, mangled ones, sections, frames, and the offline pack's reading."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.bundle import bundled
from components.exports.offline_pack import lookups
from tests.browser.conftest import until
from tests.components.links.test_mending import SURE
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from model.atlas import Atlas

pytestmark = pytest.mark.browser
READ = """([code, links]) => {
  const { taken } = new Function(`${code}; return in_pack_links`)();
  return links.map((link) => {
    const { page, chosen, section, mended, dropped } = taken(`#${link}`);
    return { page, chosen, section, mended, dropped };
  });
}"""
SHOWN = """id => {
  const box = document.querySelector(`#root #${id}`)?.getBoundingClientRect();
  return box && box.bottom > 0 && box.top < innerHeight - 8;
}"""


def test_the_offline_pack_reads_links_as_the_server_does(browser: Browser, atlas: Atlas) -> None:
    known = {**lookups.shared(atlas), "lang": "en"}
    page = browser.new_page()
    page.set_content(
        f'<script type="application/json" id="pack-lookups">{json.dumps(known)}</script>'
    )
    links = [said for _, said, _ in SURE]
    read = page.evaluate(READ, [str(bundled("pack_links.js")), links])
    page.close()
    for (kind, said, right), found in some(zip(SURE, read, strict=True)):
        plain = {"lang": "", **known["plain"]}
        own = ("lang", *known["own"][found["page"]])
        pairs = [(name, found["chosen"][name]) for name in own]
        query = [f"{name}={value}" for name, value in pairs if value != plain[name]]
        query += [f"section={found['section']}"] if found["section"] else []
        assert f"/{found['page']}?{'&'.join(query)}" == right, said
        assert found["mended"] == (kind == "mended"), said
        assert bool(found["dropped"]) == (kind == "dropped"), said


def at(page: Page, section: str) -> None:
    """Wait until a section stands where a reader sees it."""
    until(page, SHOWN, section)


def test_a_fragment_of_an_older_link_becomes_a_section_and_is_shown(
    visit: Callable[..., Page],
) -> None:
    page = visit("/timeline?lang=en#challenges")
    expect(page).to_have_url(re.compile(r"/timeline\?lang=en&section=challenges$"))
    at(page, "challenges")
    shared = page.locator("#root .share input")
    expect(shared).to_have_attribute("value", re.compile(r"&section=challenges$"))


def test_back_leads_to_the_section_that_was_left(visit: Callable[..., Page]) -> None:
    page = visit("/timeline?lang=en&section=challenges")
    at(page, "challenges")
    page.locator("#root .masthead nav a[href*='outcomes']").click()
    expect(page).to_have_url(re.compile(r"/outcomes\?lang=en$"))
    page.wait_for_selector("#root #worked", state="attached")
    page.go_back()
    expect(page).to_have_url(re.compile(r"/timeline\?lang=en&section=challenges$"))
    at(page, "challenges")


def test_any_other_fragment_stays_a_place(visit: Callable[..., Page]) -> None:
    source = visit("/budget?lang=en").locator("#root .sources li").last.get_attribute("id")
    page = visit(f"/budget?lang=en#{source}")
    at(page, str(source))
    expect(page).to_have_url(re.compile(rf"\?lang=en#{source}$"))


def test_a_frame_is_kept_in_every_link_but_not_in_what_is_shared(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en&frame=1")
    expect(page.locator("#root .masthead .brand span")).to_have_count(0)
    page.locator("#root .masthead nav a[href*='outcomes']").click()
    expect(page).to_have_url(re.compile(r"/outcomes\?lang=en&frame=1$"))
    expect(page.locator("#root .share input")).to_have_attribute(
        "value", re.compile("^[^#]*outcomes")
    )
    assert "frame" not in str(page.locator("#root .share input").get_attribute("value"))


def test_a_locked_frame_has_no_navigation(visit: Callable[..., Page]) -> None:
    page = visit("/budget?lang=ja&frame=locked")
    expect(page.locator("#root .masthead")).to_have_count(1)
    expect(page.locator("#root .masthead nav")).to_have_count(0)


def test_a_link_to_what_is_folded_opens_it(visit: Callable[..., Page]) -> None:
    page = visit("/kinki?lang=en&section=missing")
    expect(page.locator("#root details.fold #missing")).to_be_visible()
    expect(
        page.locator("#root #fold-region, #root details.fold:not(:has(#missing))")
    ).not_to_have_attribute("open", "")
