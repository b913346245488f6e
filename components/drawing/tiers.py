"""Boxes in tiers as marks: from the top down, every tier tied to the one above."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import Connector, Drawing, Group, Paint, Rect, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN
from components.drawing.words import broken
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.figures import Box, BoxKind, Tiers
    from components.drawing.marks import Mark, Point
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
    "desk": Setting(460, 3, 11, 20, 12, 34),
    "hall": Setting(460, 3, 11, 20, 12, 34),
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


def laid_out(tiers: Tiers, screen: str) -> Drawing:
    """The marks of a diagram on a screen."""
    return _placed(tiers, SETTINGS[screen])


def in_room(tiers: Tiers, room: Point) -> Drawing:
    """The marks of a diagram as wide as a room on a slide; its height is what it needs."""
    return _placed(tiers, SETTINGS[FORUM]._replace(width=room[0], face=OFFICE))


def _placed(tiers: Tiers, setting: Setting) -> Drawing:
    marks: list[Mark] = []
    above: list[Rect] = []
    top = EDGE
    for number, tier in enumerate(tiers.tiers):
        across = min(len(tier), setting.across)
        for start in range(0, len(tier), across):
            row = tier[start : start + across]
            boxes = _row(row, f"box-{number}-{start}", (top, across), setting)
            below = [rect for rect, _ in boxes]
            marks += [Group(name=rect.name, marks=(rect, *words)) for rect, words in boxes]
            marks += _ties(above, below) if start == 0 else ()
            top += below[0].size[1] + GAP
        above = below
        top += setting.between - GAP
    return Drawing((setting.width, top - setting.between + EDGE), tiers.alt, tuple(marks))


def _row(
    row: Sequence[Box], name: str, place: tuple[float, int], setting: Setting
) -> list[tuple[Rect, list[Text]]]:
    """The boxes of a row with their words, in the middle of the width; equally high."""
    top, across = place
    side = (setting.width - GAP * (across - 1)) / across
    first = (setting.width - side * len(row) - GAP * (len(row) - 1)) / 2
    lefts = [first + number * (side + GAP) for number in range(len(row))]
    said = [
        list(_words(box, (left + side / 2, top + PAD), side - 2 * PAD, setting))
        for box, left in zip(row, lefts, strict=True)
    ]
    size = side, max(sum(text.height for text in words) for words in said) + 2 * PAD
    rects = [
        Rect(
            id=f"{name}-{number}",
            role=box.kind,
            name=box.name or box.role,
            at=(left, top),
            size=size,
            paint=PAINTS[box.kind],
            radius=CORNER,
        )
        for number, (box, left) in enumerate(zip(row, lefts, strict=True))
    ]
    return list(zip(rects, said, strict=True))


def _ties(above: Sequence[Rect], below: Sequence[Rect]) -> Iterator[Mark]:
    for one, other in product(above, below):
        high, low = one.at[1] + one.size[1], other.at[1]
        start, end = (box.at[0] + box.size[0] / 2 for box in (one, other))
        turn = (high + low) / 2
        way = (start, high), (start, turn), (end, turn), (end, low)
        said = f"{one.name}–{other.name}"
        yield Connector(role="tie", name=said, points=way, ties=(one.id, other.id), paint=TIE)


def _words(box: Box, at: Point, room: float, setting: Setting) -> Iterator[Text]:
    """Role, number, name or date of a box below each other; that there is none, in small type.

    Args:
        box: the box.
        at: the middle of the upper edge of its words.
        room: how wide they may be.
        setting: how the diagram is set.
    """
    said = (
        ("role", box.role, setting.role, "quiet", False),
        ("absence", box.number, setting.name, "ink", False)
        if box.kind == "absent"
        else ("number", box.number, setting.number, "strong", True),
        ("name", box.name, setting.name, "ink", not box.number),
    )
    x, y = at
    for role, words, size, ink, bold in (one for one in said if one[1]):
        first = x, y + LEADING * size / 2
        text = Text(role=role, at=first, words=words, size=size, ink=ink, bold=bold, room=room)
        yield (written := broken(text, setting.face))
        y += written.height
