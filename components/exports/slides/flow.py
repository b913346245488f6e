"""What became of what, as two columns of names and a line for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from components.drawing import text_metrics
from components.exports.slides.boxes import Box
from components.exports.slides.ties import tie
from components.exports.slides.writing import QUIET, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.drawing.figures import Flow
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
"""Sizes of the names, the largest that fits being taken."""
MIDDLE = 0.16
"""The share of the width between the names at the left and at the right."""
SIDE = 5.0
"""Room between a name and the line that leads to it."""


def draw(sheet: SlideSheet, box: Box, figure: Flow, view: View) -> None:
    """What came before at the left, what came after at the right; dashed what is inferred.

    Args:
        sheet: the slide.
        box: where the diagram goes.
        figure: the names and what leads from one to another.
        view: whose words are used; here the figure has them all.
    """
    del view
    before, after = figure.left, figure.right
    size = _size(before, after, box)
    wide = _width(before, size)
    start = box.left + wide + box.width * MIDDLE
    left = _listed(sheet, box._replace(width=wide), before, size, PP_ALIGN.RIGHT)
    beside = box._replace(left=start, width=box.right - start)
    right = _listed(sheet, beside, after, size, PP_ALIGN.LEFT)
    for step in figure.ties:
        said = f"{step.left} – {step.relation} – {step.right}"
        line = tie(sheet, left[step.left], right[step.right], MSO_CONNECTOR.CURVE, said)
        if not step.certain:
            QUIET.on(line.line.color)
            line.line.dash_style = MSO_LINE.DASH


def _size(before: Sequence[str], after: Sequence[str], box: Box) -> float:
    """The largest size in which the names of both sides fit beside and below each other."""
    high, wide = box.height / max(len(before), len(after)), box.width * (1 - MIDDLE)
    fitting = (
        size
        for size in SIZES
        if size * text_metrics.LEADING <= high
        and _width(before, size) + _width(after, size) <= wide
    )
    return next(fitting, SIZES[-1])


def _width(names: Sequence[str], size: float) -> float:
    return max(text_metrics.width(name, size) for name in names) + 2 * SIDE


def _listed(
    sheet: SlideSheet, column: Box, names: Sequence[str], size: float, align: PP_ALIGN
) -> dict[str, Pptx]:
    """Names below each other, evenly over a column."""
    high = size * text_metrics.LEADING
    step = (column.height - high) / max(len(names) - 1, 1)
    return {
        name: sheet.text(
            Box(column.left, column.top + number * step, column.width, high),
            [Paragraph((Run(name, size),), align)],
            name,
            anchor=MSO_ANCHOR.MIDDLE,
            pad=(SIDE, 0.0),
        )
        for number, name in enumerate(names)
    }
