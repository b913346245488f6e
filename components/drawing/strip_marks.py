"""Strips as marks: what is counted, a scale of its own, the number large beside it.

On a phone the words stand above and below each scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import Disc, Drawing, Group, Paint, Polyline, Text
from components.drawing.text_metrics import LEADING, SCREEN, width
from components.drawing.words import broken
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.marks import Anchor, Mark, Point
    from components.drawing.strips import Count, CountKind, Strip, Strips
    from components.drawing.text_metrics import Face


class Setting(NamedTuple):
    """How strips are set.

    Attributes:
        width: of the whole.
        shares: of the width that names, scales and numbers have; the rest is a roll's.
        number, name, note, rolled: heights of the type; the last of a roll's names.
        between: from one strip to the next, beside its words.
        tick: height of the words at the ends of a scale, and of a roll's remarks.
        owners: how many lines are kept for whose a count is.
        stacked: whether words stand above and below their scale, and a roll below all.
        face: what the words are set in.
    """

    width: float
    shares: tuple[float, float, float] = (0.33, 0.37, 0.3)
    number: float = 24
    name: float = 14.5
    note: float = 12
    rolled: float = 13
    between: float = 14
    tick: float = 11
    owners: int = 2
    stacked: bool = False
    face: Face = SCREEN


SETTINGS = {
    "phone": Setting(360, number=22, stacked=True),
    "desk": Setting(600),
    "hall": Setting(600),
    FORUM: Setting(880, number=30, name=18, note=14),
}
GAP, EDGE = 18.0, 10.0
"""What parts two columns; room at both ends of a scale, for half a dot."""
RADIUS, PICKED, STEM, TICK = 7.5, 9.5, 5.0, 5.0
"""Of a dot, of the chosen one; the width of its stem; how far the end of a scale rises."""
START = 2.0
"""What is kept free above all."""
FILLS: Mapping[CountKind, Paint] = {
    "exact": Paint("accent", "accent", 2.5),
    "about": Paint("ground", "accent", 2.5),
    "apart": Paint("ground", "quiet", 2.5, (3, 2)),
}
"""Of a dot: solid as printed, hollow where approximate, a broken rim where told apart."""
STEMS: Mapping[CountKind, Paint] = {
    "exact": Paint(stroke="accent", width=STEM),
    "about": Paint(stroke="accent", width=STEM),
    "apart": Paint(stroke="quiet", width=STEM, dash=(3, 3)),
}
SCALE = Paint(stroke="line", width=1.5)
FADED, FADED_STEM = Paint("line", "quiet", 2), Paint(stroke="line", width=STEM)


def laid_out(drawn: Strips, screen: str) -> Drawing:
    """The marks of strips on a screen."""
    setting = SETTINGS[screen]
    placed = rows(drawn.strips, setting)
    marks = tuple(mark for row in placed for mark in row.marks())
    return Drawing((setting.width, placed[-1].foot), drawn.alt, marks)


def rows(strips: Sequence[Strip], setting: Setting, chosen: str = "") -> list[Row]:
    """Strips below each other; `chosen` is the key of whose counts stand out, "" for all."""
    found: list[Row] = []
    for strip in strips:
        found.append(Row(strip, setting, chosen, found[-1].foot if found else START))
    return found


@dataclass(frozen=True, slots=True)
class Row:
    """A strip while it is placed: how it is set, whose count is chosen, where it begins."""

    strip: Strip
    setting: Setting
    chosen: str
    top: float

    @property
    def line(self) -> float:
        """The height of its scale."""
        if not self.setting.stacked:
            return self._number
        return self._number + self.setting.number * LEADING / 2 + RADIUS + 2

    @property
    def foot(self) -> float:
        """Where it ends."""
        words = [self.line + TICK + 2 * self.setting.tick]
        words += [text.at[1] + text.height - LEADING * text.size / 2 for text in self._words()]
        number, name = self.setting.number * LEADING, self.setting.name * LEADING
        if not self.setting.stacked:
            owners = [self._owner(one, (0.0, 0.0), "ink").height for one in self.strip.counts]
            words.append(self.top + number + max(*owners, self.setting.owners * name))
        return max(words) + self.setting.between

    def marks(self) -> Iterator[Mark]:
        """What it consists of."""
        yield from self._words()
        yield from self._scale()
        for count in self.strip.counts:
            yield self._count(count)

    @property
    def _number(self) -> float:
        """The height of its number's middle."""
        half = self.setting.number * LEADING / 2
        return self.top + half + (self._name().height if self.setting.stacked else 0.0)

    @property
    def _span(self) -> tuple[float, float]:
        """From where to where its scale leads."""
        wide = self.setting.width
        if self.setting.stacked:
            return EDGE, wide - EDGE
        named, scaled, _ = self.setting.shares
        return named * wide + EDGE, (named + scaled) * wide - EDGE - GAP

    def _name(self) -> Text:
        setting = self.setting
        room = setting.width * (1.0 if setting.stacked else setting.shares[0]) - GAP
        at = 0.0, self.top + LEADING * setting.name / 2
        return self._text("name", at, self.strip.name, setting.name, room, bold=True)

    def _words(self) -> list[Text]:
        """What is counted, and the quiet line below it, or below the scale."""
        name, setting = self._name(), self.setting
        top = self.line + TICK + 2 * setting.tick if setting.stacked else self.top + name.height
        at, room = (0.0, top + LEADING * setting.note / 2), name.room
        note = self._text("note", at, self.strip.note, setting.note, room, ink="quiet")
        return [name, note] if self.strip.note else [name]

    def _scale(self) -> Iterator[Mark]:
        """Its own scale: from zero to its end, both in words below it."""
        (left, right), y, size = self._span, self.line, self.setting.tick
        whole = (left, y), (right, y)
        yield Polyline(role="scale", name=self.strip.name, points=whole, paint=SCALE)
        last: Anchor = "end" if self.setting.stacked else "middle"
        ends: tuple[tuple[float, str, Anchor], ...] = (
            (left, "0", "middle"),
            (right, self.strip.end, last),
        )
        for x, words, anchor in ends:
            rise, at = ((x, y - TICK), (x, y + TICK)), (x, y + TICK + size)
            yield Polyline(role="end", name=words, points=rise, paint=SCALE)
            yield Text(role="tick", at=at, words=words, size=size, ink="quiet", anchor=anchor)

    def _count(self, count: Count) -> Group:
        """A count: its stem from zero, its dot, its number with whose it is."""
        (left, right), y = self._span, self.line
        x = left + count.value / self.strip.most * (right - left)
        faded, size = self.chosen not in ("", count.key), self.setting.number
        paint, stem = (FADED, FADED_STEM) if faded else (FILLS[count.kind], STEMS[count.kind])
        radius = PICKED if count.key == self.chosen else RADIUS
        at = (0.0 if self.setting.stacked else right + EDGE + GAP), self._number
        ink = "quiet" if faded else "strong"
        marks = (
            Polyline(role="stem", name=count.name, points=((left, y), (x, y)), paint=stem),
            Disc(role="dot", name=count.name, at=(x, y), radius=radius, paint=paint),
            self._text("number", at, count.said, size, ink=ink, bold=True),
            self._owner(count, at, "quiet" if faded else "ink"),
        )
        label = self.strip.label(count)
        return Group(id=count.key, role=count.kind, label=label, marks=marks, href=count.href)

    def _owner(self, count: Count, at: Point, ink: str) -> Text:
        """Whose count it is: below the number, or beside it."""
        (x, y), setting = at, self.setting
        size = setting.name - 1
        if setting.stacked:
            said = width(count.said, setting.number, bold=True, face=setting.face) + GAP / 2
            wide = width(count.name, size, face=setting.face)
            size *= min(1.0, (setting.width - x - said - 2) / wide)
            return self._text("owner", (x + said, y + 2), count.name, size, ink=ink)
        below = x, y + (setting.number + size) * LEADING / 2
        room = setting.width * setting.shares[2] - GAP
        return self._text("owner", below, count.name, size, room, ink=ink)

    def _text(
        self,
        role: str,
        at: Point,
        words: str,
        size: float,
        room: float = 0.0,
        *,
        ink: str = "ink",
        bold: bool = False,
    ) -> Text:
        """Words from a point on, in lines that fit their room; 0 for one line."""
        text = Text(
            role=role, at=at, words=words, size=size, ink=ink, anchor="start", bold=bold, room=room
        )
        return broken(text, self.setting.face) if room else text
