"""Boxes in tiers as marks: from the top down, every tier tied to the one above."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import Connector, Drawing, Group, Paint, Rect
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN
from components.drawing.words import broken
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.figures import Box, BoxKind, Tiers
    from components.drawing.marks import Mark, Point, Text
    from components.drawing.text_metrics import Face


class Setting(NamedTuple):
    """How a diagram is set.

    Attributes:
        width: of the whole.
        across: the most boxes in a row.
        role, number, name: heights of the words.
        between: what parts two tiers.
        face: what the words are set in.
    """

    width: float
    across: int
    role: float = 12
    number: float = 22
    name: float = 13
    between: float = 44
    face: Face = SCREEN


SETTINGS = {
    "phone": Setting(360, 1),
    "desk": Setting(720, 3),
    "hall": Setting(720, 3),
    FORUM: Setting(880, 6, 13, 30, 15, 30),
}
EDGE, GAP = 2.0, 14
"""What is kept free: above and below all, between boxes."""
PAD, CORNER = 10, 6
"""Room inside a box, the radius of its corners."""
PAINTS: Mapping[BoxKind, Paint] = {
    "plain": Paint("surface", "line"),
    "hub": Paint("tint", "accent", 2),
    "absent": Paint("", "quiet", dash=(4, 3)),
}
TIE = Paint(stroke="accent", width=2)


class Place(NamedTuple):
    """Where a box stands: its id in this drawing, its upper left corner, its size."""

    id: str
    at: Point
    size: Point

    @property
    def middle(self) -> float:
        """Where ties reach it."""
        return self.at[0] + self.size[0] / 2


def laid_out(tiers: Tiers, screen: str) -> Drawing:
    """The marks of a diagram on a screen."""
    return _placed(tiers, SETTINGS[screen])


def in_room(tiers: Tiers, room: Point) -> Drawing:
    """The marks of a diagram as wide as a room on a slide; its height is what it needs."""
    return _placed(tiers, SETTINGS[FORUM]._replace(width=room[0], face=OFFICE))


def _placed(tiers: Tiers, setting: Setting) -> Drawing:
    marks: list[Mark] = []
    above: list[tuple[Box, Place]] = []
    top = EDGE
    for number, tier in enumerate(tiers.tiers):
        across = min(len(tier), setting.across)
        for start in range(0, len(tier), across):
            row = tier[start : start + across]
            below = list(_row(row, f"box-{number}-{start}", top, across, setting))
            marks += [_drawn(box, place, setting) for box, place in below]
            marks += _ties(above, below) if start == 0 else ()
            top += below[0][1].size[1] + GAP
        above = below
        top += setting.between - GAP
    return Drawing((setting.width, top - setting.between + EDGE), tiers.alt, tuple(marks))


def _row(
    row: Sequence[Box], name: str, top: float, across: int, setting: Setting
) -> Iterator[tuple[Box, Place]]:
    """The boxes of a row with their places, in the middle of the width."""
    side = (setting.width - GAP * (across - 1)) / across
    left = (setting.width - side * len(row) - GAP * (len(row) - 1)) / 2
    high = (
        max(sum(text.height for text in _words(box, (0, 0), side, setting)) for box in row)
        + 2 * PAD
    )
    for number, box in enumerate(row):
        yield box, Place(f"{name}-{number}", (left + number * (side + GAP), top), (side, high))


def _ties(above: Sequence[tuple[Box, Place]], below: Sequence[tuple[Box, Place]]) -> Iterator[Mark]:
    for (one, start), (other, end) in product(above, below):
        high, low = start.at[1] + start.size[1], end.at[1]
        turn = (high + low) / 2
        way = (start.middle, high), (start.middle, turn), (end.middle, turn), (end.middle, low)
        said = f"{one.name or one.role} — {other.name or other.role}"
        yield Connector(role="tie", name=said, points=way, ties=(start.id, end.id), paint=TIE)


def _drawn(box: Box, place: Place, setting: Setting) -> Group:
    """A box with its words: one thing, so that both move together where they can move."""
    paint = PAINTS[box.kind]
    rect = Rect(role=box.kind, at=place.at, size=place.size, paint=paint, radius=CORNER)
    first = place.middle, place.at[1] + PAD
    words = _words(box, first, place.size[0], setting)
    return Group(id=place.id, name=box.name or box.role, marks=(rect, *words))


class Words(NamedTuple):
    """What a box says in one of its parts, and how."""

    role: str
    words: str
    size: float
    ink: str = "ink"
    bold: bool = False


def _said(box: Box, setting: Setting) -> Iterator[Words]:
    """Role, number, name or date of a box; that there is no number, in small type."""
    yield Words("role", box.role, setting.role, "quiet")
    if box.kind == "absent":
        yield Words("absence", box.number, setting.name)
    else:
        yield Words("number", box.number, setting.number, "strong", bold=True)
    yield Words("name", box.name, setting.name, bold=not box.number)


def _words(box: Box, at: Point, side: float, setting: Setting) -> Iterator[Text]:
    """What a box says, each below the other.

    Args:
        box: the box.
        at: the middle of its words' upper edge.
        side: the width of the box.
        setting: how the diagram is set.
    """
    x, y = at
    for said in (one for one in _said(box, setting) if one.words):
        first = x, y + LEADING * said.size / 2
        text = broken(
            said.words,
            first,
            said.size,
            side - 2 * PAD,
            role=said.role,
            ink=said.ink,
            bold=said.bold,
            face=setting.face,
        )
        yield text
        y += text.height
