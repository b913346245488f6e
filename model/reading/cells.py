"""Rows of a table as entities: each attribute from its column, read as its type asks."""

from __future__ import annotations

import math
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from data.period import read
from model.entities import Provenance, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd

Row = dict[str, Any]
Entity = TypeVar("Entity")


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
    """A column pair in two languages, or a column whose twin is blank where the same."""
    if stem in row:
        return Text(row[stem], row[f"{stem}_ja"] or row[stem])
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


def names(frame: pd.DataFrame, key: str) -> Mapping[str, Text]:
    """The names of a table in two languages, by the key column."""
    return {row[key]: text(row, "name") for row in rows(frame)}


CELLS: Mapping[str, Callable[[Row, str], Any]] = {
    "str": lambda row, name: row[name],
    "tuple[str, ...]": lambda row, name: ids(row[name]),
    "bool": lambda row, name: yes(row[name]),
    "int": lambda row, name: int(float(row[name] or 0)),
    "int | None": lambda row, name: None if row[name] == "" else int(float(row[name])),
    "float": lambda row, name: float(row[name]),
    "float | None": lambda row, name: number(row[name]),
    "Text": text,
    "Period": lambda row, name: read(row[name]),
    "Period | None": lambda row, name: read(row[name]) if row[name] else None,
    "Provenance": lambda row, _: provenance(row),
}
"""How the cells of an attribute are read, by its type as it is written."""


def entity(kind: type[Entity], row: Row, /, **given: Any) -> Entity:  # noqa: ANN401 - the kind's own attributes
    """A row as an entity.

    Args:
        kind: of what.
        row: the row, with a column for each attribute (two for a text).
        given: the attributes that have no column of their name.
    """
    names = {one.name: str(one.type) for one in fields(kind) if one.name not in given}  # type: ignore[arg-type]
    return kind(**given, **{name: CELLS[type_](row, name) for name, type_ in names.items()})


def entities(kind: type[Entity], frame: pd.DataFrame) -> tuple[Entity, ...]:
    """The rows of a table as entities, in its order."""
    return tuple(entity(kind, row) for row in rows(frame))


def by_id(kind: type[Entity], frame: pd.DataFrame) -> Mapping[str, Entity]:
    """The same by their ids: a kind's first attribute."""
    first = fields(kind)[0].name  # type: ignore[arg-type]
    return {getattr(one, first): one for one in entities(kind, frame)}
