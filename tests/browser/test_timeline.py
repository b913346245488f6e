"""The timeline: no date of an event runs into the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.selection import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
EVENTS = "#root .era li"
OVER = """() => [...document.querySelectorAll('#root .era li')].filter((event) =>
  event.querySelector('.when').getBoundingClientRect().bottom
    > event.getBoundingClientRect().bottom + 1).map((event) => event.textContent)"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_of_two_lines_lies_within_its_own_event(
    visit: Callable[..., Page], language: str
) -> None:
    page = visit(f"/timeline?lang={language}")
    assert page.locator(EVENTS).count()
    assert page.evaluate(OVER) == []
