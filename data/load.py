"""Read and check the package: one frozen `Dataset`, or every problem at once."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from data.checks import cross_problems
from data.checks.boundaries import outline_problems
from data.columns import TABLES
from data.problems import InvalidPackageError, Problem
from data.schema import shape_problems

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(__file__).resolve().parent
OUTLINES = ("prefectures", "bureaus", "neighbours", "world")
BUDGET_INDICATOR = "budget-{line}"


@dataclass(frozen=True)
class Dataset:
    """A validated package.

    Attributes:
        version: semantic version of the package.
        created: the day it was made (ISO 8601).
        declared_projects: how many projects the package says it has.
        tables: table name to its cells as text; blanks are empty text.
        observations: observations and budget rows in one shape, by `observation_id`.
        outlines: outline name to its GeoJSON.
    """

    version: str
    created: str
    declared_projects: int
    tables: Mapping[str, pd.DataFrame]
    observations: pd.DataFrame
    outlines: Mapping[str, Any]


def load_package(folder: Path = PACKAGE) -> Dataset:
    """Read a package and check all of it.

    Args:
        folder: where `datapackage.json`, `tables/` and `boundaries/` are.

    Raises:
        InvalidPackageError: something is wrong; it lists every problem found.
    """
    problems: list[Problem] = []
    description = _json(folder, "datapackage.json", problems)
    frames = {table: _table(folder, table, problems) for table in TABLES}
    outlines = {name: _json(folder, f"boundaries/{name}.geojson", problems) for name in OUTLINES}
    for name, content in outlines.items():
        if content:
            problems += outline_problems(name, content)
    read = {table: frame for table, frame in frames.items() if frame is not None}
    for table, frame in read.items():
        problems += shape_problems(table, frame)
    declared = int((description or {}).get("atlas", {}).get("projects", 0))
    if len(read) == len(TABLES):
        problems += cross_problems(read, declared, outlines)
    if problems:
        raise InvalidPackageError(problems)
    version, created = description["version"], description["created"]
    return Dataset(version, created, declared, read, _observations(read), outlines)


def _table(folder: Path, table: str, problems: list[Problem]) -> pd.DataFrame | None:
    """A table's cells as text, or None after its problem was noted."""
    file = f"tables/{table}.csv"
    content = _text(folder, file, problems)
    if content is None:
        return None
    rows = list(csv.reader(io.StringIO(content, newline="")))
    expected = [column.name for column in TABLES[table]]
    if not rows:
        problems.append(Problem(file, 0, "", "", "is empty"))
        return None
    missing = [name for name in expected if name not in rows[0]]
    unknown = [name for name in rows[0] if name not in expected]
    problems += [Problem(file, 1, name, "", "the column is missing") for name in missing]
    problems += [Problem(file, 1, name, "", "the column is not known") for name in unknown]
    ragged = [number for number, row in enumerate(rows, 1) if len(row) != len(rows[0])]
    problems += [
        Problem(
            file,
            number,
            "",
            ";".join(rows[number - 1])[:80],
            f"has {len(rows[number - 1])} cells, the heading has {len(rows[0])}",
        )
        for number in ragged
    ]
    if missing or unknown or ragged:
        return None
    return pd.DataFrame(rows[1:], columns=rows[0], dtype=str)


def _text(folder: Path, file: str, problems: list[Problem]) -> str | None:
    try:
        return (folder / file).read_bytes().decode("utf-8")
    except FileNotFoundError:
        problems.append(Problem(file, 0, "", "", "the file is missing"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.append(
            Problem(
                file, line, "", error.object[error.start : error.start + 4].hex(), "is not UTF-8"
            )
        )
    return None


def _json(folder: Path, file: str, problems: list[Problem]) -> Any:  # noqa: ANN401 - parsed JSON
    content = _text(folder, file, problems)
    if content is None:
        return {}
    try:
        return json.loads(content)
    except json.JSONDecodeError as error:
        problems.append(Problem(file, error.lineno, "", "", f"is not JSON: {error.msg}"))
    return {}


def _observations(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Observations and budget rows in the shape of an observation."""
    found = frames["observations"]
    named = {"budget_id": "observation_id", "programme": "subject_id"}
    budget = frames["budget"].rename(columns=named)
    own = budget["subject_id"] == "industrial-cluster"
    shaped = budget.assign(
        subject_type=own.map({True: "programme", False: "other-programme"}),
        project_ids="",
        scope=own.map({True: "whole", False: "context"}),
        indicator_id=[BUDGET_INDICATOR.format(line=line) for line in budget["line_id"]],
    )
    return pd.concat([found, shaped[list(found.columns)]], ignore_index=True)
