"""Diagrams on slides: a hall reads what happened and what was counted."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from components import catalogue
from components.charts import course
from components.drawing import roll_marks
from components.drawing.marks import Group, Text
from components.drawing.strips import Roll
from components.exports import making
from components.exports.making import Order
from model.selection import Selection
from model.viewport import FORUM
from tests.components.exports.slides.read import POINT, text, walk
from tests.some import some
from tests.views import view_of

LEAST = 12.0
"""Points, of what is said and of its dates."""

ROOM = (880.0, 309.0)
"""What a slide leaves below a title of two lines and above a caution, in points."""


@pytest.mark.parametrize("page", ["tama", "hokkaido", "kinki"])
def test_what_a_course_says_is_large_enough_for_a_hall(page: str, language: str) -> None:
    chosen = Selection(page=page, section="course", language=language)
    made = Presentation(io.BytesIO(making.work(Order("slides", chosen, ""))))
    frame = course.query(view_of(page=page, language=language))
    said = {*frame["words"], *frame["when"]}
    sizes = {
        text(shape): run.font.size / POINT
        for slide in made.slides
        for shape in walk(slide.shapes)
        if shape.has_text_frame and not shape.is_placeholder
        for run in shape.text_frame.paragraphs[0].runs
        if shape.text_frame.text.replace("\v", " ").replace("\n", " ") in said
    }
    assert len(sizes) > len(said) / 2
    assert min(some(sizes.values())) >= LEAST, sizes


def test_the_outcomes_are_read_in_a_hall_down_to_the_smallest_words(language: str) -> None:
    roll = catalogue.described("outcomes", view_of(page="outcomes", language=language), FORUM)
    assert isinstance(roll, Roll)
    drawing = roll_marks.in_room(roll, ROOM)
    assert drawing.size[1] <= ROOM[1]
    words = [
        *drawing.marks,
        *(one for two in drawing.marks if isinstance(two, Group) for one in two.marks),
    ]
    assert min(some(one.size for one in words if isinstance(one, Text))) >= LEAST
