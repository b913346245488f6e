"""SVG that looks the same in every program: attributes alone, and a mark of every kind."""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass
from itertools import combinations
from typing import get_args

import pytest
import resvg_py
from PIL import Image

from components.drawing import marks, svg
from components.drawing.course import Course
from components.drawing.dots import Dots
from components.drawing.figures import Bars, Box, Description, Lines, Tiers
from components.drawing.lanes import Lanes
from components.drawing.layouts import LAYOUTS, laid_out
from components.drawing.map import Map
from components.drawing.marks import Drawing, Mark, Paint
from components.drawing.shares import Shares
from components.drawing.squares import Squares
from components.drawing.strips import Roll, Strips
from components.drawing.ties import Flow
from components.theme import PALETTES, css_variables, rgb
from model.viewport import SCREENS
from tests.components.drawing.read import root
from tests.components.drawing.samples import (
    columns,
    course,
    dots,
    lanes,
    points,
    roll,
    shares,
    squares,
    strips,
    tie,
)
from tests.some import some

SOLID = Paint("accent", "line", 2, (3, 1))
EVERY: dict[type[Mark], Mark] = {
    type(one): one
    for one in (
        marks.Rect(id="a", role="column", label="A & B", at=(1, 2), size=(8, 9), paint=SOLID),
        marks.Disc(at=(5, 5), radius=3, paint=Paint("field:bio")),
        marks.Area(rings=(((0, 0), (9, 0), (9, 9)), ((1, 1), (2, 1), (2, 2))), paint=SOLID),
        marks.Polyline(points=((0, 0), (9, 9)), paint=Paint(stroke="quiet")),
        marks.Curve(points=((0, 0), (3, 9), (6, 9), (9, 0)), paint=Paint(stroke="accent")),
        marks.Connector(points=((0, 0), (9, 9)), ties=("a", "b"), paint=Paint(stroke="accent")),
        marks.Hatch(at=(0, 0), size=(9, 9), step=3, paint=Paint(stroke="ground"), over="accent"),
        marks.Text(id="b", at=(5, 5), words="<Tama>", size=12, bold=True, halo="ground"),
        marks.Group(href="./tama", marks=(marks.Disc(at=(5, 5), radius=3, paint=SOLID),)),
    )
}
FIGURES: dict[type, Description] = {
    Bars: columns(
        ("2003", "Firms", 50.0, "50", "exact", "50 firms"),
        ("2005", "Firms", 90.0, "90", "break", "90 firms"),
        ("2006", "Bodies", 80.0, "80", "asked", "80 wanted"),
    ),
    Lines: points(
        ("Firms", 1999.0, 50.0, "1999", "50 firms", False),
        ("Firms", 2004.5, 80.0, "mid-2004", "80 firms", True),
        ("Schools", 2004.5, 8.0, "mid-2004", "8 schools", False),
    ),
    Dots: dots(("Kanto", 1.3, True), ("Okinawa", 0.01, False)),
    Strips: strips(),
    Roll: roll(),
    Shares: shares(),
    Squares: squares(
        ("size", "firms", "printed"), ("size", "sum", "differs"), ("money", "loan", "absent")
    ),
    Course: course(
        ("Firms", "TAMA", 1999.0, 1999.1, "January 1999", "228 firms", 228.0, True, False),
        ("Firms", "TAMA", 2004.5, 2004.5, "mid-2004", "about 280 firms", 280.0, False, False),
        ("Alliances", "", math.nan, 2004.5, "by mid-2004", "more than 40", 40.0, False, False),
        ("Ventures", "", 2001.0, 2004.5, "2001–2004", "29 ventures", 29.0, True, False),
        ("", "", 1998.3, 1998.3, "April 1998", "TAMA begins", math.nan, True, False),
        ("", "", 2009.9, 2009.9, "December 2009", "A pact", math.nan, False, False),
    ),
    Tiers: Tiers(
        "Three boxes.",
        (
            (Box("leads", "", "Kanto"),),
            (Box("promotes", "", "TAMA", "hub"),),
            (Box("firms", "280", "mid-2004"), Box("schools", "none", "", "absent")),
        ),
    ),
    Flow: Flow.of(
        (
            tie("kanto-it", "Kanto IT", "renamed", "IT venture", certain=True),
            tie("tokai-bio", "Tokai Bio", "merged", "Tokai Bio", certain=False),
        ),
        ("Kyushu Bio",),
        "Two steps.",
    ),
    Lanes: lanes(
        ("Kanto", "tama", "founding", 1998.3, "TAMA is formed", True, True),
        ("Kanto", "fund", "policy", 2003.5, "The TAMA fund", True, False),
        ("Kinki", "kiss", "forum", 2002.5, "KISS meets", False, True),
        ("Okinawa", "", "", 0.0, "", False, False),
    ),
}


def drawing(*found: Mark) -> Drawing:
    """A drawing of some marks."""
    return Drawing((40, 30), "Some marks.", found)


def kinds() -> set[type[Mark]]:
    """Every kind of mark that there is."""
    found = (one for one in vars(marks).values() if isinstance(one, type))
    return {one for one in found if issubclass(one, Mark)} - {Mark}


