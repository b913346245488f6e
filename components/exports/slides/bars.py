"""Columns as a chart: the recorded values in its sheet, a blank a gap, the words as labels."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.drawing import text_metrics
from components.drawing.figures import PLAIN
from components.exports.slides import chart as charts
from components.exports.slides.chart import AXIS, LABEL, THICK, THIN
from components.exports.slides.writing import (
    ACCENT,
    FAINT,
    GROUND,
    QUIET,
    SECOND,
    STRONG,
    THIRD,
    Ink,
    Run,
)
from components.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.drawing.figures import Bars, Column, Look, Part
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

FILLS: Mapping[str, Ink] = {
    "accent": ACCENT,
    "chosen": SECOND,
    "land_other": THIRD,
    "strong": STRONG,
    "quiet": QUIET,
    "line": FAINT,
}
"""The template's colours for those of the parts of a column."""
RIMS = {"dashed": MSO_LINE.DASH, "dotted": MSO_LINE.ROUND_DOT}
OVER = 1.05
"""How wide words may be above a column, against its place: neighbours are rarely as wide."""
BETWEEN = 50
"""The room between two columns, in percent of a column."""


def draw(sheet: SlideSheet, box: Box, figure: Bars, view: View) -> None:
    """Columns by date: what is no plain number is outlined or hatched, a gap stays a gap.

    Args:
        sheet: the slide.
        box: where the chart goes.
        figure: the columns.
        view: whose words are used.
    """
    data = _data(figure, view.words("slides.above"))
    called_by = view.words("slides.name.chart"), figure.alt
    chart = charts.added(sheet, box, XL_CHART_TYPE.COLUMN_STACKED, data, called_by)
    chart.has_title = False
    chart.plots[0].gap_width = 0 if figure.stepped else BETWEEN
    chart.plots[0].overlap = 100
    charts.lying(sheet, chart)
    room = box.width / len(figure.columns) * OVER
    labels = [text_metrics.lines(one.top, LABEL, room, bold=True) for one in figure.columns]
    charts.upright(chart, figure.highest, max(map(len, labels)), box.height)
    _label(sheet, chart, labels)
    _paint(sheet, chart, figure)
    if len(figure.parts) > 1:
        _legend(sheet, chart, len(figure.parts))


def divided(figure: Bars, view: View) -> Table | None:
    """The parts of the columns that have parts, in words: they have no room inside a column.

    Args:
        figure: the columns.
        view: the view of the scene.
    """
    columns = [column for column in figure.columns if len(column.standing) > 1]
    if not columns:
        return None
    said = [{part.name: part.said for part in column.parts} for column in columns]
    names = dict.fromkeys(name for column in said for name in column)
    return Table(
        (view.words("slides.parts"), *(column.place for column in columns)),
        tuple(Row((name, *(column.get(name, "") for column in said))) for name in names),
        tuple(range(1, len(columns) + 1)),
    )


def _data(figure: Bars, above: str) -> CategoryChartData:
    """The values part by part, then the ends of the columns; the words of a gap at its place."""
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [
        f"{column.place}\n{column.top}" if column.total is None and column.top else column.place
        for column in figure.columns
    ]
    for name in figure.parts:
        values = [_named(column, name) for column in figure.columns]
        data.add_series(name, [part and part.value for part in values])  # type: ignore[no-untyped-call]
    data.add_series(above, [column.total for column in figure.columns])  # type: ignore[no-untyped-call]
    return data


def _named(column: Column, name: str) -> Part | None:
    """The part of a column that has a name."""
    return next((part for part in column.parts if part.name == name), None)


def _paint(sheet: SlideSheet, chart: Pptx, figure: Bars) -> None:
    """Fill the columns part by part; outline what is no plain number, hatch what differs."""
    for series, name in zip(chart.plots[0].series, figure.parts, strict=True):
        shade = FILLS[figure.shades[name]]
        charts.filled(sheet, series.format, shade, THIN)
        _differ(sheet, series.format, figure.looks[name], shade)
        for place, column in enumerate(figure.columns):
            part = _named(column, name)
            if part in column.standing and part.look != PLAIN:
                _differ(sheet, series.points[place].format, part.look, shade)


def _differ(sheet: SlideSheet, look: Pptx, kind: Look, shade: Ink) -> None:
    """The look of a part that is no plain number: on the ground with a broken rim, or striped."""
    if kind.rim:
        charts.filled(sheet, look, GROUND, THICK)
        look.line.dash_style = RIMS[kind.rim]
    if kind.hatched:
        look.fill.patterned()
        look.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        shade.on(look.fill.fore_color)
        GROUND.on(look.fill.back_color)


def _label(sheet: SlideSheet, chart: Pptx, labels: Sequence[Sequence[str]]) -> None:
    """The words above the columns, as labels of an unseen line over their ends.

    A stacked column has no place for a label above it, and python-pptx makes no chart of
    columns and a line: the last series is moved from one to the other.
    """
    bars = chart.element.xpath(".//c:barChart")[0]
    ends = bars.findall(qn("c:ser"))[-1]
    for of_bars in ends.findall(qn("c:invertIfNegative")):
        ends.remove(of_bars)
    line = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/>'
        '<c:marker val="1"/></c:lineChart>'
    )
    line.insert(2, ends)
    line.extend(deepcopy(axis) for axis in bars.findall(qn("c:axId")))
    bars.addnext(line)
    over = chart.plots[1].series[0]
    over.smooth = False
    over.format.line.fill.background()
    over.marker.style = XL_MARKER_STYLE.NONE
    for number, (words, value) in enumerate(zip(labels, over.values, strict=True)):
        if value is not None:
            said = [Run(one, LABEL, bold=True) for one in words]
            charts.label(sheet, over.points[number], said, XL_LABEL_POSITION.ABOVE)


def _legend(sheet: SlideSheet, chart: Pptx, unseen: int) -> None:
    """The parts of the columns by their fills; the line that carries the words is left out."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    sheet.paper.style(chart.legend.font, Run("", AXIS))
    entry = (
        f'<c:legendEntry {nsdecls("c")}><c:idx val="{unseen}"/><c:delete val="1"/></c:legendEntry>'
    )
    chart.element.xpath(".//c:legendPos")[0].addnext(parse_xml(entry))
