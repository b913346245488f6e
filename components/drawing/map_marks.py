"""A map as marks: ground, arcs with their partners, spots with their signs, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.borders import borders
from components.drawing.ground import BEYOND, outlines
from components.drawing.map import LEADER, NUMBER, PARTNER, PARTNER_PAINT
from components.drawing.map_arcs import curve
from components.drawing.map_inset import RIM, frame
from components.drawing.map_names import placed
from components.drawing.marks import Area, Curve, Disc, Drawing, Group, Paint, Polyline, Rect, Text
from components.drawing.signs import SIGNS, around
from components.drawing.words import between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.map import Arc, Land, Map, Spot
    from components.drawing.map_names import Placed
    from components.drawing.marks import Mark, Point
    from model.viewport import Viewport


VEILED = ("place", "spot")
"""Names that stand on land and sea alike, whose ground is veiled."""


def laid_out(drawn: Map, screen: str = "") -> Drawing:
    """A map as marks in pixels of its viewport, which is for one screen already."""
    del screen
    viewport = drawn.viewport
    found: list[Mark] = []
    for arc in drawn.arcs:
        found += _arc(arc, viewport)
    found += (spot_marks(spot, viewport.pixel(*spot.at)) for spot in drawn.spots)
    for one in placed(drawn):
        found += _name(one, viewport)
    size = viewport.width, viewport.height
    return Drawing(size, drawn.alt, tuple(found), tuple(_ground(drawn)))


def _ground(drawn: Map) -> Iterator[Mark]:
    """The sea as far as land reaches, then the land, then the frame of what is drawn elsewhere."""
    viewport = drawn.viewport
    if drawn.afloat:
        at, size = (-BEYOND, -BEYOND), (viewport.width + 2 * BEYOND, viewport.height + 2 * BEYOND)
        yield Rect(role="sea", name=drawn.sea, at=at, size=size, paint=Paint("sea"))
    for land in drawn.lands:
        pieces = _borders if land.role == "edge" else _areas
        yield Group(role=land.outline, marks=tuple(pieces(land, drawn)))
    if found := frame(drawn):
        name = next((one.words for one in drawn.names if one.kind == "inset"), "")
        at, size = found[:2], (found.right - found.left, found.bottom - found.top)
        yield Rect(role="inset", name=name, at=at, size=size, paint=RIM)


def _areas(land: Land, drawn: Map) -> Iterator[Mark]:
    for piece in outlines(drawn.atlas, land.outline, drawn.viewport):
        role = land.role_of(piece.properties)
        name, paint = land.name_of(piece.properties), land.paint(role)
        yield Area(role=role, name=name, rings=piece.rings, paint=paint)


def _borders(land: Land, drawn: Map) -> Iterator[Mark]:
    for border in borders(drawn.atlas, land.key, drawn.viewport):
        name = between(drawn.language, *(land.names[area] for area in border.areas))
        yield Polyline(role=land.role, name=name, points=border.points, paint=land.paint(land.role))


def _arc(arc: Arc, viewport: Viewport) -> tuple[Mark, Mark]:
    way, end = curve(arc, viewport), viewport.pixel(*arc.end)
    return (
        Curve(arc.id, "arc", name=arc.label, points=way, paint=arc.paint),
        Disc(arc.id, "partner", name=arc.label, at=end, radius=PARTNER, paint=PARTNER_PAINT),
    )


def _name(one: Placed, viewport: Viewport) -> Iterator[Mark]:
    """A name, and the line that leads to it."""
    of, (x, y) = " ".join(one.name.of), viewport.pixel(*one.name.at)
    if one.line:
        yield Polyline(of, "leader", name=one.name.words, points=one.line, paint=LEADER)
    yield Text(
        of,
        "name",
        at=(x + one.aside[0], y + one.aside[1]),
        words=one.name.words,
        size=one.size,
        ink=one.ink,
        anchor=one.anchor,
        bold=True,
        halo="ground" if one.name.kind in VEILED else "",
    )


def spot_marks(spot: Spot, at: Point) -> Group:
    """A spot at a point, as on a map; a legend has them too."""
    disc: Mark = Disc(role="spot", name=spot.name, at=at, radius=spot.radius, paint=spot.paint)
    found = (disc, *_hues(spot, at), *_signs(spot, at))
    role = "chosen" if spot.chosen else "mark" if spot.look == "full" else "hollow"
    return Group(spot.id, role, spot.label, spot.name, marks=found, href=spot.href)


def _hues(spot: Spot, at: Point) -> Iterator[Mark]:
    """The parts of a full spot with several fields, each in its hue."""
    for part in spot.parts if spot.look == "full" and len(spot.parts) > 1 else ():
        rings = around(at, spot.inside, (part.ring,))
        paint = Paint(f"field:{part.field}", "ground", 0.7)
        yield Area(role="part", name=spot.name, rings=rings, paint=paint)


def _signs(spot: Spot, at: Point) -> Iterator[Mark]:
    """The number on a spot, else the signs of its fields."""
    if spot.number:
        ink = "ground" if spot.look == "full" else spot.colour
        size = NUMBER * spot.radius
        yield Text(role="number", at=at, words=spot.number, size=size, ink=ink, bold=True)
    for part in spot.parts:
        if half := spot.half(part):
            middle = at[0] + spot.radius * part.middle[0], at[1] + spot.radius * part.middle[1]
            rings = around(middle, half, SIGNS[part.field])
            yield Area(role="sign", name=spot.name, rings=rings, paint=Paint(spot.ink(part)))
