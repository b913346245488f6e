"""Columns of which one is chosen, as a compact strip: a year that nobody knows is a tick.

On a phone the columns lie, so that their words fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing import bars as columns
from components.drawing.marks import Drawing, Group, Paint, Polyline, Rect, Text
from components.drawing.text_metrics import SCREEN, width
from components.drawing.words import broken, raised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.figures import Bars, Column
    from components.drawing.marks import Mark, Point

SIZE, HIGH = (1120.0, 236.0), 118.0
"""Of the strip, and the height of its highest column."""
GROUND, DATE, TOP = 182.0, 12.5, 13.0
"""The height of the ground; heights of the dates and of the words at the ends."""
PHONE, ROW, NAMED, BAR = 360.0, 27.0, 136.0, 68.0
"""On a phone: the width of all, the height of a row, where its bar begins, its greatest length."""
WIDE, THICK, TICK, ROOM = 0.5, 15.0, 4.0, 0.96
"""A column's share of its place, the thickness of a lying one, half a tick, the words' share."""
PICKED, LINE = Paint("tint", "accent", 1.5), Paint(stroke="quiet", width=1.5)


def laid_out(bars: Bars, screen: str) -> Drawing:
    """The marks of a strip on a screen; columns of which none can be chosen stand as they are."""
    if not bars.chooses:
        return columns.laid_out(bars, screen)
    if screen == "phone":
        return _lying(bars)
    step = SIZE[0] / len(bars.columns)
    marks: list[Mark] = []
    for number, column in enumerate(bars.columns):
        left = step * number
        frame = Rect(role="frame", at=(left + 1, 1), size=(step - 2, GROUND + 34), paint=Paint())
        inside = [*_standing(bars, column, left, step)]
        marks.append(_chosen(bars, column, frame, inside))
    axis = (0.0, GROUND), (SIZE[0], GROUND)
    line = Polyline(role="axis", points=axis, paint=Paint(stroke="line"))
    key = columns.key(_filled(bars), bars.looks, SIZE[1] - 8)
    return Drawing(SIZE, bars.alt, (line, *marks, *key))


def _filled(bars: Bars) -> dict[str, str]:
    """The colours of the parts that are filled somewhere: what is only outlined needs none."""
    parts = (part for column in bars.columns for part in column.standing)
    filled = {part.name for part in parts if not part.look.rim}
    return {name: shade for name, shade in bars.shades.items() if name in filled}


def _chosen(bars: Bars, column: Column, frame: Rect, inside: list[Mark]) -> Group:
    """A column that leads to its year; the chosen one is framed."""
    picked = column.key == bars.chosen
    paint = PICKED if picked else Paint()
    around = Rect(role=frame.role, at=frame.at, size=frame.size, paint=paint, radius=6)
    marks = around, *inside
    return Group(id=column.key, role="column", label=column.label, marks=marks, href=column.href)


def _standing(bars: Bars, column: Column, left: float, step: float) -> Iterator[Mark]:
    """A column over its date, its words at its end; a tick where nothing is on record."""
    middle, y = left + step / 2, GROUND
    scale = HIGH / max(bars.highest, 1.0)
    for part in column.standing:
        tall = (part.value or 0.0) * scale
        y -= tall
        at, size = (middle - step * WIDE / 2, y), (step * WIDE, tall)
        yield from columns.part_marks(column, part, bars.shades[part.name], (at, size))
    if not column.standing:
        yield _tick(middle, GROUND)
    if column.top:
        top = Text(role="top", at=(middle, y - TOP), words=column.top, size=TOP, room=step * ROOM)
        yield raised(broken(top), 1)
    below, room = (middle, GROUND + 14), step * ROOM
    yield _date(bars, column, below, room)


def _date(bars: Bars, column: Column, at: Point, room: float) -> Text:
    picked = column.key == bars.chosen
    ink = "strong" if picked else "ink" if column.standing else "quiet"
    text = Text(role="place", at=at, words=column.place, size=DATE, ink=ink, bold=picked, room=room)
    return broken(text)


def _tick(x: float, y: float) -> Polyline:
    return Polyline(role="tick", points=((x, y - TICK), (x, y + TICK)), paint=LINE)


def _lying(bars: Bars) -> Drawing:
    """The columns below each other: date, bar, words."""
    marks: list[Mark] = []
    for number, column in enumerate(bars.columns):
        top = ROW * number + 1
        frame = Rect(role="frame", at=(1, top), size=(PHONE - 2, ROW - 1), paint=Paint())
        marks.append(_chosen(bars, column, frame, [*_row(bars, column, top)]))
    foot, filled = ROW * len(bars.columns) + 8, _filled(bars)
    lines = [*columns.key(filled, bars.looks, foot + 14, PHONE)]
    high = foot + 10 + columns.key_height(filled, PHONE)
    return Drawing((PHONE, high), bars.alt, (*marks, *lines))


def _row(bars: Bars, column: Column, top: float) -> Iterator[Mark]:
    """A lying column."""
    middle, x = top + ROW / 2 - 1, NAMED
    picked = column.key == bars.chosen
    yield Text(
        role="place",
        at=(6, middle),
        words=column.place,
        size=11,
        ink="strong" if picked else "ink" if column.standing else "quiet",
        anchor="start",
        bold=picked,
    )
    for part in column.standing:
        long = (part.value or 0.0) * BAR / max(bars.highest, 1.0)
        box = (x, middle - THICK / 2), (long, THICK)
        yield from columns.part_marks(column, part, bars.shades[part.name], box)
        x += long
    if not column.standing:
        yield _tick(NAMED, middle)
    if column.top:
        at, room = (x + 7, middle), PHONE - x - 10
        size = min(11.5, 11.5 * room / width(column.top, 11.5, face=SCREEN))
        yield Text(role="top", at=at, words=column.top, size=size, anchor="start")
