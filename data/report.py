"""Everything that is wrong with a package, its list of changes and released versions included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks.changes import change_problems
from data.files import DESCRIPTION, files_in
from data.load import load
from data.problems import InvalidPackageError, Problem
from data.releases import before, digest, list_problems, release_problems, releases, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.load import Dataset


def problems_in(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the package in a folder, sorted; raises nothing, whatever it holds."""
    files = files_in(folder)
    found = list_problems(files)
    found += [one for release in releases(files) for one in release_problems(files, release)]
    try:
        dataset = load(files)
    except InvalidPackageError as error:
        return tuple(sorted((*found, *error.problems)))
    return tuple(sorted(found or _of_changes(dataset)))


def _of_changes(dataset: Dataset) -> Iterator[Problem]:
    """What differs from the releases and is not said to."""
    files, version = dataset.files, dataset.version
    same = next((one for one in releases(files) if one.version == version), None)
    if same and same.sha256 != digest(files[DESCRIPTION]):
        reason = "is released, and this is not it: a changed package has a later version"
        yield Problem(DESCRIPTION, 0, "version", version, reason)
    former = before(files, version)
    if former:
        then = tables_of(files, former)
        yield from change_problems(dataset.tables, version, then, former.version)
