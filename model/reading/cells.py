"""Cells of a table as values: text in two languages, ids, numbers, where a fact comes from."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from model.record import Provenance, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

Row = dict[str, Any]


def rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows of a table with blanks as empty text."""
    columns = [str(name) for name in frame.columns]
    for values in zip(*(frame[name].tolist() for name in columns), strict=True):
        yield {
            name: "" if _blank(value) else value
            for name, value in zip(columns, values, strict=True)
        }


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) == "<NA>"


def text(row: Row, stem: str) -> Text:
    """A column pair in two languages."""
    return Text(row[f"{stem}_en"], row[f"{stem}_ja"])


def ids(cell: str) -> tuple[str, ...]:
    """The ids of a cell that may hold several."""
    return tuple(part for part in str(cell).split(";") if part)


def number(cell: object) -> float | None:
    """A number, or None for a blank."""
    return None if cell == "" else float(str(cell))


def yes(cell: object) -> bool:
    """Whether a cell says yes."""
    return cell is True or str(cell).lower() == "true"


def provenance(row: Row) -> Provenance:
    """Where the fact of a row comes from; a blank that was looked for comes from no document."""
    further = ids(row.get("further_source_ids", ""))
    return Provenance(
        (*ids(row["source_id"]), *further), row["locator"], row["certainty"], text(row, "note")
    )


def texts(frame: pd.DataFrame, key: str, stem: str) -> Mapping[str, Text]:
    """A column pair in two languages, by the key column."""
    return {row[key]: text(row, stem) for row in rows(frame)}
