"""The rectangle a map is drawn in: one Web-Mercator projection for live and still maps."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from model import mercator
from model.inset import OKINAWA

if TYPE_CHECKING:
    from model.inset import Inset

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
        inset: ground that is drawn elsewhere, None where all is drawn at its place.
    """

    name: str
    width: int
    height: int
    longitude: float
    latitude: float
    zoom: float
    letter: int = 14
    inset: Inset | None = None

    def shown(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The longitude and latitude at which a place is drawn: its own, but for an inset."""
        at = longitude, latitude
        return self.inset.shown(at) if self.inset else at

    def pixel(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place falls, in pixels from the upper left corner."""
        x, y = mercator.point(*self.shown(longitude, latitude))
        left, top = self._corner()
        return x * 2**self.zoom - left, y * 2**self.zoom - top

    def location(self, x: float, y: float) -> tuple[float, float]:
        """The place (longitude, latitude) that is drawn under a pixel."""
        left, top = self._corner()
        at = mercator.place((x + left) / 2**self.zoom, (y + top) / 2**self.zoom)
        return self.inset.true(at) if self.inset else at

    def _corner(self) -> tuple[float, float]:
        """Its upper left corner, in pixels of the world at its zoom."""
        x, y = mercator.point(self.longitude, self.latitude)
        return x * 2**self.zoom - self.width / 2, y * 2**self.zoom - self.height / 2

    def around(
        self, west: float, south: float, east: float, north: float, margin: float = 0.12
    ) -> Viewport:
        """A viewport of the same size that shows a box of degrees with a margin around it.

        So close everything is drawn at its place.
        """
        left, top = mercator.point(west, north)
        right, bottom = mercator.point(east, south)
        room = 1 - 2 * margin
        zoom = math.log2(
            min(
                self.width * room / max(right - left, 1e-6),
                self.height * room / max(bottom - top, 1e-6),
            )
        )
        longitude, latitude = mercator.place((left + right) / 2, (top + bottom) / 2)
        return replace(
            self, longitude=longitude, latitude=latitude, zoom=round(zoom, 3), inset=None
        )

    def closer(self, box: tuple[float, float, float, float], closest: float = CLOSEST) -> Viewport:
        """A viewport of the same size that shows a box of degrees closer, or itself if none does.

        Args:
            box: west, south, east and north.
            closest: how much closer at most, in zooms.
        """
        near = self.around(*box, NEAR)
        if near.zoom <= self.zoom:
            return self
        return replace(near, zoom=min(near.zoom, self.zoom + closest))


JAPAN = {
    "phone": Viewport("phone", 390, 430, 138.8, 38.0, 3.68, 12, inset=OKINAWA),
    "desk": Viewport("desk", 860, 720, 136.55, 37.85, 4.5, inset=OKINAWA),
    "hall": Viewport("hall", 1180, 900, 136.4, 37.85, 4.83, 17, inset=OKINAWA),
    "forum": Viewport("forum", 980, 840, 136.9, 38.1, 4.72, 24, inset=OKINAWA),
}
"""The whole of Japan, its south-western islands nearer to the others than they are."""
WORLD = {
    "phone": Viewport("phone", 390, 380, 0.0, 0.0, 0.0).around(-30, 0, 310, 62, 0.02),
    "desk": Viewport("desk", 860, 720, 0.0, 0.0, 0.0).around(-10, -10, 300, 66, 0.02),
    "hall": Viewport("hall", 1180, 900, 0.0, 0.0, 0.0, 17).around(-10, -10, 300, 66, 0.02),
    "forum": Viewport("forum", 980, 640, 0.0, 0.0, 0.0, 24).around(-10, -10, 300, 66, 0.02),
}
"""The world with Japan in its middle: longitudes run on past 180 degrees. None is higher than its
world, which deck.gl would draw larger to fill it."""
PHONE = "phone"
"""The screen that is narrow."""
FORUM = "forum"
"""The screen of forum mode: a picture of 1920 by 1080 that is scaled to the projector's."""
SCREENS = tuple(JAPAN)
