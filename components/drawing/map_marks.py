"""A map as marks: ground, arcs with their partners, spots with their letters, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.borders import borders
from components.drawing.ground import BEYOND, outlines
from components.drawing.map import PARTNER, PARTNER_PAINT
from components.drawing.map_arcs import curve
from components.drawing.map_inset import RIM, frame
from components.drawing.map_names import placed
from components.drawing.marks import Area, Curve, Disc, Drawing, Group, Paint, Polyline, Rect, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.map import Arc, Land, Map, Spot
    from components.drawing.map_names import Placed
    from components.drawing.marks import Mark
    from model.viewport import Viewport


def laid_out(drawn: Map, screen: str = "") -> Drawing:
    """A map as marks in pixels of its viewport, which is for one screen already."""
    del screen
    viewport = drawn.viewport
    found: list[Mark] = []
    for arc in drawn.arcs:
        found += _arc(arc, viewport)
    found += (_spot(spot, viewport) for spot in drawn.spots)
    found += (_name(one, viewport) for one in placed(drawn))
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
        name = " – ".join(land.names[area] for area in border.areas)
        yield Polyline(role=land.role, name=name, points=border.points, paint=land.paint(land.role))


def _arc(arc: Arc, viewport: Viewport) -> tuple[Mark, Mark]:
    way, end = curve(arc, viewport), viewport.pixel(*arc.end)
    return (
        Curve(arc.id, "arc", name=arc.label, points=way, paint=arc.paint),
        Disc(arc.id, "partner", name=arc.label, at=end, radius=PARTNER, paint=PARTNER_PAINT),
    )


def _name(one: Placed, viewport: Viewport) -> Text:
    x, y = viewport.pixel(*one.name.at)
    return Text(
        " ".join(one.name.of),
        "name",
        at=(x + one.aside[0], y + one.aside[1]),
        words=one.name.words,
        size=one.size,
        ink=one.ink,
        anchor=one.anchor,
        bold=True,
        halo="ground" if one.name.kind == "place" else "",
    )


def _spot(spot: Spot, viewport: Viewport) -> Group:
    at = viewport.pixel(*spot.at)
    found: list[Mark] = [Disc(role="spot", at=at, radius=spot.radius, paint=spot.paint)]
    if size := spot.letter_size:
        letter = Text(role="letter", at=at, words=spot.letter, size=size, ink=spot.ink, bold=True)
        found.append(letter)
    role = "chosen" if spot.chosen else "hollow" if spot.hollow else "mark"
    return Group(spot.id, role, spot.label, spot.name, marks=tuple(found), href=spot.href)
