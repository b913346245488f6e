"""Where the area of a project has its middle: the weight of its prefectures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from model.atlas import Atlas


LARGE = 0.02
"""An island is large from this share of its prefecture's main land on."""


def project_centres(atlas: Atlas) -> dict[str, tuple[float, float]]:
    """Project id to longitude and latitude of the middle of its prefectures."""
    weights = {
        feature["properties"]["code"]: _largest(feature["geometry"])
        for feature in atlas.outlines["prefectures"]["features"]
    }
    return {
        project_id: _middle([weights[code] for code in atlas.prefectures_of(project_id)])
        for project_id in atlas.projects
    }


def bounds(atlas: Atlas, codes: Iterable[str]) -> tuple[float, float, float, float]:
    """West, south, east and north of some prefectures with their larger islands, in degrees."""
    chosen = set(codes)
    points = [
        point
        for feature in atlas.outlines["prefectures"]["features"]
        if feature["properties"]["code"] in chosen
        for ring in _large_rings(feature["geometry"])
        for point in ring
    ]
    longitudes, latitudes = [p[0] for p in points], [p[1] for p in points]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _middle(weights: Sequence[tuple[float, float, float]]) -> tuple[float, float]:
    total = sum(area for _, _, area in weights)
    return (
        sum(x * area for x, _, area in weights) / total,
        sum(y * area for _, y, area in weights) / total,
    )


def _largest(geometry: Mapping[str, Any]) -> tuple[float, float, float]:
    """Centre and size of a prefecture's largest piece of land; far islands do not pull."""
    return _centroid(_main_ring(geometry))


def _main_ring(geometry: Mapping[str, Any]) -> Sequence[Sequence[float]]:
    return max(_rings(geometry), key=lambda ring: _centroid(ring)[2])


def _large_rings(geometry: Mapping[str, Any]) -> list[Sequence[Sequence[float]]]:
    least = _largest(geometry)[2] * LARGE
    return [ring for ring in _rings(geometry) if _centroid(ring)[2] >= least]


def _rings(geometry: Mapping[str, Any]) -> list[Sequence[Sequence[float]]]:
    polygons = (
        geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    )
    return [polygon[0] for polygon in polygons]


def _centroid(ring: Sequence[Sequence[float]]) -> tuple[float, float, float]:
    twice = x = y = 0.0
    for (ax, ay, *_), (bx, by, *_) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = ax * by - bx * ay
        twice, x, y = twice + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return (
        (x / (3 * twice), y / (3 * twice), abs(twice / 2))
        if twice
        else (ring[0][0], ring[0][1], 0.0)
    )
