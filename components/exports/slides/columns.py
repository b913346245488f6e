"""Columns as a chart: the recorded values in its sheet, a blank a gap, the words as labels."""

from __future__ import annotations

import math
from copy import deepcopy
from typing import TYPE_CHECKING

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components import catalogue
from components.drawing import text_metrics
from components.exports.slides import chart as charts
from components.exports.slides.chart import AXIS, LABEL, THICK, THIN
from components.exports.slides.writing import ACCENT, GROUND, SECOND, STRONG, THIRD, Run
from components.tables import Row, Table
from model.stage import FORUM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from components.content.section import Section
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import Sheet
    from components.exports.slides.writing import Pptx
    from components.view import View

SHADES = (ACCENT, SECOND, THIRD, STRONG)
"""Fills of the parts of a column."""
OUTLINED = ("weak", "asked")
OVER = 1.05
"""How wide words may be above a column, against its place: neighbours are rarely as wide."""
BETWEEN = 50
"""The room between two columns, in percent of a column."""


def draw(sheet: Sheet, box: Box, section: Section) -> None:
    """Columns by date: what is no plain count is outlined or hatched, a gap stays a gap.

    Args:
        sheet: the slide.
        box: where the chart goes.
        section: the section; its figure is one of columns.
    """
    view = section.view
    frame = catalogue.FIGURES[section.figure].query(view, FORUM)
    ends = frame.drop_duplicates("place", keep="last")
    tops = dict(zip(ends["place"], ends["top"], strict=True))
    sums = frame.groupby("place", sort=False)["value"].sum(min_count=1)
    places, parts = list(sums.index), list(dict.fromkeys(frame["part"]))
    data = _data(frame, sums, tops, view.words("slides.above"))
    called_by = view.words("slides.name.chart"), section.alt
    chart = charts.added(sheet, box, XL_CHART_TYPE.COLUMN_STACKED, data, called_by)
    chart.has_title = False
    chart.plots[0].gap_width, chart.plots[0].overlap = BETWEEN, 100
    charts.lying(sheet, chart)
    room = box.width / len(places) * OVER
    labels = [text_metrics.lines(tops[place], LABEL, room, bold=True) for place in places]
    charts.upright(chart, float(sums.max()), max(map(len, labels)), box.height)
    _label(sheet, chart, labels)
    _paint(sheet, chart, frame, places)
    if len(parts) > 1:
        _legend(sheet, chart, len(parts))


def divided(frame: pd.DataFrame, view: View) -> Table | None:
    """The parts of the columns that have parts, in words: they have no room inside a column.

    Args:
        frame: as `components.charts.columns` describes it.
        view: the view of the scene.
    """
    counts = frame.groupby("place", sort=False).size()
    places = [str(place) for place, count in counts.items() if count > 1]
    if not places:
        return None
    said = frame[frame["place"].isin(places)].set_index(["part", "place"])["said"]
    return Table(
        (view.words("slides.parts"), *places),
        tuple(
            Row((part, *(said.get((part, place), "") for place in places)))
            for part in said.index.unique("part")
        ),
        tuple(range(1, len(places) + 1)),
    )


def _data(
    frame: pd.DataFrame, sums: pd.Series[float], tops: Mapping[str, str], above: str
) -> CategoryChartData:
    """The values part by part, then the ends of the columns; the words of a gap at its place."""
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [
        f"{place}\n{tops[place]}" if math.isnan(sums[place]) else place for place in tops
    ]
    series = [(part, rows.set_index("place")["value"]) for part, rows in _by_part(frame)]
    for name, values in (*series, (above, sums)):
        data.add_series(name, [_known(values.get(place)) for place in tops])  # type: ignore[no-untyped-call]
    return data


def _by_part(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    return [(str(part), rows) for part, rows in frame.groupby("part", sort=False)]


def _known(value: float | None) -> float | None:
    """A value for the chart's sheet: nothing where nothing is on record."""
    return None if value is None or math.isnan(value) else float(value)


def _paint(sheet: Sheet, chart: Pptx, frame: pd.DataFrame, places: Sequence[str]) -> None:
    """Fill the columns part by part; outline what is no plain count, hatch what breaks."""
    parts = zip(chart.plots[0].series, _by_part(frame), strict=True)
    for number, (series, (_, rows)) in enumerate(parts):
        charts.filled(sheet, series.format, SHADES[number % len(SHADES)], THIN)
        for place, kind in zip(rows["place"], rows["kind"], strict=True):
            look = series.points[places.index(place)].format
            if kind in OUTLINED:
                charts.filled(sheet, look, GROUND, THICK)
                look.line.dash_style = MSO_LINE.DASH
            if kind == "break":
                look.fill.patterned()
                look.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
                ACCENT.on(look.fill.fore_color)
                GROUND.on(look.fill.back_color)


def _label(sheet: Sheet, chart: Pptx, labels: Sequence[Sequence[str]]) -> None:
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


def _legend(sheet: Sheet, chart: Pptx, unseen: int) -> None:
    """The parts of the columns by their fills; the line that carries the words is left out."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    sheet.paper.style(chart.legend.font, Run("", AXIS))
    entry = (
        f'<c:legendEntry {nsdecls("c")}><c:idx val="{unseen}"/><c:delete val="1"/></c:legendEntry>'
    )
    chart.element.xpath(".//c:legendPos")[0].addnext(parse_xml(entry))
