"""A course as marks: lanes of counts over an axis of years, below it a row for each event.

On a phone time runs down, counts and events in one line of dots.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from components.drawing.marks import Disc, Drawing, Paint, Polyline, Rect, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN, width
from components.drawing.words import broken
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from components.drawing.course import Course, Lane, Moment
    from components.drawing.marks import Mark, Point
    from components.drawing.text_metrics import Face


@dataclass(frozen=True, slots=True)
class Setting:
    """How a course is set.

    Attributes:
        wide: of the whole, in points.
        names: the width of the names of lanes.
        size: height of the words; dates are a point smaller.
        lane: how high a lane is.
        face: what the words are set in.
        step: what parts two events.
    """

    wide: float
    names: float
    size: float = 13.0
    lane: float = 62.0
    face: Face = SCREEN
    step: float = 8.0


DOWN = {"phone": Setting(360.0, 0.0)}
ALONG = {
    "desk": Setting(1160.0, 200.0),
    "hall": Setting(1160.0, 200.0),
    FORUM: Setting(1160.0, 210.0, 16.0, 74.0),
}
EDGE, GAP, RADIUS = 4.0, 9.0, 5.0
"""Room around all, between a dot and its words, the radius of a dot."""
AXIS = 30.0
"""How high the axis of years is."""
SIZES = tuple(half / 2 for half in range(30, 17, -1))
"""How high the words on a slide may be, in points."""
BAR = 8.0
"""How thick a stretch of time is."""
YEARS = 14
"""Beyond so many years every second one is named."""
TIE = Paint(stroke="quiet", width=1.5, dash=(2, 4))
OPEN = Paint(stroke="accent", width=2.0, dash=(4, 4))
QUIET: Any = {"ink": "quiet", "anchor": "start"}
STRONG: Any = {"ink": "strong", "bold": True, "anchor": "start"}
LINE, FINE = Paint(stroke="line"), Paint(stroke="line", width=0.5)


def laid_out(course: Course, screen: str) -> Drawing:
    """The marks of a course on a screen."""
    if screen in DOWN:
        return _down(course, DOWN[screen])
    return _along(course, ALONG[screen])


def in_room(course: Course, room: Point) -> Drawing:
    """The marks of a course as wide as a room on a slide, in the largest type that fits it."""
    names = room[0] * 0.22 if course.lanes else 0.0
    for size in SIZES:
        setting = Setting(room[0], names, size, size * 4, OFFICE, size / 2)
        drawing = _along(course, setting)
        if drawing.size[1] <= room[1]:
            break
    return drawing


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where years stand along the axis."""

    course: Course
    setting: Setting

    def x(self, year: float) -> float:
        """A year from the left, in points."""
        first, last = self.course.span
        left, right = self.setting.names + EDGE, self.setting.wide - EDGE
        return left + (year - first) / (last - first) * (right - left)


def _along(course: Course, setting: Setting) -> Drawing:
    sheet, top = Sheet(course, setting), EDGE + LEADING * setting.size
    marks: list[Mark] = []
    for lane in course.lanes:
        names = _names(lane, setting)
        high = max(setting.lane, sum(one.height for one in names) + setting.step)
        marks += [*_stacked(names, top + high * 0.55), *_lane(sheet, lane, top, high)]
        top += high
    axis, top = top + AXIS / 2, top + AXIS + (setting.step if course.events else 0)
    for event in course.events:
        row = list(_event(sheet, event, top))
        marks += row
        top += max(one.height for one in row if isinstance(one, Text)) + setting.step
    behind = [*_term(sheet, top), *_years(sheet, axis, top)]
    return Drawing((setting.wide, top + EDGE), course.alt, (*behind, *marks))


def _term(sheet: Sheet, bottom: float) -> Iterator[Mark]:
    """The term as a shade behind all, named at its top."""
    course, size = sheet.course, sheet.setting.size
    left, right = map(sheet.x, course.term)
    shade = (right - left, bottom - EDGE)
    yield Rect(
        role="term",
        name=course.term_name,
        at=(left, EDGE),
        size=shade,
        paint=Paint("land"),
        radius=3.0,
    )
    at = left + GAP / 2, EDGE + LEADING * size / 2
    yield Text(role="term-name", at=at, words=course.term_name, size=size - 1, **QUIET)


