"""Rules across tables: keys resolve, counts agree, a blank says why, units match."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from data.columns import TABLES
from data.period import fault, read
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd

ABSENT = ("O", "M")


def cross_problems(
    frames: Mapping[str, pd.DataFrame], declared: int, outlines: Mapping[str, Any]
) -> Iterator[Problem]:
    """Everything that no single table can see.

    Args:
        frames: table name to its cells as text.
        declared: how many projects the package says it has.
        outlines: outline name to its GeoJSON.
    """
    yield from _references(frames)
    yield from _ends(frames)
    yield from _count(frames, declared)
    yield from _names(frames)
    yield from _observations(frames)
    yield from _units(frames)
    yield from _budget_years(frames)
    yield from _said(frames)
    yield from _outlined(frames, outlines)
    yield from _extents(frames)


def _problem(table: str, frame: pd.DataFrame, index: int, column: str, reason: str) -> Problem:
    return Problem(
        f"tables/{table}.csv",
        index + 2,
        column,
        str(frame[column].iloc[index]) if column in frame else "",
        reason,
    )


def _references(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    for table, columns in TABLES.items():
        for column in columns:
            if column.refers:
                other, name = column.refers.split(".")
                known = set(frames[other][name])
                reason = f"is no {name} of {other}.csv"
                yield from _unresolved(table, frames[table], column.name, known, reason)


def _unresolved(
    table: str, frame: pd.DataFrame, column: str, known: set[str], reason: str
) -> Iterator[Problem]:
    cells = frame[column]
    for value in cells.unique():
        if value and not set(value.split(";")) <= known:
            for index in (cells == value).to_numpy().nonzero()[0]:
                yield _problem(table, frame, int(index), column, reason)


def _ends(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
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
        yield from _unresolved(
            "links", frames["links"], column, anything, "is no organisation, project or area"
        )
    for table in ("names", "observations"):
        frame = frames[table]
        for kind in ("project", "area", "successor", "organisation"):
            wrong = (frame["subject_type"] == kind) & ~frame["subject_id"].isin(ids[f"{kind}s"])
            for index in wrong.to_numpy().nonzero()[0]:
                yield _problem(table, frame, int(index), "subject_id", f"is no {kind}")


def _count(frames: Mapping[str, pd.DataFrame], declared: int) -> Iterator[Problem]:
    rows = len(frames["projects"])
    if rows != declared:
        yield Problem(
            "tables/projects.csv", 0, "", str(rows), f"the package declares {declared} projects"
        )


def _names(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
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


OBSERVATION_RULES: tuple[tuple[str, str, Callable[[pd.DataFrame], pd.Series[bool]]], ...] = (
    (
        "value",
        "must be blank for status O or M, and only then",
        lambda f: (f["value"] == "") != f["obs_status"].isin(ABSENT),
    ),
    (
        "note_en",
        "a blank value needs a note that says who looked where",
        lambda f: (f["value"] == "") & ((f["note_en"] == "") | (f["note_ja"] == "")),
    ),
    (
        "qualifier",
        "a number needs a qualifier",
        lambda f: (f["value"] != "") & (f["qualifier"] == ""),
    ),
    ("value", "must not be negative", lambda f: f["value"].str.startswith("-")),
    (
        "formula",
        "a derived figure needs its formula and inputs",
        lambda f: (f["origin"] == "derived") & ((f["formula"] == "") | (f["inputs"] == "")),
    ),
)


IN_BRACES = r"\{([^}]*)\}"
SPOKEN = {"scenes": ("notes",), "questions": ("question", "answer")}
"""Texts of a talk, in which an observation's id in braces stands for the observation."""
LOOSE_NUMBER = r"\d+"
YEAR = r"(?:19|20)\d\d"


