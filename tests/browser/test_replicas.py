"""Readers in a browser behind nginx and three replicas: one dies, one is drained, one is framed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LIVE
from tests.deploy import nginx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from tests.deploy.nginx import Front

pytestmark = [pytest.mark.browser, pytest.mark.slow]
AGAIN = 60_000
"""Milliseconds for a reader whose replica went: the page itself looks for another."""


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """Three replicas behind nginx, which a page of this machine may frame."""
    framers = {"ATLAS_FRAME_ANCESTORS": "https://127.0.0.1:*"}
    folder = tmp_path_factory.mktemp("front") / "nginx"
    with nginx.replicas(3, **framers) as three, nginx.front(folder, three) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader of their own, who believes our certificate."""
    opened = browser.new_context(ignore_https_errors=True)
    yield opened
    opened.close()


def live(front: Front, context: BrowserContext, link: str) -> Page:
    """A link, opened until the live page stands."""
    page = context.new_page()
    page.goto(f"{front.address}{link}")
    page.wait_for_selector(LIVE, timeout=AGAIN)
    return page


def follow(page: Page | Frame, path: str) -> None:
    """Click through the navigation, until address and live page agree."""
    page.locator(f'#root .masthead [data-entry="{path}"]').first.click()
    page.wait_for_url(re.compile(f"/{path}\\?"), timeout=AGAIN)
    current = page.locator(f'#root .masthead [data-entry="{path}"][aria-current=page]')
    expect(current.first).to_be_attached(timeout=AGAIN)
    expect(page.locator(LIVE)).to_be_attached(timeout=AGAIN)


def replica_of(front: Front, context: BrowserContext) -> int:
    """Which replica answers a reader, by the cookie that they have."""
    assert context.request.get(f"{front.address}/healthz").ok
    asked = [one.replica for one in front.asked() if one.path == "/healthz"]
    return [port for port, _ in front.replicas].index(asked[-1].rpartition(":")[2])


def test_a_framed_page_needs_no_cookie_and_no_replica_of_its_own(
    front: Front, context: BrowserContext
) -> None:
    before, outside = len(front.asked()), front.address.replace("localhost", "127.0.0.1")
    page = context.new_page()
    page.route(
        f"{outside}/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<iframe src="{front.address}/?lang=en&frame=1" width="1200" height="900">',
        ),
    )
    page.goto(f"{outside}/")
    framed = page.frames[1]
    framed.wait_for_selector(LIVE, timeout=AGAIN)
    follow(framed, "evidence")
    assert context.cookies(front.address) == []
    assert len({one.replica for one in front.asked()[before:]}) == 3


def test_readers_click_on_while_one_replica_is_drained_and_their_own_dies(
    front: Front, context: BrowserContext
) -> None:
    page = live(front, context, "/?lang=ja")
    follow(page, "evidence")
    mine = replica_of(front, context)
    front.drain((mine + 1) % 3)
    follow(page, "outcomes")
    front.kill(mine)
    follow(page, "about")
    follow(page, "evidence")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    assert page.locator("[role=dialog]").count() == 0
    assert replica_of(front, context) == (mine + 2) % 3
