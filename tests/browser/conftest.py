"""A reader's browser: each visit ends with no console error and no request to another host."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import finder
from tests.browser.firefox import Firefox, started

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

SIZES = {"desktop": (1440, 900), "phone": (390, 844), "projector": (1920, 1080)}
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--enable-unsafe-swiftshader",
)
"""Maps are drawn without a graphics card; pages are painted as Chromium paints them without one:
a card imitated for the whole page takes twice the time."""
PATIENCE = 40
"""Seconds: for a machine without a graphics card, busy with other tests."""
expect.set_options(timeout=PATIENCE * 1000)
STEP = 20
"""Milliseconds between two looks."""
REFUSED = (
    "addEventListener('securitypolicyviolation', one => console.error("
    "`refused: ${one.effectiveDirective} ${one.blockedURI}`))"
)
"""Says on the console what the policy refused, for what Chromium does not say itself."""
UNDRAWN = """(given => {
  HTMLCanvasElement.prototype.getContext = function (kind, ...told) {
    return kind.startsWith('webgl') ? null : given.call(this, kind, ...told);
  };
})(HTMLCanvasElement.prototype.getContext)"""
"""Lets no live map be drawn: its still stands in, and a machine without a graphics card is spared.
Tests that look at the drawing itself are marked `drawn`."""
LIVE = "#root:not(.atlas) .foot"
"""Stands once the live app has drawn a page to its end."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, or a skip that says so; under CI its absence fails.

    It goes with its module: while it is there, nothing else can run an event loop.
    """
    path = finder.browser()
    if not path and os.environ.get("CI"):
        pytest.fail("no Chromium found: CI must run the browser tests")
    if not path:
        pytest.skip("no Chromium found")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    """A window of Firefox, or a skip that says so; under CI its absence fails."""
    path = finder.firefox()
    if not path and os.environ.get("CI"):
        pytest.fail("no Firefox found: CI must print in it")
    if not path:
        pytest.skip("no Firefox found")
    with started(path) as window:
        yield window


AT_REST = "document.getAnimations().every(one => one.playState !== 'running')"
"""Nothing on the page moves any more."""


def until(page: Page, said: str, about: object = None) -> None:
    """Wait for a condition inside a page, asked from outside: the policy forbids it to evaluate.

    Args:
        page: the page.
        said: an expression or a function in JavaScript.
        about: what the function is given.
    """
    late = time.monotonic() + PATIENCE
    while not page.evaluate(said, about):
        assert time.monotonic() < late, said
        page.wait_for_timeout(STEP)


def pasted(page: Page) -> str:
    """What lies in the clipboard, as another program gets it: no page of ours may read it."""
    other = page.context.new_page()
    other.set_content("<textarea autofocus></textarea>")
    field = other.locator("textarea")
    field.focus()
    other.keyboard.press("Control+V")
    text = field.input_value()
    other.close()
    return text


@pytest.fixture
def visit(
    browser: Browser, served: str, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """A function that opens a link in a browser context of its own and waits for the live app."""
    contexts, wrong = [], []
    drawn = request.node.get_closest_marker("drawn") is not None

    def object_to(said: str) -> None:
        if drawn or "WebGL" not in said:
            wrong.append(said)

    def watch(page: Page) -> None:
        page.on("console", lambda said: object_to(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: object_to(str(error)))
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith((served, served.replace("http", "ws"), "data:", "blob:"))
                else wrong.append(f"asked {asked.url}")
            ),
        )

    def open_it(link: str, size: str = "desktop", *, live: bool = True, **options: object) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=live, **options
        )
        context.add_init_script(REFUSED)
        if not drawn:
            context.add_init_script(UNDRAWN)
        context.set_default_timeout(PATIENCE * 1000)
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.goto(served + link)
        if live:
            page.wait_for_selector(LIVE)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not wrong
