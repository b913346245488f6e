"""What the description of a package must say: its version, its day, how many projects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from data.files import DESCRIPTION
from data.period import fault
from data.problems import Problem
from data.versions import is_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CREATED = r"(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}Z"


def description_problems(description: Mapping[str, Any]) -> Iterator[Problem]:
    """What a description lacks, or says in a form that nobody can read."""
    version, created = (description.get(name) for name in ("version", "created"))
    if not isinstance(version, str) or not is_version(version):
        yield _problem("version", version, "is not a version such as 1.1.0")
    day = re.fullmatch(CREATED, created, re.ASCII) if isinstance(created, str) else None
    if not day or fault(day[1]):
        yield _problem("created", created, "is not a time such as 2026-11-26T00:00:00Z")
    if not declared_projects(description):
        yield _problem("atlas", description.get("atlas"), "does not say how many projects")


def declared_projects(description: Mapping[str, Any]) -> int:
    """How many projects a package says that it has; 0 where it does not say."""
    atlas = description.get("atlas")
    count = atlas.get("projects") if isinstance(atlas, dict) else None
    return count if isinstance(count, int) and count > 0 else 0


def _problem(name: str, value: object, reason: str) -> Problem:
    return Problem(DESCRIPTION, 0, name, "" if value is None else str(value)[:80], reason)
