"""A roll as marks: strips, and apart from their scales the names, each tied to its counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.marks import Curve, Disc, Drawing, Group, Paint, Text
from components.drawing.strip_marks import FILLS, GAP, Setting, rows
from components.drawing.text_metrics import OFFICE, SCREEN, width
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.drawing.marks import Mark, Point
    from components.drawing.strip_marks import Row
    from components.drawing.strips import Count, Enrolled, Roll

SETTINGS = {
    "phone": Setting(360, number=22, rolled=11.5, stacked=True),
    "desk": Setting(1120, (0.23, 0.27, 0.23)),
    "hall": Setting(1120, (0.23, 0.27, 0.23)),
    FORUM: Setting(1220, (0.25, 0.22, 0.23), 25, 16, 13, 14.5, 2, 13),
}
SLIDE = Setting(0.0, (0.3, 0.14, 0.26), 0.0, 0.0, 12, 12, 2, 12, 1, face=OFFICE)
"""On a slide, where the room says how wide it is and how high the larger words are."""
SIZES = tuple(half / 2 for half in range(36, 25, -1))
"""How high the words on a slide may be, in points."""
HEAD, LINE, TIGHT = 22.0, 1.36, 1.2
"""From the heading to the first name; from name to name, in heights of its type, at the least where
nobody touches them."""
SIGN, ASIDE = 4.5, 12.0
"""The radius of a sign, and from its middle to the name."""
COLUMNS = 2
"""Columns of names where they stand below all."""
TURN = 0.65
"""Where on its way a tie turns."""
ABSENT = Paint("ground", "quiet", 1.2, (2, 2))
TIE, FADED = Paint(stroke="accent", width=1.5), Paint(stroke="line", width=1.5)


def laid_out(drawn: Roll, screen: str) -> Drawing:
    """The marks of a roll on a screen."""
    return _placed(drawn, SETTINGS[screen])


def in_room(drawn: Roll, room: Point) -> Drawing:
    """The marks of a roll as wide as a room on a slide, in the largest type that fits it."""
    for size in SIZES:
        setting = SLIDE._replace(width=room[0], number=1.5 * size, name=size)
        drawing = _placed(drawn, setting)
        if drawing.size[1] <= room[1]:
            break
    foot = rows(drawn.strips, setting)[-1].foot
    spare = max(room[1] - setting.rolled - foot, 0.0) / len(drawn.strips)
    return _placed(drawn, setting._replace(between=setting.between + spare))


def _placed(drawn: Roll, setting: Setting) -> Drawing:
    """The strips, and the names at their right or below them."""
    placed = rows(drawn.strips, setting, drawn.chosen)
    foot = placed[-1].foot
    if setting.stacked:
        spots = _below(len(drawn.names), setting, foot)
        ties: list[Mark] = []
    else:
        spots = _beside(len(drawn.names), setting, foot)
        ties = list(_ties(drawn, placed, setting, spots))
    marks = (
        *ties,
        *(mark for row in placed for mark in row.marks()),
        _heading(drawn, spots[0], setting),
        *(_name(drawn, *one, setting) for one in zip(drawn.names, spots, strict=True)),
    )
    low = max(y for _, y in spots) + setting.rolled
    return Drawing((setting.width, max(foot, low)), drawn.alt, marks)


def _beside(count: int, setting: Setting, foot: float) -> list[Point]:
    """Where names stand at the right of strips, as far apart as those reach down."""
    left = setting.width * sum(setting.shares) + 2 * GAP
    step = max(setting.rolled * TIGHT, (foot - HEAD) / count)
    return [(left, HEAD + (at + 0.5) * step) for at in range(count)]


def _below(count: int, setting: Setting, foot: float) -> list[Point]:
    """Where names stand below all, in columns."""
    deep, step = -(-count // COLUMNS), setting.rolled * LINE
    places = (divmod(at, deep) for at in range(count))
    wide, top = setting.width / COLUMNS, foot + GAP + HEAD
    return [(SIGN + 1 + column * wide, top + row * step) for column, row in places]


def _heading(drawn: Roll, first: Point, setting: Setting) -> Text:
    """What the names are, and what a hollow sign means."""
    said = drawn.heading
    at = first[0] - SIGN, first[1] - HEAD + 2
    return Text(role="head", at=at, words=said, size=setting.tick + 1, ink="quiet", anchor="start")


def _name(drawn: Roll, one: Enrolled, at: Point, setting: Setting) -> Group:
    """A name with its sign: hollow where nothing is on record."""
    chosen, size, small = one.key == drawn.chosen, setting.rolled, setting.tick
    role = "known" if one.known else "absent"
    paint = FILLS["about" if one.note else "exact"] if one.known else ABSENT
    left, y = at[0] + ASIDE, at[1]
    said = Text(
        role="name",
        at=(left, y),
        words=one.name,
        size=size,
        ink="strong" if chosen else "ink" if one.known else "quiet",
        anchor="start",
        bold=chosen or one.known,
    )
    sign = Disc(role="sign", name=one.name, at=at, radius=SIGN, paint=paint)
    # Words first: an area that has words after it becomes one shape with them on a slide.
    marks: tuple[Mark, ...] = said, sign
    end = left + width(one.name, size, bold=True, face=SCREEN) + ASIDE / 2
    # Where it has no room the sign says it, and the words for those who do not see it.
    if one.note and not setting.stacked and end + width(one.note, small) <= setting.width:
        beside = end, y
        note = Text(role="note", at=beside, words=one.note, size=small, ink="quiet", anchor="start")
        marks = *marks, note
    return Group(id=one.key, role=role, label=one.label, marks=marks, href=one.href)


def _ties(
    drawn: Roll, placed: Sequence[Row], setting: Setting, spots: Sequence[Point]
) -> Iterator[Mark]:
    """From every count to its name."""
    places = {one.key: at for one, at in zip(drawn.names, spots, strict=True)}
    low = setting.width * sum(setting.shares[:2]) + ASIDE
    for row in placed:
        for count in row.strip.counts:
            (x, foot), y = places[count.key], row.line
            start, end = low + _reach(count, setting), x - SIGN - 3
            turn = start + (end - start) * TURN
            paint = TIE if drawn.chosen in ("", count.key) else FADED
            way = (start, y), (turn, y), (turn, foot), (end, foot)
            yield Curve(id=count.key, role="tie", name=count.name, points=way, paint=paint)


def _reach(count: Count, setting: Setting) -> float:
    """How far the words of a count reach: its number, and whose it is below that."""
    number = width(count.said, setting.number, bold=True, face=setting.face)
    return max(number, width(count.name, setting.name, face=setting.face))
