"""Strips on slides: a chart of its own for each, since no two of them share a scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR

from components.drawing.text_metrics import width
from components.exports.slides import chart as charts
from components.exports.slides.boxes import Box
from components.exports.slides.chart import THICK
from components.exports.slides.writing import ACCENT, GROUND, QUIET, STRONG, Paragraph, Run

if TYPE_CHECKING:
    from components.drawing.strips import Count, Strip, Strips
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

NAMED, SAID = 0.3, 0.27
"""The shares of the width that names and numbers have; the chart stands between them."""
NAME, NOTE, NUMBER = 18.0, 14.0, 30.0
"""Heights of the type."""
MOST, GAP = 110.0, 12.0
"""The greatest height of a strip; what parts two columns."""
BETWEEN = 130
"""The room beside a bar, in percent of it."""


def draw(sheet: SlideSheet, box: Box, figure: Strips, view: View) -> None:
    """A strip below the other: its name, a bar on its own scale, its number.

    Args:
        sheet: the slide.
        box: where they go.
        figure: the strips.
        view: whose words are used.
    """
    high = min(MOST, box.height / len(figure.strips))
    first = box.top + (box.height - high * len(figure.strips)) / 2
    for number, strip in enumerate(figure.strips):
        row = Box(box.left, first + number * high, box.width, high)
        _named(sheet, row, strip, view)
        for count in strip.counts:
            _bar(sheet, row, strip, count, view)
            _said(sheet, row, count, view)


def _named(sheet: SlideSheet, row: Box, strip: Strip, view: View) -> None:
    place = row._replace(width=row.width * NAMED - GAP)
    said = [
        Paragraph((Run(strip.name, NAME, bold=True),)),
        Paragraph((Run(strip.note, NOTE, QUIET),)),
    ]
    sheet.text(place, said, view.words("slides.name.fact"), anchor=MSO_ANCHOR.MIDDLE)


def _said(sheet: SlideSheet, row: Box, count: Count, view: View) -> None:
    left = row.left + row.width * (1 - SAID) + GAP
    place = row._replace(left=left, width=row.right - left)
    size = NUMBER * min(1.0, place.width / width(count.said, NUMBER, bold=True))
    said = [
        Paragraph((Run(count.said, size, STRONG, bold=True),)),
        Paragraph((Run(count.name, NOTE),)),
    ]
    sheet.text(place, said, view.words("slides.name.fact"), anchor=MSO_ANCHOR.MIDDLE)


def _bar(sheet: SlideSheet, row: Box, strip: Strip, count: Count, view: View) -> None:
    """A bar from zero on the strip's own scale, whose end is written."""
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [count.name]
    data.add_series(strip.name, [count.value])  # type: ignore[no-untyped-call]
    place = row._replace(left=row.left + row.width * NAMED, width=row.width * (1 - NAMED - SAID))
    alt = strip.label(count)
    called_by = view.words("slides.name.chart"), alt
    chart = charts.added(sheet, place, XL_CHART_TYPE.BAR_CLUSTERED, data, called_by)
    chart.has_title = False
    chart.plots[0].gap_width = BETWEEN
    names, values = charts.lying(sheet, chart), chart.value_axis
    names.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.has_major_gridlines = False
    values.minimum_scale, values.maximum_scale, values.major_unit = 0, strip.most, strip.most
    QUIET.on(values.format.line.color)
    _paint(sheet, chart, count)


def _paint(sheet: SlideSheet, chart: Pptx, count: Count) -> None:
    """Filled as printed, else on the ground with a rim; the rim is broken where told apart."""
    look = chart.plots[0].series[0].format
    charts.filled(sheet, look, ACCENT if count.kind == "exact" else GROUND, THICK)
    if count.kind == "apart":
        QUIET.on(look.line.color)
        look.line.dash_style = MSO_LINE.DASH
