"""Outlines as rings of points on a stage: cut at its rim, on a grid that neighbours share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from model.atlas import Atlas
    from model.placement import Point
    from model.stage import Stage

GRID = 0.25
"""Points fall on a grid of this width, so that two prefectures keep one border."""
SMALLEST = 1.5
"""Rings that span less are left out."""

Ring = tuple["Point", ...]


class Outline(NamedTuple):
    """One piece of ground: what it is, and its rings in units of the stage."""

    properties: Mapping[str, Any]
    rings: tuple[Ring, ...]


@lru_cache(maxsize=64)
def outlines(atlas: Atlas, name: str, stage: Stage) -> tuple[Outline, ...]:
    """The pieces of an outline that lie on a stage, kept.

    Args:
        atlas: the record.
        name: of the outline, such as "prefectures".
        stage: the view of the ground.
    """
    found = (
        Outline(feature["properties"], tuple(_rings(feature["geometry"], stage)))
        for feature in atlas.outlines[name]["features"]
    )
    return tuple(one for one in found if one.rings)


def _rings(geometry: Mapping[str, Any], stage: Stage) -> Iterable[Ring]:
    several = geometry["type"] == "MultiPolygon"
    for polygon in geometry["coordinates"] if several else [geometry["coordinates"]]:
        for ring in polygon:
            points = [stage.pixel(*place[:2]) for place in ring]
            placed = _on_grid(_within(points, stage.width, stage.height))
            if span(placed) >= SMALLEST:
                yield placed


def _on_grid(points: Sequence[Point]) -> Ring:
    """Points on the grid, none twice in a row."""
    snapped = [(round(x / GRID) * GRID, round(y / GRID) * GRID) for x, y in points]
    return tuple(
        point for before, point in zip([None, *snapped], snapped, strict=False) if point != before
    )


def span(points: Ring) -> float:
    """The larger of a ring's width and height, 0 where it has no area."""
    if len(points) < 3:  # noqa: PLR2004 - two points have no area
        return 0.0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def middle(points: Ring) -> Point:
    """The middle of the rectangle around a ring."""
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _within(points: Sequence[Point], width: float, height: float) -> Sequence[Point]:
    """The part of a ring inside a rectangle, cut at one side after the other."""
    for side, at, upper in ((0, 0.0, False), (0, width, True), (1, 0.0, False), (1, height, True)):
        points = _cut(points, side, at, _inside(side, at, upper=upper))
    return points


def _inside(side: int, at: float, *, upper: bool) -> Callable[[Point], bool]:
    return lambda point: point[side] <= at if upper else point[side] >= at


def _cut(
    points: Sequence[Point], side: int, at: float, inside: Callable[[Point], bool]
) -> list[Point]:
    kept: list[Point] = []
    for before, point in zip([*points[-1:], *points], points, strict=False):
        if inside(point) != inside(before):
            kept.append(_crossing(before, point, side, at))
        if inside(point):
            kept.append(point)
    return kept


def _crossing(one: Point, other: Point, side: int, at: float) -> Point:
    """Where the way from one point to another crosses a side of the rectangle."""
    share = (at - one[side]) / (other[side] - one[side])
    across = one[1 - side] + share * (other[1 - side] - one[1 - side])
    return (at, across) if side == 0 else (across, at)
