"""The way of an arc over a map: a cubic curve that rises to the north."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.map import RISE

if TYPE_CHECKING:
    from components.drawing.map import Arc
    from components.drawing.marks import Point
    from model.viewport import Viewport

Curved = tuple["Point", "Point", "Point", "Point"]


def curve(arc: Arc, viewport: Viewport) -> Curved:
    """Start, two handles and end in pixels of a viewport, which it does not leave upwards."""
    start, end = viewport.pixel(*arc.start), viewport.pixel(*arc.end)
    rise = abs(end[0] - start[0]) * RISE
    peak = (start[0] + end[0]) / 2, max(min(start[1], end[1]) - rise, 0.0)
    return start, _towards(peak, start), _towards(peak, end), end


def _towards(peak: Point, end: Point) -> Point:
    """The handle that makes a cubic curve of a quadratic one."""
    return end[0] + (peak[0] - end[0]) * 2 / 3, end[1] + (peak[1] - end[1]) * 2 / 3


def points(way: Curved, steps: int) -> list[Point]:
    """Points along a curve, for those who can only draw straight pieces.

    Args:
        way: the curve.
        steps: the number of pieces.
    """
    return [_at(way, number / steps) for number in range(steps + 1)]


def _at(way: Curved, share: float) -> Point:
    rest = 1 - share
    weights = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
    x, y = (sum(w * p[axis] for w, p in zip(weights, way, strict=True)) for axis in (0, 1))
    return x, y
