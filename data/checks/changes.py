"""The list of changes names every row that differs from the release before, and no other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from data.columns import TABLES
from data.problems import Problem
from data.versions import order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

FILE = "tables/changes.csv"
LIST = "changes"
WHOLE = ""
"""The row of a whole table, or of a column, that is new."""
Rows = dict[str, dict[str, str]]


def differences(
    now: Mapping[str, pd.DataFrame], then: Mapping[str, pd.DataFrame]
) -> dict[tuple[str, str], str]:
    """Table and key of every row that differs, with how: `added`, `corrected` or `removed`.

    A table that is new, or has a new column, stands there once, with an empty key.

    Args:
        now: the tables.
        then: those of the release before, with the columns that it had.
    """
    found: dict[tuple[str, str], str] = {}
    for table, frame in now.items():
        if table not in then:
            found[table, WHOLE] = "added"
        elif table != LIST:
            if set(frame.columns) - set(then[table].columns):
                found[table, WHOLE] = "added"
            heads = [str(name) for name in then[table].columns]
            changed = _changed(_rows(table, frame[heads]), _rows(table, then[table]))
            found |= {(table, row): how for row, how in changed}
    return found


def _rows(table: str, frame: pd.DataFrame) -> Rows:
    """The cells of each row by its key."""
    key = next(column.name for column in TABLES[table] if column.unique)
    heads = [str(name) for name in frame.columns]
    cells = frame.to_numpy(dtype=str).tolist()
    return {row[key]: row for row in (dict(zip(heads, one, strict=True)) for one in cells)}


def _changed(now: Rows, then: Rows) -> Iterator[tuple[str, str]]:
    for row in now:
        if row not in then:
            yield row, "added"
        elif now[row] != then[row]:
            yield row, "corrected"
    yield from ((row, "removed") for row in then if row not in now)


def change_problems(
    now: Mapping[str, pd.DataFrame], version: str, then: Mapping[str, pd.DataFrame], release: str
) -> Iterator[Problem]:
    """What the list of changes says too little, too much, twice or wrongly.

    Args:
        now: the tables.
        version: theirs.
        then: those of the release before.
        release: its version.
    """
    differing = differences(now, then)
    listed = now[LIST][now[LIST]["version"] == version]
    names = list(zip(listed["table"], listed["row_id"], strict=True))
    for place, name, said in zip(listed.index, names, listed["change"], strict=True):
        if name not in differing:
            yield _problem(place, name, f"does not differ from {release}")
        elif differing[name] != said:
            yield _problem(place, name, f"was {differing[name]} since {release}, not {said}")
    for name, times in Counter(names).items():
        if times > 1:
            yield _problem(-2, name, f"is named {times} times")
    for name in sorted(set(differing) - set(names)):
        yield _problem(-2, name, f"was {differing[name]} since {release} and is not named")
    for place, one in zip(now[LIST].index, now[LIST]["version"], strict=True):
        if order(one) > order(version):
            yield Problem(FILE, place + 2, "version", one, f"is later than the package, {version}")


def _problem(place: int, name: tuple[str, str], reason: str) -> Problem:
    return Problem(FILE, place + 2, "row_id", "/".join(filter(None, name)), reason)
