"""The marks of a live map once more, above the deck: unseen until a reader points at one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import Markup

from components.drawing.map import PARTNER

if TYPE_CHECKING:
    from components.drawing.map import Arc, Map, Spot
    from components.drawing.marks import Point

OVERLAY = Markup(
    '<div class="overlay" aria-hidden="true" data-longitude="{longitude}" '
    'data-latitude="{latitude}" data-zoom="{zoom}">{marks}'
    '<p class="mark-label"><b></b><span></span></p></div>'
)
"""In the deck's own pixels; the browser moves it along where a reader moves the map."""
MARK = Markup(
    '<i data-mark="{id}" data-name="{name}" data-said="{said}" style="--x:{x};--y:{y};--r:{r}"></i>'
)
"""Its place is counted from the middle of the map."""


def overlay(drawn: Map) -> Markup:
    """What lights up above a map; the deck below is never drawn anew for it."""
    view = drawn.viewport
    marks = chain(
        (_mark(spot, view.pixel(*spot.at), spot.radius, drawn) for spot in drawn.spots),
        (_mark(arc, view.pixel(*arc.end), PARTNER, drawn) for arc in drawn.arcs),
    )
    return OVERLAY.format(
        longitude=view.longitude, latitude=view.latitude, zoom=view.zoom, marks=Markup().join(marks)
    )


def _mark(one: Spot | Arc, at: Point, radius: float, drawn: Map) -> Markup:
    x, y = at[0] - drawn.viewport.width / 2, at[1] - drawn.viewport.height / 2
    return MARK.format(
        id=one.id, name=one.name, said=one.said, x=round(x, 1), y=round(y, 1), r=round(radius, 1)
    )
