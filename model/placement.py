"""Where the marks of the projects stand, side by side where areas coincide."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 400
GAP = 3.0
"""The least distance between two rims, in pixels."""
SPIRAL = 2.399963  # the golden angle: marks with one centre leave it in different directions

Point = tuple[float, float]


def side_by_side(centres: Mapping[str, Point], radii: Mapping[str, float]) -> dict[str, Point]:
    """Move marks apart until none covers another, each as little as possible.

    Args:
        centres: id to the point where its area is, in pixels.
        radii: id to the radius of its mark, in pixels.

    Returns:
        Id to the point where its mark stands, in pixels. The same input gives the same
        places.
    """
    places = {key: _nudged(point, number) for number, (key, point) in enumerate(centres.items())}
    keys = list(places)
    for _ in range(ROUNDS):
        if not any(
            _part(places, radii, keys[i], keys[j]) for i in range(len(keys)) for j in range(i)
        ):
            break
    return places


def _nudged(point: Point, number: int) -> Point:
    return (point[0] + math.cos(number * SPIRAL), point[1] + math.sin(number * SPIRAL))


def _part(places: dict[str, Point], radii: Mapping[str, float], a: str, b: str) -> bool:
    """Push two marks apart by half of what is missing each; say whether it was needed."""
    (ax, ay), (bx, by) = places[a], places[b]
    distance = math.hypot(ax - bx, ay - by)
    missing = radii[a] + radii[b] + GAP - distance
    if missing <= 0.01:  # noqa: PLR2004 - a hundredth of a pixel is touching
        return False
    dx, dy = (ax - bx) / distance * missing / 2, (ay - by) / distance * missing / 2
    places[a], places[b] = (ax + dx, ay + dy), (bx - dx, by - dy)
    return True
