"""Dated points as marks: one panel below the other, dots joined by a dotted line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from components.drawing.marks import Disc, Drawing, Paint, Polyline, Text
from components.drawing.text_metrics import LEADING, SCREEN, lines, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.drawing.figures import DatedPoint, Lines, Panel
    from components.drawing.marks import Mark, Point

WIDTH, PANEL = 720, 165
SIDE, ABOVE, BELOW = 64, 46, 52
"""What a panel keeps free: at its sides, for its name, for its dates."""
ROW, APART = 84, 4
"""The width of a date below the axis, and what parts two dates."""
SAID, DATE = 13, 12
"""Heights of the values and of the dates."""
RADIUS, RIM = 6, 2.5
ROOM, LEAST_ROOM = 0.2, 0.5
"""Room at both ends of an axis: a share of its years, at least so many of them."""
HEADROOM = 1.25
"""The axis against its highest point: words stand above that."""
JOIN = Paint(stroke="quiet", width=1.5, dash=(2, 4))


def span(points: Sequence[DatedPoint]) -> tuple[float, float]:
    """The years of a panel with room on both sides, so that words beside its points fit."""
    first, last = points[0].year, points[-1].year
    room = max((last - first) * ROOM, LEAST_ROOM)
    return first - room, last + room


def dates(panel: Panel, across: float) -> list[tuple[list[str], int]]:
    """The dates of a panel in lines, each with how many lines lower it stands than the first row.

    Dates of near points would meet: of two that do, the later one stands below the other.

    Args:
        panel: the points.
        across: how wide the axis is, in points.
    """
    low, high = span(panel.points)
    found: list[tuple[list[str], int]] = []
    end = -math.inf
    for point in panel.points:
        said = lines(point.period, DATE, ROW, face=SCREEN)
        middle = (point.year - low) / (high - low) * across
        half = max(width(line, DATE, face=SCREEN) for line in said) / 2
        meets = middle - half < end + APART
        found.append((said, found[-1][1] + len(found[-1][0]) if meets else 0))
        end = middle + half
    return found


def laid_out(drawn: Lines, screen: str) -> Drawing:
    """The marks of dated points, of the same size on every screen."""
    del screen
    marks: list[Mark] = []
    for number, panel in enumerate(drawn.panels):
        top = float(number * PANEL)
        if len(drawn.panels) > 1:
            head = WIDTH / 2, top + ABOVE - 32
            marks.append(Text(role="head", at=head, words=panel.name, size=SAID, bold=True))
        marks += _panel(panel, top)
    return Drawing((WIDTH, PANEL * len(drawn.panels)), drawn.alt, tuple(marks))


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
    if not panel.slope:
        axis = (SIDE / 2, ground), (WIDTH - SIDE / 2, ground)
        yield Polyline(role="axis", points=axis, paint=Paint(stroke="line"))
    if panel.joined:
        yield Polyline(role="join", points=tuple(places), paint=JOIN)
    below = dates(panel, WIDTH - 2 * SIDE)
    for point, place, (date, lower) in zip(panel.points, places, below, strict=True):
        yield from _point(point, place)
        foot = place[1] + RADIUS if panel.slope else ground
        at = place[0], foot + LEADING * DATE * (lower + 1)
        words, broken = point.period, tuple(date)
        yield Text(role="period", at=at, words=words, lines=broken, size=DATE, ink="quiet")


def _point(point: DatedPoint, place: Point) -> Iterator[Mark]:
    """A point with its value above it."""
    x, y = place
    fill = "ground" if point.approximate else "accent"
    role = "approximate" if point.approximate else "exact"
    yield Disc(role=role, at=place, radius=RADIUS, paint=Paint(fill, "accent", RIM))
    yield Text(role="said", at=(x, y - 19), words=point.said, size=SAID)
