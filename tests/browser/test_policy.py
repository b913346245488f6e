"""What the policy lets through is all that a page needs, and what it is for is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from model.pages import CASE, PAGES
from tests.browser.conftest import LIVE
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
LINKS = [
    *(f"/{page}?lang=en" for page in PAGES if page != CASE),
    "/project?lang=ja&id=kinki-bio",
    "/tama?lang=ja",
]
DRAWN = ("/?lang=en", "/outcomes?lang=en", "/tama?lang=ja")
"""Pages with each kind of live picture."""
INJECTED = {
    "a script in the page": "() => { const one = document.createElement('script');"
    " one.textContent = 'window.evil = 1'; document.body.append(one); }",
    "a script of another site": "() => { const one = document.createElement('script');"
    " one.src = 'https://atlas.example/x.js'; document.body.append(one); }",
    "a script in a data address": "() => { const one = document.createElement('script');"
    " one.src = 'data:text/javascript,window.evil=1'; document.body.append(one); }",
    "an event handler": "() => { const one = document.createElement('img');"
    " one.setAttribute('onerror', 'window.evil = 1'); one.src = 'data:,'; }",
    "a form to another site": "() => { const one = document.createElement('form');"
    " one.action = 'https://atlas.example/'; document.body.append(one); one.submit(); }",
    "a picture of another site": "() => { new Image().src = 'https://atlas.example/x.png'; }",
    "a frame of another site": "() => { const one = document.createElement('iframe');"
    " one.src = 'https://atlas.example/'; document.body.append(one); }",
    "a base of another site": "() => { const one = document.createElement('base');"
    " one.href = 'https://atlas.example/'; document.head.append(one); }",
}
"""What an attacker would put into a page."""


@pytest.mark.drawn
@pytest.mark.parametrize("link", kinds(LINKS, DRAWN))
def test_every_page_comes_alive_under_the_policy(visit: Callable[..., Page], link: str) -> None:
    page = visit(link)  # which fails on any error, and on anything that the policy refuses
    expect(page.locator("#still")).to_have_count(0)  # our own script has run
    for drawn in page.locator('[data-testid="stPlotlyChart"]').all():
        expect(drawn.locator(".main-svg").first).to_be_visible()
    for drawn in page.locator('[data-testid="stDeckGlJsonChart"]').all():
        expect(drawn.locator("canvas").first).to_be_visible()


@pytest.mark.parametrize("name", kinds(INJECTED, list(INJECTED)[:3]))
def test_what_does_not_belong_to_a_page_is_refused(
    browser: Browser, served: str, name: str
) -> None:
    page = browser.new_page()
    page.goto(f"{served}/about?lang=en")
    page.wait_for_selector(LIVE)
    page.evaluate(
        "() => { window.refused = new Promise(told =>"
        " addEventListener('securitypolicyviolation', one => told(one.effectiveDirective))); }"
    )
    page.evaluate(INJECTED[name])
    assert page.evaluate("window.refused")
    assert page.evaluate("window.evil") is None
    page.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_page_stands_in_a_frame_of_its_own_site_alone(
    browser: Browser, served: str, host: str
) -> None:
    page = browser.new_page()
    outer = f"{served.replace('127.0.0.1', host)}/outer"
    framing = f'<iframe src="{served}/about?lang=en"></iframe>'
    page.route(outer, lambda asked: asked.fulfill(body=framing, content_type="text/html"))
    page.goto(outer)
    framed = page.frames[1].content()  # the page has loaded, and what it frames
    assert ('class="masthead"' in framed) == (host in served)
    page.close()