def _years(sheet: Sheet, axis: float, bottom: float) -> Iterator[Mark]:
    """The axis: a line with a tick a year, each year's name in the middle of it."""
    (first, last), setting = sheet.course.span, sheet.setting
    low, high = axis - AXIS / 2, axis + AXIS / 2
    ends = (sheet.x(first), low), (sheet.x(last), low)
    yield Polyline(role="axis", name=f"{first}–{last}", points=ends, paint=LINE)
    each = 2 if last - first > YEARS else 1
    for year in range(first, last + 1):
        x = sheet.x(year)
        yield Polyline(role="tick", name=str(year), points=((x, low), (x, bottom)), paint=FINE)
        if year < last and (year - first) % each == 0:
            at = (x + sheet.x(year + 1)) / 2, (low + high) / 2
            size = setting.size - 1
            yield Text(role="year", at=at, words=str(year), size=size, ink="quiet")


def _lane(sheet: Sheet, lane: Lane, top: float, high: float) -> Iterator[Mark]:
    """The counts of one thing: dots or stretches, each with its words."""
    setting = sheet.setting
    height = _heights(lane, top + high * 0.78, top + high * 0.5)
    places = [(sheet.x(one.middle), height(one)) for one in lane.moments]
    if lane.joined and len(places) > 1:
        yield Polyline(role="join", name=lane.whole, points=tuple(places), paint=TIE)
    for number, (one, (x, y)) in enumerate(zip(lane.moments, places, strict=True)):
        at = sheet.x(one.end) if one.long else x
        yield from _stretch(sheet, one, y) if one.long else _dot(one, (x, y))
        rises = lane.joined and any(high < y for _, high in places[number + 1 : number + 2])
        fell = lane.joined and any(high < y for _, high in places[max(number - 1, 0) : number])
        yield from _said(one, (at, y), setting, -1 if rises else 1 if fell else 0)


def _names(lane: Lane, setting: Setting) -> list[Text]:
    """The name of a lane, and what it covers in a quiet line."""
    fit: Any = {"at": (EDGE, 0.0), "room": setting.names - 2 * GAP}
    said = [Text(role="lane", words=lane.name, size=setting.size, bold=True, anchor="start", **fit)]
    if lane.note:
        said.append(Text(role="note", words=lane.note, size=setting.size - 2, **QUIET, **fit))
    return [broken(one, setting.face) for one in said]


def _stacked(said: list[Text], middle: float) -> Iterator[Text]:
    """Texts below each other at the left, around a height."""
    y = middle - sum(one.height for one in said) / 2
    for one in said:
        yield replace(one, at=(EDGE, y + LEADING * one.size / 2))
        y += one.height


def _heights(lane: Lane, low: float, high: float) -> Callable[[Moment], float]:
    """How high each count of a lane stands: the least low, the most high."""
    values = [one.value or 0.0 for one in lane.moments]
    least, most = min(values), max(values)

    def height(one: Moment) -> float:
        if least == most:
            return (low + high) / 2
        return low + ((one.value or 0.0) - least) / (most - least) * (high - low)

    return height


def _said(one: Moment, at: Point, setting: Setting, side: int) -> Iterator[Text]:
    """A count above its mark, and its date behind it; at the edge both end there.

    Args:
        one: the count.
        at: its mark.
        setting: how it is set.
        side: -1 where both end at the mark and 1 where they begin there: a line passes beside it.
    """
    x, y = at
    size, small = setting.size, setting.size - 2
    wide = width(one.words, size, bold=True, face=setting.face)
    whole = wide + GAP / 2 + width(one.when, small, face=setting.face)
    left = {-1: x + RADIUS - whole, 0: x - wide / 2, 1: x - RADIUS}[side]
    left = min(max(left, setting.names + EDGE), setting.wide - EDGE - whole)
    y -= GAP + LEADING * size / 2
    yield Text(role="said", at=(left, y), words=one.words, size=size, **STRONG)
    after = left + wide + GAP / 2, y
    yield Text(role="when", at=after, words=one.when, size=small, **QUIET)


