"""The programme around the nineteen: events and words of its authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.reading.cells import ids, provenance, rows, text
from model.record import Happening, Quotation

if TYPE_CHECKING:
    from data.load import Dataset


def events(dataset: Dataset) -> tuple[Happening, ...]:
    """Dated events."""
    return tuple(
        Happening(
            row["event_id"],
            row["period"],
            ids(row["project_ids"]),
            row["kind"],
            text(row, "title"),
            provenance(row),
        )
        for row in rows(dataset.tables["events"])
    )


def quotations(dataset: Dataset) -> tuple[Quotation, ...]:
    """Attributed quotations."""
    return tuple(
        Quotation(
            row["author"],
            row["work"],
            int(row["year"]),
            row["text"],
            row["source_id"],
            text(row, "note"),
        )
        for row in rows(dataset.tables["quotations"])
    )
