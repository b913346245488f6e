"""Forum mode in a speaker's hand: every key of the desk's list, none other, none lost or twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.text import words_in
from tests.browser.conftest import until
from tests.browser.forum import BACK, FORWARD, LAST, at, dispatch, show_bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
SIGNS = {"→": "ArrowRight", "←": "ArrowLeft", "↑": "ArrowUp", "↓": "ArrowDown", "Esc": "Escape"}
NOT_OURS = (
    *("Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "NumLock", "ContextMenu"),
    *("AudioVolumeUp", "AudioVolumeDown", "AudioVolumeMute", "MediaPlayPause", "MediaTrackNext"),
    *("MediaTrackPrevious", "BrightnessUp", "F1", "Dead", "Process", "Unidentified"),
)
"""As browsers name them: what a hand or a remote presses without meaning the scene."""


def listed(name: str, language: str) -> set[str]:
    """The keys that the speaker's desk lists for something, as browsers name them."""
    said = words_in(language)(f"deck.key.{name}.press").split(" · ")
    return {SIGNS.get(one) or {"Space": " "}.get(one) or one.replace(" ", "") for one in said}


@pytest.fixture
def visited(visit: Callable[..., Page]) -> Page:
    """A scene of the talk."""
    page = visit("/present?lang=en&slide=11", "desktop")
    at(page, 11)
    return page


def test_the_desk_lists_the_keys_that_turn_in_both_languages(language: str) -> None:
    assert listed("next", language) == set(FORWARD) - {"n"}
    assert listed("back", language) == set(BACK) - {"p"}
    assert listed("ends", language) == {"Home", "End"}
    assert listed("whole", language) == {"F", "F5"}
    assert listed("leave", language) == {"Escape"}


def test_every_key_that_clickers_send_turns_one_scene(visit: Callable[..., Page]) -> None:
    page = visit(f"/present?lang=en&slide={LAST - 1}", "desktop")
    at(page, LAST - 1)
    for keys, there in ((FORWARD, LAST), (BACK, LAST - 2)):
        for key in keys:
            page.keyboard.press(key)
            at(page, there)
            page.keyboard.press("ArrowLeft" if keys is FORWARD else "ArrowRight")
            at(page, LAST - 1)


def test_a_key_that_is_held_counts_once(visit: Callable[..., Page]) -> None:
    page = visit("/present?lang=en&slide=11", "desktop")
    at(page, 11)
    for key, there in (("ArrowRight", 12), ("PageUp", 11), (" ", 12), ("Backspace", 11), ("n", 12)):
        for _ in range(6):
            page.keyboard.down(key)
        page.keyboard.up(key)
        at(page, there)
    for _ in range(6):
        page.keyboard.down("b")
    expect(page.locator(".forum-black")).to_have_count(1)
    page.keyboard.up("b")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    at(page, 11)


def test_an_enter_that_is_held_on_the_link_to_the_next_scene_counts_once(
    visit: Callable[..., Page],
) -> None:
    page = visit("/present?lang=en&slide=11", "desktop")
    at(page, 11)
    page.keyboard.press("Tab")
    page.locator("#root #forum-after").focus()
    for _ in range(6):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    at(page, 12)
    page.keyboard.press("ArrowLeft")
    at(page, 11)


def test_a_key_without_a_meaning_neither_turns_nor_stops_nor_brings_back(visited: Page) -> None:
    button, black = visited.locator("#root #forum-auto"), visited.locator(".forum-black")
    show_bar(visited)
    button.click()
    address = visited.url
    for key in NOT_OURS:
        dispatch(visited, key)
    expect(button).to_have_attribute("aria-pressed", "true")
    for key in NOT_OURS:
        dispatch(visited, "b")
        dispatch(visited, key)
        expect(black).to_have_count(1)
        dispatch(visited, "b")
        expect(black).to_have_count(0)
    assert visited.url == address


def test_typing_is_not_caught(visited: Page) -> None:
    visited.evaluate(
        "document.body.insertAdjacentHTML('beforeend',"
        "'<input id=typed style=\"position:fixed;top:0;z-index:99\">')"
    )
    visited.locator("#typed").focus()
    visited.keyboard.type("nap b. f")
    expect(visited.locator("#typed")).to_have_value("nap b. f")
    visited.keyboard.press("Backspace")
    expect(visited.locator("#typed")).to_have_value("nap b. ")
    expect(visited.locator(".forum-black")).to_have_count(0)
    at(visited, 11)
    assert "slide=11" in visited.url


def test_a_button_that_was_clicked_leaves_the_keys_to_the_scene_one_chosen_by_keyboard_takes_them(
    visited: Page,
) -> None:
    show_bar(visited)
    visited.locator("#root #forum-black").click()
    for key, count in (("Enter", 0), ("b", 1), (" ", 0)):
        visited.keyboard.press(key)
        expect(visited.locator(".forum-black")).to_have_count(count)
    visited.keyboard.press("Enter")
    at(visited, 12)
    visited.keyboard.press("Tab")
    visited.locator("#root #forum-black").focus()
    for key in ("Enter", " "):
        visited.keyboard.press(key)
        expect(visited.locator(".forum-black")).to_have_count(1)
        visited.keyboard.press("b")
        expect(visited.locator(".forum-black")).to_have_count(0)
    at(visited, 12)


def test_a_clickers_start_key_asks_for_the_whole_screen_and_loads_nothing_anew(
    visited: Page,
) -> None:
    visited.evaluate("window.stood = true")
    for key in ("F5", "Shift+F5"):
        visited.keyboard.press(key)
        until(visited, "document.fullscreenElement")
    visited.keyboard.press("f")
    until(visited, "!document.fullscreenElement")
    assert visited.evaluate("window.stood")
    at(visited, 11)


def test_a_phone_held_upright_scrolls_by_up_and_down_and_turns_by_touch(
    visit: Callable[..., Page],
) -> None:
    page = visit("/present?lang=en&slide=5", "phone", has_touch=True)
    at(page, 5)
    prevented = page.evaluate(
        """() => ['ArrowDown', 'ArrowUp', 'PageDown'].map((key) => !document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))"""
    )
    assert prevented == [False, False, True]
    at(page, 6)
    page.locator("#root #forum-after").tap()
    at(page, 7)
