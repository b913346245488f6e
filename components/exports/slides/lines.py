"""Dated points as charts: real years below, joined by dots, hollow where a value is approximate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from components.charts.spoken import point_by_point
from components.exports.slides import chart as charts
from components.exports.slides.chart import AXIS, LABEL, THICK
from components.exports.slides.writing import ACCENT, GROUND, QUIET, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.drawing.figures import Lines, Panel
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

HEAD = 14.0
ACROSS, GAP = 3, 20.0
"""How many charts stand in one row, and the room between two."""
SIDE = 0.2
"""Room left and right of the years, in shares of their span."""
LOW = 0.35
"""The share of the highest point from which on words fit below a point."""
ABOVE = 3.5
"""Lines that a point's words and its mark take."""
MARK, YEAR = 12, 48.0
"""The size of a mark, and the width of a year below the points."""


def draw(sheet: SlideSheet, box: Box, figure: Lines, view: View) -> None:
    """One chart a series, side by side.

    Args:
        sheet: the slide.
        box: where the charts go.
        figure: the series.
        view: whose words are used.
    """
    count = len(figure.panels)
    places = box.cells(count, count if count <= ACROSS else 2, GAP)
    for panel, place in zip(figure.panels, places, strict=True):
        said = ((point.period, point.said) for point in panel.points)
        alt = point_by_point(view, panel.name, said)
        _panel(sheet, place, panel, (view.words("slides.name.chart"), alt))


def _panel(sheet: SlideSheet, box: Box, panel: Panel, called_by: tuple[str, str]) -> None:
    years, values = zip(*((point.year, point.value) for point in panel.points), strict=True)
    data = XyChartData()  # type: ignore[no-untyped-call]
    series = data.add_series(panel.name)  # type: ignore[no-untyped-call]
    for year, value in zip(years, values, strict=True):
        series.add_data_point(year, value)
    chart = charts.added(sheet, box, XL_CHART_TYPE.XY_SCATTER_LINES, data, called_by)
    charts.say(sheet, chart.chart_title.text_frame, [Run(panel.name, HEAD, bold=True)])
    line = chart.plots[0].series[0]
    line.smooth = False
    _join(sheet, line, joined=panel.joined)
    for number, point in enumerate(panel.points):
        said = [Run(point.said, LABEL, bold=True), Run(point.period, AXIS, QUIET)]
        charts.label(sheet, line.points[number], said, _side(values, number))
        mark = line.points[number].marker
        mark.style, mark.size = XL_MARKER_STYLE.CIRCLE, MARK
        charts.filled(sheet, mark.format, GROUND if point.approximate else ACCENT, THICK)
    axis = charts.lying(sheet, chart)
    _years(axis, years, box.width)
    axis.visible = not panel.slope
    charts.upright(chart, max(values), ABOVE, box.height)


def _join(sheet: SlideSheet, line: Pptx, *, joined: bool) -> None:
    """Dots from point to point, or nothing between them."""
    if not joined:
        line.format.line.fill.background()
        return
    ACCENT.on(line.format.line.color)
    line.format.line.width, line.format.line.dash_style = sheet.paper.emu(THICK), MSO_LINE.ROUND_DOT


def _side(values: Sequence[float], number: int) -> XL_LABEL_POSITION:
    """Below a point that the line leaves upwards or reaches from above, if there is room."""
    begins, ends = number == 0, number == len(values) - 1
    crossed = (begins and values[1] > values[0]) or (ends and values[-2] > values[-1])
    room = values[number] / max(values) >= LOW
    return XL_LABEL_POSITION.BELOW if crossed and room else XL_LABEL_POSITION.ABOVE


def _years(axis: Pptx, years: Sequence[float], width: float) -> None:
    """Whole years, as many as have room, with room for words at both ends."""
    first, last = min(years), max(years)
    room = max((last - first) * SIDE, 1.0)
    start, end = math.floor(first - room), math.ceil(last + room)
    axis.minimum_scale, axis.maximum_scale = start, end
    axis.major_unit = math.ceil((end - start) * YEAR / width)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0", False
