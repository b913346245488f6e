"""Maps on slides: the map of the screen at the size of its place, with a legend and more names."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing import labels
from components.drawing.ground import BEYOND, middle, outlines
from components.drawing.map import Map, Name
from components.drawing.map_marks import laid_out
from components.exports.slides import shapes
from components.exports.slides.boxes import Box
from components.exports.slides.sheet import called
from components.exports.slides.writing import Ink, Paragraph, Run, plain
from components.maps import japan
from components.maps.legend import legend
from components.theme import LIGHT, colour
from model.centres import bounds
from model.viewport import FORUM, JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

NAMES, LEGEND = 12, 11.0
"""Height of the names on a map, and of its legend."""
MARGIN, KEY = 8.0, 0.4
"""Room around the legend, and its share of a map's width."""
HOLLOW, FULL, FIELD = "○", "■", "field:"
"""The signs of a hollow mark and of a shade; how the colours of fields are called."""


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
    if not drawn.chooses:
        drawn = replace(drawn, names=(*drawn.names, *_prefectures(drawn)))
    beside = _legend(drawn, view) if drawn.chooses and not drawn.arcs else []
    place = _corner(box, beside)
    if beside:
        drawn = replace(drawn, clear=(_on_map(place, box),))
    painted = _painted(sheet, box, drawn)
    if beside:
        painted.append(sheet.text(place, beside, words("slides.name.legend")))
    _grouped(sheet, painted, words("slides.name.map"), figure.alt)


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
    return replace(
        drawn,
        viewport=replace(viewport, width=int(width), height=int(height), zoom=zoom, letter=NAMES),
        spots=tuple(replace(spot, radius=spot.radius * scale) for spot in drawn.spots),
        sea=sea,
    )


def _painted(sheet: SlideSheet, box: Box, drawn: Map) -> list[Pptx]:
    """A map that fits a box, in it with its land beyond the rim."""
    return shapes.painted(sheet, (box.left + BEYOND, box.top + BEYOND), laid_out(drawn))


def _grouped(sheet: SlideSheet, drawn: Sequence[Pptx], name: str, alt: str) -> None:
    """Everything in one group, at once: each later shape would measure it again."""
    called(sheet.slide.shapes.add_group_shape(drawn), name, alt)


def _prefectures(drawn: Map) -> Iterator[Name]:
    """The names of the prefectures that are chosen, on their main land."""
    for land in drawn.lands:
        for piece in outlines(drawn.atlas, land.outline, drawn.viewport):
            if land.role_of(piece.properties) == "chosen":
                place = drawn.viewport.location(*middle(piece))
                yield Name(land.name_of(piece.properties), place, "prefecture")


def _legend(drawn: Map, view: View) -> list[Paragraph]:
    """What the shades, the letters, a hollow and a larger mark mean."""
    fields = {spot.letter: spot.colour for spot in drawn.spots if spot.colour.startswith(FIELD)}
    shades, hollow, size, _ = legend(view)
    said = [
        *(_sign(FULL, shade, words) for shade, words in shades),
        *(_sign(letter, name, _field(view, name)) for letter, name in fields.items()),
    ]
    notes = (f"{HOLLOW} {hollow}" if hollow else "", size)
    return said + [plain(note, LEGEND, Ink(LIGHT.quiet)) for note in notes if note]


def _sign(sign: str, name: str, words: str) -> Paragraph:
    """A sign in a colour of the palette, and what it means."""
    drawn = Run(f"{sign} ", LEGEND, Ink(colour(name, "light")), bold=True)
    return Paragraph((drawn, Run(words, LEGEND, Ink(LIGHT.ink))))


def _field(view: View, name: str) -> str:
    return view.words(f"{name.replace(':', '.')}.name")


def _corner(box: Box, said: Sequence[Paragraph]) -> Box:
    """The upper left corner of a map, where a legend stands."""
    wide = box.width * KEY
    high = sum(one.height(wide) for one in said)
    return Box(box.left + MARGIN, box.top + MARGIN, wide, high)


def _on_map(place: Box, box: Box) -> labels.Box:
    """A rectangle of a slide in pixels of the map that a box holds."""
    left, top = place.left - box.left - BEYOND, place.top - box.top - BEYOND
    return labels.Box(left, top, left + place.width, top + place.height)
