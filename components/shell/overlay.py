"""What stands above the deck of a live map: its names, and its marks once more.

The marks are unseen until a reader points at one.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import Markup

from components.drawing.map import LEADER, PARTNER
from components.drawing.map_marks import VEILED
from components.drawing.map_names import placed
from components.theme import colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.map import Arc, Map, Spot
    from components.drawing.map_names import Placed
    from components.drawing.marks import Point

OVERLAY = Markup(
    '<div class="overlay" aria-hidden="true" data-longitude="{longitude}" '
    'data-latitude="{latitude}" data-zoom="{zoom}">{names}{marks}'
    '<p class="mark-label"><b></b><span></span></p></div>'
)
"""In the deck's own pixels; the browser moves it along where a reader moves the map."""
NAME = Markup(
    '<b class="{anchor}{veiled}" '
    'style="--x:{x};--y:{y};--e:{east};--n:{south};--t:{size};color:{ink}">{words}</b>'
)
LINE = Markup('<hr style="--x:{x};--y:{y};--l:{length};rotate:{angle}rad;--t:{thick};color:{ink}">')
MARK = Markup(
    '<i data-mark="{id}" data-name="{name}" data-said="{said}" style="--x:{x};--y:{y};--r:{r}"></i>'
)
"""Their places are counted from the middle of the map."""


def overlay(drawn: Map) -> Markup:
    """Names and what lights up above a map; the deck below is never drawn anew for it."""
    view = drawn.viewport
    marks = chain(
        (_mark(spot, view.pixel(*spot.at), spot.radius, drawn) for spot in drawn.spots),
        (_mark(arc, view.pixel(*arc.end), PARTNER, drawn) for arc in drawn.arcs),
    )
    names = chain(*(_name(one, drawn) for one in placed(drawn)))
    return OVERLAY.format(
        longitude=view.longitude,
        latitude=view.latitude,
        zoom=view.zoom,
        names=Markup().join(names),
        marks=Markup().join(marks),
    )


def _name(one: Placed, drawn: Map) -> Iterator[Markup]:
    """A name where the still twin has it: beside its place, or further off where a line leads."""
    at, aside = drawn.viewport.pixel(*one.name.at), one.aside
    if one.line:
        yield _line(one.line, drawn)
        at, aside = (at[0] + aside[0], at[1] + aside[1]), (0, 0)
    x, y = _from_middle(at, drawn)
    veiled = " veiled" if one.name.kind in VEILED else ""
    look = {"anchor": one.anchor, "veiled": veiled, "size": one.size}
    ink, words = colour(one.ink, "auto"), one.name.words
    yield NAME.format(x=x, y=y, east=aside[0], south=aside[1], ink=ink, words=words, **look)


def _line(ends: tuple[Point, Point], drawn: Map) -> Markup:
    (x, y), (east, south) = (_from_middle(end, drawn) for end in ends)
    length, angle = math.hypot(east - x, south - y), math.atan2(south - y, east - x)
    look = {"thick": f"{LEADER.width:g}", "ink": colour(LEADER.stroke, "auto")}
    return LINE.format(x=x, y=y, length=round(length, 1), angle=round(angle, 3), **look)


def _mark(one: Spot | Arc, at: Point, radius: float, drawn: Map) -> Markup:
    x, y = _from_middle(at, drawn)
    return MARK.format(id=one.id, name=one.name, said=one.said, x=x, y=y, r=round(radius, 1))


def _from_middle(at: Point, drawn: Map) -> Point:
    viewport = drawn.viewport
    return round(at[0] - viewport.width / 2, 1), round(at[1] - viewport.height / 2, 1)
