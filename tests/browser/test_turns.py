"""Turns of a talk that come faster than the server answers: none is lost, none counts twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LIVE, until
from tests.browser.forum import LAST, at, show_bar
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PRESSED = (
    (9, ("ArrowRight", "PageDown", "n"), 12),
    (LAST - 1, ("n", "n", "n", "p"), LAST - 1),
    (11, ("End", "n", "p"), LAST - 1),
    (5, ("PageUp", "PageUp", "PageUp"), 2),
    (5, ("n", "n", "p", "n", "p", "p"), 5),
    (1, ("p", "n", "n", "p", "n"), 3),
    (2, ("p", "p", "p", "n"), 2),
    (5, ("Home", "n"), 2),
)
"""Where a speaker stands, what is pressed while scenes are on their way, where it leads."""
FAR = """
  const Near = WebSocket, LATER = 150;
  window.WebSocket = class extends Near {
    send(said) { setTimeout(() => super.send(said), LATER); }
    addEventListener(kind, heard) {
      super.addEventListener(kind, (event) => setTimeout(() => heard(event), LATER));
    }
    set onmessage(heard) { super.onmessage = (event) => setTimeout(() => heard(event), LATER); }
  };
"""
"""A server that is 300 ms away, there and back."""
DEAF = """
  const Near = WebSocket;
  window.WebSocket = class extends Near {
    send(said) { if (window.deaf) window.deaf = false; else super.send(said); }
  };
"""
"""A server that misses one message where the page is told so."""


@pytest.fixture
def far(visit: Callable[..., Page]) -> Callable[[str], Page]:
    """A function that opens a link at 300 ms from the server."""

    def open_it(link: str) -> Page:
        page = visit(link, "desktop")
        page.add_init_script(FAR)
        page.reload()
        page.wait_for_selector(LIVE)
        return page

    return open_it


@pytest.mark.parametrize(("start", "keys", "there"), kinds(PRESSED, PRESSED[:3]))
def test_presses_while_a_scene_is_on_its_way_all_count(
    far: Callable[[str], Page], start: int, keys: tuple[str, ...], there: int
) -> None:
    page = far(f"/present?lang=en&slide={start}")
    at(page, start)
    for key in keys:
        page.keyboard.press(key)
    at(page, there)
    assert f"slide={there}" in page.url
    page.keyboard.press("ArrowLeft")
    at(page, there - 1)


def test_a_scene_that_the_server_missed_is_asked_for_again(visit: Callable[..., Page]) -> None:
    page = visit("/present?lang=en&slide=11", "desktop")
    page.add_init_script(DEAF)
    page.reload()
    at(page, 11)
    page.evaluate("window.deaf = true")
    page.keyboard.press("n")
    until(page, "!window.deaf")
    at(page, 12)


def test_fast_clicks_on_the_bar_all_count(far: Callable[[str], Page]) -> None:
    page = far("/present?lang=ja&slide=9")
    at(page, 9)
    show_bar(page)
    page.locator("#root #forum-after").hover()
    for _ in range(3):
        page.mouse.down()
        page.mouse.up()
    at(page, 12)


def test_back_goes_through_what_was_asked_and_keys_count_from_there(
    far: Callable[[str], Page],
) -> None:
    page = far("/present?lang=en")
    at(page, 1)
    for _ in range(3):
        page.keyboard.press("n")
    at(page, 4)
    page.go_back()
    page.keyboard.press("End")
    page.keyboard.press("p")
    at(page, LAST - 1)
    page.go_back()
    page.go_back()
    at(page, 3)


def test_turns_on_the_way_back_to_a_scene_count_and_escape_twice_stays(
    far: Callable[[str], Page],
) -> None:
    page = far("/present?lang=en&slide=5")
    at(page, 5)
    page.keyboard.press("Escape")
    expect(page.locator("#root .opening.told")).to_be_visible()
    for key in ("Escape", "n", "n"):
        page.keyboard.press(key)
    at(page, 7)
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    at(page, LAST)
    expect(page.locator(".forum-return")).to_have_count(0)
