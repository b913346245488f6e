"""Borders between areas: the edges of prefectures that two areas share, as lines in a viewport."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.ground import on_grid, rings, within
from components.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from components.drawing.ground import Ring
    from model.atlas import Atlas
    from model.viewport import Viewport

OUTLINE = "prefectures"
Edge = tuple[tuple[float, ...], tuple[float, ...]]
"""From one place to the next along an outline, in degrees."""


class Border(NamedTuple):
    """A line between two areas, each by the value of their property, in pixels of the viewport."""

    areas: tuple[str, str]
    points: Ring


@kept(8_000_000)
def borders(atlas: Atlas, key: str, viewport: Viewport) -> tuple[Border, ...]:
    """The borders inside the outline of the prefectures that lie in a viewport.

    Args:
        atlas: the record, which has the outlines.
        key: the property by which prefectures belong to an area, such as "bureau".
        viewport: the view of the ground.
    """
    found: list[Border] = []
    for areas, edge in _shared(atlas, key):
        points = on_grid(within([viewport.pixel(*place) for place in edge], viewport))[:2]
        if len(points) == 2:  # noqa: PLR2004 - not beyond the rim, nor shorter than the grid is wide
            _join(found, Border(areas, points))
    return tuple(found)


def _join(found: list[Border], border: Border) -> None:
    """Add a border to others, as one with those that end where it begins or begin where it ends."""
    points = border.points
    for other in [one for one in found if one.areas == border.areas]:
        if other.points[-1] == points[0]:
            found.remove(other)
            points = (*other.points, *points[1:])
        elif other.points[0] == points[-1]:
            found.remove(other)
            points = (*points, *other.points[1:])
    found.append(Border(border.areas, points))


def _shared(atlas: Atlas, key: str) -> Iterator[tuple[tuple[str, str], Edge]]:
    """Each edge that two areas share, once, along the outline of the one that comes first."""
    edges = _edges(atlas, key)
    for (one, other), area in edges.items():
        beyond = edges.get((other, one), area)
        if area < beyond:
            yield (area, beyond), (one, other)


def _edges(atlas: Atlas, key: str) -> Mapping[Edge, str]:
    """Every edge with the area on its side: neighbours walk along the same edge both ways."""
    return {
        edge: feature["properties"][key]
        for feature in atlas.outlines[OUTLINE]["features"]
        for ring in rings(feature["geometry"])
        for edge in pairwise(tuple(place[:2]) for place in ring)
    }
