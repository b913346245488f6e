"""What a map draws elsewhere: its frame, and the map for a painter that knows of no inset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing.labels import Box
from components.drawing.marks import Paint

if TYPE_CHECKING:
    from components.drawing.map import Degrees, Map

RIM = Paint(stroke="quiet", width=1.0)
"""How the frame looks."""
DIGITS = 4
"""Of degrees: a hundredth of a pixel where a reader looks closest."""


def frame(drawn: Map) -> Box | None:
    """The frame of what is drawn elsewhere, in pixels."""
    viewport = drawn.viewport
    if not viewport.inset:
        return None
    west, south, east, north = viewport.inset.frame
    return Box(*viewport.pixel(west, north), *viewport.pixel(east, south))


def kept_clear(drawn: Map) -> tuple[Box, ...]:
    """What names keep clear of: they may stand in a frame, but not across its rim."""
    if not (found := frame(drawn)):
        return drawn.clear
    left, top, right, bottom = found
    across = (Box(left, y, right, y) for y in (top, bottom))
    upright = (Box(x, top, x, bottom) for x in (left, right))
    return (*drawn.clear, *across, *upright)


def flat(drawn: Map) -> Map:
    """The same map without an inset: everything stands where it is drawn, not where it is."""

    def at(place: Degrees) -> Degrees:
        east, north = drawn.viewport.shown(*place)
        return round(east, DIGITS), round(north, DIGITS)

    return replace(
        drawn,
        viewport=replace(drawn.viewport, inset=None),
        spots=tuple(replace(one, at=at(one.at)) for one in drawn.spots),
        arcs=tuple(replace(one, start=at(one.start), end=at(one.end)) for one in drawn.arcs),
        names=tuple(replace(one, at=at(one.at)) for one in drawn.names),
        clear=kept_clear(drawn),
    )
