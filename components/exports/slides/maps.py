"""Maps as shapes: prefectures that can be coloured, marks that can be moved, names as text."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd
from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from components import catalogue
from components.exports.slides.boxes import Box
from components.exports.slides.ground import Ground
from components.exports.slides.outlines import middle, span
from components.exports.slides.writing import Ink, Paragraph, Run, plain
from components.maps import atlas_map, place_names
from components.maps.japan import BUREAU_NAMES, partners
from components.maps.still import ODD
from components.theme import LIGHT
from model import labels
from model.stage import FORUM, JAPAN, WORLD

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from components.content.section import Section
    from components.exports.slides.outlines import Outline
    from components.exports.slides.sheet import Sheet
    from components.view import View
    from model.stage import Stage

PLACE, QUIETER = 12, 11.0
"""Height of a place's name, and of a bureau's or a prefecture's."""
FAR, NEAR = 8, 3
"""How many steps a bureau's and a prefecture's name may go aside."""
LETTER, SMALLEST_LETTER = 1.15, 9.0
"""A mark's letter against its radius; smaller ones would not be read."""
LETTERED = 6.0
"""Marks have a letter from this radius on."""
DOT = 4.5
"""Radius of a partner's dot."""
RISE, STEPS = 0.18, 24
"""How high an arc rises against its length, and the pieces it is drawn in."""
RIM, DASHED, CHOSEN = 1.0, 1.5, 3.0
"""The rims of a full, a hollow and a chosen mark."""
YELLOW, WHITE = Ink("#ffd43d"), Ink(LIGHT.ground)
SIDES = {"middle": PP_ALIGN.CENTER, "start": PP_ALIGN.LEFT, "end": PP_ALIGN.RIGHT}
MARGIN, KEY = 8.0, 0.4
"""Room around the legend, and its share of a map's width."""
HOLLOW = "○"


def draw(sheet: Sheet, box: Box, section: Section) -> None:
    """The map of a section.

    Args:
        sheet: the slide.
        box: where it goes.
        section: the section; its figure is a map of the catalogue.
    """
    view = section.view
    world = section.figure == "partners-map" or view.selection.layer == "overseas"
    stage = WORLD[FORUM] if world else catalogue.STAGES[section.figure](view, FORUM)
    fitted = _across(stage, box) if world else _within(stage, box)
    ground = Ground(sheet, box, fitted)
    ground.sea(view.words("slides.name.sea"))
    scale = 2 ** (fitted.zoom - stage.zoom)
    (_world if world else _japan)(ground, section, view, scale)
    ground.grouped(view.words("slides.name.map"), section.alt)


def silhouette(sheet: Sheet, box: Box, view: View) -> None:
    """Japan without anything on it, for the first slide."""
    ground = Ground(sheet, box, _within(JAPAN[FORUM], box))
    for piece in ground.outlines(view.atlas, "bureaus"):
        bureau = piece.properties["bureau"]
        shade = LIGHT.chosen if bureau in ODD else LIGHT.land_other
        ground.land(piece.rings, view.words(f"bureau.{bureau}"), shade)
    ground.grouped(view.words("slides.name.japan"), view.words("slides.name.japan"))


def _within(stage: Stage, box: Box) -> Stage:
    """The same view of the ground in a box, whole."""
    return _scaled(stage, box, min(box.width / stage.width, box.height / stage.height))


def _across(stage: Stage, box: Box) -> Stage:
    """The same view of the ground in a box, as wide as it: the world is wider than high."""
    return _scaled(stage, box, box.width / stage.width)


def _scaled(stage: Stage, box: Box, scale: float) -> Stage:
    width, height, zoom = int(box.width), int(box.height), stage.zoom + math.log2(scale)
    return replace(stage, width=width, height=height, zoom=zoom, letter=PLACE)


def _japan(ground: Ground, section: Section, view: View, scale: float) -> None:
    """Prefectures in the shades of their bureaus, the marks, and the names that have room."""
    covered = view.subject.prefectures() if view.subject else ()
    other = view.words("slides.name.land")
    for piece in ground.outlines(view.atlas, "neighbours"):
        ground.land(piece.rings, other, LIGHT.foreign)
    pieces = ground.outlines(view.atlas, "prefectures")
    for piece in pieces:
        code, odd = piece.properties["code"], piece.properties["bureau"] in ODD
        shade = LIGHT.chosen if code in covered else LIGHT.land_other if odd else LIGHT.land
        ground.land(piece.rings, view.atlas.prefectures[code][view.language], shade)
    marks = catalogue.FIGURES[section.figure].query(view, FORUM)
    _marks(ground, marks, view.selection.id, scale)
    if section.figure == "atlas-map":
        _legend(ground, marks, view)
        _bureaus(ground, view)
    else:
        _places(ground, marks)
        _prefectures(ground, view, [one for one in pieces if one.properties["code"] in covered])


