"""What a change speaks of, in words: its table, and the row that an id stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.changes import TABLES

if TYPE_CHECKING:
    from components.view import View
    from model.programme import Change

NAMES = {
    "projects": "short_name",
    "areas": "name",
    "indicators": "name",
    "organisations": "name",
    "sources": "title",
}
"""Tables of the record to the attribute that names one of their rows."""


def table(view: View, name: str) -> str:
    """The name of a table for readers."""
    return view.words(f"about.table.{name}")


def row(view: View, change: Change) -> str:
    """The name of the row that was changed; "" where it has no more than its id, or is gone."""
    if change.table in TABLES:
        figure = view.atlas.observations.get(change.row_id)
        told = figure and (view.owner(figure), view.indicator(figure))
        return view.words("sign.told", what=told[0], said=told[1]) if told else ""
    if change.table not in NAMES:
        return ""
    entity = getattr(view.atlas, change.table).get(change.row_id)
    return str(getattr(entity, NAMES[change.table])[view.language]) if entity else ""
