"""Web Mercator: places on the globe as points of one square map of the world, and back."""

from __future__ import annotations

import math

TILE = 512
"""Width of the whole world in pixels at zoom 0, as deck.gl counts."""


def point(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place (WGS84 degrees) falls, in pixels at zoom 0 from the upper left corner."""
    angle = math.radians(latitude)
    y = 0.5 - math.log(math.tan(math.pi / 4 + angle / 2)) / (2 * math.pi)
    return (longitude + 180) / 360 * TILE, y * TILE


def place(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude of a point of that map."""
    latitude = math.degrees(2 * math.atan(math.exp(math.pi * (1 - 2 * y / TILE))) - math.pi / 2)
    return x / TILE * 360 - 180, latitude