def test_every_kind_of_mark_and_of_figure_has_its_place_in_the_tables() -> None:
    assert len(kinds()) == len(EVERY) == 9
    assert kinds() == set(svg.MARKS) == set(EVERY)
    assert set(get_args(Description)) == set(LAYOUTS) == {*FIGURES, Map}


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("mode", ["light", "dark", "auto"])
def test_a_mark_is_painted_by_attributes_that_every_program_knows(
    kind: type[Mark], mode: str
) -> None:
    drawn = svg.painted([EVERY[kind]], mode)
    tree = root(f"<g>{drawn}</g>")
    assert len(tree)
    names = {name for one in tree.iter() for name in one.attrib}
    assert not names & {"class", "style", "dominant-baseline", "paint-order"}
    assert "currentColor" not in drawn
    assert ("var(" in drawn) == (mode == "auto")


@pytest.mark.parametrize("kind", FIGURES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_figure_needs_no_style_sheet(kind: type, screen: str) -> None:
    tree = root(svg.picture(laid_out(FIGURES[kind], screen), "light").svg())
    below = list(tree.iterdescendants())
    assert len(below) > 8
    assert not {one.tag.split("}")[1] for one in below} & {"style", "svg", "use", "image"}
    assert not [one for one in some(below) if {"class", "style"} & set(one.attrib)]
    assert tree.get("aria-label") == FIGURES[kind].alt


@dataclass(frozen=True, slots=True, kw_only=True)
class Spiral(Mark):
    """A kind of mark that no painter knows."""


def test_a_mark_of_an_unknown_kind_is_refused_and_not_left_out() -> None:
    for found in (Spiral(), marks.Group(marks=(Spiral(),))):
        with pytest.raises(TypeError, match="Spiral"):
            svg.picture(drawing(found), "light")
    with pytest.raises(KeyError):
        svg.picture(drawing(marks.Disc(at=(1, 1), radius=1, paint=Paint("puce"))), "auto")


def test_the_colours_of_a_page_are_its_variables() -> None:
    drawn = str(svg.painted(EVERY.values(), "auto"))
    used = set(re.findall(r"var\((--[\w-]+)\)", drawn))
    assert {"--accent", "--field-bio"} <= used
    assert all(f"{name}:light-dark(" in css_variables() for name in some(used))


def test_words_are_escaped_and_marks_can_be_found() -> None:
    tree = root(f"<g>{svg.painted(EVERY.values(), 'light')}</g>")
    (rect,) = tree.xpath("./*[@data-id='a'][@data-role='column']")
    assert rect.findtext("title") == "A & B"
    assert [one.text for one in tree.iter("text")] == ["<Tama>"]
    assert tree.xpath("./a/@href") == ["./tama"]


@pytest.mark.parametrize("mode", PALETTES)
def test_outside_a_browser_columns_have_their_colour(mode: str) -> None:
    figure = columns(("2003", "Firms", 50.0, "50", "exact", "50 firms"))
    laid = laid_out(figure, "desk")
    column = next(one for one in laid.marks if isinstance(one, marks.Rect))
    drawn = resvg_py.svg_to_bytes(svg_string=str(svg.picture(laid, mode).svg()))
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGB")
    middle = tuple(round(at + side / 2) for at, side in zip(column.at, column.size, strict=True))
    assert list(image.getpixel(middle) or ()) == rgb(PALETTES[mode].accent)


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_that_a_diagram_says_is_left_out(screen: str) -> None:
    for kind, words in {
        Tiers: ["leads", "Kanto", "promotes", "TAMA", "firms", "280", "mid-2004", "none"],
        Lanes: ["Kanto", "Kinki", "Okinawa", "Founding", "Policy", "Forum"],
        Course: ["228 firms", "about 280 firms", "more than 40", "29 ventures", "TAMA begins"],
        Flow: ["Kanto IT", "IT venture", "Tokai Bio", "Kyushu Bio"],
    }.items():
        tree = root(svg.picture(laid_out(FIGURES[kind], screen), "light").svg())
        drawn = [one.text for one in tree.iter("{*}text")]
        assert set(words) <= set(drawn)
    ties = tree.xpath(".//*[@data-role='certain' or @data-role='inferred']")
    assert [bool(one.get("stroke-dasharray")) for one in ties] == [False, True]
    assert [one.findtext("{*}title") for one in ties] == [
        "Kanto IT — renamed — IT venture",
        "Tokai Bio — merged — Tokai Bio",
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_mark_of_a_lane_lies_on_another(screen: str) -> None:
    crowd = [
        ("Kanto", f"e{number}", "forum", 2005 + number / 40, "A forum", True, True)
        for number in range(12)
    ]
    tree = root(svg.picture(laid_out(lanes(*crowd), screen), "light").svg())
    starts = [
        re.match(r"M(-?[\d.]+) ?(-?[\d.]+)", str(one.get("d")))
        for one in tree.xpath(".//*[@data-role='lit']")
    ]
    at = [(float(one[1]), float(one[2])) for one in starts if one]
    assert len(at) == len(crowd)
    gaps = [math.dist(one, other) for one, other in combinations(at, 2)]
    assert min(gaps) > 2 * 5
