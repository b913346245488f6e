"""All projects in the offline pack: sorted as on the live page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.content.pages import sections
from model.selection import Selection
from tests.browser.offline_pack.live import go
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FRAMED = re.compile(r"\W+")
"""What parts words in plain text: brackets stand there for a frame."""


def test_all_projects_are_sorted_as_the_model_does_and_say_where_that_is_no_ranking(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for selection in (
        Selection(page="projects"),
        Selection(page="projects", language="ja", sort="body"),
        Selection(page="projects", sort="-firms"),
    ):
        go(page, selection)
        section = sections(view_of(selection))["table"]
        assert section.table
        names = some(row.plain(section.view)[0] for row in section.table.rows)
        shown = page.locator("#table tbody th")
        expect(shown).to_have_text([re.compile(FRAMED.sub(".*?", name)) for name in names])
        said = " ".join(section.cautions)
        expect(page.locator("#table .guard")).to_have_text([said] if said else [])
