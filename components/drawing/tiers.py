"""Boxes in tiers as marks: from the top down, every tier tied to the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import Connector, Drawing, Paint, Rect, Text
from components.drawing.text_metrics import SCREEN, lines
from components.drawing.words import stacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.figures import Box, BoxKind, Tiers
    from components.drawing.marks import Mark, Point

WIDTHS = {"phone": 360, "desk": 720, "hall": 720, "forum": 880}
ACROSS = {"phone": 1, "desk": 3, "hall": 3, "forum": 3}
"""The most boxes in a row."""
TOP, GAP, BETWEEN, BOTTOM = 4.0, 14, 44, 6
"""What is kept free: at the top, between boxes, between tiers, at the bottom."""
LEADING, PAD, CORNER = 18, 12, 6
"""From line to line, room inside a box, the radius of its corners."""
BELOW_ROLE, BELOW_NUMBER = 22, 21
"""From the role to the number, from the number to the name."""
ROLE, NAME, NUMBER = 12, 13, 22
"""Heights of the words."""
PAINTS: Mapping[BoxKind, Paint] = {
    "plain": Paint("surface", "line"),
    "hub": Paint("tint", "accent", 2),
    "absent": Paint("", "quiet", dash=(4, 3)),
}
TIE = Paint(stroke="accent", width=2)


class Place(NamedTuple):
    """Where a box stands: its name in this drawing, its upper left corner, its size."""

    name: str
    at: Point
    size: Point

    @property
    def middle(self) -> float:
        """Where ties reach it."""
        return self.at[0] + self.size[0] / 2


def laid_out(tiers: Tiers, screen: str) -> Drawing:
    """The marks of a diagram on a screen."""
    width, top = WIDTHS[screen], TOP
    ties: list[Mark] = []
    marks: list[Mark] = []
    above: list[Place] = []
    for number, tier in enumerate(tiers.tiers):
        across = min(len(tier), ACROSS[screen])
        for start in range(0, len(tier), across):
            row = tier[start : start + across]
            places = _row(row, f"box-{number}-{start}", (width, across), top)
            ties += _ties(above, places) if start == 0 else ()
            marks += [mark for pair in zip(row, places, strict=True) for mark in _box(*pair)]
            top += places[0].size[1] + GAP
        above = places
        top += BETWEEN - GAP
    return Drawing((width, top - BETWEEN + BOTTOM), tiers.alt, (*ties, *marks))


def _row(row: Sequence[Box], name: str, shape: tuple[float, int], top: float) -> list[Place]:
    """The places of a row's boxes, in the middle of the width."""
    width, across = shape
    side = (width - GAP * (across - 1)) / across
    left = (width - side * len(row) - GAP * (len(row) - 1)) / 2
    high = max(_height(box, side) for box in row)
    return [
        Place(f"{name}-{number}", (left + number * (side + GAP), top), (side, high))
        for number in range(len(row))
    ]


def _height(box: Box, side: float) -> float:
    number = BELOW_ROLE + BELOW_NUMBER - LEADING if box.number else 0
    return PAD * 2 + LEADING * (1 + len(_name(box, side))) + number


def _name(box: Box, side: float) -> list[str]:
    return lines(box.name, NAME, side - 2 * PAD, face=SCREEN) if box.name else []


def _ties(above: Sequence[Place], below: Sequence[Place]) -> Iterator[Mark]:
    for one in above:
        for other in below:
            start, end = one.at[1] + one.size[1], other.at[1]
            middle = (start + end) / 2
            points = (one.middle, start), (one.middle, middle), (other.middle, middle)
            way = (*points, (other.middle, end))
            yield Connector(role="tie", points=way, ties=(one.name, other.name), paint=TIE)


def _box(box: Box, place: Place) -> Iterator[Mark]:
    """A box with its role, its number, its name or date below each other."""
    paint, (x, y) = PAINTS[box.kind], (place.middle, place.at[1] + PAD + 8)
    yield Rect(
        id=place.name, role=box.kind, at=place.at, size=place.size, paint=paint, radius=CORNER
    )
    yield Text(role="role", at=(x, y), words=box.role, size=ROLE, ink="quiet")
    if box.number:
        yield _number(box, (x, y + BELOW_ROLE))
    first = x, y + (BELOW_ROLE + BELOW_NUMBER if box.number else LEADING)
    yield from stacked(_name(box, place.size[0]), first, LEADING, size=NAME, role="name")


def _number(box: Box, at: Point) -> Text:
    """A number in large type; that there is none, in small."""
    if box.kind == "absent":
        return Text(role="absence", at=at, words=box.number, size=NAME)
    return Text(role="number", at=at, words=box.number, size=NUMBER, ink="strong", bold=True)
