"""On a phone: nothing runs over the edge, on any page, in either language."""

from __future__ import annotations

from itertools import cycle, product
from typing import TYPE_CHECKING

import pytest

from components.editions import edition
from model.pages import paths
from model.selection import LANGUAGES
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CASES = list(edition().case_studies)
EVERY, OF_A_KIND = paths(CASES), paths(CASES[:1])


@pytest.mark.parametrize(
    ("page_name", "language"), kinds(product(EVERY, LANGUAGES), zip(OF_A_KIND, cycle(LANGUAGES)))
)
def test_nothing_runs_over_the_edge_on_a_phone(
    visit: Callable[..., Page], page_name: str, language: str
) -> None:
    page = visit(f"/{page_name}?lang={language}&id=kinki-bio", "phone")
    over = page.evaluate(
        "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
    )
    assert over <= 0
