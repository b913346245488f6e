"""Dated points as marks: one panel below the other, dots joined by a dotted line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.marks import Disc, Drawing, Line, Paint, Text
from components.drawing.words import stacked, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.drawing.figures import DatedPoint, Lines, Panel
    from components.drawing.marks import Mark, Point

WIDTH, PANEL = 720, 165
SIDE, ABOVE, BELOW = 64, 46, 52
"""What a panel keeps free: at its sides, for its name, for its dates."""
LETTERS, LEADING = 11, 14
"""Narrow letters in a line of a date below the axis, and from line to line."""
SAID, DATE = 13, 12
"""Heights of the values and of the dates."""
RADIUS, RIM = 6, 2.5
ROOM, LEAST_ROOM = 0.14, 0.5
"""Room at both ends of an axis: a share of its years, at least so many of them."""
HEADROOM = 1.25
"""The axis against its highest point: words stand above that."""
JOIN = Paint(stroke="quiet", width=1.5, dash=(2, 4))


def span(points: Sequence[DatedPoint]) -> tuple[float, float]:
    """The years of a panel with room on both sides, so that words beside its points fit."""
    first, last = points[0].year, points[-1].year
    room = max((last - first) * ROOM, LEAST_ROOM)
    return first - room, last + room


def laid_out(lines: Lines, screen: str) -> Drawing:
    """The marks of dated points, of the same size on every screen."""
    del screen
    marks: list[Mark] = []
    for number, panel in enumerate(lines.panels):
        top = float(number * PANEL)
        if len(lines.panels) > 1:
            head = WIDTH / 2, top + ABOVE - 32
            marks.append(Text(role="head", at=head, words=panel.name, size=SAID, bold=True))
        marks += _panel(panel, top)
    return Drawing((WIDTH, PANEL * len(lines.panels)), lines.alt, tuple(marks))


def _panel(panel: Panel, top: float) -> Iterator[Mark]:
    ground, (low, high) = top + PANEL - BELOW, span(panel.points)
    tall = PANEL - ABOVE - BELOW
    most = max(point.value for point in panel.points) * HEADROOM
    places = [
        (
            SIDE + (point.year - low) / (high - low) * (WIDTH - 2 * SIDE),
            ground - point.value / most * tall,
        )
        for point in panel.points
    ]
    axis = (SIDE / 2, ground), (WIDTH - SIDE / 2, ground)
    yield Line(role="axis", points=axis, paint=Paint(stroke="line"))
    yield Line(role="join", points=tuple(places), paint=JOIN)
    for point, place in zip(panel.points, places, strict=True):
        yield from _point(point, place, ground)


def _point(point: DatedPoint, place: Point, ground: float) -> Iterator[Mark]:
    """A point with its value above it and its date below the axis."""
    x, y = place
    fill = "ground" if point.approximate else "accent"
    role = "approximate" if point.approximate else "exact"
    yield Disc(role=role, at=place, radius=RADIUS, paint=Paint(fill, "accent", RIM))
    yield Text(role="said", at=(x, y - 19), words=point.said, size=SAID)
    date = wrapped(point.period, LETTERS)
    yield from stacked(date, (x, ground + 14), LEADING, size=DATE, ink="quiet", role="period")
