"""Outlines as rings in a viewport: cut at its rim, on a grid that neighbours share, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from components.kept import kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from components.drawing.marks import Point
    from model.atlas import Atlas
    from model.viewport import Viewport

GRID = 0.2
"""Points fall on a grid of this width in pixels, so that two prefectures keep one border."""
SMALLEST = 1.2
"""Rings that span fewer pixels are left out."""
BEYOND = 2.0
"""How far land reaches past the rim, in pixels, so that no border is drawn along it."""

Ring = tuple["Point", ...]


class Outline(NamedTuple):
    """A piece of ground: what it is, and its rings in pixels of the viewport."""

    properties: Mapping[str, Any]
    rings: tuple[Ring, ...]


@kept(24_000_000)
def outlines(atlas: Atlas, name: str, viewport: Viewport) -> tuple[Outline, ...]:
    """The pieces of an outline that lie in a viewport.

    Args:
        atlas: the record.
        name: of the outline, such as "prefectures".
        viewport: the view of the ground.
    """
    found = (
        Outline(feature["properties"], tuple(_placed(feature["geometry"], viewport)))
        for feature in atlas.outlines[name]["features"]
    )
    return tuple(one for one in found if one.rings)


def middle(outline: Outline) -> Point:
    """The middle of the rectangle around a piece's largest ring."""
    xs, ys = zip(*max(outline.rings, key=_span), strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    """The rings of a polygon or of several, in degrees."""
    several = geometry["type"] == "MultiPolygon"
    for polygon in geometry["coordinates"] if several else [geometry["coordinates"]]:
        yield from polygon


def _placed(geometry: Mapping[str, Any], viewport: Viewport) -> Iterator[Ring]:
    """Its rings in a viewport, those that can be seen there."""
    for ring in rings(geometry):
        placed = on_grid(within([viewport.pixel(*place[:2]) for place in ring], viewport))
        if _span(placed) >= SMALLEST:
            yield placed


def on_grid(points: Sequence[Point]) -> Ring:
    """Points on the grid, none twice in a row."""
    steps = round(1 / GRID)
    snapped = [(round(x * steps) / steps, round(y * steps) / steps) for x, y in points]
    ring = zip([None, *snapped], snapped, strict=False)
    return tuple(point for before, point in ring if point != before)


def _span(points: Ring) -> float:
    """The larger of a ring's width and height, 0 where it has no area."""
    if len(points) < 3:  # noqa: PLR2004 - two points have no area
        return 0.0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def within(points: Sequence[Point], viewport: Viewport) -> Sequence[Point]:
    """The part of a ring in the viewport and a little beyond, cut at one side after the other."""
    right, lower = viewport.width + BEYOND, viewport.height + BEYOND
    for side, at, upper in (
        (0, -BEYOND, False),
        (0, right, True),
        (1, -BEYOND, False),
        (1, lower, True),
    ):
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
