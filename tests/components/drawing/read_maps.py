"""A small map, and how to read what each painter made of one."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

from components.drawing import deck, svg
from components.drawing.map import Arc, Land, Map, Name, Shade, Spot
from components.drawing.map_marks import laid_out
from components.drawing.signs import SIGNS
from components.exports.slides import shapes
from components.exports.slides import template as templates
from components.shell.overlay import overlay
from components.theme import PALETTES
from model.viewport import JAPAN, WORLD
from tests.components.drawing.read import found, root
from tests.components.exports.slides.read import alt
from tests.views import view_of

if TYPE_CHECKING:
    from lxml import etree

    from components.drawing.marks import Point

TOKYO, SENDAI, NAHA, BERLIN = (139.7, 35.7), (140.9, 38.3), (127.7, 26.2), (13.4, 52.5)
FULL = Spot("full", TOKYO, 12.0, ("it",), "Kanto IT", "about 280")
HOLLOW = Spot("hollow", SENDAI, 12.0, ("bio",), "Tohoku <Bio>", "none on record", "dashed")
CHOSEN = Spot("chosen", NAHA, 14.0, ("it", "bio"), "Okinawa & IT", "110", chosen=True)
Pptx = Any
NAMED = re.compile(r"<b [^>]*--x:(.*?);--y:(.*?);--e:(.*?);--n:(.*?);[^>]*>(.*?)</b>")
"""A name above a live map: its place from the middle, how far aside it stands, its words."""
SHAPELY = 0.2
"""How far a sign may be from the one that it is: it is drawn in tenths of a pixel."""


class Seen(NamedTuple):
    """A spot as a painter drew it: words, middle and radius in pixels, whole look, its signs."""

    words: str
    at: Point
    radius: float
    look: tuple[object, ...]
    signs: tuple[str, ...]


class Written(NamedTuple):
    """A name as a painter wrote it, and where it is anchored, in pixels."""

    words: str
    at: Point


class Painted(NamedTuple):
    """What a painter made of a map.

    Attributes:
        spots: those with words.
        names: those on the ground and beside places.
        lines: from where to where arcs lead, in pixels.
        chosen: the names or codes of the prefectures that look chosen.
    """

    spots: list[Seen]
    names: list[Written]
    lines: list[tuple[Point, Point]]
    chosen: set[str]


def japan() -> Map:
    """Japan with a full, a hollow and a chosen spot, two names and one chosen prefecture."""
    shades = (Shade("code", ("47",), "chosen"), Shade("bureau", ("tohoku",), "other"))
    return Map(
        viewport=JAPAN["desk"],
        alt="Three projects.",
        language="en",
        atlas=view_of().atlas,
        lands=(
            Land("prefectures", "home", 0.7, shades, "code", {"47": "Okinawa"}, "land"),
            Land("bureaus", "edge", 2.0, key="bureau", names=_bureaus()),
        ),
        spots=(FULL, HOLLOW, CHOSEN),
        names=(
            Name("Naha", NAHA, "place"),
            Name("Tohoku", (142.9, 39.6), "bureau"),
            Name("Okinawa: moved", (131.5, 23.85), "inset"),
        ),
        sea="sea",
        ground="still/atlas-map.svg?ground",
    )


def _bureaus() -> dict[str, str]:
    return {key: name["en"] for key, name in view_of().atlas.bureaus.items()}


def world() -> Map:
    """The world with a link from Tokyo to Berlin."""
    return replace(
        japan(),
        viewport=WORLD["desk"],
        lands=(Land("world", "home", 0.6, said="land"),),
        spots=(FULL,),
        arcs=(Arc("full", TOKYO, BERLIN, "A & B", "memorandum"),),
        names=(Name("Berlin", BERLIN, "place", ("full",)),),
    )


def _svg(drawn: Map) -> Painted:
    tree = root(svg.picture(laid_out(drawn), "light", "still").svg())
    groups = [one for role in ("mark", "hollow", "chosen") for one in found(tree, role)]
    spots = [one for one in groups if one.tag.endswith("}g")]
    land = [one for one in found(tree, "chosen") if one.tag.endswith("}path")]
    return Painted(
        [_svg_spot(one) for one in spots],
        [
            Written(one.text, (_at(one, "x"), _at(one, "y") - svg.MIDDLE * _at(one, "font-size")))
            for one in found(tree, "name")
        ],
        [_ends(one.get("d")) for one in found(tree, "arc")],
        {"47"} if [one.get("fill") for one in land] == [PALETTES["light"].chosen] else set(),
    )


def _svg_spot(group: etree._Element) -> Seen:
    disc = group.find("{*}circle")
    look = (disc.get("fill"), disc.get("stroke"), bool(disc.get("stroke-dasharray")))
    at = _at(disc, "cx"), _at(disc, "cy")
    drawn = tuple(sign_of(one.get("d")) for one in found(group, "sign"))
    return Seen(group.findtext("{*}title"), at, _at(disc, "r"), look, drawn)


def sign_of(way: str) -> str:
    """The field whose sign a path draws, whatever its place and size."""
    return field_of([point for ring in way.split("Z")[:-1] for point in _points(ring)])


def field_of(drawn: list[Point]) -> str:
    """The field whose sign has these corners, "" where none has."""
    for field, rings in SIGNS.items():
        points = [point for ring in rings for point in ring]
        if len(points) == len(drawn) and math.dist(_unit(points), _unit(drawn)) < SHAPELY:
            return field
    return ""


def _points(ring: str) -> list[Point]:
    """The corners of a ring: the first where it is, each other from the one before."""
    numbers = [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", ring)]
    steps = list(zip(numbers[::2], numbers[1::2], strict=True))
    return [
        (sum(x for x, _ in steps[:end]), sum(y for _, y in steps[:end]))
        for end in range(1, len(steps) + 1)
    ]


def _unit(points: list[Point]) -> list[float]:
    """Points against the width of the rectangle around them, in one row."""
    xs, ys = zip(*points, strict=True)
    wide = max(xs) - min(xs)
    return [part for x, y in points for part in ((x - min(xs)) / wide, (y - min(ys)) / wide)]


def _at(element: etree._Element, name: str) -> float:
    return float(element.get(name))


def _ends(way: str) -> tuple[Point, Point]:
    start, handles = way.removeprefix("M").split("C")
    numbers = [float(one) for one in f"{start} {handles}".split()]
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def layers(drawn: Map, screen: str = "desk") -> dict[str, dict[str, Any]]:
    """The layers of a map's deck, by their ids."""
    made = json.loads(deck.painted(drawn, screen, "light").to_json())
    return {one["id"]: one for one in made["layers"]}


