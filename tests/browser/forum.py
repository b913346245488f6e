"""How browser tests stand in forum mode: the keys of clickers, a scene that hears them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from components.content.scenes import deck_of
from model.selection import Selection
from tests.browser.conftest import until
from tests.views import view_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

LAST = len(deck_of(view_of(Selection(page="present"))).steps)
"""The number of the last scene of the talk, which is how many there are."""
FORWARD = ("ArrowRight", "ArrowDown", "PageDown", "Enter", " ", "n", "N")
BACK = ("ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p", "P")


def at(page: Page, number: int) -> None:
    """Wait until a scene stands and hears the keys."""
    until(page, "!document.getElementById('still')")
    expect(page.locator("#root .scene-number")).to_have_text(f"{number} / {LAST}")


def show_bar(page: Page) -> None:
    """Move the pointer, which shows the bar, and keep it there however slow the machine is."""
    page.mouse.move(400, 400)
    page.add_style_tag(content=".forum-bar { opacity: 1 !important; translate: 0 0 !important; }")


def dispatch(page: Page, key: str) -> None:
    """A key as the page hears it, also one that no keyboard here has."""
    page.evaluate(
        "key => document.body.dispatchEvent("
        "new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))",
        key,
    )
