"""Rectangles on a page, in its own units."""

from __future__ import annotations

from typing import NamedTuple

WIDE, HIGH = 960.0, 540.0
"""The page in its own units: points of a slide of 13.333 by 7.5 inches. On a slide of another
size every length and every type size grows or shrinks with the page."""


class Box(NamedTuple):
    """A rectangle in units of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def upper(self, height: float) -> Box:
        """Its upper part."""
        return self._replace(height=height)

    def below(self, height: float) -> Box:
        """What is left of it below its upper part."""
        return self._replace(top=self.top + height, height=self.height - height)

    def columns(self, count: int, gap: float) -> list[Box]:
        """Parts of equal width, side by side."""
        width = (self.width - gap * (count - 1)) / count
        return [
            self._replace(left=self.left + number * (width + gap), width=width)
            for number in range(count)
        ]

    def cells(self, count: int, across: int, gap: float) -> list[Box]:
        """Equal cells in rows, as many as are wanted."""
        down = -(-count // across)
        high = (self.height - gap * (down - 1)) / down
        rows = [self.below(number * (high + gap)).upper(high) for number in range(down)]
        return [cell for row in rows for cell in row.columns(across, gap)][:count]