def _deck(drawn: Map) -> Painted:
    viewport, made = drawn.viewport, layers(drawn)
    signs, above = made["signs"]["data"], str(overlay(drawn))
    told = re.findall(r'data-name="([^"]*)" data-said="([^"]*)"', above)
    spots = [
        Seen(
            unescape(": ".join(words)),
            viewport.pixel(*one["at"]),
            one["radius"],
            (*map(tuple, (one["fill"], one["rim"])), any(one["dash"])),
            tuple(
                sign["icon"] for sign in signs if sign["at"] == one["at"] and sign["icon"] in SIGNS
            ),
        )
        for one, words in zip(made["marks"]["data"], told, strict=False)
    ]
    middle = viewport.width / 2, viewport.height / 2
    names = [
        Written(unescape(words), (middle[0] + x + east, middle[1] + y + south))
        for *place, words in NAMED.findall(above)
        for x, y, east, south in [map(float, place)]
    ]
    ways = [one["path"] for one in made.get("links", {}).get("data", [])]
    return Painted(
        spots,
        names,
        [(viewport.pixel(*way[0]), viewport.pixel(*way[-1])) for way in ways],
        _svg(drawn).chosen if made["ground"]["iconAtlas"] == drawn.ground else set(),
    )


def on_slide(drawn: Map) -> tuple[Any, list[Pptx]]:
    """A slide's paper, and the shapes of a map at its upper left corner."""
    slides = templates.opened(None, view_of().words("slides.template"))
    paper = templates.paper(slides, "en")
    sheet = templates.sheet(slides, paper, templates.CONTENT)
    return paper, shapes.painted(sheet, (0.0, 0.0), laid_out(drawn))


def _slide(drawn: Map) -> Painted:
    paper, made = on_slide(drawn)
    spots, names, lines, chosen = [], [], [], set()
    said = {spot.label for spot in drawn.spots}
    arcs = {arc.label for arc in drawn.arcs}
    for shape in made:
        box, kind = paper.box(shape), shape.element.xpath("string(.//a:prstGeom/@prst)")
        middle = box.left + box.width / 2, box.top + box.height / 2
        if alt(shape) in said:
            disc, *parts = shape.shapes
            fill, line = disc.fill.fore_color.rgb, disc.line.color.rgb
            look = str(fill), str(line), "custDash" in disc.element.xml
            signs = tuple(filter(None, (field_of(corners(one)) for one in parts)))
            spots.append(Seen(alt(shape), middle, box.width / 2, look, signs))
        elif kind == "rect" and shape.has_text_frame and shape.text_frame.text:
            align = shape.text_frame.paragraphs[0].alignment
            ends = {shapes.SIDES["start"][0]: box.left, shapes.SIDES["end"][0]: box.right}
            at = ends.get(align, middle[0]), middle[1]
            names.append(Written(shape.text_frame.text, at))
        elif alt(shape) in arcs and not kind:
            lines.append(_corners(box))
        elif shape.name == "Okinawa" and str(shape.fill.fore_color.rgb) == _hex("chosen"):
            chosen.add("47")
    return Painted(spots, names, lines, chosen)


def corners(shape: Pptx) -> list[Point]:
    """The corners of a freeform, in units of its own."""
    found = shape.element.xpath(".//a:path//a:pt")
    return [(float(one.get("x")), float(one.get("y"))) for one in found]


def _corners(box: Any) -> tuple[Point, Point]:  # noqa: ANN401 - a box of the slides
    """From the lower right to the left: the arc of `world` goes west and ends further north."""
    return (box.right, box.bottom), (box.left, box.top)


def _hex(name: str) -> str:
    return PALETTES["light"].colours()[name][1:].upper()


PAINTERS = {"svg": _svg, "deck": _deck, "slide": _slide}
"""A map to what was painted of it."""
