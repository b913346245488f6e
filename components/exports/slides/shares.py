"""Shares on slides: a native chart of one bar, words at its parts, outlined places beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from components.drawing.share_spots import spots
from components.drawing.shares import SHADES
from components.drawing.text_metrics import width
from components.exports.slides import chart as charts
from components.exports.slides.boxes import Box
from components.exports.slides.chart import THICK, THIN
from components.exports.slides.sheet import called
from components.exports.slides.writing import (
    ACCENT,
    GROUND,
    QUIET,
    SECOND,
    STRONG,
    THIRD,
    Paragraph,
    Run,
)

if TYPE_CHECKING:
    from components.drawing.shares import Share, Shares
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

FILLS = dict(zip(SHADES, (ACCENT, SECOND, THIRD), strict=True))
ALIGNED = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}
"""How the words of a part stand, by their anchor."""
WIDE, GAP = 0.76, 16.0
"""The share of the width that the bar has; what parts it from the places beside it."""
HIGH, WORDS = 110.0, 112.0
"""The height of the bar, and of the words above and below it."""
NAME, SAID, NOTE, INSIDE = 16.0, 16.0, 13.0, 34.0
"""Heights of the type."""


def draw(sheet: SlideSheet, box: Box, figure: Shares, view: View) -> None:
    """The bar in the middle of a box.

    Args:
        sheet: the slide.
        box: where it goes.
        figure: the parts.
        view: whose words are used.
    """
    top = box.top + (box.height - HIGH) / 2
    bar = Box(box.left, top, box.width * WIDE, HIGH)
    _bar(sheet, bar, figure, view)
    name = view.words("slides.name.fact")
    for part, spot in zip(figure.parts, spots(figure, bar.width, _wide), strict=True):
        at = bar._replace(left=bar.left + spot.left, width=spot.room)
        _words(sheet, at, part, name, box, ALIGNED[spot.anchor])
    places = Box(bar.right + GAP, top, box.right - bar.right - GAP, HIGH)
    columns = places.columns(max(len(figure.apart), 1), GAP / 2)
    for part, place in zip(figure.apart, columns, strict=False):
        _place(sheet, place, part, name, box)


def _bar(sheet: SlideSheet, box: Box, figure: Shares, view: View) -> None:
    """One bar, a series a part, as long as its box."""
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [figure.whole]
    for part in figure.parts:
        data.add_series(part.name, [part.value])  # type: ignore[no-untyped-call]
    called_by = view.words("slides.name.chart"), figure.alt
    chart = charts.added(sheet, box, XL_CHART_TYPE.BAR_STACKED, data, called_by)
    chart.has_title = False
    chart.plots[0].gap_width, chart.plots[0].overlap = 0, 100
    chart.category_axis.visible = chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, figure.total
    _spread(chart)
    for series, part in zip(chart.plots[0].series, figure.parts, strict=True):
        charts.filled(sheet, series.format, FILLS[part.shade], THIN)
        GROUND.on(series.format.line.color)
        if part == figure.largest:
            said = [Run(part.share, INSIDE, GROUND, bold=True)]
            charts.label(sheet, series.points[0], said, None)


def _spread(chart: Pptx) -> None:
    """The bar fills its box, so that the words above and below stand at its parts."""
    inside = "".join(
        f'<c:{name} val="{value}"/>'
        for name, value in (
            ("layoutTarget", "inner"),
            ("xMode", "edge"),
            ("yMode", "edge"),
            ("x", 0),
            ("y", 0),
            ("w", 1),
            ("h", 1),
        )
    )
    layout = f"<c:layout {nsdecls('c')}><c:manualLayout>{inside}</c:manualLayout></c:layout>"
    area = chart.element.xpath(".//c:plotArea")[0]
    for one in area.xpath("./c:layout"):
        area.remove(one)
    area.insert(0, parse_xml(layout))


def _wide(part: Share) -> float:
    """How wide the words of a part are in one line."""
    told = (width(one, NOTE) for one in (part.share, part.note))
    return max(width(part.name, NAME, bold=True), width(part.said, SAID, bold=True), *told)


def _words(
    sheet: SlideSheet, at: Box, part: Share, name: str, inside: Box, align: PP_ALIGN
) -> None:
    """A part's name above the bar, its amount, its share and a quiet line below."""
    _named(sheet, at, part, name, inside, align)
    told = [Paragraph((Run(part.said, SAID, STRONG, bold=True),), align)]
    told += [Paragraph((Run(one, NOTE, QUIET),), align) for one in (part.share, part.note) if one]
    below = at.top + at.height + GAP / 2
    sheet.text(at._replace(top=below, height=min(WORDS, inside.bottom - below)), told, name)


def _place(sheet: SlideSheet, at: Box, part: Share, name: str, inside: Box) -> None:
    """What has no part of its own: an outline, its name above it, what is said of it inside."""
    shape = sheet.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *sheet.paper.emus(at))
    sheet.paint(shape, None, QUIET, THICK)
    shape.line.dash_style = MSO_LINE.DASH
    said = [Paragraph((Run(part.said, NOTE, QUIET),))]
    sheet.fill(shape, said, anchor=MSO_ANCHOR.MIDDLE, pad=(4.0, 2.0))
    called(shape, name, part.label)
    _named(sheet, at, part, name, inside, PP_ALIGN.LEFT)


def _named(
    sheet: SlideSheet, at: Box, part: Share, name: str, inside: Box, align: PP_ALIGN
) -> None:
    """The name of a part above it, as far as there is room."""
    top = max(inside.top, at.top - WORDS)
    above = at._replace(top=top, height=at.top - GAP / 2 - top)
    named = [Paragraph((Run(part.name, NAME, bold=True),), align)]
    sheet.text(above, named, name, anchor=MSO_ANCHOR.BOTTOM)
