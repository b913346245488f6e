"""Released versions: protected by their digests, read for their shape.

Rules that came later do not apply to a released version: it is what was checked when it was
released, byte for byte. What it does not have is empty.
"""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from data import parsing
from data.columns import TABLES, since
from data.files import DESCRIPTION, below
from data.load import dataset
from data.problems import InvalidPackageError, Problem
from data.versions import is_version, major, order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.files import Files
    from data.load import Dataset

FOLDER = "releases"
LIST = f"{FOLDER}/releases.csv"
HEADS = ("version", "released", "sha256")
READ = 1
"""The number of the schema that this reader reads."""
SHARED = ("README.md", "boundaries/")
"""What every version has in common, as long as their descriptions say so."""
TODAY = ("extents", "locators", "units")
"""Tables that say how to draw, to count and to name a place: no facts, and so always today's."""


@dataclass(frozen=True, slots=True)
class Release:
    """A released version: its number, the day, and the SHA-256 of its description."""

    version: str
    released: str
    sha256: str

    @property
    def folder(self) -> str:
        """Where it lies in the package."""
        return f"{FOLDER}/{self.version}"


def releases(files: Files) -> tuple[Release, ...]:
    """The released versions that a package lists, the newest first."""
    listed = csv.reader(io.StringIO(files.get(LIST, b"").decode("utf-8", "replace"), newline=""))
    rows = [row for row in listed if len(row) == len(HEADS) and is_version(row[0])]
    return tuple(sorted((Release(*row) for row in rows), key=_age, reverse=True))


def list_problems(files: Files) -> list[Problem]:
    """What is wrong with the list of releases."""
    problems: list[Problem] = []
    content = parsing.text(files, LIST, problems) if LIST in files else ""
    for number, row in enumerate(csv.reader(io.StringIO(content or "", newline="")), 1):
        if len(row) != len(HEADS):
            reason = f"has {len(row)} cells, not {len(HEADS)}"
            problems.append(Problem(LIST, number, "", ";".join(row)[:80], reason))
        elif number > 1 and not is_version(row[0]):
            problems.append(Problem(LIST, number, "version", row[0], "is not a version"))
    return problems


def _age(release: Release) -> tuple[int, ...]:
    return order(release.version)


def before(files: Files, version: str) -> Release | None:
    """The release that a version follows."""
    return next((one for one in releases(files) if _age(one) < order(version)), None)


def release_problems(files: Files, release: Release) -> list[Problem]:
    """What of a released version is not as it was released."""
    own = below(files, release.folder)
    if digest(own.get(DESCRIPTION, b"")) != release.sha256:
        return [Problem(f"{release.folder}/{DESCRIPTION}", 0, "", "", "is not as it was released")]
    description = parsing.mapping(own, DESCRIPTION, [])
    problems = list(_unlike(release, description["resources"], {**files, **own}))
    if major(release.version) != READ:
        problems.append(Problem(release.folder, 0, "", "", "has a schema that nothing reads"))
    return problems


def _unlike(
    release: Release, resources: Sequence[Mapping[str, str]], files: Files
) -> Iterator[Problem]:
    for resource in resources:
        path = resource["path"]
        if f"sha256:{digest(files.get(path, b''))}" != resource["hash"]:
            yield Problem(f"{release.folder}/{path}", 0, "", "", "is not as it was released")


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes, as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def load_release(files: Files, release: Release, today: Dataset) -> Dataset:
    """Read a released version.

    Args:
        files: the package that holds it.
        release: which one.
        today: the current package, for outlines and `TODAY`.

    Raises:
        InvalidPackageError: it is not as it was released; it lists every problem found.
    """
    problems = release_problems(files, release)
    shared = {path: files[path] for path in files if path.startswith(SHARED)}
    own = {**shared, **below(files, release.folder)}
    description = parsing.mapping(own, DESCRIPTION, problems)
    found = {name: _table(own, name, release, problems) for name in TABLES}
    if problems:
        raise InvalidPackageError(problems)
    tables = {name: frame for name, frame in found.items() if frame is not None}
    tables |= {name: today.tables[name] for name in TODAY}
    return dataset(description, tables, today.outlines, own)


def tables_of(files: Files, release: Release) -> dict[str, pd.DataFrame]:
    """The tables of a released version as they are, without what came later."""
    own, problems = below(files, release.folder), list[Problem]()
    names = [name for name in TABLES if _is_in(since(name), release)]
    found = {name: parsing.table(own, name, _heads(name, release), problems) for name in names}
    return {name: frame for name, frame in found.items() if frame is not None}


def _table(
    files: Files, name: str, release: Release, problems: list[Problem]
) -> pd.DataFrame | None:
    """A table with today's columns; what the version does not have is empty."""
    heads = [column.name for column in TABLES[name]]
    if not _is_in(since(name), release):
        return pd.DataFrame(columns=heads, dtype=str)
    frame = parsing.table(files, name, _heads(name, release), problems)
    return None if frame is None else frame.reindex(columns=heads, fill_value="")


def _heads(table: str, release: Release) -> list[str]:
    return [column.name for column in TABLES[table] if _is_in(column.since, release)]


def _is_in(version: str, release: Release) -> bool:
    """Whether what came with a version is in a release."""
    return order(version) <= _age(release)
