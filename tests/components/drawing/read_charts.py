"""How to read the columns and lines that each painter made of a figure."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

import openpyxl
from pptx.enum.dml import MSO_FILL

from components.drawing import plotly, svg
from components.drawing.layouts import laid_out
from components.drawing.marks import Hatch, Rect
from components.exports.slides import bars as native_bars
from components.exports.slides import lines as native_lines
from components.exports.slides import template as templates
from components.exports.slides.boxes import Box
from tests.components.drawing.read import found, on_slide, root
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from components.drawing.figures import Bars, Lines

Pptx = Any

ROOM = Box(60.0, 120.0, 800.0, 360.0)
"""Where a chart stands on a slide, in points."""


class Column(NamedTuple):
    """A part of a column as a painter drew it: its value, the words at its end, all of its look."""

    value: float | None
    top: str
    look: tuple[object, ...]


class Dot(NamedTuple):
    """A point as a painter drew it: its words, its date, whether it is hollow."""

    said: str
    period: str
    hollow: bool


def _svg_bars(figure: Bars, mode: str) -> dict[str, Column]:
    """Columns of one part each: their height against the highest stands for the value."""
    tree = root(svg.picture(laid_out(figure, "desk"), mode).svg())
    rects = {one.get("data-id"): one for one in tree.xpath(".//*[local-name()='rect'][@data-id]")}
    high = max(float(one.get("height")) for one in rects.values())
    stripes = {one.getprevious().get("data-id") for one in found(tree, "stripes")}
    places, tops = ([one.text for one in found(tree, role)] for role in ("place", "top"))
    return {
        place: Column(
            _scaled(rects, place, figure.highest / high),
            top,
            (*_look(rects.get(place)), place in stripes),
        )
        for place, top in zip(places, tops, strict=True)
    }


def _scaled(rects: Mapping[str, etree._Element], place: str, scale: float) -> float | None:
    return round(float(rects[place].get("height")) * scale) if place in rects else None


def _look(rect: etree._Element | None) -> tuple[object, ...]:
    names = ("fill", "stroke", "stroke-dasharray")
    return () if rect is None else tuple(rect.get(name) for name in names)


def _plotly_bars(figure: Bars, mode: str) -> dict[str, Column]:
    chart = plotly.drawn(figure, "desk", mode)
    drawn = {
        place: (value, (width, pattern, solidity))
        for trace in chart.data
        for place, value, width, pattern, solidity in zip(
            trace.x,
            trace.y,
            trace.marker.line.width,
            trace.marker.pattern.shape,
            trace.marker.pattern.solidity,
            strict=True,
        )
    }
    # Plotly paints patterns in the colour of the column: it shows on the ground, and only there.
    assert all(one.marker.color != one.marker.pattern.bgcolor for one in some(chart.data))
    tops = [note.text.replace("<br>", " ") for note in chart.layout.annotations]
    places = chart.layout.xaxis.categoryarray
    return {
        place: Column(drawn.get(place, (None, ()))[0], top, drawn.get(place, (None, ()))[1])
        for place, top in zip(places, tops, strict=True)
    }


def _slide(draw: Callable[..., None], figure: Bars | Lines) -> Pptx:
    """The first chart of a slide with nothing but a figure."""
    view = view_of()
    slides = templates.opened(None, view.words("slides.template"))
    sheet = templates.sheet(slides, templates.paper(slides, "en"), templates.CONTENT)
    draw(sheet, ROOM, figure, view)
    return next(one.chart for one in sheet.slide.shapes if one.has_chart)


def _native_bars(figure: Bars, mode: str) -> dict[str, Column]:
    del mode
    chart = _slide(native_bars.draw, figure)
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    _, *rows = book.worksheets[0].iter_rows(values_only=True)
    series, over = chart.plots[0].series[0], chart.plots[1].series[0]
    drawn = {}
    for number, (place, value, _) in enumerate(rows):
        name, _, gap = str(place).partition("\n")
        label = over.points[number].data_label
        top = gap or " ".join(one.text for one in label.text_frame.paragraphs)
        drawn[name] = Column(value, top, _native_look(series, number) if value else ())
    return drawn


def _native_look(series: Pptx, number: int) -> tuple[object, ...]:
    own = series._element.xpath(f"./c:dPt[c:idx/@val='{number}']")  # noqa: SLF001
    look = series.points[number].format if own else series.format
    return look.fill.type, look.line.dash_style, look.fill.fore_color.theme_color


def _svg_lines(figure: Lines, mode: str) -> list[Dot]:
    tree = root(svg.picture(laid_out(figure, "desk"), mode).svg())
    discs = tree.xpath(".//*[local-name()='circle']")
    words, dates = ([one.text for one in found(tree, role)] for role in ("said", "period"))
    hollow = [one.get("data-role") == "approximate" for one in discs]
    assert {one.get("fill") == one.get("stroke") for one in discs} == {True, False}
    return [Dot(*one) for one in zip(words, dates, hollow, strict=True)]


def _plotly_lines(figure: Lines, mode: str) -> list[Dot]:
    chart = plotly.drawn(figure, "desk", mode)
    return [
        Dot(text, period, fill != trace.marker.line.color)
        for trace in chart.data
        for text, period, fill in zip(trace.text, trace.customdata, trace.marker.color, strict=True)
    ]


def _native_lines(figure: Lines, mode: str) -> list[Dot]:
    del mode
    series = _slide(native_lines.draw, figure).plots[0].series[0]
    drawn = []
    for number in range(len(figure.panels[0].points)):
        label = series.points[number].data_label.text_frame
        fill = series.points[number].marker.format.fill.fore_color.theme_color
        line = series.points[number].marker.format.line.color.theme_color
        drawn.append(Dot(*(one.text for one in label.paragraphs), hollow=fill != line))
    return drawn


def _shape_bars(figure: Bars, mode: str) -> dict[str, Column]:
    """Columns as shapes: their height against the highest stands for the value."""
    del mode
    made = on_slide(laid_out(figure, "desk"))
    rects = {mark.id: shape for mark, shape in made if isinstance(mark, Rect) and mark.id}
    striped = {(one.left, one.top): one.fill.pattern for mark, one in made if type(mark) is Hatch}
    places, tops = (
        [one.text_frame.text for mark, one in made if mark.role == role]
        for role in ("place", "top")
    )
    scale = figure.highest / max(one.height for one in rects.values())
    drawn = dict(zip(places, (Column(None, top, ()) for top in tops), strict=True))
    for place, rect in rects.items():
        stripes = striped.get((rect.left, rect.top))
        dashes = tuple(rect.element.xpath(".//a:custDash/a:ds/@d"))
        look = rect.fill.type, dashes, stripes
        drawn[place] = Column(round(rect.height * scale), drawn[place].top, look)
    return drawn


BAR_PAINTERS = {
    "svg": _svg_bars,
    "plotly": _plotly_bars,
    "slides": _native_bars,
    "shapes": _shape_bars,
}
"""Columns and mode to what was drawn, by place."""


LINE_PAINTERS = {"svg": _svg_lines, "plotly": _plotly_lines, "slides": _native_lines}
"""Lines and mode to what was drawn."""


JOIN_PAINTERS = {
    "svg": lambda figure: bool(
        found(root(svg.picture(laid_out(figure, "desk"), "light").svg()), "join")
    ),
    "plotly": lambda figure: "lines" in plotly.drawn(figure, "desk", "light").data[0].mode,
    "slides": lambda figure: (
        _slide(native_lines.draw, figure).plots[0].series[0].format.line.fill.type
        != MSO_FILL.BACKGROUND
    ),
}
"""Lines to whether something leads from point to point."""
