"""Accessibility as axe-core sees it: WCAG 2.2 A and AA, on every page, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from components.editions import edition
from model.pages import paths
from tests.browser.conftest import AT_REST, until
from tests.kinds import crossed

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CASES = list(edition().case_studies)
ONE = "lang=en&id=kanto-revitalization"
LEGEND, COMPARED = "?lang=en&layer=universities", "compare?lang=en&ids=tama,kinki-bio,okinawa"
EVERY = (*(f"{path}?{ONE}" for path in paths(CASES)), LEGEND, COMPARED)
OF_A_KIND = (*(f"{path}?{ONE}" for path in ("", "project", "evidence", "present", "tama")), LEGEND)
SCHEMES = ("light", "dark")


@pytest.mark.parametrize(("link", "scheme"), crossed(EVERY, SCHEMES, OF_A_KIND))
def test_axe_finds_nothing_to_object_to(visit: Callable[..., Page], link: str, scheme: str) -> None:
    page = visit(f"/{link}", color_scheme=scheme)
    until(page, AT_REST)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert not found.response["violations"], found.generate_report()