def _said(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A talk names known observations, and no number beside them but years."""
    known = set(frames["observations"]["observation_id"]) | set(frames["budget"]["budget_id"])
    for table, stems in SPOKEN.items():
        frame = frames[table]
        for column in (f"{stem}_{lang}" for stem in stems for lang in ("en", "ja")):
            for index, cell in enumerate(frame[column]):
                if not set(re.findall(IN_BRACES, cell)) <= known:
                    yield _problem(table, frame, index, column, "names a figure that is unknown")
                loose = re.findall(LOOSE_NUMBER, re.sub(IN_BRACES, "", cell))
                if not all(re.fullmatch(YEAR, number) for number in loose):
                    yield _problem(
                        table, frame, index, column, "has a number that is neither figure nor year"
                    )


def _observations(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    known = set(frames["observations"]["observation_id"]) | set(frames["budget"]["budget_id"])
    for table in ("observations", "budget"):
        frame = frames[table]
        for column, reason, broken in OBSERVATION_RULES:
            for index in broken(frame).to_numpy().nonzero()[0]:
                yield _problem(table, frame, int(index), column, reason)
        yield from _unresolved(table, frame, "inputs", known, "is no figure")
    twice = set(frames["observations"]["observation_id"]) & set(frames["budget"]["budget_id"])
    for observation_id in sorted(twice):
        yield Problem(
            "tables/budget.csv", 0, "budget_id", observation_id, "is an observation_id as well"
        )


def _units(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    frame = frames["observations"]
    units = dict(
        zip(frames["indicators"]["indicator_id"], frames["indicators"]["unit"], strict=True)
    )
    wrong = frame["unit"] != frame["indicator_id"].map(units)
    for index in wrong.to_numpy().nonzero()[0]:
        yield _problem(
            "observations",
            frame,
            int(index),
            "unit",
            f"the indicator is counted in {units.get(frame['indicator_id'].iloc[index])}",
        )


def _budget_years(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A budget's period is its fiscal year."""
    frame = frames["budget"]
    for index, (code, year) in enumerate(zip(frame["period"], frame["fiscal_year"], strict=True)):
        if not fault(code) and [*map(str, read(code).fiscal_years)] != [year]:
            yield _problem("budget", frame, index, "period", f"is not the fiscal year {year}")


def _outlined(frames: Mapping[str, pd.DataFrame], outlines: Mapping[str, Any]) -> Iterator[Problem]:
    features = outlines.get("prefectures", {}).get("features", [])
    drawn = {str(feature.get("properties", {}).get("code")) for feature in features}
    if drawn:
        yield from _unresolved(
            "places",
            frames["places"],
            "prefecture_code",
            drawn,
            "has no outline in boundaries/prefectures.geojson",
        )


def _extents(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Every prefecture and every bureau's area has its extent, and nothing else has one."""
    frame = frames["extents"]
    for kind, key in (("prefecture", "prefecture_code"), ("bureau", "bureau_id")):
        known = set(frames[f"{kind}s"][key])
        of_kind = frame[frame["kind"] == kind]["extent_id"]
        for index in of_kind.index[~of_kind.isin(known)]:
            yield _problem("extents", frame, int(index), "extent_id", f"is no {kind}")
        for missing in sorted(known - set(of_kind)):
            yield Problem("tables/extents.csv", 0, "extent_id", missing, f"the {kind} has no row")


def outline_problems(name: str, content: Any) -> Iterator[Problem]:  # noqa: ANN401 - parsed JSON
    """What makes an outline unfit to draw: no features, or a ring that is not closed."""
    file = f"boundaries/{name}.geojson"
    features = content.get("features") if isinstance(content, dict) else None
    if not features:
        yield Problem(file, 0, "", "", "is not a GeoJSON feature collection with features")
        return
    for feature in features:
        label = str(feature.get("properties"))
        geometry = feature.get("geometry") or {}
        rings = _rings(geometry)
        if not rings or any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):  # noqa: PLR2004
            yield Problem(file, 0, "geometry", label, "has a ring that is not closed")
        if name == "prefectures" and not re.fullmatch(
            r"\d\d", str(feature.get("properties", {}).get("code", ""))
        ):
            yield Problem(file, 0, "code", label, "is not a two-character prefecture code")


def _rings(geometry: Mapping[str, Any]) -> list[Any]:
    coordinates = geometry.get("coordinates", [])
    polygons = coordinates if geometry.get("type") == "MultiPolygon" else [coordinates]
    return [ring for polygon in polygons for ring in polygon]
