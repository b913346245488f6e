"""A copy of the shipped package that a test may break."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import pytest

from data.files import PACKAGE
from data.load import load_package
from data.problems import InvalidPackageError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Broken:
    """A copied package, with ways to break it and to read what the loader says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, table: str) -> Path:
        """Where a table lies."""
        return self.folder / "tables" / f"{table}.csv"

    def edit(self, table: str, change: Callable[[list[list[str]]], object]) -> None:
        """Change the rows of a table, the heading first."""
        with self.path(table).open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        change(rows)
        with self.path(table).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    def set(self, table: str, row: int, column: str, value: str) -> None:
        """Write one cell; `row` counts as an editor does, the heading is 1."""

        def change(rows: list[list[str]]) -> None:
            rows[row - 1][rows[0].index(column)] = value

        self.edit(table, change)

    def row_where(self, table: str, column: str, value: str) -> int:
        """The row in which a column has a value."""
        found: list[int] = []
        self.edit(
            table,
            lambda rows: found.extend(
                number for number, row in enumerate(rows, 1) if row[rows[0].index(column)] == value
            ),
        )
        return found[0]

    def problems(self) -> tuple[Problem, ...]:
        """What the loader finds."""
        with pytest.raises(InvalidPackageError) as caught:
            load_package(self.folder)
        return caught.value.problems


@pytest.fixture
def package(tmp_path: Path) -> Broken:
    """A fresh copy of the shipped package."""
    copy = tmp_path / "package"
    for part in ("tables", "boundaries", "releases"):
        shutil.copytree(PACKAGE / part, copy / part)
    shutil.copy(PACKAGE / "datapackage.json", copy)
    return Broken(copy)
