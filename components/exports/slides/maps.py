"""Maps on slides: the map of the screen at the size of its place, with a legend and more names."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from components import inline
from components.drawing import labels
from components.drawing.ground import BEYOND, middle, outlines
from components.drawing.map import NUMBER, Map, Name, Spot
from components.drawing.map_marks import laid_out
from components.drawing.map_names import placed
from components.drawing.marks import Drawing
from components.drawing.text_metrics import LEADING, lines, width
from components.exports.legend import BESIDE, signed
from components.exports.slides import shapes
from components.exports.slides.boxes import Box
from components.exports.slides.sheet import called
from components.exports.slides.writing import FINE, READ, Ink, plain
from components.maps import japan
from components.maps.legend import legend
from components.theme import LIGHT
from model.centres import bounds
from model.viewport import FORUM, JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.drawing.marks import Mark, Point
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Paragraph, Pptx
    from components.view import View
    from model.viewport import Viewport

NAMES, LEGEND = 12, READ
"""Height of the names on a map, and of its legend."""
SIGN, LINE = 6.5, 17.5
"""Radius of a sign in the legend, and from one to the next."""
WEST = 112.0
"""Where the ground of the neighbours ends: no map shows more, in degrees."""
CLOSE = 10.0
"""How high a map that names prefectures is at most, in degrees."""
MANY = 8
"""A map of more named spots than these has a slide alone."""
SHARES = (1.0, 0.9, 0.85, 0.77)
"""How large spots are, the largest being taken beside which every name can be read."""
MARGIN, KEY = 8.0, 0.4
"""Room around the legend, and its share of a map's width."""


def draw(sheet: SlideSheet, box: Box, figure: Map, view: View) -> None:
    """A map.

    Args:
        sheet: the slide.
        box: where it goes.
        figure: the map, in a hall's size.
        view: whose words the legend has.
    """
    words = view.words
    drawn = _fitted(figure, box, words("slides.name.sea"))
    if not drawn.chooses and _is_close(drawn.viewport):
        drawn = replace(drawn, names=(*drawn.names, *_prefectures(drawn)))
    if not drawn.chooses or drawn.arcs:
        _grouped(sheet, _painted(sheet, box, drawn), words("slides.name.map"), figure.alt)
        return
    place, signs, high, notes = _legend(box, view)
    painted = _painted(sheet, box, _readable(replace(drawn, clear=(_on_map(place, box),))))
    size = place.width, place.height
    painted += shapes.painted(sheet, (place.left, place.top), Drawing(size, "", tuple(signs)))
    if notes:
        painted.append(sheet.text(place.below(high), notes, words("slides.name.legend")))
    _grouped(sheet, painted, words("slides.name.map"), figure.alt)


def crowded(figure: Map) -> bool:
    """Whether a map has so many names that it wants all of a slide's width."""
    return sum(name.kind == "spot" for name in figure.names) > MANY


def silhouette(sheet: SlideSheet, box: Box, view: View) -> None:
    """Japan without anything on it, for the first slide."""
    name = view.words("slides.name.japan")
    whole = JAPAN[FORUM].around(*bounds(view.atlas, view.atlas.prefectures), 0.02)
    drawn = Map(whole, name, view.language, view.atlas, japan.silhouette(view), afloat=False)
    _grouped(sheet, _painted(sheet, box, _fitted(drawn, box)), name, name)


def _fitted(drawn: Map, box: Box, sea: str = "") -> Map:
    """The same map in a box: Japan whole, the world as wide as the box, for it is less high."""
    viewport, width, height = drawn.viewport, box.width - 2 * BEYOND, box.height - 2 * BEYOND
    scale = width / viewport.width
    if not drawn.arcs:
        scale = min(scale, height / viewport.height)
    zoom = viewport.zoom + math.log2(scale)
    fitted = replace(viewport, width=int(width), height=int(height), zoom=zoom, letter=NAMES)
    if not drawn.arcs:
        west = fitted.location(0, 0)[0]
        fitted = replace(fitted, longitude=fitted.longitude + max(0.0, WEST - west))
    spots = tuple(
        replace(spot, radius=spot.radius * scale, number=_number(spot, scale))
        for spot in drawn.spots
        if _is_on(fitted, fitted.pixel(*spot.at))
    )
    left = {spot.id for spot in spots}
    names = tuple(one for one in drawn.names if one.kind != "spot" or left.issuperset(one.of))
    return replace(drawn, viewport=fitted, spots=spots, names=names, sea=sea)


