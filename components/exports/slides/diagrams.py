"""Diagrams and dots on slides: the marks of the screen as shapes, as large as there is room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing.layouts import IN_ROOMS
from components.drawing.marks import Text
from components.exports.slides import shapes
from components.exports.slides.sheet import SlideSheet
from components.exports.slides.writing import (
    ACCENT,
    FAINT,
    GROUND,
    INK,
    PALE,
    QUIET,
    READ,
    SECOND,
    STRONG,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from components.drawing.course import Course
    from components.drawing.dots import Dots
    from components.drawing.figures import Tiers
    from components.drawing.lanes import Lanes
    from components.drawing.marks import Drawing
    from components.drawing.squares import Squares
    from components.drawing.strips import Roll
    from components.drawing.ties import Flow
    from components.exports.slides.boxes import Box
    from components.exports.slides.writing import Ink
    from components.view import View

    Diagram = Dots | Roll | Squares | Tiers | Flow | Lanes | Course
    Long = Dots | Lanes | Course

AIR = 4.0
"""What is kept free between a diagram and the words above it."""
SCALES = tuple(percent / 100 for percent in range(130, 55, -5))
"""How large a drawing is, the largest that fits being taken."""
THEME: Mapping[str, Ink] = {
    "ink": INK,
    "quiet": QUIET,
    "strong": STRONG,
    "accent": ACCENT,
    "chosen": SECOND,
    "line": FAINT,
    "land": PALE,
    "ground": GROUND,
    "surface": GROUND,
    "tint": GROUND,
}
"""The template's colours for ours: a diagram stands on the slide's own ground."""


def draw(sheet: SlideSheet, box: Box, figure: Diagram, view: View) -> None:
    """A diagram in the middle of a box.

    Args:
        sheet: the slide.
        box: where the diagram goes.
        figure: what it means.
        view: whose words are used; here the figure has them all.
    """
    del view
    box = box.below(AIR)
    scale, drawing = _fitted(figure, box)
    wide, high = (side * scale for side in drawing.size)
    left, top = (box.left + box.right - wide) / 2, (box.top + box.bottom - high) / 2
    enlarged = replace(sheet.paper, unit=sheet.paper.unit * scale)
    shapes.painted(SlideSheet(sheet.slide, enlarged), (left / scale, top / scale), drawing, _ink)


def readable(figure: Long, box: Box) -> Iterator[Long]:
    """A figure in as many parts as a hall can read, each alone in a box.

    Args:
        figure: what can be parted: rows, lanes, what happened.
        box: where a part goes.
    """
    scale, drawing = _fitted(figure, box.below(AIR))
    small = scale * min(one.size for one in drawing.marks if isinstance(one, Text)) < READ
    if not small or figure.halves == (figure,):
        yield figure
        return
    for half in figure.halves:
        yield from readable(half, box)


def _ink(name: str) -> Ink:
    """A colour of the template, or ours for what the template knows nothing of: a field."""
    return THEME.get(name) or shapes.ours(name)


def _fitted(figure: Diagram, box: Box) -> tuple[float, Drawing]:
    """How large it is drawn, and the drawing in its own points."""
    for scale in SCALES:
        drawing = IN_ROOMS[type(figure)](figure, (box.width / scale, box.height / scale))
        if drawing.size[1] * scale <= box.height:
            break
    return scale, drawing
