"""Outlines that can be drawn, for every prefecture and bureau."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from data.checks.rows import row_problem, unresolved
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd


def outlined(frames: Mapping[str, pd.DataFrame], outlines: Mapping[str, Any]) -> Iterator[Problem]:
    """Every prefecture that a place names has an outline."""
    features = outlines.get("prefectures", {}).get("features", [])
    drawn = {str(feature.get("properties", {}).get("code")) for feature in features}
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
