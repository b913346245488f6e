"""Files of a package as tables and JSON; what cannot be read is a problem, never an exception."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pandas as pd

from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.files import Files

BOM = "\ufeff"
LONGEST = 80
"""Letters of a row that a report shows."""


def text(files: Files, file: str, problems: list[Problem]) -> str | None:
    """A file as text, or None after its problem was noted."""
    content = files.get(file)
    if content is None:
        problems.append(Problem(file, 0, "", "", "the file is missing"))
        return None
    try:
        found = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        value = content[error.start : error.start + 4].hex()
        problems.append(Problem(file, line, "", value, "is not UTF-8"))
        return None
    if found.startswith(BOM):
        problems.append(Problem(file, 1, "", BOM, "begins with a byte order mark"))
        return None
    return found


def mapping(files: Files, file: str, problems: list[Problem]) -> dict[str, Any]:
    """A JSON file that holds a mapping; empty after its problem was noted."""
    content = text(files, file, problems)
    if content is None:
        return {}
    try:
        found = json.loads(content)
    except json.JSONDecodeError as error:
        problems.append(Problem(file, error.lineno, "", "", f"is not JSON: {error.msg}"))
        return {}
    except (RecursionError, ValueError) as error:
        problems.append(Problem(file, 0, "", "", f"is not JSON that can be read: {error}"))
        return {}
    if isinstance(found, dict):
        return found
    value = content.strip()[:LONGEST]
    problems.append(Problem(file, 0, "", value, "is not a mapping of names to values"))
    return {}


def table(
    files: Files, name: str, columns: Sequence[str], problems: list[Problem]
) -> pd.DataFrame | None:
    """A table's cells as text, or None after its problems were noted.

    Args:
        files: the package.
        name: the table's name.
        columns: the headings that it has, in any order.
        problems: where problems are noted.
    """
    file = f"tables/{name}.csv"
    content = text(files, file, problems)
    if content is None:
        return None
    try:
        rows = list(csv.reader(io.StringIO(content, newline="")))
    except csv.Error as error:
        problems.append(Problem(file, 0, "", "", f"is not CSV: {error}"))
        return None
    if not rows:
        problems.append(Problem(file, 0, "", "", "is empty"))
        return None
    found = [*_of_headings(file, rows[0], columns), *_of_lengths(file, rows)]
    problems += found
    return None if found else pd.DataFrame(rows[1:], columns=rows[0], dtype=str)


def _of_headings(file: str, heads: Sequence[str], columns: Sequence[str]) -> Iterator[Problem]:
    for name in columns:
        if name not in heads:
            yield Problem(file, 1, name, "", "the column is missing")
    for name, times in Counter(heads).items():
        if name not in columns:
            yield Problem(file, 1, name, "", "the column is not known")
        elif times > 1:
            yield Problem(file, 1, name, "", "the column comes twice")


def _of_lengths(file: str, rows: Sequence[Sequence[str]]) -> Iterator[Problem]:
    wanted = len(rows[0])
    for number, row in enumerate(rows, 1):
        if len(row) != wanted:
            reason = f"has {len(row)} cells, the heading has {wanted}"
            yield Problem(file, number, "", ";".join(row)[:LONGEST], reason)
