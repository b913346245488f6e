"""Read and check the package: one frozen `Dataset`, or every problem at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from data import parsing
from data.checks import cross_problems
from data.checks.boundaries import outline_problems
from data.checks.description import declared_projects, description_problems
from data.columns import TABLES
from data.files import DESCRIPTION, PACKAGE, files_in
from data.problems import InvalidPackageError, Problem
from data.schema import shape_problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from data.files import Files

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
        files: what it was read from.
    """

    version: str
    created: str
    declared_projects: int
    tables: Mapping[str, pd.DataFrame]
    observations: pd.DataFrame
    outlines: Mapping[str, Any]
    files: Files


def load_package(folder: Path = PACKAGE) -> Dataset:
    """Read a package and check all of it.

    Args:
        folder: where `datapackage.json`, `tables/` and `boundaries/` are.

    Raises:
        InvalidPackageError: something is wrong; it lists every problem found.
    """
    return load(files_in(folder))


def load(files: Files) -> Dataset:
    """Check all of a package that has been read; raises as `load_package`."""
    problems: list[Problem] = []
    description = parsing.mapping(files, DESCRIPTION, problems)
    problems += description_problems(description) if description else ()
    found = {name: parsing.table(files, name, _heads(name), problems) for name in TABLES}
    outlines = _outlines(files, problems)
    read = {table: frame for table, frame in found.items() if frame is not None}
    for table, frame in read.items():
        problems += shape_problems(table, frame)
    if len(read) == len(TABLES):
        problems += cross_problems(read, declared_projects(description), outlines)
    if problems:
        raise InvalidPackageError(problems)
    return dataset(description, read, outlines, files)


def dataset(
    description: Mapping[str, Any],
    tables: Mapping[str, pd.DataFrame],
    outlines: Mapping[str, Any],
    files: Files,
) -> Dataset:
    """A package of which all is right."""
    return Dataset(
        description["version"],
        description["created"],
        declared_projects(description),
        tables,
        _observations(tables),
        outlines,
        files,
    )


def _heads(table: str) -> list[str]:
    return [column.name for column in TABLES[table]]


def _outlines(files: Files, problems: list[Problem]) -> dict[str, Any]:
    """The outlines that are there, by name."""
    found = {}
    for name in OUTLINES:
        content = parsing.mapping(files, f"boundaries/{name}.geojson", problems)
        problems += outline_problems(name, content) if content else ()
        found[name] = content
    return found


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
