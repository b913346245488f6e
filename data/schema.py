"""Pandera schemas of the tables, made from the declared columns."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pandera.pandas as pa

from data.columns import TABLES
from data.columns.column import NUMBER
from data.period import fault
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pandas as pd

    from data.columns.column import Column

INTEGER = r"-?\d+"
WORDS = r"(?s:(?![\s\u00ad\u200b\u2060\ufeff]*[-=+@＝＋－＠﹦﹢]).*)"
KINDS = {
    "number": ("is not a number", NUMBER),
    "integer": ("is not a whole number", INTEGER),
    "text": ("begins with a sign by which a spreadsheet would run it", WORDS),
}
MISSING_REASON = "is blank but must not be"


@cache
def schema(table: str) -> pa.DataFrameSchema:
    """The schema of a table; every cell is text as stored, blanks are empty text."""
    return pa.DataFrameSchema(
        {column.name: pa.Column(checks=_checks(column)) for column in TABLES[table]}
    )


def shape_problems(table: str, frame: pd.DataFrame) -> list[Problem]:
    """Everything in a table that its columns forbid, found in one pass.

    Args:
        table: the table's name.
        frame: its cells as text, with all its columns.
    """
    found = list(_unreadable(table, frame))
    try:
        schema(table).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        found += [
            Problem(f"tables/{table}.csv", int(index) + 2, str(column), str(value), str(reason))
            for index, column, value, reason in zip(
                cases["index"], cases["column"], cases["failure_case"], cases["check"], strict=True
            )
        ]
    return found


def _unreadable(table: str, frame: pd.DataFrame) -> Iterator[Problem]:
    """Periods that cannot be read, each with its own reason."""
    for column in TABLES[table]:
        if column.kind == "period":
            for index, cell in enumerate(frame[column.name]):
                if cell and (reason := fault(cell)):
                    yield Problem(f"tables/{table}.csv", index + 2, column.name, cell, reason)


def _checks(column: Column) -> list[pa.Check]:
    checks = []
    if column.required:
        checks.append(_check(lambda cells: cells != "", MISSING_REASON))
    if column.kind in KINDS:
        reason, pattern = KINDS[column.kind]
        checks.append(_matches(pattern, column, reason))
    if column.pattern and column.kind != "period":
        checks.append(_matches(column.pattern, column, f"does not look like {column.pattern}"))
    if column.words:
        checks.append(
            _matches(
                "|".join(map(re.escape, column.words)),
                column,
                f"is not one of {', '.join(column.words)}",
            )
        )
    if column.unique:
        checks.append(_check(lambda cells: ~cells.duplicated(), "comes twice"))
    return checks


def _matches(pattern: str, column: Column, reason: str) -> pa.Check:
    whole = rf"(?:{pattern})(?:;(?:{pattern}))*" if column.many else pattern
    return _check(lambda cells: (cells == "") | cells.str.fullmatch(whole), reason)


def _check(test: Callable[[pd.Series[str]], object], reason: str) -> pa.Check:
    return pa.Check(test, error=reason, name=reason)
