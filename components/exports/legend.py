"""The signs of a legend as marks: as they look on the map, with their words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.map import Spot
from components.drawing.map_marks import spot_marks
from components.drawing.marks import Paint, Rect, Text
from components.drawing.text_metrics import lines
from components.inline import Badge, Swatch

if TYPE_CHECKING:
    from components.drawing.marks import Mark, Point
    from components.inline import Inline

BESIDE = 8.0
"""From a sign to its words, in points."""


def signed(
    sign: Inline,
    words: str,
    at: Point,
    radius: float,
    size: float,
    room: float = 0.0,
) -> list[Mark]:
    """A sign with its words.

    Args:
        sign: a badge or a swatch.
        words: what it means.
        at: the middle of the sign.
        radius: of the sign.
        size: height of the words.
        room: the width that the words may take, 0 where nothing bounds them.
    """
    beside = at[0] + radius + BESIDE, at[1]
    broken = tuple(lines(words, size, room)) if room else ()
    bound = room if len(broken) > 1 else 0.0
    said = Text(
        role="meaning",
        at=beside,
        words=words,
        size=size,
        lines=broken,
        anchor="start",
        room=bound,
    )
    if isinstance(sign, Badge):
        spot = Spot("", (0.0, 0.0), radius, sign.fields, words, "", sign.look)
        return [spot_marks(spot, at), said]
    if isinstance(sign, Swatch):
        corner, side = (at[0] - radius, at[1] - radius * 0.7), (2 * radius, 1.4 * radius)
        return [
            Rect(role="swatch", name=words, at=corner, size=side, paint=Paint(sign.colour)),
            said,
        ]
    message = f"a legend has no sign of the kind {type(sign).__name__}"
    raise TypeError(message)
