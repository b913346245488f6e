"""One map for every painter: all that is on it is found in each, at the same place."""

from __future__ import annotations

import io
import math
from dataclasses import replace

import pytest
import resvg_py
from PIL import Image

from components.drawing import svg
from components.drawing.borders import borders
from components.drawing.ground import BEYOND, outlines
from components.drawing.labels import Box
from components.drawing.map import Map, Name
from components.drawing.map_arcs import curve, points
from components.drawing.map_inset import flat
from components.drawing.map_inset import frame as framed
from components.drawing.map_marks import laid_out
from components.drawing.map_names import placed
from components.theme import PALETTES, rgb
from model.viewport import JAPAN
from tests.components.drawing.read import found, root
from tests.components.drawing.read_maps import (
    CHOSEN,
    FULL,
    HOLLOW,
    PAINTERS,
    TOKYO,
    japan,
    on_slide,
    world,
)
from tests.some import some

PIXEL = 1.0


def near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two places are within a pixel of each other."""
    return math.dist(one, other) <= PIXEL


@pytest.mark.parametrize("painter", PAINTERS)
def test_every_spot_is_found_once_with_its_words_at_its_place(painter: str) -> None:
    drawn = japan()
    seen = {one.words: one for one in PAINTERS[painter](drawn).spots}
    assert len(PAINTERS[painter](drawn).spots) == len(seen) == len(drawn.spots) == 3
    for spot in some(drawn.spots):
        one = seen[f"{spot.name}: {spot.said}"]
        assert near(one.at, drawn.viewport.pixel(*spot.at)), one
        assert one.radius == pytest.approx(spot.radius, abs=0.1)
        assert one.signs == spot.fields


@pytest.mark.parametrize("painter", PAINTERS)
def test_full_hollow_and_chosen_look_different(painter: str) -> None:
    drawn = replace(
        japan(),
        spots=(FULL, replace(HOLLOW, fields=FULL.fields), replace(CHOSEN, fields=FULL.fields)),
    )
    full, hollow, chosen = (one.look for one in PAINTERS[painter](drawn).spots)
    assert full[0] != hollow[0]
    assert (full[2], hollow[2]) == (False, True)
    assert chosen[0] == full[0]
    assert chosen[1] not in (full[1], hollow[1])


@pytest.mark.parametrize("painter", PAINTERS)
def test_names_arcs_and_the_chosen_prefecture_are_there(painter: str) -> None:
    for drawn in (japan(), world()):
        made = PAINTERS[painter](drawn)
        wanted = {
            one.name.words: (x + one.aside[0], y + one.aside[1])
            for one in placed(drawn)
            for x, y in [drawn.viewport.pixel(*one.name.at)]
        }
        assert {one.words for one in made.names} == set(wanted) != set()
        assert all(near(one.at, wanted[one.words]) for one in some(made.names))
        assert made.chosen == ({"47"} if drawn.arcs == () else set())
        ends = [place for arc in drawn.arcs for place in (arc.start, arc.end)]
        assert [x for line in made.lines for x, _ in line] == pytest.approx(
            [drawn.viewport.pixel(*place)[0] for place in ends], abs=PIXEL
        )


def test_what_is_drawn_elsewhere_stands_in_a_frame_with_its_words() -> None:
    drawn = japan()
    frame = framed(drawn)
    assert frame
    [rim] = found(root(svg.picture(laid_out(drawn), "light", "still").below().svg()), "inset")
    sides = [float(rim.get(side)) for side in ("x", "y", "width", "height")]
    wanted = (frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top)
    assert sides == pytest.approx(wanted, abs=0.1)
    paper, shapes = on_slide(drawn)
    boxes = [paper.box(one) for one in shapes if one.name == "Okinawa: moved"]
    assert boxes[0][:2] == pytest.approx(frame[:2], abs=0.1)
    for painter in PAINTERS.values():
        made = painter(drawn)
        okinawa = next(one for one in made.spots if one.words.startswith(CHOSEN.name))
        words = next(one for one in made.names if one.words == "Okinawa: moved")
        for x, y in (okinawa.at, words.at):
            assert frame.left < x < frame.right
            assert frame.top < y < frame.bottom
    close = replace(drawn, viewport=drawn.viewport.around(123, 24, 131, 28))
    assert not found(root(svg.picture(laid_out(close), "light", "still").svg()), "inset")


def test_no_name_stands_across_the_rim_of_a_frame_live_or_still() -> None:
    drawn, frame = japan(), framed(japan())
    assert frame
    at = drawn.viewport.location(frame.left, frame.top - 2)
    crossing = replace(drawn, names=(Name("Across the rim", at, "bureau"),), spots=())
    [still], [live] = placed(crossing), placed(flat(crossing))
    assert still.aside == live.aside != (0.0, 0.0)
    assert abs(still.aside[1]) > still.size / 2


@pytest.mark.parametrize("mode", PALETTES)
def test_outside_a_browser_land_and_sea_have_their_colours(mode: str) -> None:
    drawn = replace(japan(), spots=(), names=())
    picture = str(svg.picture(laid_out(drawn), mode, "still").svg())
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=picture)))).convert("RGB")
    palette = PALETTES[mode]
    for place, colour in (
        ((138.0, 36.2), palette.land),
        ((140.6, 39.6), palette.land_other),
        ((146.0, 37.0), palette.sea),
    ):
        x, y = drawn.viewport.pixel(*place)
        assert list(image.getpixel((round(x), round(y))) or ()) == rgb(colour), place


def test_a_picture_of_a_map_needs_no_style_sheet() -> None:
    for drawn in (japan(), world()):
        tree = root(svg.picture(laid_out(drawn), "light", "still").svg())
        below = list(tree.iterdescendants())
        assert len(below) > 10
        assert not {one.tag.split("}")[1] for one in below} & {"style", "svg", "use", "image"}
        assert not [one for one in some(below) if {"class", "style"} & set(one.attrib)]
        assert "currentColor" not in str(svg.picture(laid_out(drawn), "auto", "still").svg())


@pytest.mark.parametrize("zoom", [4.25, 7.0])
def test_land_is_cut_at_the_rim_and_neighbours_share_their_border(zoom: float) -> None:
    atlas, viewport = japan().atlas, replace(JAPAN["desk"], zoom=zoom)
    pieces = outlines(atlas, "prefectures", viewport)
    corners = [point for piece in pieces for ring in piece.rings for point in ring]
    assert len(pieces) > 1
    assert all(-BEYOND <= x <= viewport.width + BEYOND for x, _ in some(corners))
    assert all(-BEYOND <= y <= viewport.height + BEYOND for _, y in some(corners))
    shared = borders(atlas, "bureau", viewport)
    on_land = {point for piece in pieces for ring in piece.rings for point in ring}
    ends = [point for border in shared for point in border.points]
    assert len(ends) > 10
    inside = [p for p in ends if 1 < p[0] < viewport.width - 1 and 1 < p[1] < viewport.height - 1]
    assert sum(point in on_land for point in inside) > 0.95 * len(inside)


def test_borders_lie_between_two_different_areas() -> None:
    areas = [one.areas for one in borders(japan().atlas, "bureau", JAPAN["desk"])]
    assert areas.count(("chubu", "kanto")) == 1
    assert areas.count(("kanto", "tohoku")) == 1
    assert all(one < other for one, other in some(areas))


def test_a_name_steps_aside_where_something_stands_already() -> None:
    def places(drawn: Map) -> dict[str, tuple[float, float]]:
        return {one.name.words: one.aside for one in placed(drawn)}

    name = Name("Kanto", TOKYO, "bureau")
    free = replace(japan(), spots=(), names=(name,))
    assert places(free) == {"Kanto": (0.0, 0.0)}
    under = replace(free, spots=(FULL,))
    assert places(under)["Kanto"] != (0.0, 0.0)
    x, y = free.viewport.pixel(*TOKYO)
    legend = Box(x - 30, y - 30, x + 30, y + 30)
    assert math.hypot(*places(replace(free, clear=(legend,)))["Kanto"]) > 30
    assert places(replace(free, clear=(Box(0, 0, 2000, 2000),))) == {}


def test_an_arc_rises_to_the_north_and_ends_at_its_partner() -> None:
    drawn = world()
    way = points(curve(drawn.arcs[0], drawn.viewport), 10)
    start, end = (drawn.viewport.pixel(*at) for at in (drawn.arcs[0].start, drawn.arcs[0].end))
    assert near(way[0], start)
    assert near(way[-1], end)
    assert min(y for _, y in way) < min(start[1], end[1])
    assert all(y >= 0 for _, y in some(way))


def test_spots_lead_where_they_are_told_and_nowhere_else() -> None:
    drawn = japan()
    plain, led = (
        root(svg.picture(laid_out(one), "light", "still").svg())
        for one in (drawn, drawn.leading(lambda key: f"./?id={key}"))
    )
    assert not plain.xpath("//@href")
    assert led.xpath("//@href") == ["./?id=full", "./?id=hollow", "./?id=chosen"]
    assert (plain.get("role"), led.get("role")) == ("img", "group")
