"""Lanes as marks: bands behind, a shape for each kind; what falls together is set side by side."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.key_lines import in_lines
from components.drawing.marks import TIED, Area, Disc, Drawing, Group, Paint, Polyline, Rect, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN
from components.drawing.words import broken
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.lanes import Lane, Lanes, Moment, Stretch
    from components.drawing.marks import Mark, Point
    from components.drawing.text_metrics import Face


class Setting(NamedTuple):
    """How lanes are set.

    Attributes:
        width: of the whole.
        names: of the column of names; 0 where a name stands above its lane.
        radius: of a mark.
        size: height of the type.
        every: from one year that is named to the next.
        face: what the words are set in.
    """

    width: float
    names: float
    radius: float = 6.5
    size: float = 13
    every: int = 2
    face: Face = SCREEN

    @property
    def pitch(self) -> float:
        """From one mark to the next that would touch it."""
        return 2 * self.radius + 2


SETTINGS = {
    "phone": Setting(360, 0, 5, 12, 5),
    "desk": Setting(1060, 190),
    "hall": Setting(1060, 190),
    FORUM: Setting(930, 170, 6),
}
EARLIER = 5.5
"""The width of the place for what is earlier than the axis, in pitches."""
PAD, EDGE = 5.0, 8.0
"""Above and below the marks of a lane, and at the right end of the axis."""
BANDS = ("land", "surface")
"""The colours of the stretches, in turn."""
GUIDE = Paint(stroke="line")
INKS: Mapping[str, str] = {"policy": "strong", "context": "quiet"}
"""Colours of kinds; every other has the accent. The shape alone says the kind."""
CORNERS: Mapping[str, tuple[int, float]] = {
    "policy": (4, 45),
    "agreement": (4, 0),
    "forum": (3, -90),
    "publication": (3, 90),
    "evaluation": (6, 0),
    "listing": (5, -90),
}
"""How many corners the shape of a kind has, and at which angle the first; others are discs."""
SMALL = 0.7
"""A disc of what only surrounds the programme, against the other marks."""


def laid_out(lanes: Lanes, screen: str) -> Drawing:
    """The marks of lanes on a screen."""
    return Sheet(lanes, SETTINGS[screen]).drawing()


def in_room(lanes: Lanes, room: Point) -> Drawing:
    """The marks of lanes as wide as a room on a slide; their height is what they need."""
    setting = SETTINGS[FORUM]._replace(width=room[0], face=OFFICE)
    return Sheet(lanes, setting).drawing()


class Sheet(NamedTuple):
    """Lanes while they are laid out."""

    lanes: Lanes
    setting: Setting

    def drawing(self) -> Drawing:
        """All of it, from the top down: the key, the names of the bands, the lanes, the years."""
        key, top = self._key()
        heads, top = self._heads(top)
        rows: list[Mark] = []
        y = top
        for lane in self.lanes.lanes:
            found, high = self._lane(lane, y)
            rows += found
            y += high
        below = (*self._bands(top, y), *self._years(top, y))
        size = self.setting.width, y + LEADING * self.setting.size + PAD
        return Drawing(size, self.lanes.alt, (*below, *key, *heads, *rows))

    def x(self, year: float) -> float:
        """Where a year stands; what is earlier than the axis stands in the middle of its place."""
        calendar, start = self.lanes.calendar, self.start
        if year < calendar.first:
            return (self.setting.names + start) / 2
        share = (year - calendar.first) / (calendar.last - calendar.first)
        return start + share * (self.setting.width - EDGE - start)

    @property
    def start(self) -> float:
        """Where the axis begins."""
        earlier = EARLIER * self.setting.pitch if self.lanes.calendar.earlier else EDGE
        return self.setting.names + earlier

    def _key(self) -> tuple[list[Mark], float]:
        """Shapes with their words, in as many lines as they need, and where they end."""
        radius, size = self.setting.radius, self.setting.size
        found: list[Mark] = []
        y = size
        moments = [one for lane in self.lanes.lanes for one in lane.moments]
        pale = {one.kind for one in moments} - {one.kind for one in moments if one.lit}
        kinds, setting = self.lanes.kinds, self.setting
        places = in_lines(
            kinds.values(),
            y,
            setting.width,
            sign=2 * radius + 8,
            apart=18,
            size=size,
            face=setting.face,
        )
        for (kind, words), (x, y) in zip(kinds.items(), places, strict=True):
            place = x + radius + 1, y
            look = _paint(kind, sure=True, lit=kind not in pale)
            at = x + 2 * radius + 7, y
            entry = (
                shape(kind, place, radius, look, role="key", name=words),
                Text(role="key", at=at, words=words, size=size, anchor="start"),
            )
            way = self.lanes.ways.get(kind, "")
            found += [Group(kind, "way", words, marks=entry, href=way)] if way else entry
        return found, y + 1.4 * size

    def _heads(self, top: float) -> tuple[list[Mark], float]:
        """The names of the stretches, and of what is earlier, and where they end."""
        calendar = self.lanes.calendar
        places = [
            (self.x(one.start), self.x(self._end(one.end)), self._called(one))
            for one in calendar.stretches
        ]
        if calendar.earlier:
            places.insert(0, (self.setting.names, self.start, calendar.earlier))
        said = [self._head(left, right, name, top) for left, right, name in places]
        return list(said), top + max((one.height for one in said), default=0.0) + PAD

    def _called(self, one: Stretch) -> str:
        """The name of a stretch; its years where there is room for them."""
        return f"{one.name} {one.note}" if self.setting.names else one.name

    def _head(self, left: float, right: float, name: str, top: float) -> Text:
        size = self.setting.size
        at = (left + right) / 2, top + LEADING * size / 2
        room = right - left - (2 * TIED if self.setting.names else 4)
        text = Text(role="stretch", at=at, words=name, size=size, bold=True, room=room)
        return broken(text, self.setting.face)

    def _end(self, year: float) -> float:
        return min(year, self.lanes.calendar.last)

    def _bands(self, top: float, bottom: float) -> Iterator[Mark]:
        for number, one in enumerate(self.lanes.calendar.stretches):
            left, right = self.x(one.start), self.x(self._end(one.end))
            size, paint = (right - left, bottom - top), Paint(BANDS[number % len(BANDS)])
            yield Rect(role="band", name=one.name, at=(left, top), size=size, paint=paint)

    def _years(self, top: float, bottom: float) -> Iterator[Mark]:
        size, calendar = self.setting.size, self.lanes.calendar
        for year in range(calendar.first, calendar.last + 1):
            if year % self.setting.every == 0:
                x = self.x(year)
                ends = (x, top), (x, bottom)
                yield Polyline(role="guide", name=str(year), points=ends, paint=GUIDE)
                at = x, bottom + PAD + size / 2
                yield Text(role="year", at=at, words=str(year), size=size, ink="quiet")

    def _lane(self, lane: Lane, top: float) -> tuple[list[Mark], float]:
        """A lane with its name, and its height."""
        setting = self.setting
        beside = setting.names > 0
        name = self._name(lane, top)
        head = 0.0 if beside else name.height + PAD
        rows = self._rows(lane.moments)
        high = head + 2 * PAD + max(len(rows), 1) * setting.pitch
        high = max(high, name.height + 2 * PAD) if beside else high
        first = top + head + (high - head - (len(rows) - 1) * setting.pitch) / 2
        ends = (0.0, top), (setting.width, top)
        line = Polyline(role="edge", name=lane.name, points=ends, paint=GUIDE)
        moments = (
            self._moment(moment, (x, first + number * setting.pitch))
            for number, row in enumerate(rows)
            for moment, x in row
        )
        return [line, name, *moments], high

    def _name(self, lane: Lane, top: float) -> Text:
        size = self.setting.size
        words = f"{lane.name} {lane.note}".strip()
        room = (self.setting.names or self.setting.width) - PAD
        at = 0.0, top + PAD + LEADING * size / 2
        text = Text(role="lane", at=at, words=words, size=size, anchor="start", room=room)
        return broken(text, self.setting.face)

    def _rows(self, moments: Sequence[Moment]) -> list[list[tuple[Moment, float]]]:
        """Marks in as few rows as keep them apart; all that is earlier has its place together."""
        rows: list[list[tuple[Moment, float]]] = []
        for moment in moments:
            x = self.x(moment.year)
            fits = (row for row in rows if x - row[-1][1] >= self.setting.pitch)
            row = next(fits, None)
            if row is None:
                rows.append([(moment, x)])
            else:
                row.append((moment, x))
        return rows

    def _moment(self, moment: Moment, at: Point) -> Mark:
        paint = _paint(moment.kind, sure=moment.sure, lit=moment.lit)
        said = {"id": moment.id, "role": "lit" if moment.lit else "unlit", "label": moment.said}
        return shape(moment.kind, at, self.setting.radius, paint, **said)


def shape(kind: str, at: Point, radius: float, paint: Paint, **said: str) -> Mark:
    """The shape of a kind; `said` as the attributes of `Mark`."""
    if kind not in CORNERS:
        small = SMALL if kind == "context" else 1.0
        return Disc(at=at, radius=radius * small, paint=paint, **said)
    count, angle = CORNERS[kind]
    turns = (math.radians(angle + 360 * number / count) for number in range(count))
    ring = tuple((at[0] + radius * math.cos(one), at[1] + radius * math.sin(one)) for one in turns)
    return Area(rings=(ring,), paint=paint, **said)


def _paint(kind: str, *, sure: bool, lit: bool) -> Paint:
    """Full where it is sure, hollow where it is not; pale where others are chosen."""
    ink = INKS.get(kind, "accent") if lit else "line"
    return Paint(ink if sure else "ground", ink, 1.5)
