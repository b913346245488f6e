"""Columns as marks: they stand on a line, with their words above and their dates below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing.marks import Drawing, Hatch, Paint, Polyline, Rect, Text
from components.drawing.text_metrics import SCREEN, whole_words, width
from components.drawing.words import broken, raised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from components.drawing.figures import Bars, Column, Look, Part
    from components.drawing.marks import Mark, Point

SIZE, QUIET = (820, 420), (480, 270)
"""Of the picture, and of a quiet one, which stands in a column."""
SIDE, BELOW, ABOVE = 12, 94, 68
"""What is kept free: at the sides, for the dates and the key, for the words above."""
WIDE = 0.64
"""Width of a column, as a share of its place."""
ROOM = 0.95
"""Width of the words at a column, as a share of its place."""
TOP, DATE = 13, 12
"""Heights of the words above and of those below."""
ABOVE_END, BELOW_GROUND = 13, 14
"""From the end of a column to its words, from the ground to the date."""
RIMS = {
    "dashed": Paint(stroke="accent", width=2, dash=(6, 4)),
    "dotted": Paint(stroke="accent", width=2, dash=(2, 3)),
}
STRIPE, STRIPES = 7, Paint(stroke="ground", width=2)
SIGN, LINE = 12, 18
"""The side of a sign in the key; from one of its lines to the next."""
Box = tuple["Point", "Point"]
"""Where a place begins, and its size."""
Scale = tuple[float, float, float]
"""The width of a place, the share of it that a column takes, the height of one unit."""


def laid_out(bars: Bars, screen: str) -> Drawing:
    """The marks of columns, of the same size on every screen."""
    del screen
    wide, height = size = QUIET if bars.quiet else SIZE
    step = (wide - 2 * SIDE) / len(bars.columns)
    scale = (height - BELOW - ABOVE) / max(bars.highest, 1.0)
    shades, looks = bars.shades, bars.looks
    ground = float(height - BELOW)
    share = 1.0 if bars.stepped else WIDE
    top = whole_words((one.top for one in bars.columns), TOP, step * ROOM, face=SCREEN)
    axis = Polyline(points=((SIDE, ground), (wide - SIDE, ground)), paint=Paint(stroke="line"))
    marks: list[Mark] = [axis]
    for number, column in enumerate(bars.columns):
        middle = SIDE + step * (number + 0.5)
        marks += _column(column, shades, (middle, ground), (step, share, scale), top)
        at, room = (middle, ground + BELOW_GROUND), step * ROOM
        below = Text(role="place", at=at, words=column.place, size=DATE, ink="quiet", room=room)
        marks.append(broken(below))
    if len(shades) > 1:
        marks += key(shades, looks, height + 1 - key_height(shades, wide), wide)
    return Drawing(size, bars.alt, tuple(marks))


def _column(
    column: Column, shades: dict[str, str], foot: Point, scale: Scale, size: float
) -> Iterator[Mark]:
    """A column from its foot up, with the words at its end in type of a size."""
    (middle, y), (step, share, high) = foot, scale
    wide = step * share
    for part in column.standing:
        tall = (part.value or 0.0) * high
        y -= tall
        yield from part_marks(
            column, part, shades[part.name], ((middle - wide / 2, y), (wide, tall))
        )
    at = middle, y - ABOVE_END
    said = Text(role="top", at=at, words=column.top, size=size, room=step * ROOM)
    yield raised(broken(said), 1)


def part_marks(column: Column, part: Part, shade: str, box: Box) -> Iterator[Mark]:
    """A part of a column."""
    filled, *stripes = _filled(part.kind, part.look, shade, box)
    yield replace(filled, id=column.place, label=part.label)
    yield from stripes


def _filled(role: str, look: Look, shade: str, box: Box) -> Iterator[Mark]:
    """A place filled, or with a rim where it is no plain number; perhaps striped."""
    at, size = box
    paint = RIMS[look.rim] if look.rim else Paint(fill=shade)
    yield Rect(role=role, at=at, size=size, paint=paint)
    if look.hatched:
        over = paint.fill or STRIPES.stroke
        yield Hatch(role="stripes", at=at, size=size, step=STRIPE, paint=STRIPES, over=over)


def key(
    shades: Mapping[str, str], looks: Mapping[str, Look], middle: float, wide: float = SIZE[0]
) -> Iterator[Mark]:
    """The parts' colours, in lines as long as there is room.

    Args:
        shades: the parts with their colours.
        looks: what they look like.
        middle: the height of the first line.
        wide: how wide a line may be.
    """
    for name, (x, line) in _key_places(shades, wide).items():
        y = middle + line * LINE
        box = (x, y - SIGN / 2), (SIGN, SIGN)
        yield from _filled("sign", looks[name], shades[name], box)
        yield Text(role="key", at=(x + SIGN + 6, y), words=name, size=TOP, anchor="start")


def key_height(names: Iterable[str], wide: float) -> float:
    """How high the key of some parts is in lines of a width."""
    return LINE * (1 + max((line for _, line in _key_places(names, wide).values()), default=0))


def _key_places(names: Iterable[str], wide: float) -> dict[str, tuple[float, int]]:
    """Where each name's sign begins, and in which line of the key."""
    places, x, line = {}, float(SIDE), 0
    for name in names:
        long = SIGN + 6 + width(name, TOP, face=SCREEN)
        if x + long > wide and x > SIDE:
            x, line = float(SIDE), line + 1
        places[name] = x, line
        x += long + 24
    return places
