"""Where a drawing leads on: a rectangle for each of its links, in shares of its size.

The image of a drawing has no links of its own; a page lays these over it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from components.drawing import marks
from components.drawing.text_metrics import LEADING, SCREEN, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.marks import Drawing, Mark

PAD = 4.0
"""How far a rectangle reaches beyond what it surrounds, in points."""
STARTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""The share of a line's width that lies before its anchor."""
Sides = tuple[float, float, float, float]
"""Left, top, right and bottom, in points."""


class Hit(NamedTuple):
    """A rectangle that leads on: where, in shares of width and height, and how it is called."""

    href: str
    label: str
    left: float
    top: float
    width: float
    height: float


def hits(drawing: Drawing) -> tuple[Hit, ...]:
    """The links of a drawing, in the order of their marks; none reaches beyond its edges."""
    groups = (one for one in drawing.marks if isinstance(one, marks.Group) and one.href)
    return tuple(_hit(one, drawing.size) for one in groups)


def _hit(group: marks.Group, size: tuple[float, float]) -> Hit:
    sides = [SIDES[type(one)](one) for one in _flat(group)]
    left, top = (max(min(one[side] for one in sides) - PAD, 0.0) for side in (0, 1))
    ends = (max(one[side] for one in sides) + PAD for side in (2, 3))
    (wide, high), (right, bottom) = size, (min(pair) for pair in zip(ends, size, strict=True))
    place = left / wide, top / high, (right - left) / wide, (bottom - top) / high
    return Hit(group.href, group.label, *place)


def _flat(mark: Mark) -> Iterator[Mark]:
    if isinstance(mark, marks.Group):
        for one in mark.marks:
            yield from _flat(one)
    else:
        yield mark


def _rect(mark: marks.Rect | marks.Hatch) -> Sides:
    (left, top), (wide, high) = mark.at, mark.size
    return left, top, left + wide, top + high


def _disc(mark: marks.Disc) -> Sides:
    (x, y), radius = mark.at, mark.radius
    return x - radius, y - radius, x + radius, y + radius


def _line(mark: marks.Polyline) -> Sides:
    across, down = zip(*mark.points, strict=True)
    return min(across), min(down), max(across), max(down)


def _text(mark: marks.Text) -> Sides:
    said = mark.lines or (mark.words,)
    wide = max(width(one, mark.size, bold=mark.bold, face=SCREEN) for one in said)
    left, top = mark.at[0] - STARTS[mark.anchor] * wide, mark.at[1] - LEADING * mark.size / 2
    return left, top, left + wide, top + mark.height


SIDES: Mapping[type[Mark], Callable[[Any], Sides]] = {
    marks.Rect: _rect,
    marks.Hatch: _rect,
    marks.Disc: _disc,
    marks.Polyline: _line,
    marks.Text: _text,
}
"""How far each kind of mark reaches that stands in a link."""
