"""Marks as SVG that looks the same everywhere: presentation attributes, no classes, no style."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from components.drawing import marks
from components.drawing.labels import Label, box_of
from components.drawing.text_metrics import LEADING
from components.kept import kept
from components.picture import Picture
from components.theme import VEIL, VEIL_PAD, colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from components.drawing.marks import Drawing, Mark, Paint, Point

MIDDLE = 0.36
"""From the middle of letters down to the line they stand on, in heights of the type: not every
program knows `dominant-baseline`."""
Attributes = dict[str, str | float]


TENTHS, WHOLE = 10, 1
"""How many steps of a way there are in a pixel."""


@dataclass(frozen=True, slots=True)
class Brush:
    """What paints in the colours of a mode: "light", "dark" or "auto" (as the page says).

    Attributes:
        mode: the mode.
        steps: how fine ways are, `TENTHS` or `WHOLE`.
    """

    mode: str
    steps: int = TENTHS

    def paint(self, paint: Paint) -> Attributes:
        """How a mark looks, in attributes of its element."""
        look: Attributes = {"fill": colour(paint.fill, self.mode) if paint.fill else "none"}
        if paint.stroke:
            look |= {"stroke": colour(paint.stroke, self.mode), "stroke-width": paint.width}
        if paint.dash:
            look["stroke-dasharray"] = " ".join(f"{round(one, 2):g}" for one in paint.dash)
        return look

    def ink(self, name: str) -> str:
        """The colour of words."""
        return colour(name, self.mode)


def picture(
    drawing: Drawing, mode: str, kind: str = "still chart", fonts: str = "", steps: int = TENTHS
) -> Picture:
    """A drawing as a picture.

    Args:
        drawing: the marks.
        mode: "light", "dark" or "auto": in a page, whose colour scheme and variables it follows.
        kind: the classes by which a page finds it.
        fonts: the faces of its words, "" for those of what it stands in.
        steps: how fine its ground is: in whole pixels it takes two thirds of the bytes.
    """
    width, height = drawing.size
    return Picture(
        kind=kind,
        size=(round(width), round(height)),
        alt=drawing.alt,
        ground=painted(drawing.ground, mode, steps),
        marks=painted(drawing.marks, mode),
        fonts=fonts,
        linked=any(isinstance(mark, marks.Group) and mark.href for mark in drawing.marks),
    )


def painted(found: Iterable[Mark], mode: str, steps: int = TENTHS) -> Markup:
    """Marks as elements, in their order.

    Raises:
        TypeError: a mark is of a kind that this painter does not know.
    """
    brush = Brush(mode, steps)
    return Markup("").join(_painted(mark, brush) for mark in found)


def _painted(mark: Mark, brush: Brush) -> Markup:
    if type(mark) not in MARKS:
        message = f"SVG cannot paint a mark of the kind {type(mark).__name__}"
        raise TypeError(message)
    return MARKS[type(mark)](mark, brush)


def _element(tag: str, attributes: Attributes, inside: Markup | str = "") -> Markup:
    said = "".join(
        f' {name}="{escape(value) if isinstance(value, str) else _number(value)}"'
        for name, value in attributes.items()
    )
    end = f">{escape(inside)}</{tag}>" if inside else "/>"
    return Markup(f"<{tag}{said}{end}")  # noqa: S704 - what is not ours is escaped


def _mark(tag: str, mark: Mark, attributes: Attributes, inside: Markup | str = "") -> Markup:
    """An element that says which mark it is, and to those who do not see it what it shows."""
    named = {"data-id": mark.id, "data-role": mark.role}
    title = _element("title", {}, mark.label) if mark.label else Markup()
    known: Attributes = {name: said for name, said in named.items() if said}
    return _element(tag, known | attributes, title + inside)


def _path(mark: Mark, way: str, look: Attributes) -> Markup:
    return _mark("path", mark, {"d": way, **look})


def _number(value: float) -> str:
    return f"{round(value, 1):g}" if abs(value) < 1e5 else f"{value:.0f}"  # noqa: PLR2004 - no exponent


@kept(8_000_000, len)
def _rings(rings: tuple[tuple[Point, ...], ...], steps: int) -> str:
    """Closed ways, kept: the same land lies below many maps."""
    return "".join(f"{_way(ring, steps)}Z" for ring in rings)


def _way(points: Iterable[Point], steps: int = TENTHS) -> str:
    """A way in steps, each told from the point before: half as many letters."""
    found = _corners((round(x * steps), round(y * steps)) for x, y in points)
    moved = "".join(
        f"{_told(x - before_x, steps, ' ')}{_told(y - before_y, steps, ' ')}"
        for (before_x, before_y), (x, y) in pairwise(found)
    )
    start = f"M{_told(found[0][0], steps)}{_told(found[0][1], steps, ' ')}"
    return f"{start}l{moved.lstrip()}" if moved else start


def _corners(points: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Points without those that only stand on the straight way from one to the next."""
    found: list[tuple[int, int]] = []
    for point, _ in groupby(points):
        while len(found) > 1 and _is_between(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return found


def _is_between(one: tuple[int, int], other: tuple[int, int], third: tuple[int, int]) -> bool:
    (x, y), (to_x, to_y) = other, third
    dx, dy, on_x, on_y = x - one[0], y - one[1], to_x - x, to_y - y
    return dx * on_y == dy * on_x and dx * on_x + dy * on_y > 0


def _told(count: int, steps: int, between: str = "") -> str:
    """Steps in pixels; a minus parts them from the number before as well as a blank does."""
    whole, rest = divmod(abs(count), steps)
    said = f"{whole or ''}.{rest}" if rest else f"{whole}"
    return f"-{said}" if count < 0 else f"{between}{said}"


def _cubic(points: Iterable[Point]) -> str:
    start, *handles = points
    return f"{_way([start])}C{' '.join(f'{_number(x)} {_number(y)}' for x, y in handles)}"


def _rect(mark: marks.Rect, brush: Brush) -> Markup:
    (x, y), (width, height) = mark.at, mark.size
    place: Attributes = {"x": x, "y": y, "width": width, "height": height}
    corners: Attributes = {"rx": mark.radius} if mark.radius else {}
    return _mark("rect", mark, place | corners | brush.paint(mark.paint))


def _disc(mark: marks.Disc, brush: Brush) -> Markup:
    look: Attributes = {"cx": mark.at[0], "cy": mark.at[1], "r": mark.radius}
    look |= brush.paint(mark.paint)
    if mark.paint.dash:  # A gap first: deck.gl goes round the other way.
        look["stroke-dashoffset"] = f"{round(mark.paint.dash[0], 2):g}"
    return _mark("circle", mark, look)


def _area(mark: marks.Area, brush: Brush) -> Markup:
    way = _rings(mark.rings, brush.steps)
    holes: Attributes = {"fill-rule": "evenodd"} if len(mark.rings) > 1 else {}
    return _path(mark, way, brush.paint(mark.paint) | holes)


def _line(mark: marks.Polyline, brush: Brush) -> Markup:
    return _path(mark, _way(mark.points, brush.steps), brush.paint(mark.paint))


def _curve(mark: marks.Curve, brush: Brush) -> Markup:
    return _path(mark, _cubic(mark.points), brush.paint(mark.paint))


def _connector(mark: marks.Connector, brush: Brush) -> Markup:
    way = _cubic(mark.points) if mark.curved else _way(mark.points)
    return _path(mark, way, brush.paint(mark.paint))


def _hatch(mark: marks.Hatch, brush: Brush) -> Markup:
    """Falling stripes, each cut at the sides of its rectangle."""
    (left, top), (width, height) = mark.at, mark.size
    way, at = "", mark.step - height
    while at < width:
        start, end = max(at, 0.0), min(at + height, width)
        way += _way([(left + start, top + start - at), (left + end, top + end - at)])
        at += mark.step
    return _path(mark, way, brush.paint(mark.paint)) if way else Markup()


def _text(mark: marks.Text, brush: Brush) -> Markup:
    x, y = mark.at
    look: Attributes = {"font-size": mark.size, "fill": brush.ink(mark.ink)}
    look |= {"text-anchor": mark.anchor} if mark.anchor != "start" else {}
    look |= {"font-weight": "bold"} if mark.bold else {}
    said = Markup("").join(
        _mark("text", mark, {"x": x, "y": y + (MIDDLE + LEADING * below) * mark.size, **look}, line)
        for below, line in enumerate(mark.lines or (mark.words,))
    )
    return _veil(mark, brush) + said if mark.halo else said


def _veil(mark: marks.Text, brush: Brush) -> Markup:
    """A piece of ground below words, so that what lies there does not run into them.

    In a page it gives way to one as wide as the letters are there (`atlas.css`).
    """
    box = box_of(mark.at, Label(mark.words, mark.anchor, 0.0, 0.0), mark.size)
    wide, high = VEIL_PAD
    place: Attributes = {
        "x": box.left - wide,
        "y": box.top - high,
        "width": box.right - box.left + 2 * wide,
        "height": box.bottom - box.top + 2 * high,
    }
    look: Attributes = {"fill": brush.ink(mark.halo), "fill-opacity": f"{VEIL:g}"}
    return _element("rect", {"data-role": "veil", **place, **look})


def _group(mark: marks.Group, brush: Brush) -> Markup:
    inside = Markup("").join(_painted(one, brush) for one in mark.marks)
    group = _mark("g", mark, {}, inside)
    if not mark.href:
        return group
    reached: Attributes = {"id": mark.key} if mark.key else {"tabindex": "-1"}
    return _element("a", {"href": mark.href, **reached}, group)


MARKS: Mapping[type[Mark], Callable[[Any, Brush], Markup]] = {
    marks.Rect: _rect,
    marks.Disc: _disc,
    marks.Area: _area,
    marks.Polyline: _line,
    marks.Curve: _curve,
    marks.Connector: _connector,
    marks.Hatch: _hatch,
    marks.Text: _text,
    marks.Group: _group,
}
"""What paints each kind of mark."""
