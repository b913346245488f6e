"""Without a connection a reader is told so in the page's language; the address stays the view."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.text import words_in
from tests.browser.conftest import LIVE, until
from tests.conftest import PATIENCE, ROOT, as_make_run, serving, wait_until_healthy
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser
PROMISED = 5
"""Seconds, from the page being there, or from the server answering again."""
SILENT = "window.WebSocket = class extends EventTarget { readyState = 0; send() {} close() {} };"
"""A network that lets a socket wait for ever, where others refuse it."""
SAID = "#connection:not([hidden])"
QUIET = """() => new Promise(told => {
  const ask = window.requestAnimationFrame;
  let asked = 0;
  window.requestAnimationFrame = one => { asked += 1; return ask(one); };
  ask(() => ask(() => told(!asked)));
})"""
"""Whether a page has come to rest: it asks for no picture to be drawn."""


@pytest.fixture(scope="module")
def without_sockets() -> Iterator[str]:
    """The address of a server that lets no web socket through."""
    with serving(proxy="--ws none") as (address, _):
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may say on its console that a connection failed."""
    opened = browser.new_page()
    yield opened
    opened.close()


def said(page: Page, key: str, language: str) -> Locator:
    """The one sentence that is shown, once it is."""
    shown = page.locator(f"{SAID} p:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text(words_in(language)(f"connection.{key}"))
    return shown


@pytest.mark.parametrize(
    ("language", "silent"), kinds([("ja", False), ("en", False), ("en", True)], [("ja", False)])
)
def test_the_still_form_says_that_it_is_one_and_shows_the_place_of_the_link(
    page: Page, without_sockets: str, language: str, *, silent: bool
) -> None:
    page.add_init_script(SILENT if silent else "")
    page.goto(f"{without_sockets}/timeline?lang={language}&section=challenges")
    page.wait_for_selector(SAID, timeout=PROMISED * 1000)
    pack = said(page, "still", language).get_by_role("link")
    assert pack.get_attribute("href") == f"./export/offline-pack.html?page=&lang={language}"
    expect(page.locator("#root #challenges")).to_be_in_viewport()
    until(page, QUIET)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_still_form_searches_copies_shares_and_changes_its_language(
    page: Page, without_sockets: str
) -> None:
    page.goto(f"{without_sockets}/?lang=ja")
    page.wait_for_selector(SAID)
    rows = page.locator("[data-row]:visible")
    every = rows.count()
    page.locator("[data-find] [type=search]").fill("バイオ")
    expect(page).to_have_url(re.compile("[?&]q="))
    assert 0 < rows.count() < every
    page.locator(".share summary").click()
    page.locator("[data-copy]").click()
    expect(page.locator("[data-copy]")).to_have_text(words_in("ja")("share.copied"))
    page.keyboard.press("Escape")
    page.locator("#language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.wait_for_selector(SAID)
    said(page, "still", "en")


def test_an_export_that_is_broken_off_is_said_in_the_pages_language(
    page: Page, served: str
) -> None:
    page.goto(f"{served}/budget?lang=ja")
    page.wait_for_selector(LIVE)
    words = words_in("ja")
    page.route("**/export/slides*", lambda asked: asked.abort())
    page.route("**/export/workbook*", lambda asked: asked.fulfill(status=502, body="Bad Gateway"))
    for name in ("slides", "workbook"):
        page.locator("#root .share > summary").click()
        page.locator(f"#root a[href*='export/{name}']").first.click()
        expect(page.locator(".making span")).to_have_text(
            words("export.failed", why=words("export.killed"))
        )
        page.locator(".making button").click()


def test_a_link_clicked_while_the_server_restarts_leads_to_its_view(page: Page) -> None:
    with serving() as (address, server):
        page.goto(f"{address}/evidence?lang=ja")
        page.wait_for_selector(LIVE)
        server.kill()
        server.wait()
        page.locator("#root .masthead [data-entry=outcomes]").click()
        page.wait_for_selector(SAID)
        said(page, "lost", "ja")
        expect(page.get_by_role("dialog")).to_have_count(0)
        command = as_make_run(int(address.rpartition(":")[2]), dict(os.environ))
        again = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own server
        try:
            wait_until_healthy(address, again)
            shown = page.locator(".masthead [data-entry=outcomes][aria-current]:visible")
            expect(shown).to_have_count(1, timeout=PROMISED * 1000)
            expect(page).to_have_url(f"{address}/outcomes?lang=ja")
        finally:
            again.terminate()
            again.wait(PATIENCE)
