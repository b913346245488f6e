"""A problem of one row, a cell's number, and keys that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd


def row_problem(table: str, frame: pd.DataFrame, index: int, column: str, reason: str) -> Problem:
    """The problem of one cell; `index` counts rows from 0."""
    return Problem(
        f"tables/{table}.csv",
        index + 2,
        column,
        str(frame[column].iloc[index]) if column in frame else "",
        reason,
    )


def number(cell: str) -> float | None:
    """A cell's number; None for a blank, and for what the shape of its table forbids anyway."""
    try:
        return float(cell)
    except ValueError:
        return None


def unresolved(
    table: str, frame: pd.DataFrame, column: str, known: set[str], reason: str, *, many: bool = True
) -> Iterator[Problem]:
    """Cells of a column whose keys, separated by semicolons if there may be many, are not known."""
    cells = frame[column]
    for value in cells.unique():
        if value and not set(value.split(";") if many else (value,)) <= known:
            for index in (cells == value).to_numpy().nonzero()[0]:
                yield row_problem(table, frame, int(index), column, reason)
