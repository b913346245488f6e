"""The talk of the offline pack: it goes by keys and clickers, and by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from model.selection import Selection
from tests.browser.forum import BACK, FORWARD, LAST, dispatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_the_talk_goes_by_keyboard_and_leads_back_after_a_question(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="present"), "projector")
    number = page.locator("#root .scene-number")
    for key, place in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("PageUp", 2),
        ("Home", 1),
        ("End", LAST),
    ):
        page.keyboard.press(key)
        expect(number).to_have_text(re.compile(rf"^{place} / "))
    page.keyboard.press("b")
    expect(page.locator(".forum-black")).to_be_visible()
    page.keyboard.press(".")
    expect(page.locator(".forum-black")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#root header.masthead")).to_be_visible()
    page.keyboard.press("Escape")
    expect(number).to_have_text(re.compile(rf"^{LAST} / "))


def test_the_talk_hears_the_keys_of_clickers_as_the_live_one_does(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="present", slide=5), "projector")
    number = page.locator("#root .scene-number")
    for keys, there in (
        (FORWARD[:3], 8),
        (BACK[:3], 5),
        (("n", "Enter", " ", "p", "Backspace"), 6),
        (("End", "n", "p"), LAST - 1),
        (("Home", "p", "n"), 2),
    ):
        for key in keys:
            page.keyboard.press(key)
        expect(number).to_have_text(re.compile(rf"^{there} / "))
    for _ in range(6):
        page.keyboard.down("PageDown")
    page.keyboard.up("PageDown")
    dispatch(page, "AudioVolumeUp")
    expect(number).to_have_text(re.compile(r"^3 / "))
    page.go_back()
    expect(number).to_have_text(re.compile(r"^2 / "))


def test_the_talk_advances_by_itself_until_it_is_paused(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="present"), "projector")
    number = page.locator("#root .scene-number")
    page.clock.install()
    page.mouse.move(400, 400)
    page.click("#root #forum-auto")
    for place in (2, 3):
        page.clock.run_for(20_500)
        expect(number).to_have_text(re.compile(rf"^{place} / "))
    page.mouse.click(900, 400)
    page.clock.run_for(45_000)
    expect(number).to_have_text(re.compile(r"^3 / "))
