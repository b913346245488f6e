"""What a change speaks of, in words: its table, and the row that an id stands for."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from components.content.phrases import noted
from model.changes import TABLES

if TYPE_CHECKING:
    from components.view import View
    from model.programme import Change

NAMES = {
    "projects": "short_name",
    "areas": "name",
    "case_studies": "name",
    "indicators": "name",
    "organisations": "name",
    "sources": "title",
    "corrections": "title",
    "events": "title",
    "phases": "name",
    "measures": "name",
    "challenges": "name",
    "studies": "title",
}
"""Tables of the record to the attribute that names one of their rows."""


def table(view: View, name: str) -> str:
    """The name of a table for readers."""
    return view.words(f"about.table.{name}")


def reason(view: View, change: Change) -> str:
    """Why something changed; documents are called by their titles."""
    return noted(view, change.text[view.language])


def row(view: View, change: Change) -> str:
    """The name of the row that was changed; "" where it has no more than its id, or is gone."""
    if change.table in TABLES:
        figure = view.atlas.observations.get(change.row_id)
        told = figure and (view.owner(figure), view.indicator(figure))
        return view.words("sign.told", what=told[0], said=told[1]) if told else ""
    if change.table not in NAMES:
        return ""
    entity = _entity(getattr(view.atlas, change.table), change.row_id)
    return str(getattr(entity, NAMES[change.table])[view.language]) if entity else ""


def _entity(rows: Any, key: str) -> Any:  # noqa: ANN401 - any entity of the record
    """A row by its id: the key of a mapping, or a kind's first attribute."""
    if hasattr(rows, "get"):
        return rows.get(key)
    found = (one for one in rows if getattr(one, fields(one)[0].name) == key)
    return next(found, None)
