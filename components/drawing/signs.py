"""The signs of the fields: simple shapes of ours, and the sectors of a mark that has several.

Map, picture, slide, list, legend and style sheet all have them from here.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from model.selection import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from components.drawing.marks import Point

Ring = tuple["Point", ...]
Sign = tuple[Ring, ...]
"""Rings in a box from -1 to 1, to the right and down; the inside is by the even-odd rule."""
ALONE = 0.62
"""Half the side of the sign of a mark's only field, against the radius of the mark."""
SNUG = 0.86
"""The same in a sector, against the circle that fits into the sector."""
SMALLEST = 4.5
"""The height below which a sign is left out: its sector then has its hue alone, in pixels."""
STEP = math.radians(15)
"""How far a piece of a sector's rim goes round."""


class Sector(NamedTuple):
    """One field's part of a round mark of radius 1.

    Attributes:
        field: the field.
        ring: the rim of the part.
        middle: where its sign stands.
        half: half the side of that sign.
    """

    field: str
    ring: Ring
    middle: Point
    half: float


def _leaf() -> Ring:
    """Two arcs from tip to tip, with a stem at the lower one."""
    turns = [turn * math.pi / 8 for turn in range(9)]
    along = [-0.72 + 1.6 * turn / math.pi for turn in turns]
    off = [0.62 * math.sin(turn) for turn in turns]
    upper = [(a - o, -a - o) for a, o in zip(along, off, strict=True)]
    lower = [(a + o, -a + o) for a, o in zip(along, off, strict=True)]
    return ((-1.0, 0.86), (-0.86, 1.0), *lower[1:], *upper[-2:0:-1])


def _chip() -> Sign:
    """A square with two pins a side, and a window."""
    pin = ((-0.48, -0.62), (-0.48, -1.0), (-0.16, -1.0), (-0.16, -0.62))
    side = ((-0.62, -0.62), *pin, *((-x, y) for x, y in reversed(pin)))
    window = ((-0.26, -0.26), (-0.26, 0.26), (0.26, 0.26), (0.26, -0.26))
    return _turned(side), window


def _diamond(x: float, y: float) -> Ring:
    return (x, y - 0.44), (x + 0.44, y), (x, y + 0.44), (x - 0.44, y)


def _turned(side: Ring) -> Ring:
    """A side, and the same for the three others."""
    sides = [side]
    for _ in range(3):
        sides.append(tuple((-y, x) for x, y in sides[-1]))
    return tuple(point for one in sides for point in one)


_ANGLE = ((-0.38, -0.8), (-0.08, -0.54), (-0.5, 0.0), (-0.08, 0.54), (-0.38, 0.8), (-1.0, 0.0))
_FLASK = ((-0.4, -1.0), (-0.4, -0.72), (-0.24, -0.72), (-0.24, -0.16), (-0.92, 0.8), (-0.78, 1.0))
_SHED = ((-0.3, -0.5), (-0.3, 0.0), (0.35, -0.5), (0.35, 0.0), (1.0, -0.5), (1.0, 0.85))

SIGNS: Mapping[str, Sign] = {
    "manufacturing": (((-1.0, 0.85), (-1.0, -0.95), (-0.62, -0.95), (-0.62, -0.2), *_SHED),),
    "it": (_ANGLE, tuple((-x, y) for x, y in _ANGLE)),
    "bio": ((*_FLASK, *((-x, y) for x, y in reversed(_FLASK))),),
    "health": (_turned(((-0.32, -0.95), (0.32, -0.95), (0.32, -0.32))),),
    "environment": (_leaf(),),
    "energy": (
        ((0.34, -1.0), (-0.7, 0.2), (-0.08, 0.2), (-0.34, 1.0), (0.7, -0.28), (0.1, -0.28)),
    ),
    "semiconductors": _chip(),
    "cross-sector": tuple(
        _diamond(x, y) for x, y in ((0, -0.54), (0.54, 0), (0, 0.54), (-0.54, 0))
    ),
}
"""Field to its sign: works, angle brackets, flask, cross, leaf, bolt, chip, four in one."""


def sectors(fields: Iterable[str]) -> tuple[Sector, ...]:
    """The parts of a mark, one a field; one field has all of it, several go round clockwise.

    The first of two stands at the left, of three above, of four at the upper left.
    """
    named = sorted(fields, key=FIELDS.index)
    if len(named) == 1:
        return (Sector(named[0], tuple(_arc(0, 2 * math.pi)), (0.0, 0.0), ALONE),)
    wide = 2 * math.pi / len(named)
    room = math.sin(wide / 2) / (1 + math.sin(wide / 2))
    first = -math.pi / 2 - wide / (2 if len(named) % 2 else 1)
    starts = [(field, first + place * wide) for place, field in enumerate(named)]
    return tuple(
        Sector(
            field,
            ((0.0, 0.0), *_arc(start, start + wide)),
            ((1 - room) * math.cos(start + wide / 2), (1 - room) * math.sin(start + wide / 2)),
            SNUG * room,
        )
        for field, start in starts
    )


def _arc(start: float, end: float) -> Iterator[Point]:
    steps = max(round((end - start) / STEP), 1)
    for step in range(steps + 1):
        angle = start + (end - start) * step / steps
        yield math.cos(angle), math.sin(angle)


def around(at: Point, half: float, rings: Iterable[Ring]) -> tuple[Ring, ...]:
    """Rings of the unit box around a point, half of its side as long as is said."""
    return tuple(tuple((at[0] + half * x, at[1] + half * y) for x, y in ring) for ring in rings)


def polygon(rings: Iterable[Ring]) -> str:
    """Rings as a `polygon()` of CSS: in one line that goes from one to the next and back."""
    first, *others = rings
    way = [*first, first[0]]
    for ring in others:
        way += [*ring, ring[0], first[0]]
    said = ", ".join(f"{round(50 + 50 * x, 1):g}% {round(50 + 50 * y, 1):g}%" for x, y in way)
    return f"polygon(evenodd, {said})"
