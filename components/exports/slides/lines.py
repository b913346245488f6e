"""Dated points as charts: real years below, joined by dots, hollow where a value is approximate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from components import catalogue
from components.exports.slides import chart as charts
from components.exports.slides.chart import AXIS, LABEL, THICK
from components.exports.slides.writing import ACCENT, GROUND, QUIET, Run
from model.stage import FORUM

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from components.content.section import Section
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import Sheet
    from components.exports.slides.writing import Pptx

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


def draw(sheet: Sheet, box: Box, section: Section) -> None:
    """One chart a series, side by side.

    Args:
        sheet: the slide.
        box: where the charts go.
        section: the section; its figure is one of lines.
    """
    view = section.view
    frame = catalogue.FIGURES[section.figure].query(view, FORUM)
    panels = list(frame.groupby("series", sort=False))
    across = len(panels) if len(panels) <= ACROSS else 2
    for (name, points), place in zip(panels, box.cells(len(panels), across, GAP), strict=True):
        said = view.words("list_join").join(
            view.words("series.point", period=period, said=said)
            for period, said in zip(points["period"], points["said"], strict=True)
        )
        alt = view.words("series.alt", finding=name, points=said)
        _panel(sheet, place, str(name), points, (view.words("slides.name.chart"), alt))


def _panel(
    sheet: Sheet, box: Box, name: str, points: pd.DataFrame, called_by: tuple[str, str]
) -> None:
    years, values = points["year"].tolist(), points["value"].tolist()
    data = XyChartData()  # type: ignore[no-untyped-call]
    series = data.add_series(name)  # type: ignore[no-untyped-call]
    for year, value in zip(years, values, strict=True):
        series.add_data_point(year, value)
    chart = charts.added(sheet, box, XL_CHART_TYPE.XY_SCATTER_LINES, data, called_by)
    charts.say(sheet, chart.chart_title.text_frame, [Run(name, HEAD, bold=True)])
    line = chart.plots[0].series[0]
    line.smooth = False
    ACCENT.on(line.format.line.color)
    line.format.line.width, line.format.line.dash_style = sheet.paper.emu(THICK), MSO_LINE.ROUND_DOT
    for number, row in enumerate(points.to_dict("records")):
        said = [Run(row["said"], LABEL, bold=True), Run(row["period"], AXIS, QUIET)]
        charts.label(sheet, line.points[number], said, _side(values, number))
        mark = line.points[number].marker
        mark.style, mark.size = XL_MARKER_STYLE.CIRCLE, MARK
        charts.filled(sheet, mark.format, GROUND if row["approximate"] else ACCENT, THICK)
    _years(charts.lying(sheet, chart), years, box.width)
    charts.upright(chart, max(values), ABOVE, box.height)


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
