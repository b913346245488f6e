"""Where the area of a project has its middle and its bounds: those of its prefectures together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.atlas import Atlas


def project_centres(atlas: Atlas) -> dict[str, tuple[float, float]]:
    """Project id to longitude and latitude of the middle of its prefectures."""
    return {
        project_id: middle(atlas, atlas.prefectures_of(project_id)) for project_id in atlas.projects
    }


def bounds(atlas: Atlas, codes: Iterable[str]) -> tuple[float, float, float, float]:
    """West, south, east and north of some prefectures with their larger islands, in degrees."""
    chosen = [atlas.extents[code] for code in codes]
    return (
        min(one.west for one in chosen),
        min(one.south for one in chosen),
        max(one.east for one in chosen),
        max(one.north for one in chosen),
    )


def middle(atlas: Atlas, codes: Iterable[str]) -> tuple[float, float]:
    """Longitude and latitude of the middle of some prefectures."""
    areas = [atlas.extents[code] for code in codes]
    total = sum(one.weight for one in areas)
    return (
        sum(one.longitude * one.weight for one in areas) / total,
        sum(one.latitude * one.weight for one in areas) / total,
    )
