"""The rectangle a map is drawn in: one Web-Mercator projection for live and still maps."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

TILE = 512
"""Pixels of the whole world at zoom 0, as deck.gl counts."""

NEAR = 0.14
"""The margin around what is chosen, as a share of each side."""
CLOSEST = 1.6
"""How much closer than the whole map what is chosen may be drawn: what is around it is seen too."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """A view of the ground: its size in pixels, its centre in degrees, its zoom.

    Attributes:
        name: what it is for, such as "desk".
        width, height: pixels.
        longitude, latitude: the centre (WGS84 degrees).
        zoom: deck.gl's zoom; each step doubles the scale.
        letter: height of the names on it, in pixels.
    """

    name: str
    width: int
    height: int
    longitude: float
    latitude: float
    zoom: float
    letter: int = 14

    def pixel(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place falls, in pixels from the upper left corner."""
        x, y = _world(longitude, latitude, self.zoom)
        middle_x, middle_y = _world(self.longitude, self.latitude, self.zoom)
        return x - middle_x + self.width / 2, y - middle_y + self.height / 2

    def location(self, x: float, y: float) -> tuple[float, float]:
        """The place (longitude, latitude) under a pixel."""
        scale = TILE * 2**self.zoom
        middle_x, middle_y = _world(self.longitude, self.latitude, self.zoom)
        world_x = (x - self.width / 2 + middle_x) / scale
        world_y = (y - self.height / 2 + middle_y) / scale
        latitude = math.degrees(2 * math.atan(math.exp(math.pi * (1 - 2 * world_y))) - math.pi / 2)
        return world_x * 360 - 180, latitude

    def around(
        self, west: float, south: float, east: float, north: float, margin: float = 0.12
    ) -> Viewport:
        """A viewport of the same size that shows a box of degrees with a margin around it."""
        left, top = _world(west, north, 0)
        right, bottom = _world(east, south, 0)
        room = 1 - 2 * margin
        zoom = math.log2(
            min(
                self.width * room / max(right - left, 1e-6),
                self.height * room / max(bottom - top, 1e-6),
            )
        )
        flat = replace(self, zoom=0.0, longitude=0.0, latitude=0.0)
        middle = flat.location(
            (left + right) / 2 - TILE / 2 + self.width / 2,
            (top + bottom) / 2 - TILE / 2 + self.height / 2,
        )
        return replace(self, longitude=middle[0], latitude=middle[1], zoom=round(zoom, 3))

    def closer(self, box: tuple[float, float, float, float], aside: float) -> Viewport:
        """A viewport of the same size that shows a box of degrees closer, or itself if none does.

        Args:
            box: west, south, east and north.
            aside: the share of its width on the left that is not free.
        """
        taken = round(self.width * aside)
        free = replace(self, width=self.width - taken).around(*box, NEAR)
        if free.zoom <= self.zoom:
            return self
        free = replace(free, zoom=min(free.zoom, self.zoom + CLOSEST))
        longitude, _ = free.location(self.width / 2 - taken, self.height / 2)
        return replace(free, width=self.width, longitude=longitude)


def _world(longitude: float, latitude: float, zoom: float) -> tuple[float, float]:
    scale = TILE * 2**zoom
    angle = math.radians(latitude)
    y = 0.5 - math.log(math.tan(math.pi / 4 + angle / 2)) / (2 * math.pi)
    return (longitude + 180) / 360 * scale, y * scale


JAPAN = {
    "phone": Viewport("phone", 390, 430, 136.0, 35.75, 3.4),
    "desk": Viewport("desk", 860, 720, 136.7, 35.75, 4.25),
    "hall": Viewport("hall", 1180, 900, 136.4, 35.75, 4.57, 17),
    "forum": Viewport("forum", 980, 840, 136.4, 35.6, 4.47, 24),
}
WORLD = {
    "phone": Viewport("phone", 390, 430, 0.0, 0.0, 0.0).around(-30, 0, 310, 62, 0.02),
    "desk": Viewport("desk", 860, 720, 0.0, 0.0, 0.0).around(-10, -10, 300, 66, 0.02),
    "hall": Viewport("hall", 1180, 900, 0.0, 0.0, 0.0, 17).around(-10, -10, 300, 66, 0.02),
    "forum": Viewport("forum", 980, 640, 0.0, 0.0, 0.0, 24).around(-10, -10, 300, 66, 0.02),
}
"""The world with Japan in its middle: longitudes run on past 180 degrees."""
FORUM = "forum"
"""The screen of forum mode: a picture of 1920 by 1080 that is scaled to the projector's."""
SCREENS = tuple(JAPAN)
