"""Rows of dots as marks: names at the left, one axis in the middle, values at the right.

On a phone the words stand above and below each row's part of the axis.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import Disc, Drawing, Paint, Polyline, Rect, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN, width
from components.drawing.words import broken
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.drawing.dots import Dot, Dots, Scale
    from components.drawing.marks import Mark, Point
    from components.drawing.text_metrics import Face


class Setting(NamedTuple):
    """How rows are set.

    Attributes:
        width: of the whole.
        shares: of the width that the names and the axis have; the rest is the values'.
        stacked: whether a row's words stand above and below its part of the axis.
        name, note: heights of the type.
        between: from one row to the next, beside its words.
        face: what the words are set in.
    """

    width: float
    shares: tuple[float, float] = (0.36, 0.36)
    stacked: bool = False
    name: float = 14
    note: float = 12
    between: float = 10
    face: Face = SCREEN


SETTINGS = {
    "phone": Setting(360, stacked=True, between=16),
    "desk": Setting(1060),
    "hall": Setting(1060),
    FORUM: Setting(930, (0.38, 0.32), between=3),
}
EDGE, GAP, MARK = 16.0, 16.0, 26.0
"""Room at both ends of the axis, between two columns, and for the mark before a name."""
ABOVE, BELOW, TICK = 22.0, 22.0, 12.0
"""What is kept free for the words above and below the axis, and the height of those."""
RISE = 4.0
"""How far the band and the line rise above the first row."""
VALUE, STRIP = 0.36, 24.0
"""Where words are stacked: the share of the width that values have, the height of the axis."""
RADIUS, THICK, ARROW = 6.5, 14.0, 5.0
"""Of a dot, of a bar, of the arrow of what lies beyond the axis."""
HEAD = 26.0
"""The height of a heading between rows."""
SOLID, HOLLOW = Paint("accent", "accent", 2), Paint("ground", "accent", 2, (3, 2))
LOOKS = {True: (SOLID, "solid"), False: (HOLLOW, "hollow")}
"""How what is sure and what is not looks, and its role."""
GUIDE = Paint(stroke="line")
NATION = Paint(stroke="strong", width=2)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns begin and how wide they are."""

    name: tuple[float, float]
    axis: tuple[float, float]
    value: tuple[float, float]

    def x(self, scale: Scale, value: float) -> float:
        """Where a value stands."""
        left, wide = self.axis
        return left + EDGE + scale.place(value) * (wide - 2 * EDGE)


def laid_out(dots: Dots, screen: str) -> Drawing:
    """The marks of rows on a screen."""
    return _placed(dots, SETTINGS[screen])


def in_room(dots: Dots, room: Point) -> Drawing:
    """The marks of rows as wide as a room on a slide; their height is what they need."""
    return _placed(dots, SETTINGS[FORUM]._replace(width=room[0], face=OFFICE))


def _placed(dots: Dots, setting: Setting) -> Drawing:
    columns = _columns(dots, setting)
    rows: list[Mark] = []
    strips: list[tuple[float, float]] = []
    y = ABOVE
    for group, found in groupby(dots.rows, key=lambda one: one.group):
        if group:
            head = Words(group, setting.note, "group", "quiet", bold=True)
            rows.append(_text(head, (0.0, y + HEAD / 2), 0.0, setting))
            y += HEAD
        for dot in found:
            row = Row(dots, dot, columns, setting)
            rows += row.marks(y)
            strips.append(row.strip(y))
            y += row.height + setting.between
    spans = strips if setting.stacked else [(ABOVE - RISE, y)]
    below = [mark for span in spans for mark in _ground(dots.scale, columns, span)]
    words = _axis(dots.scale, columns, y)
    return Drawing((setting.width, y + BELOW), dots.alt, (*below, *words, *rows))


def _columns(dots: Dots, setting: Setting) -> Columns:
    """Where the columns stand; stacked, the axis is as wide as all."""
    mark, whole = MARK if any(one.mark for one in dots.rows) else 0.0, setting.width
    if setting.stacked:
        start = whole * (1 - VALUE)
        return Columns((mark, start - mark - GAP / 2), (0.0, whole), (start, whole - start))
    name, axis = (share * whole for share in setting.shares)
    start = name + axis + GAP
    return Columns((mark, name - mark - GAP), (name, axis), (start, whole - start - EDGE))


def _ground(scale: Scale, columns: Columns, span: tuple[float, float]) -> Iterator[Mark]:
    """What lies below rows from a height to another: the band, the line that all are held against.

    No grid: every value is written.
    """
    top, foot = span
    if scale.band:
        left, right = (columns.x(scale, one) for one in scale.band)
        at, size = (left, top), (right - left, foot - top)
        yield Rect(role="band", label=scale.band_said, at=at, size=size, paint=Paint("land"))
    if scale.line is not None:
        x = columns.x(scale, scale.line)
        line = (x, top), (x, foot)
        name = scale.line_said or f"{scale.line:g}"
        yield Polyline(role="line", name=name, points=line, paint=NATION)


