"""Ground that a map draws elsewhere, in a frame: as large as at its own place, only moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from model.mercator import place, point

Degrees = tuple[float, float]
"""Longitude and latitude (WGS84)."""


class Rim(NamedTuple):
    """The sides of a rectangle, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, at: Degrees) -> bool:
        """Whether a place lies in it."""
        return self.west <= at[0] <= self.east and self.south <= at[1] <= self.north


@dataclass(frozen=True, slots=True)
class Inset:
    """Where some ground is drawn.

    Attributes:
        ground: what is moved; its sides lie in the sea, so that no land is torn.
        corner: where its north-western corner is drawn, over empty sea.
    """

    ground: Rim
    corner: Degrees

    @property
    def frame(self) -> Rim:
        """The rectangle in which it is drawn."""
        east, south = self._moved((self.ground.east, self.ground.south), 1)
        return Rim(self.corner[0], south, east, self.corner[1])

    def shown(self, at: Degrees) -> Degrees:
        """Where a place is drawn: elsewhere if it lies on this ground, else where it is."""
        return self._moved(at, 1) if self.ground.holds(at) else at

    def true(self, at: Degrees) -> Degrees:
        """The place that is drawn somewhere: the other way round."""
        return self._moved(at, -1) if self.frame.holds(at) else at

    def _moved(self, at: Degrees, way: int) -> Degrees:
        """A place as far off on the map as the corner is drawn from its own place."""
        x, y = point(*at)
        from_x, from_y = point(self.ground.west, self.ground.north)
        to_x, to_y = point(*self.corner)
        return place(x + way * (to_x - from_x), y + way * (to_y - from_y))


OKINAWA = Inset(Rim(122.75, 23.85, 131.5, 28.75), (140.5, 34.55))
"""Okinawa with the Amami Islands beside it, drawn in the Pacific south-east of Tokyo."""
