"""Outlines that can be drawn, for every prefecture and bureau."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from data.checks.rows import row_problem, unresolved
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd


SMALLEST = 4
"""Points of a ring: a triangle, and its first point again."""
LONGEST = 80
"""Letters of a feature's properties that a report shows."""


def outlined(frames: Mapping[str, pd.DataFrame], outlines: Mapping[str, Any]) -> Iterator[Problem]:
    """Every prefecture that a place names has an outline."""
    features = _features(outlines.get("prefectures"))
    drawn = {str(_mapping(feature, "properties").get("code")) for feature in features}
    if drawn:
        yield from unresolved(
            "places",
            frames["places"],
            "prefecture_code",
            drawn,
            "has no outline in boundaries/prefectures.geojson",
        )


def extents(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Every prefecture and every bureau's area has its extent, and nothing else has one."""
    frame = frames["extents"]
    for kind, key in (("prefecture", "prefecture_code"), ("bureau", "bureau_id")):
        known = set(frames[f"{kind}s"][key])
        of_kind = frame[frame["kind"] == kind]["extent_id"]
        for index in of_kind.index[~of_kind.isin(known)]:
            yield row_problem("extents", frame, int(index), "extent_id", f"is no {kind}")
        for missing in sorted(known - set(of_kind)):
            yield Problem("tables/extents.csv", 0, "extent_id", missing, f"the {kind} has no row")


def outline_problems(name: str, content: Any) -> Iterator[Problem]:  # noqa: ANN401 - parsed JSON
    """What makes an outline unfit to draw: no features, or a ring that is not closed."""
    file = f"boundaries/{name}.geojson"
    features = _features(content)
    if not features:
        yield Problem(file, 0, "", "", "is not a GeoJSON feature collection with features")
    for feature in features:
        label = str(_mapping(feature, "properties"))[:LONGEST]
        if not _is_closed(_mapping(feature, "geometry")):
            yield Problem(file, 0, "geometry", label, "has a ring that is not closed")
        if name == "prefectures" and not re.fullmatch(
            r"\d\d", str(_mapping(feature, "properties").get("code", ""))
        ):
            yield Problem(file, 0, "code", label, "is not a two-character prefecture code")


def _features(content: Any) -> list[Any]:  # noqa: ANN401 - parsed JSON
    features = content.get("features") if isinstance(content, dict) else None
    return features if isinstance(features, list) else []


def _mapping(content: Any, name: str) -> Mapping[str, Any]:  # noqa: ANN401 - parsed JSON
    """What stands under a name, as a mapping: empty where it is anything else."""
    found = content.get(name) if isinstance(content, dict) else None
    return found if isinstance(found, dict) else {}


def _is_closed(geometry: Mapping[str, Any]) -> bool:
    """Whether a geometry is rings of points in degrees, each of which ends where it begins."""
    coordinates = geometry.get("coordinates")
    polygons: Any = coordinates if geometry.get("type") == "MultiPolygon" else [coordinates]
    if not _are_lists(polygons) or not all(map(_are_lists, polygons)):
        return False
    rings = [ring for polygon in polygons for ring in polygon]
    return bool(rings) and all(map(_is_ring, rings))


def _are_lists(found: Any) -> bool:  # noqa: ANN401 - parsed JSON
    return isinstance(found, list) and all(isinstance(one, list) for one in found)


def _is_ring(ring: list[Any]) -> bool:
    return len(ring) >= SMALLEST and ring[0] == ring[-1] and all(map(_is_point, ring))


def _is_point(point: Any) -> bool:  # noqa: ANN401 - parsed JSON
    numbers = isinstance(point, list) and all(isinstance(one, int | float) for one in point)
    return numbers and len(point) == 2 and abs(point[0]) <= 360 and abs(point[1]) <= 90  # noqa: PLR2004
