"""Marks as shapes of PowerPoint: every kind that maps have, each with its name; others refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import PP_ALIGN

from components.drawing import marks
from components.drawing.map_marks import laid_out
from components.drawing.marks import Drawing, Group, Paint
from components.exports.slides import shapes
from components.exports.slides import template as templates
from tests.components.drawing.read_maps import japan, on_slide, world
from tests.components.drawing.test_svg import EVERY, Spiral
from tests.components.exports.slides.read import alt
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
def test_a_kind_of_mark_becomes_a_shape_or_is_refused(kind: type[Mark]) -> None:
    if kind in shapes.MARKS:
        assert len(painted(EVERY[kind])) == 1
    else:
        with pytest.raises(TypeError, match=kind.__name__):
            painted(EVERY[kind])


def test_a_mark_of_an_unknown_kind_is_refused_and_not_left_out() -> None:
    for found in (Spiral(), Group(marks=(Spiral(), Spiral()))):
        with pytest.raises(TypeError, match="Spiral"):
            painted(found)


def test_maps_have_no_mark_that_slides_cannot_show() -> None:
    for drawn in (japan(), world()):
        drawing = laid_out(drawn)
        leaves = [
            one
            for mark in (*drawing.ground, *drawing.marks)
            for one in (mark.marks if isinstance(mark, Group) else (mark,))
        ]
        _, made = on_slide(drawn)
        letters = [one for one in leaves if one.role == "letter"]
        assert len(letters) == len(drawn.spots)
        assert len(made) == len(leaves) - len(letters)


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
