"""What both kinds of charts share: a native chart with its sheet, its axes, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.chart import XL_TICK_MARK

from components.exports.slides.sheet import called
from components.exports.slides.writing import ACCENT, QUIET, READ, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.enum.chart import XL_CHART_TYPE

    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Ink, Pptx

LABEL = AXIS = READ
"""Sizes of the words at a value, and of those along an axis."""
PLOT, LINE = 0.68, 1.3
"""The share of a chart's height that its values have, and a line in heights of its type."""
THIN, THICK = 0.75, 1.75


def added(
    sheet: SlideSheet, box: Box, kind: XL_CHART_TYPE, data: Pptx, called_by: tuple[str, str]
) -> Pptx:
    """A new chart.

    Args:
        sheet: the slide.
        box: where the chart goes.
        kind: its type.
        data: what its sheet holds.
        called_by: its name, and the words for those who do not see it.
    """
    shape = sheet.slide.shapes.add_chart(kind, *sheet.paper.emus(box), data)
    called(shape, *called_by)
    shape.chart.has_legend = False
    sheet.paper.style(shape.chart.font, Run("", AXIS))
    return shape.chart


def lying(sheet: SlideSheet, chart: Pptx) -> Pptx:
    """The axis below: quiet words that stand upright, no marks, no grid."""
    axis = chart.category_axis
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    QUIET.on(axis.format.line.color)
    sheet.paper.style(axis.tick_labels.font, Run("", AXIS, QUIET))
    for body in chart.element.xpath(".//c:catAx/c:txPr/a:bodyPr"):
        body.set("rot", "0")
    return axis


def upright(chart: Pptx, most: float, lines: float, height: float) -> None:
    """The axis at the side: from zero, unseen, since every value is written.

    Args:
        chart: the chart.
        most: its largest value.
        lines: how many lines of words stand above that.
        height: of the chart.
    """
    axis = chart.value_axis
    axis.has_major_gridlines = axis.visible = False
    axis.minimum_scale = 0
    axis.maximum_scale = most / (1 - lines * LABEL * LINE / PLOT / height)


def filled(sheet: SlideSheet, look: Pptx, fill: Ink, line: float) -> None:
    """Ground of a column or a mark, with a rim."""
    look.fill.solid()
    fill.on(look.fill.fore_color)
    ACCENT.on(look.line.color)
    look.line.width = sheet.paper.emu(line)


def label(sheet: SlideSheet, point: Pptx, said: Sequence[Run], position: Pptx) -> None:
    """The words at a value, line by line."""
    point.data_label.text_frame.word_wrap = False
    say(sheet, point.data_label.text_frame, said)
    point.data_label.position = position


def say(sheet: SlideSheet, frame: Pptx, said: Sequence[Run]) -> None:
    """Write lines into a chart, which sets them at its own distance."""
    for number, run in enumerate(said):
        line = frame.add_paragraph() if number else frame.paragraphs[0]
        written = line.add_run()
        written.text = run.words
        sheet.paper.style(written.font, run)
