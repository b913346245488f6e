"""Keys resolve, ends exist, the package has as many projects as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks.rows import row_problem, unresolved
from data.columns import TABLES
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd


def references(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Every key leads to a row of the table that its column refers to."""
    for table, columns in TABLES.items():
        for column in columns:
            if column.refers:
                other, name = column.refers.split(".")
                known = set(frames[other][name])
                reason = f"is no {name} of {other}.csv"
                yield from unresolved(
                    table, frames[table], column.name, known, reason, many=column.many
                )


def ends(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Links end at organisations, projects or areas; names and observations have subjects."""
    ids = {
        table: set(frames[table][column])
        for table, column in (
            ("organisations", "organisation_id"),
            ("projects", "project_id"),
            ("areas", "area_id"),
            ("successors", "successor_id"),
        )
    }
    anything = set().union(*ids.values())
    for column in ("from_id", "to_id"):
        yield from unresolved(
            "links", frames["links"], column, anything, "is no organisation, project or area"
        )
    for table in ("names", "observations"):
        frame = frames[table]
        for kind in ("project", "area", "successor", "organisation"):
            wrong = (frame["subject_type"] == kind) & ~frame["subject_id"].isin(ids[f"{kind}s"])
            for index in wrong.to_numpy().nonzero()[0]:
                yield row_problem(table, frame, int(index), "subject_id", f"is no {kind}")


def count(frames: Mapping[str, pd.DataFrame], declared: int) -> Iterator[Problem]:
    """There are as many projects as the package declares."""
    rows = len(frames["projects"])
    if rows != declared:
        yield Problem(
            "tables/projects.csv", 0, "", str(rows), f"the package declares {declared} projects"
        )


def names(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Every project has one preferred name in each language."""
    names = frames["names"]
    preferred = names[names["preferred"] == "true"]
    counts = preferred.groupby(["subject_type", "subject_id", "lang"]).size()
    for project_id in frames["projects"]["project_id"]:
        for lang in ("en", "ja"):
            count = int(counts.get(("project", project_id, lang), 0))
            if count != 1:
                yield Problem(
                    "tables/names.csv",
                    0,
                    "preferred",
                    project_id,
                    f"has {count} preferred names in {lang}, not one",
                )
