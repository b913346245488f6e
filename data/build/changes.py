"""The list of changes kept whole: `python -m data.build.changes`.

Prints what `tables/changes.csv` does not name, or names wrongly, since the last release; status 1
if there is any. With a reason in both languages it adds a row for each that is not named.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from data import parsing
from data.build import output
from data.checks.changes import FILE, LIST, change_problems, differences
from data.columns import TABLES
from data.files import files_in
from data.problems import InvalidPackageError, Problem, report
from data.releases import before, tables_of
from data.versions import order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pandas as pd


def main(arguments: Sequence[str] | None = None, folder: Path = output.PACKAGE) -> int:
    """Print what is not said as it is, or add it with a reason.

    Returns:
        0, or 1 if something is left to say.
    """
    asked = _parser().parse_args(arguments)
    files = files_in(folder)
    tables = tables_now(folder)
    version = asked.version or newest(tables[LIST])
    former = before(files, version)
    if former is None:
        sys.stdout.write(f"No release comes before {version}.\n")
        return 0
    then = tables_of(files, former)
    if asked.en and asked.ja:
        missing = _unnamed(tables, then, version, asked.only)
        day = datetime.now(UTC).date().isoformat()
        rows = [[version, day, *name, how, asked.en, asked.ja] for name, how in missing.items()]
        _append(folder / FILE, rows)
        tables = tables_now(folder)
    problems = tuple(change_problems(tables, version, then, former.version))
    sys.stdout.write(f"{report(problems)}\n" if problems else f"{version}: all is said.\n")
    return 1 if problems else 0


def _unnamed(
    now: Mapping[str, pd.DataFrame], then: Mapping[str, pd.DataFrame], version: str, only: str
) -> dict[tuple[str, str], str]:
    """The rows that differ and are not named under a version, as far as a pattern takes them."""
    listed = now[LIST][now[LIST]["version"] == version]
    known = set(zip(listed["table"], listed["row_id"], strict=True))
    return {
        name: how
        for name, how in sorted(differences(now, then).items())
        if name not in known and fnmatchcase("/".join(name), only)
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.build.changes", description=__doc__)
    parser.add_argument("--version", help="of the package in the making; the newest listed")
    parser.add_argument("--en", help="the reason in English, with --ja, to add rows")
    parser.add_argument("--ja", help="the same in Japanese")
    parser.add_argument("--only", default="*", help="rows to add: TABLE/ROW, * and ? are wild")
    return parser


def tables_now(folder: Path) -> Mapping[str, pd.DataFrame]:
    """The tables as they are, without any other rule than their headings.

    Raises:
        InvalidPackageError: a table cannot be read.
    """
    files, problems = files_in(folder), list[Problem]()
    found = {
        name: parsing.table(files, name, [column.name for column in columns], problems)
        for name, columns in TABLES.items()
    }
    if problems:
        raise InvalidPackageError(problems)
    return {name: frame for name, frame in found.items() if frame is not None}


def newest(changes: pd.DataFrame) -> str:
    """The version of the package in the making: the latest that the list of changes names."""
    return max(map(str, changes["version"]), key=order)


def _append(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("ab") as file:
        file.write(output.table(rows))


if __name__ == "__main__":
    sys.exit(main())
