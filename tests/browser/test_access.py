"""Accessibility as axe-core sees it: WCAG 2.2 A and AA, on every page, light and dark."""

from __future__ import annotations

from itertools import cycle, product
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from components.editions import edition
from model.pages import paths
from tests.browser.conftest import AT_REST, until
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CASES = list(edition().case_studies)
EVERY, OF_A_KIND = paths(CASES), ("", "project", "evidence", "present", "tama")
SCHEMES = ("light", "dark")


@pytest.mark.parametrize(
    ("page_name", "scheme"), kinds(product(EVERY, SCHEMES), zip(OF_A_KIND, cycle(SCHEMES)))
)
def test_axe_finds_nothing_to_object_to(
    visit: Callable[..., Page], page_name: str, scheme: str
) -> None:
    page = visit(f"/{page_name}?lang=en&id=kanto-revitalization", color_scheme=scheme)
    until(page, AT_REST)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert not found.response["violations"], found.generate_report()
