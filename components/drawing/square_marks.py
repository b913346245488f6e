"""Squares as marks: rows that fill column by column, so that their lengths can be compared.

On a phone the words of a row stand above its squares.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.key_lines import in_lines
from components.drawing.marks import Area, Drawing, Group, Mark, Paint, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN
from components.drawing.words import between, broken, raised
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.marks import Point
    from components.drawing.squares import SquareKind, SquareRow, Squares
    from components.drawing.text_metrics import Face


class Setting(NamedTuple):
    """How squares are set.

    Attributes:
        width: of the whole.
        names, ends: of the columns of names, and of the words behind a row; 0 where words stand
            above their row.
        deep: how many squares stand below each other.
        pitch: from one square to the next, at the most.
        name, note: heights of the type.
        between: from one row to the next.
        bound: whether those of a kind are one mark: nobody points at a single one.
        face: what the words are set in.
    """

    width: float
    names: float = 0.0
    ends: float = 0.0
    deep: int = 3
    pitch: float = 16.0
    name: float = 15
    note: float = 13
    between: float = 13
    bound: bool = False
    face: Face = SCREEN


SETTINGS = {
    "phone": Setting(360, deep=4, note=12, between=15),
    "desk": Setting(1120, 215, 165),
    "hall": Setting(1120, 215, 165),
    FORUM: Setting(1000, 215, 175, 4, 18, 18, 14, 18, bound=True),
}
SLIDE = Setting(0, 175, 140, 3, 18, 14, 12, 10, bound=True, face=OFFICE)
"""On a slide, where the room says how wide it is."""
SHARE = 0.82
"""Of a pitch that its square takes."""
RIM, GAP = 1.25, 12.0
"""The width of a rim; between two columns."""
TOP = 3.0
"""What is kept free above all."""
PAINTS: Mapping[SquareKind, Paint] = {
    "printed": Paint("accent"),
    "computed": Paint("chosen"),
    "differs": Paint("ground", "accent", RIM),
    "estimated": Paint("ground", "accent", RIM, (3, 2)),
    "weak": Paint("ground", "accent", RIM, (1, 1.5)),
    "other": Paint("tint", "accent", RIM),
    "absent": Paint("ground", "quiet", 1),
    "apart": Paint("line"),
}
"""Of a square: filled as printed, with a rim otherwise, grey where there is no number."""
STRIPED: SquareKind = "differs"
STRIPE = Paint("accent")


def laid_out(drawn: Squares, screen: str) -> Drawing:
    """The marks of squares on a screen."""
    return _placed(drawn, SETTINGS[screen])


def in_room(drawn: Squares, room: Point) -> Drawing:
    """The marks of squares as wide as a room on a slide."""
    return _placed(drawn, SLIDE._replace(width=room[0]))


def _placed(drawn: Squares, setting: Setting) -> Drawing:
    """The rows below each other, and the key."""
    most = max((_columns(row, setting) for row in drawn.rows), default=1)
    room = setting.width - setting.names - setting.ends
    setting = setting._replace(pitch=min(setting.pitch, room / most))
    marks: list[Mark] = []
    top = TOP
    for one in drawn.rows:
        row = Row(drawn, one, setting, top)
        marks += row.marks()
        top = row.foot + setting.between
    key, foot = _key(drawn, setting, top)
    return Drawing((setting.width, foot), drawn.alt, (*marks, *key))


def _columns(row: SquareRow, setting: Setting) -> int:
    """How many squares stand beside each other."""
    return -(-len(row.squares) // setting.deep)


@dataclass(frozen=True, slots=True)
class Row:
    """A row while it is placed: what it is of, how it is set, where it begins."""

    drawn: Squares
    row: SquareRow
    setting: Setting
    top: float

    @property
    def foot(self) -> float:
        """Where it ends."""
        words = self._words()
        low = max(one.at[1] + one.height - LEADING * one.size / 2 for one in words)
        return max(self._first[1] + self.setting.deep * self.setting.pitch, low)

    def marks(self) -> Iterator[Mark]:
        """Its words, and its squares."""
        name, *others = self._words()
        yield Group(role="row", label=self.row.name, marks=(name,), href=self.row.href)
        yield from others
        yield from self._bound() if self.setting.bound else self._single()

    @property
    def _stacked(self) -> bool:
        return not self.setting.names

    @property
    def _first(self) -> Point:
        """The corner of its first square."""
        setting = self.setting
        above = self._name().height + LEADING * setting.note + 4 if self._stacked else 0.0
        return setting.names, self.top + above

    def _name(self) -> Text:
        """What it is called."""
        return self._text(
            "name", self.top + LEADING * self.setting.name / 2, self.row.name, bold=True
        )

    def _words(self) -> list[Text]:
        """Its name, how many were found, and behind its last square how many were not."""
        row, setting, (left, top) = self.row, self.setting, self._first
        name = self._name()
        below = self.top + name.height + LEADING * setting.note / 2
        if self._stacked:
            said = between(self.drawn.language, row.count, row.absent)
            return [name, self._text("count", below, said)]
        count = self._text("count", below, row.count)
        end = left + _columns(row, setting) * setting.pitch + GAP
        text = Text(
            role="absent",
            at=(end, top + setting.deep * setting.pitch / 2),
            words=row.absent,
            size=setting.note,
            ink="quiet",
            anchor="start",
            room=setting.width - end,
        )
        return (
            [name, count, raised(broken(text, setting.face), 0.5)] if row.absent else [name, count]
        )

    def _text(self, role: str, y: float, words: str, *, bold: bool = False) -> Text:
        """Words of its head, in lines that fit their column."""
        setting = self.setting
        text = Text(
            role=role,
            at=(0.0, y),
            words=words,
            size=setting.name if bold else setting.note,
            ink="ink" if bold else "quiet",
            anchor="start",
            bold=bold,
            room=(setting.names or setting.width) - GAP,
        )
        return broken(text, setting.face)

    def _at(self, place: int) -> Point:
        """The corner of the square at a place: from the top down, then to the right."""
        column, line = divmod(place, self.setting.deep)
        left, top = self._first
        return left + column * self.setting.pitch, top + line * self.setting.pitch

    def _single(self) -> Iterator[Mark]:
        """Each square by itself, with its words and its way."""
        side = SHARE * self.setting.pitch
        for place, one in enumerate(self.row.squares):
            marks = tuple(_square(one.kind, [self._at(place)], side))
            yield Group(role=one.kind, label=one.said, marks=marks, href=one.href)

    def _bound(self) -> Iterator[Mark]:
        """The squares of each kind as one mark."""
        side = SHARE * self.setting.pitch
        for kind, found in groupby(enumerate(self.row.squares), lambda one: one[1].kind):
            said = self.drawn.label(self.row, kind)
            yield from _square(kind, [self._at(place) for place, _ in found], side, said)


def _square(
    kind: SquareKind, at: Sequence[Point], side: float, label: str = "", name: str = ""
) -> Iterator[Area]:
    """Squares of a kind by their corners; what differs has a stripe."""
    inset = side / 3 if kind == "apart" else 0.0
    rings = tuple(_ring(x + inset, y + inset, side - 2 * inset) for x, y in at)
    yield Area(role=kind, label=label, name=name, rings=rings, paint=PAINTS[kind])
    if kind == STRIPED:
        stripes = tuple(_stripe(x, y, side) for x, y in at)
        yield Area(role="stripe", name=name or label, rings=stripes, paint=STRIPE)


def _ring(left: float, top: float, side: float) -> tuple[Point, ...]:
    right, foot = left + side, top + side
    return (left, top), (right, top), (right, foot), (left, foot)


def _stripe(left: float, top: float, side: float) -> tuple[Point, ...]:
    """A stripe from the lower left to the upper right corner."""
    wide, right, foot = 0.4 * side, left + side, top + side
    return (
        (left, foot), (left, foot - wide), (right - wide, top),
        (right, top), (right, top + wide), (left + wide, foot),
    )  # fmt: skip


def _key(drawn: Squares, setting: Setting, top: float) -> tuple[list[Mark], float]:
    """Each kind of square with its words, in as many lines as they need, and where they end."""
    size, side = setting.note, setting.note - 1
    found: list[Mark] = []
    y = top + LEADING * size / 2
    places = in_lines(
        drawn.kinds.values(),
        y,
        setting.width,
        sign=side + 6,
        apart=20,
        size=size,
        face=setting.face,
    )
    for (kind, words), (x, y) in zip(drawn.kinds.items(), places, strict=True):
        found += _square(kind, [(x + 1, y - side / 2)], side, name=words)
        at = x + side + 7, y
        found.append(Text(role="key", at=at, words=words, size=size, anchor="start"))
    return found, y + LEADING * size / 2 + 8