def _axis(scale: Scale, columns: Columns, foot: float) -> Iterator[Mark]:
    """The words above and below the axis; a tick whose words would meet the last one's has none."""
    if scale.line is not None and scale.line_said:
        at, said = (columns.x(scale, scale.line), TICK - 2), scale.line_said
        yield Text(role="nation", at=at, words=said, size=TICK, ink="strong", bold=True)
    end = -math.inf
    for value, said in scale.ticks:
        x, half = columns.x(scale, value), width(said, TICK, face=SCREEN) / 2
        if x - half >= end:
            yield Text(role="tick", at=(x, foot + TICK), words=said, size=TICK, ink="quiet")
            end = x + half + TICK


class Words(NamedTuple):
    """Words of a row: what they say, their size, what they are, their colour and weight."""

    said: str
    size: float
    role: str
    ink: str = "ink"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of dots while it is placed."""

    dots: Dots
    dot: Dot
    columns: Columns
    setting: Setting

    @property
    def blocks(self) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
        """The words at the left and at the right."""
        dot, size, small = self.dot, self.setting.name, self.setting.note
        ink = "strong" if dot.chosen else "ink"
        left = (
            Words(dot.name, size, "name", ink, bold=True),
            Words(dot.note, small, "note", "quiet"),
        )
        right = (
            Words(dot.said, size, "said", ink, bold=dot.sure),
            Words(dot.behind, small, "behind", "quiet"),
        )
        return left, right

    @property
    def height(self) -> float:
        """How high it is."""
        return max(end for _, end in self._placed(0.0))

    def strip(self, top: float) -> tuple[float, float]:
        """From where to where its part of the axis reaches, where it has one of its own."""
        middle = top + self._middle
        return middle - STRIP / 2, middle + STRIP / 2

    def marks(self, top: float) -> Iterator[Mark]:
        """What it consists of, from its top down."""
        middle = top + self._middle
        yield from self._line(middle)
        size = self.setting.name
        if self.dot.mark:
            rank = Words(self.dot.mark, size, "mark", "quiet", bold=True)
            yield _text(rank, (0.0, top + LEADING * size / 2), 0.0, self.setting)
        yield from (text for text, _ in self._placed(top))

    @property
    def _middle(self) -> float:
        """From its top to its part of the axis."""
        size = self.setting.name * LEADING
        return size * self._lines + STRIP / 2 if self.setting.stacked else size / 2

    @property
    def _lines(self) -> int:
        """How many lines its name and its value have where they stand side by side."""
        first = (block[0] for block in self.blocks)
        rooms = self.columns.name[1], self.columns.value[1]
        texts = (
            _text(one, (0, 0), room, self.setting) for one, room in zip(first, rooms, strict=True)
        )
        return max(len(one.lines) for one in texts)

    def _placed(self, top: float) -> list[tuple[Text, float]]:
        """Its words with where each ends."""
        if self.setting.stacked:
            return self._stacked(top)
        found = []
        for block, (left, room) in zip(
            self.blocks, (self.columns.name, self.columns.value), strict=True
        ):
            found += _below(block, (left, top), room, self.setting)
        return found

    def _stacked(self, top: float) -> list[tuple[Text, float]]:
        """Name and value in one line, below the axis what explains both."""
        (name, note), (said, behind) = self.blocks
        (left, room), (at, wide) = self.columns.name, self.columns.value
        found = _below((name,), (left, top), room, self.setting)
        found += _below((said,), (at, top), wide, self.setting)
        foot = self.strip(top)[1]
        return found + _below((behind, note), (0.0, foot), self.setting.width, self.setting)

    def _line(self, y: float) -> Iterator[Mark]:
        """Its part of the axis: a guide, its dot or bar, an arrow where it lies beyond."""
        scale, dot, (left, wide) = self.dots.scale, self.dot, self.columns.axis
        called, guide = f"{dot.name}: {dot.said}", ((left, y), (left + wide, y))
        yield Polyline(role="guide", name=dot.name, points=guide, paint=GUIDE)
        if dot.value is None:
            return
        x, paint, role = self.columns.x(scale, dot.value), *LOOKS[dot.sure]
        if self.dots.bars and scale.line is not None:
            start = self.columns.x(scale, scale.line)
            at, size = (min(x, start), y - THICK / 2), (abs(x - start), THICK)
            yield Rect(id=dot.key, role=role, name=called, at=at, size=size, paint=paint)
        else:
            yield Disc(id=dot.key, role=role, name=called, at=(x, y), radius=RADIUS, paint=paint)
        if side := scale.beyond(dot.value):
            tip, back = x + side * (RADIUS + 2 + ARROW), x + side * (RADIUS + 2)
            points = (back, y - ARROW), (tip, y), (back, y + ARROW)
            paint = Paint(stroke="accent", width=2)
            yield Polyline(role="beyond", name=called, points=points, paint=paint)


def _below(
    words: Sequence[Words], at: Point, room: float, setting: Setting
) -> list[tuple[Text, float]]:
    """Words below each other, each with where it ends."""
    found, (x, y) = [], at
    for one in words:
        if one.said:
            text = _text(one, (x, y + LEADING * one.size / 2), room, setting)
            y += text.height
            found.append((text, y))
    return found


def _text(words: Words, at: Point, room: float, setting: Setting) -> Text:
    """Words from a point on, in lines that fit their room; 0 for one line."""
    said, size, role, ink, bold = words
    text = Text(
        role=role, at=at, words=said, size=size, ink=ink, anchor="start", bold=bold, room=room
    )
    return broken(text, setting.face) if room else text