def _dot(one: Moment, at: Point) -> Iterator[Mark]:
    fill = "accent" if one.sure else "ground"
    role = "exact" if one.sure else "about"
    yield Disc(role=role, name=one.words, at=at, radius=RADIUS, paint=Paint(fill, "accent", 2.0))


def _stretch(sheet: Sheet, one: Moment, y: float) -> Iterator[Mark]:
    """A stretch of time as a bar; where its start is open, dashes lead to its end."""
    begin, end = sheet.x(one.start or sheet.course.span[0]), sheet.x(one.end)
    if one.start is None:
        yield Polyline(role="open", name=one.words, points=((begin, y), (end, y)), paint=OPEN)
        yield from _dot(one, (end, y))
        return
    at, size = (begin, y - BAR / 2), (end - begin, BAR)
    paint = Paint("accent" if one.sure else "ground", "accent", 1.5)
    yield Rect(role="stretch", name=one.words, at=at, size=size, paint=paint, radius=BAR / 2)


def _event(sheet: Sheet, one: Moment, top: float) -> Iterator[Mark]:
    """An event: its mark at its time, the date and what happened on the side with more room."""
    setting, lasting = sheet.setting, one.long and one.start is not None
    size, y = setting.size, top + LEADING * setting.size / 2
    left, right = (sheet.x(one.start or one.end), sheet.x(one.end)) if lasting else (
        sheet.x(one.middle) - RADIUS, sheet.x(one.middle) + RADIUS
    )  # fmt: skip
    yield from _stretch(sheet, one, y) if lasting else _dot(one, (left + RADIUS, y))
    dated = width(one.when, size - 1, face=setting.face) + 2 * GAP
    before, behind = left - setting.names - EDGE, setting.wide - EDGE - right
    rightward = behind >= before
    room = max(before, behind) - dated - GAP
    told = broken(
        Text(
            role="event",
            at=(right + GAP + dated, y),
            words=one.words,
            size=size,
            anchor="start",
            room=room,
        ),
        setting.face,
    )
    when = right + GAP
    if not rightward:
        wide = max(width(line, size, face=setting.face) for line in told.lines) + GAP
        when = left - GAP - wide - dated
        told = replace(told, at=(left - GAP, y), anchor="end", room=wide)
    yield Text(role="when", at=(when, y), words=one.when, size=size - 1, **QUIET)
    yield told


def _down(course: Course, setting: Setting) -> Drawing:
    """Time from the top down: a dot each, the date, and what happened or was counted."""
    counts = [(one, lane.whole) for lane in course.lanes for one in lane.moments]
    every = [*counts, *((one, "") for one in course.events)]
    top, x = EDGE, EDGE + RADIUS + 1
    marks: list[Mark] = []
    for one, counted in sorted(every, key=lambda pair: pair[0].end):
        said = list(_written(one, counted, (x + RADIUS + GAP, top), setting))
        marks += [*_dot(one, (x, top + LEADING * (setting.size - 1) / 2)), *said]
        top += sum(text.height for text in said) + setting.step * 1.5
    line = Polyline(role="axis", points=((x, EDGE), (x, top - setting.step)), paint=LINE)
    return Drawing((setting.wide, top), course.alt, (line, *marks))


def _written(one: Moment, counted: str, at: Point, setting: Setting) -> Iterator[Text]:
    """The date, then the event, or the count with what it counts, below each other."""
    (x, y), size = at, setting.size
    fit: Any = {"at": at, "room": setting.wide - x - EDGE}
    said = [Text(role="when", words=one.when, size=size - 1, **QUIET, **fit)]
    if counted:
        said.append(Text(role="said", words=one.words, size=size, **STRONG, **fit))
    words, role = (counted, "lane") if counted else (one.words, "event")
    said.append(Text(role=role, words=words, size=size, anchor="start", **fit))
    for text in (broken(each, setting.face) for each in said):
        yield replace(text, at=(x, y + LEADING * text.size / 2))
        y += text.height
