"""Which names have room beside their points on a map, and on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.drawing.text_metrics import SCREEN, width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.drawing.marks import Anchor, Point

OFF = 0.65
"""From a point to its name, in heights of the type."""
SIDES: Mapping[str, tuple[Anchor, float, float]] = {
    "north": ("middle", 0.0, -1.0),
    "south": ("middle", 0.0, 1.0),
    "east": ("start", 1.0, 0.0),
    "west": ("end", -1.0, 0.0),
}
"""Side to text anchor and direction, in the order in which they are tried."""


class Label(NamedTuple):
    """A name on the map: text ("" where it has no room), anchor, offset of its middle line."""

    text: str
    anchor: Anchor
    dx: float
    dy: float


class Box(NamedTuple):
    """The rectangle that a name takes, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


def beside(
    points: Sequence[Point], names: Sequence[str], size: float, room: tuple[int, int]
) -> list[Label]:
    """Give each name a side of its point where it covers no other name and no point.

    Args:
        points: where the names belong, in pixels.
        names: the names, in the order of their weight: the first ones choose first.
        size: height of the type in pixels.
        room: width and height of the map in pixels.

    Returns:
        One label a point; a name that finds no room is left out, never drawn over another.
    """
    near = OFF * size / 2
    taken = [Box(x - near, y - near, x + near, y + near) for x, y in points]
    labels = []
    for number, (point, name) in enumerate(zip(points, names, strict=True)):
        others = taken[:number] + taken[number + 1 :]
        label, box = _first_free(point, name, size, others, room)
        taken += [box] if box else []
        labels.append(label)
    return labels


def _first_free(
    point: Point, name: str, size: float, taken: Sequence[Box], room: tuple[int, int]
) -> tuple[Label, Box | None]:
    for anchor, east, south in SIDES.values() if name else ():
        label = Label(name, anchor, east * OFF * size, south * (OFF + 0.5) * size)
        box = box_of(point, label, size)
        inside = box.left >= 0 and box.top >= 0 and box.right <= room[0] and box.bottom <= room[1]
        if inside and not any(cover(box, other) for other in taken):
            return label, box
    return Label("", "middle", 0.0, 0.0), None


def box_of(point: Point, label: Label, size: float) -> Box:
    """The rectangle that a label takes in bold type, in pixels."""
    wide = width(label.text, size, bold=True, face=SCREEN)
    middle = point[0] + label.dx
    left = {"middle": middle - wide / 2, "start": middle, "end": middle - wide}[label.anchor]
    top = point[1] + label.dy - size / 2
    return Box(left, top, left + wide, top + size)


def cover(one: Box, other: Box) -> bool:
    """Whether two rectangles overlap."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
