"""Readers in a browser behind nginx and three replicas: one dies, one is drained, one is framed."""

from __future__ import annotations

import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LIVE
from tests.deploy import nginx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from tests.deploy.nginx import Front

pytestmark = [pytest.mark.browser, pytest.mark.slow]
AGAIN = 60_000
"""Milliseconds for a reader whose replica went: the page itself looks for another."""


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site that shows the atlas in a frame: its address, and the folder of its pages."""
    folder = tmp_path_factory.mktemp("outside")
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder)
    ) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{site.server_port}", folder
        site.shutdown()


@pytest.fixture(scope="module")
def front(outside: tuple[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """Three replicas behind nginx, which the other site may frame."""
    framers = {"ATLAS_FRAME_ANCESTORS": outside[0]}
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
    front: Front, outside: tuple[str, Path], context: BrowserContext
) -> None:
    before, (site, folder) = len(front.asked()), outside
    frame = f'<iframe src="{front.address}/?lang=en&frame=1" width="1200" height="900">'
    (folder / "index.html").write_text(frame)
    page = context.new_page()
    page.goto(site)
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


@pytest.mark.parametrize("strip", [True, False], ids=["taken off", "kept"])
def test_a_page_below_a_path_comes_alive_and_its_links_stay_there(
    context: BrowserContext, tmp_path: Path, *, strip: bool
) -> None:
    with (
        nginx.replicas(3) as three,
        nginx.front(tmp_path / "nginx", three, prefix="/clusters", strip=strip) as front,
    ):
        page = live(front, context, "/?lang=ja")
        expect(page.locator("#root canvas").first).to_be_visible()
        follow(page, "evidence")
        assert page.url.startswith(f"{front.address}/evidence?")
        assert context.cookies(front.address)
        page.locator("#root .share > summary").click()
        with page.expect_download(timeout=AGAIN) as waited:
            page.locator("#root a[href*='export/slides.pptx']").first.click()
        assert waited.value.suggested_filename.endswith(".pptx")
