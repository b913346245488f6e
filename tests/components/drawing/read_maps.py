"""A small map, and how to read what each painter made of one."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

from components.drawing import deck, svg
from components.drawing.map import Arc, Land, Map, Name, Shade, Spot
from components.drawing.map_marks import laid_out
from components.exports.slides import shapes
from components.exports.slides import template as templates
from components.shell.overlay import overlay
from components.theme import PALETTES, rgb
from model.viewport import JAPAN, WORLD
from tests.components.drawing.read import found, root
from tests.components.exports.slides.read import alt
from tests.views import view_of

if TYPE_CHECKING:
    from lxml import etree

    from components.drawing.marks import Point

TOKYO, SENDAI, NAHA, BERLIN = (139.7, 35.7), (140.9, 38.3), (127.7, 26.2), (13.4, 52.5)
FULL = Spot("full", TOKYO, 12.0, "field:it", "I", "Kanto IT", "about 280")
HOLLOW = Spot(
    "hollow", SENDAI, 12.0, "field:bio", "B", "Tohoku <Bio>", "none on record", hollow=True
)
CHOSEN = Spot("chosen", NAHA, 14.0, "field:it", "I", "Okinawa & IT", "110", chosen=True)
Pptx = Any


class Seen(NamedTuple):
    """A spot as a painter drew it: its words, its middle and radius in pixels, its whole look."""

    words: str
    at: Point
    radius: float
    look: tuple[object, ...]
    letter: str


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
        names=(Name("Naha", NAHA, "place"), Name("Tohoku", (142.9, 39.6), "bureau")),
        sea="sea",
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
    disc, letter = group.find("{*}circle"), group.find("{*}text")
    look = (disc.get("fill"), disc.get("stroke"), bool(disc.get("stroke-dasharray")))
    at = _at(disc, "cx"), _at(disc, "cy")
    return Seen(group.findtext("{*}title"), at, _at(disc, "r"), look, letter.text)


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
    letters = made["letters"]["data"]
    told = re.findall(r'data-name="([^"]*)" data-said="([^"]*)"', str(overlay(drawn)))
    spots = [
        Seen(
            unescape(": ".join(words)),
            viewport.pixel(*one["at"]),
            one["radius"],
            (*map(tuple, (one["fill"], one["rim"])), any(one["dash"])),
            next(letter["letter"] for letter in letters if letter["at"] == one["at"]),
        )
        for one, words in zip(made["marks"]["data"], told, strict=False)
    ]
    names = [
        Written(one["text"], (x + one["off"][0], y + one["off"][1]))
        for layer in ("place-names", "bureau-names")
        for one in made.get(layer, {}).get("data", [])
        for x, y in [viewport.pixel(*one["at"])]
    ]
    ways = [one["path"] for one in made.get("links", {}).get("data", [])]
    fill = made.get("prefectures", {}).get("getFillColor", "")
    strong = rgb(PALETTES["light"].chosen)
    return Painted(
        spots,
        names,
        [(viewport.pixel(*way[0]), viewport.pixel(*way[-1])) for way in ways],
        {"47"} if f"(properties.code == '47') ? {strong}" in fill else set(),
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
            fill, line = shape.fill.fore_color.rgb, shape.line.color.rgb
            look = str(fill), str(line), "custDash" in shape.element.xml
            spots.append(Seen(alt(shape), middle, box.width / 2, look, shape.text_frame.text))
        elif kind == "rect" and shape.has_text_frame and shape.text_frame.text:
            left = shape.text_frame.paragraphs[0].alignment == shapes.SIDES["start"]
            names.append(Written(shape.text_frame.text, (box.left, middle[1]) if left else middle))
        elif alt(shape) in arcs and not kind:
            lines.append(_corners(box))
        elif shape.name == "Okinawa" and str(shape.fill.fore_color.rgb) == _hex("chosen"):
            chosen.add("47")
    return Painted(spots, names, lines, chosen)


def _corners(box: Any) -> tuple[Point, Point]:  # noqa: ANN401 - a box of the slides
    """From the lower right to the left: the arc of `world` goes west and ends further north."""
    return (box.right, box.bottom), (box.left, box.top)


def _hex(name: str) -> str:
    return PALETTES["light"].colours()[name][1:].upper()


PAINTERS = {"svg": _svg, "deck": _deck, "slide": _slide}
"""A map to what was painted of it."""
