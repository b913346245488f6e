"""Release a version, or take one back: `python -m data.build.release VERSION [--take-back]`.

A release is a copy of the tables and their description below `data/releases/`, protected by the
digest in `releases.csv`. One that is taken back goes; its links lead to the version before it.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
from typing import TYPE_CHECKING

from data.build import datapackage, output
from data.build.changes import newest, tables_now
from data.checks.changes import FILE as CHANGES
from data.files import DESCRIPTION, files_in
from data.problems import report
from data.releases import FOLDER, HEADS, LIST, before, digest, releases
from data.report import problems_in
from data.versions import order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

REDIRECTS = "tables/redirects.csv"


def main(arguments: Sequence[str] | None = None, folder: Path = output.PACKAGE) -> int:
    """Release a version or take it back.

    Args:
        arguments: those of the command line.
        folder: the package.

    Returns:
        0, or 1 after a sentence that says why nothing was done.
    """
    parser = argparse.ArgumentParser(prog="python -m data.build.release", description=__doc__)
    parser.add_argument("version")
    parser.add_argument("--take-back", action="store_true")
    asked = parser.parse_args(arguments)
    do = take_back if asked.take_back else release
    wrong = do(folder, asked.version)
    sys.stdout.write(f"{wrong or f'{asked.version}: done.'}\n")
    return 1 if wrong else 0


def release(folder: Path, version: str) -> str:
    """Freeze the package as a version; the reason why not, "" if it was done."""
    _describe(folder)
    current = newest(tables_now(folder)["changes"])
    if version != current:
        return f"The list of changes ends with {current}, not with {version}."
    if any(one.version == version for one in releases(files_in(folder))):
        return f"{version} is released already."
    problems = problems_in(folder)
    if problems:
        return report(problems)
    place = folder / FOLDER / version
    shutil.copytree(folder / "tables", place / "tables")
    described = (folder / DESCRIPTION).read_bytes()
    (place / DESCRIPTION).write_bytes(described)
    rows = _rows(folder / LIST)
    day = tables_now(folder)["changes"]["date"].max()
    _write(folder / LIST, HEADS, [*rows, [version, str(day), digest(described)]])
    return ""


def take_back(folder: Path, version: str) -> str:
    """Remove the newest release, lead its links to the one before; the reason why not, or ""."""
    files = files_in(folder)
    listed, former = releases(files), before(files, version)
    if not listed or listed[0].version != version:
        return f"{version} is not the newest release."
    if former is None:
        return f"No release comes before {version}: its links would lead nowhere."
    shutil.rmtree(folder / FOLDER / version)
    kept = (row for row in _rows(folder / LIST) if row[0] != version)
    _write(folder / LIST, HEADS, kept)
    _lead(folder, version, former.version)
    _hand_on(folder, version, former.version)
    _describe(folder)
    return ""


def _describe(folder: Path) -> None:
    (folder / DESCRIPTION).write_bytes(datapackage.written(folder))


def _lead(folder: Path, version: str, former: str) -> None:
    """Let links of a version lead to another one."""
    heads, *rows = _table(folder / REDIRECTS)
    _write(folder / REDIRECTS, heads, [*rows, [_key(version), "v", version, former]])


def _key(version: str) -> str:
    """The key of a version's redirect."""
    return f"v-{version.replace('.', '-')}"


def _hand_on(folder: Path, version: str, former: str) -> None:
    """Let what the version changed be changed by the next, which follows the release before."""
    heads, *rows = _table(folder / CHANGES)
    current = max((row[0] for row in rows), key=order)
    major, minor, patch = order(version)
    heir = current if order(current) > order(version) else f"{major}.{minor}.{patch + 1}"
    moved = [[heir if row[0] == version else row[0], *row[1:]] for row in rows]
    if (folder / FOLDER / former / REDIRECTS).exists():  # else the whole table is new, and named
        moved.append(_named(heir, version, moved))
    _write(folder / CHANGES, heads, moved)


def _named(heir: str, version: str, rows: Sequence[Sequence[str]]) -> list[str]:
    """The row that names the redirect of a version that was taken back."""
    day = max(row[1] for row in rows)
    texts = f"Version {version} was taken back.", f"{version}版の公開を取り消し"
    return [heir, day, "redirects", _key(version), "added", *texts]


def _rows(path: Path) -> list[list[str]]:
    return _table(path)[1:] if path.exists() else []


def _table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _write(path: Path, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(output.table([heads, *rows]))


if __name__ == "__main__":
    sys.exit(main())