def _number(spot: Spot, scale: float) -> str:
    """The number on a spot, "" where a hall could not read it."""
    return spot.number if NUMBER * spot.radius * scale >= FINE else ""


def _readable(drawn: Map) -> Map:
    """The same map with spots so small, and names so far around, that a hall can read all names."""
    names = tuple(replace(one, towards=None) for one in drawn.names)
    wanted = sum(one.kind == "spot" for one in names)
    for share in SHARES:
        spots = tuple(replace(one, radius=one.radius * share) for one in drawn.spots)
        found = replace(drawn, spots=spots, names=names)
        sizes = [one.size for one in placed(found) if one.name.kind == "spot"]
        if len(sizes) == wanted and min(sizes, default=FINE) >= FINE:
            break
    return found


def _is_close(viewport: Viewport) -> bool:
    """Whether there is room for the names of prefectures, which crowd a map of all Japan."""
    (_, north), (_, south) = (viewport.location(0, y) for y in (0, viewport.height))
    return north - south < CLOSE


def _is_on(viewport: Viewport, at: Point) -> bool:
    """Whether a spot is on a map from close by: on a slide nothing is cut at the rim."""
    return 0 <= at[0] <= viewport.width and 0 <= at[1] <= viewport.height


def _painted(sheet: SlideSheet, box: Box, drawn: Map) -> list[Pptx]:
    """A map that fits a box, in it with its land beyond the rim."""
    return shapes.painted(sheet, (box.left + BEYOND, box.top + BEYOND), laid_out(drawn))


def _grouped(sheet: SlideSheet, drawn: Sequence[Pptx], name: str, alt: str) -> None:
    """Everything in one group, at once: each later shape would measure it again."""
    called(sheet.slide.shapes.add_group_shape(drawn), name, alt)


def _prefectures(drawn: Map) -> Iterator[Name]:
    """The names of the chosen prefectures that have none yet, on their main land."""
    named = {one.words for one in drawn.names}
    for land in drawn.lands:
        for piece in outlines(drawn.atlas, land.outline, drawn.viewport):
            words = land.name_of(piece.properties)
            if land.role_of(piece.properties) == "chosen" and words not in named:
                yield Name(words, drawn.viewport.location(*middle(piece)), "prefecture")


def _legend(box: Box, view: View) -> tuple[Box, list[Mark], float, list[Paragraph]]:
    """Where the legend stands, the signs with their words, how high these are, what is below."""
    said = legend(view, pressed=False)
    notes = [plain(said.note, LEGEND, Ink(LIGHT.quiet))] if said.note else []
    found: list[Mark] = []
    told, high, most = 0.0, 0.0, box.width * KEY
    for sign, phrase in said.signs:
        meaning = inline.plain(phrase, view)
        broken = lines(meaning, LEGEND, most)
        found += signed(sign, meaning, (SIGN, SIGN + high), SIGN, LEGEND, most)
        told = max(told, *(width(one, LEGEND) for one in broken))
        high += LINE + LEADING * LEGEND * (len(broken) - 1)
    wide = max(told + 2 * SIGN + BESIDE, most * bool(notes))
    whole = high + sum(note.height(wide) for note in notes)
    return Box(box.left + MARGIN, box.top + MARGIN, wide, whole), found, high, notes


def _on_map(place: Box, box: Box) -> labels.Box:
    """A rectangle of a slide in pixels of the map that a box holds."""
    left, top = place.left - box.left - BEYOND, place.top - box.top - BEYOND
    return labels.Box(left, top, left + place.width, top + place.height)
