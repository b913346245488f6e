"""Marks as shapes of PowerPoint: every kind, ties that hold, stripes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pptx.enum.dml import MSO_FILL, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import PP_ALIGN

from components.drawing import marks
from components.drawing.map_marks import laid_out
from components.drawing.marks import Drawing, Group, Paint
from components.exports.slides import shapes
from components.exports.slides import template as templates
from components.theme import LIGHT
from tests.components.drawing.read_maps import japan, on_slide, world
from tests.components.drawing.test_svg import EVERY, Spiral
from tests.components.exports.slides.read import POINT, alt
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from components.drawing.marks import Mark
    from tests.components.exports.slides.read import Pptx


def painted(*found: Mark) -> list[Pptx]:
    """Some marks on a slide of their own."""
    slides = templates.opened(None, view_of().words("slides.template"))
    sheet = templates.sheet(slides, templates.paper(slides, "en"), templates.CONTENT)
    return shapes.painted(sheet, (0.0, 0.0), Drawing((40, 30), "Some marks.", found))


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_kind_of_mark_becomes_a_shape_of_its_own(kind: type[Mark]) -> None:
    alone = [one for one in EVERY.values() if one.id and kind is marks.Connector]
    assert len(painted(*alone, EVERY[kind])) == 1 + len(alone)
    assert set(shapes.MARKS) == set(EVERY)


def test_a_connector_that_ties_what_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="'b'"):
        painted(EVERY[marks.Rect], EVERY[marks.Connector])


def tie(*points: marks.Point, curved: bool = False) -> marks.Connector:
    """A line between a rectangle and words."""
    return marks.Connector(
        name="Tie", points=points, ties=("a", "b"), curved=curved, paint=Paint(stroke="accent")
    )


@pytest.mark.parametrize(
    ("at", "line", "sites", "turned"),
    [
        ((300, 15), tie((50, 20), (150, 20), (150, 22), (258, 22), curved=True), ("3", "1"), None),
        ((100, 200), tie((30, 40), (30, 99), (100, 99), (100, 190)), ("2", "0"), "5400000"),
        ((30, 200), tie((30, 40), (30, 190)), ("2", "0"), "5400000"),
    ],
    ids=["to the right", "down and aside", "straight down"],
)
def test_a_connector_is_glued_where_it_meets_what_it_ties(
    at: marks.Point, line: marks.Connector, sites: tuple[str, str], turned: str | None
) -> None:
    box = marks.Rect(id="a", name="Box", at=(10, 10), size=(40, 30), paint=Paint("surface"))
    words = marks.Text(id="b", at=at, words="Tama", size=16, room=68)
    one, other, drawn = painted(box, words, line)
    glued = drawn.element.xpath(".//a:stCxn | .//a:endCxn")
    assert [(end.get("id"), end.get("idx")) for end in glued] == [
        (str(one.shape_id), sites[0]),
        (str(other.shape_id), sites[1]),
    ]
    assert drawn.element.spPr.xfrm.get("rot") == turned
    assert (drawn.name, alt(drawn)) == ("Tie", "Tie")


@pytest.mark.parametrize("aside", [-120, 120])
def test_an_elbow_that_leaves_downwards_starts_and_ends_at_its_shapes(aside: int) -> None:
    box = marks.Rect(id="a", name="Box", at=(200, 10), size=(40, 30), paint=Paint("surface"))
    low = replace(box, id="b", at=(200 + aside, 90))
    x, y = 220 + aside, 90
    way = (220, 40), (220, 65), (x, 65), (x, y)
    *_, drawn = painted(box, low, tie(*way))
    frame = drawn.element.spPr.xfrm
    middle = ((frame.off.x + frame.ext.cx / 2) / POINT, (frame.off.y + frame.ext.cy / 2) / POINT)
    assert middle == pytest.approx(((220 + x) / 2, 65), abs=0.1)
    # Lying, it is as wide as it is high on the slide; turned clockwise it runs down and left.
    assert (frame.ext.cx / POINT, frame.ext.cy / POINT) == pytest.approx((50, 120), abs=0.1)
    assert (frame.flipH, frame.flipV) == (False, aside > 0)


def test_stripes_are_a_pattern_in_the_colour_they_lie_on() -> None:
    (shape,) = painted(EVERY[marks.Hatch])
    assert shape.fill.type == MSO_FILL.PATTERNED
    assert shape.fill.pattern == MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL
    found = shape.fill.fore_color.rgb, shape.fill.back_color.rgb
    assert [f"#{one}".lower() for one in found] == [LIGHT.ground.lower(), LIGHT.accent.lower()]


def test_a_box_with_its_words_is_one_shape_whose_words_are_whole() -> None:
    rect = marks.Rect(at=(10, 10), size=(100, 60), paint=Paint("surface", "line"))
    name = marks.Text(
        at=(60, 40), words="Kanto Bureau", lines=("Kanto", "Bureau"), size=12, room=80
    )
    (shape,) = painted(Group(id="box", name="Box", marks=(rect, name)))
    assert shape.text_frame.text == "Kanto Bureau"
    assert shape.text_frame.word_wrap
    assert shape.text_frame.margin_left.pt == pytest.approx(10, abs=0.1)
    assert (shape.name, alt(shape)) == ("Box", "Kanto Bureau")


def test_a_mark_of_an_unknown_kind_is_refused_and_not_left_out() -> None:
    for found in (Spiral(), Group(marks=(Spiral(), Spiral()))):
        with pytest.raises(TypeError, match="Spiral"):
            painted(found)


def test_maps_have_no_mark_that_slides_cannot_show() -> None:
    for drawn in (japan(), world()):
        drawing = laid_out(drawn)
        land = [one for mark in drawing.ground for one in getattr(mark, "marks", (mark,))]
        _, made = on_slide(drawn)
        assert len(made) == len(land) + len(drawing.marks)
        spots = [one for one in drawing.marks if isinstance(one, Group)]
        groups = [one for one in made if one.shape_type == MSO_SHAPE_TYPE.GROUP]
        parts = [len(one.marks) for one in spots]
        assert [len(one.shapes) for one in groups] == parts
        assert len(parts) == len(drawn.spots)
        assert min(parts) > 1


def test_every_shape_of_a_map_has_a_name_and_words() -> None:
    for drawn in (japan(), world()):
        _, made = on_slide(drawn)
        assert len(made) > 3
        assert all(one.name and alt(one) for one in some(made))


def test_areas_are_freeforms_where_they_were_laid_out() -> None:
    square = ((10.0, 20.0), (30.0, 20.0), (30.0, 40.0), (10.0, 40.0))
    (shape,) = painted(marks.Area(name="Land", rings=(square,), paint=Paint("land", "border", 2)))
    assert shape.shape_type == MSO_SHAPE_TYPE.FREEFORM
    assert [round(side.pt, 1) for side in (shape.left, shape.top, shape.width, shape.height)] == [
        10.0,
        20.0,
        20.0,
        20.0,
    ]
    assert shape.line.width.pt == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize(
    ("anchor", "align"),
    [("start", PP_ALIGN.LEFT), ("middle", PP_ALIGN.CENTER), ("end", PP_ALIGN.RIGHT)],
)
def test_words_stand_at_their_anchor_with_a_veil_below(
    anchor: marks.Anchor, align: PP_ALIGN
) -> None:
    (shape,) = painted(
        marks.Text(at=(200, 100), words="Tama", size=12, anchor=anchor, halo="ground")
    )
    sides = {"start": shape.left, "middle": shape.left + shape.width / 2}
    sides["end"] = shape.left + shape.width
    assert sides[anchor] / 12700 == pytest.approx(200, abs=0.1)
    assert shape.text_frame.paragraphs[0].alignment == align
    assert shape.element.xpath(".//p:spPr/a:solidFill//a:alpha/@val") == ["67000"]


def test_a_broken_rim_is_broken_as_on_screen() -> None:
    rim = Paint("ground", "accent", 2.0, (3.0, 2.0))
    (shape,) = painted(marks.Disc(name="Mark", at=(50, 50), radius=9, paint=rim))
    parts = shape.element.xpath(".//a:custDash/a:ds")
    assert [(one.get("d"), one.get("sp")) for one in parts] == [("150000", "100000")]
