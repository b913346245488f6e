"""What a change speaks of, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import changed
from data.columns import TABLES
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


def test_every_table_and_every_document_that_changed_has_a_name(
    view: Callable[..., View], language: str
) -> None:
    one = view(language=language)
    for name in some(TABLES):
        assert changed.table(one, name) not in ("", name)
    documents = [change for change in one.atlas.changes if change.table == "sources"]
    for change in some(documents):
        assert changed.row(one, change) == one.title(change.row_id)