def _world(ground: Ground, section: Section, view: View, scale: float) -> None:
    """The world, the links as arcs, and the partners with their names."""
    own = section.figure == "partners-map"
    whole = view.but(page="", layer="overseas", bureau="", field="") if own else view
    marks = atlas_map.linked(atlas_map.query(whole, FORUM))
    figure = catalogue.FIGURES[section.figure]
    arcs = figure.query(view, FORUM) if own else atlas_map.arcs(view, marks)
    for piece in ground.outlines(view.atlas, "world"):
        ground.land(piece.rings, view.words("slides.name.land"), LIGHT.land)
    for arc in arcs.to_dict("records"):
        _arc(ground, arc)
    starts = marks[marks["id"].isin(arcs["id"])]
    _places(ground, pd.concat([partners(arcs), starts.assign(name="")]))
    _marks(ground, starts, view.selection.id, scale)


def _arc(ground: Ground, arc: Mapping[Hashable, Any]) -> None:
    """A link: a curve that rises as on screen, and a dot at its far end."""
    x, y = ground.stage.pixel(arc["longitude"], arc["latitude"])
    to_x, to_y = ground.stage.pixel(arc["to_longitude"], arc["to_latitude"])
    lift = max(min(y, to_y) - abs(to_x - x) * RISE, 0.0)
    curve = [
        (
            x + (to_x - x) * t,
            (1 - t) ** 2 * y + 2 * t * (1 - t) * lift + t**2 * to_y,
        )
        for t in (number / STEPS for number in range(STEPS + 1))
    ]
    said = f"{arc['name']} · {arc['said']}"
    ground.thread(curve, said)
    place = ground.place(arc["to_longitude"], arc["to_latitude"])
    ground.sheet.paint(ground.disc(place, DOT, (arc["label"], said)), Ink(LIGHT.strong), WHITE, RIM)


def _marks(ground: Ground, marks: pd.DataFrame, chosen: str, scale: float) -> None:
    """Marks with their letters; hollow and dashed where the record has no count of the whole."""
    for row in marks.to_dict("records"):
        radius, colour = row["radius"] * scale, Ink(LIGHT.fields[row["field"]])
        hollow, strong = row["hollow"], bool(chosen) and row["id"] == chosen
        place = ground.place(row["longitude"], row["latitude"])
        disc = ground.disc(place, radius, (row["name"], f"{row['name']}: {row['said']}"))
        rim = YELLOW if strong else colour if hollow else WHITE
        thick = CHOSEN if strong else DASHED if hollow else RIM
        ground.sheet.paint(disc, WHITE if hollow else colour, rim, thick)
        if hollow and not strong and radius >= LETTERED:
            disc.line.dash_style = MSO_LINE.DASH
        if row["letter"] and radius >= LETTERED:
            size = max(round(radius * LETTER, 1), SMALLEST_LETTER)
            letter = Run(row["letter"], size, colour if hollow else WHITE, bold=True)
            words = [Paragraph((letter,), PP_ALIGN.CENTER)]
            ground.sheet.fill(disc, words, anchor=MSO_ANCHOR.MIDDLE)
            disc.text_frame.word_wrap = False


def _legend(ground: Ground, marks: pd.DataFrame, view: View) -> None:
    """What the letters, a hollow and a larger mark mean, over the land at the upper left."""
    fields = marks.drop_duplicates("letter")[["field", "letter"]].itertuples(index=False)
    said = [
        Paragraph(
            (
                Run(f"{letter} ", QUIETER, Ink(LIGHT.fields[key]), bold=True),
                Run(view.words(f"field.{key}.name"), QUIETER, Ink(LIGHT.ink)),
            )
        )
        for key, letter in fields
    ]
    layer = view.selection.layer
    notes = [f"{HOLLOW} {view.words(f'layer.{layer}.hollow')}", view.words(f"layer.{layer}.size")]
    said += [plain(note, QUIETER, Ink(LIGHT.quiet)) for note in notes]
    wide = ground.box.width * KEY
    high = sum(one.height(wide) for one in said)
    box = Box(ground.box.left + MARGIN, ground.box.top + MARGIN, wide, high)
    ground.text(box, said, view.words("slides.name.legend"))


def _bureaus(ground: Ground, view: View) -> None:
    """The bureaus' names at sea beside their areas."""
    for bureau, place in BUREAU_NAMES.items():
        words = view.words(f"bureau.{bureau}")
        ground.name(ground.place(*place), words, QUIETER, LIGHT.quiet, FAR)


def _prefectures(ground: Ground, view: View, pieces: Iterable[Outline]) -> None:
    """The names of the prefectures that are covered, on their main land."""
    for piece in pieces:
        x, y = middle(max(piece.rings, key=span))
        words = view.atlas.prefectures[piece.properties["code"]][view.language]
        ground.name((ground.box.left + x, ground.box.top + y), words, QUIETER, LIGHT.ink, NEAR)


def _places(ground: Ground, places: pd.DataFrame) -> None:
    """The names of places that have room, on the side where they have it."""
    for row in place_names.place(places, ground.stage).to_dict("records"):
        point = ground.place(row["longitude"], row["latitude"])
        label = labels.Label(row["name"], row["anchor"], row["dx"], row["dy"])
        left, top, right, bottom = labels.box_of(point, label, PLACE)
        box = Box(left, top, right - left, bottom - top)
        ground.write(box, row["name"], PLACE * 0.95, LIGHT.ink, SIDES[row["anchor"]])
