"""Marks as shapes of PowerPoint: areas that can be coloured, discs that can be moved, words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from components.drawing import marks
from components.drawing.map_arcs import points
from components.drawing.marks import Paint
from components.drawing.text_metrics import LEADING, SCREEN, width
from components.exports.slides import connectors
from components.exports.slides.boxes import Box
from components.exports.slides.sheet import called
from components.exports.slides.writing import Ink, Paragraph, Run, said
from components.theme import VEIL, colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from components.drawing.marks import Anchor, Drawing, Mark, Point
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx

GRID = 0.2
"""The paths of areas are written in whole steps of this length, which keeps the file small."""
PIECES = 24
"""Straight pieces of a curve."""
SIDES: Mapping[Anchor, tuple[PP_ALIGN, float]] = {
    "start": (PP_ALIGN.LEFT, 0.0),
    "middle": (PP_ALIGN.CENTER, 0.5),
    "end": (PP_ALIGN.RIGHT, 1.0),
}
"""How lines stand at an anchor, and the share of their width that lies before it."""


def ours(name: str) -> Ink:
    """A colour of ours, for what is painted on a ground of its own."""
    return Ink(colour(name, "light"))


def painted(
    sheet: SlideSheet, at: Point, drawing: Drawing, inks: Callable[[str], Ink] = ours
) -> list[Pptx]:
    """A drawing as shapes, in the order of its marks.

    Args:
        sheet: the slide.
        at: where the upper left corner of the drawing lies, in units of the page as its points.
        drawing: the marks; what a connector ties comes before it.
        inks: a mark's name of a colour to what is written.

    Raises:
        TypeError: a mark is of a kind that this painter does not know.
        KeyError: a connector ties what is not there.
    """
    brush = Brush(sheet, at, inks)
    return [shape for mark in (*drawing.ground, *drawing.marks) for shape in _painted(mark, brush)]


@dataclass(frozen=True, slots=True)
class Brush:
    """What paints on a slide: the sheet, where the drawing lies on it, what is there by its id."""

    sheet: SlideSheet
    at: Point
    inks: Callable[[str], Ink]
    found: dict[str, Pptx] = field(default_factory=dict)

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        """A rectangle of the drawing on the page."""
        return Box(self.at[0] + left, self.at[1] + top, width, height)

    def shape(self, kind: MSO_SHAPE, box: Box, mark: Mark, paint: Paint) -> Pptx:
        """A shape in a rectangle."""
        shape = self.sheet.slide.shapes.add_shape(kind, *self.sheet.paper.emus(box))
        return self.finished(shape, mark, paint)

    def path(
        self, rings: Sequence[Sequence[Point]], mark: Mark, paint: Paint, *, closed: bool
    ) -> Pptx:
        """A freeform.

        Its path is written at once: python-pptx measures all of it again for each point.
        """
        steps = [[(round(x / GRID), round(y / GRID)) for x, y in ring] for ring in rings]
        xs, ys = zip(*(point for ring in steps for point in ring), strict=True)
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
        paper = self.sheet.paper
        frame = self.sheet.slide.shapes.build_freeform(left, top, scale=float(paper.emu(GRID)))
        frame.add_line_segments([(right, top), (right, bottom), (left, bottom)])
        shape = frame.convert_to_shape(*map(paper.emu, self.at))
        shape.element.xpath(".//a:path")[0][:] = parse_xml(
            f"<a:path {nsdecls('a')}>{_path(steps, left, top, closed=closed)}</a:path>"
        )[:]
        return self.finished(shape, mark, paint)

    def finished(self, shape: Pptx, mark: Mark, paint: Paint) -> Pptx:
        """A shape in its colours, with its name and its words."""
        fill, stroke = (self.inks(one) if one else None for one in (paint.fill, paint.stroke))
        self.sheet.paint(shape, fill, stroke, paint.width)
        if paint.dash:
            _dash(shape, paint)
        return self.known(shape, mark)

    def known(self, shape: Pptx, mark: Mark, said: str = "") -> Pptx:
        """A shape with its name, and the words for those who do not see it; kept by its id."""
        called(shape, mark.name or mark.label or said, mark.label or said or mark.name)
        self.found[mark.id] = shape
        return shape

    def run(self, mark: marks.Text) -> Run:
        """Words in their look."""
        return Run(mark.words, mark.size, self.inks(mark.ink), bold=mark.bold)


def _painted(mark: Mark, brush: Brush) -> list[Pptx]:
    if type(mark) not in MARKS:
        message = f"a slide cannot show a mark of the kind {type(mark).__name__}"
        raise TypeError(message)
    return list(MARKS[type(mark)](mark, brush))


def _rect(mark: marks.Rect, brush: Brush) -> Iterator[Pptx]:
    kind = MSO_SHAPE.ROUNDED_RECTANGLE if mark.radius else MSO_SHAPE.RECTANGLE
    shape = brush.shape(kind, brush.box(*mark.at, *mark.size), mark, mark.paint)
    if mark.radius:
        shape.adjustments[0] = min(mark.radius / min(mark.size), 0.5)
    yield shape


def _disc(mark: marks.Disc, brush: Brush) -> Iterator[Pptx]:
    (x, y), radius = mark.at, mark.radius
    box = brush.box(x - radius, y - radius, 2 * radius, 2 * radius)
    yield brush.shape(MSO_SHAPE.OVAL, box, mark, mark.paint)


def _area(mark: marks.Area, brush: Brush) -> Iterator[Pptx]:
    yield brush.path(mark.rings, mark, mark.paint, closed=True)


def _line(mark: marks.Polyline, brush: Brush) -> Iterator[Pptx]:
    yield brush.path([mark.points], mark, mark.paint, closed=False)


def _curve(mark: marks.Curve, brush: Brush) -> Iterator[Pptx]:
    yield brush.path([points(mark.points, PIECES)], mark, mark.paint, closed=False)


def _connector(mark: marks.Connector, brush: Brush) -> Iterator[Pptx]:
    ends = [brush.found[one] for one in mark.ties]
    spots = [brush.box(*one, 0, 0) for one in (mark.points[0], mark.points[-1])]
    at = [brush.sheet.paper.emus(one)[:2] for one in spots]
    shape = connectors.tied(brush.sheet.slide, ends, mark, at)
    brush.sheet.outline(shape, brush.inks(mark.paint.stroke), mark.paint.width)
    if mark.paint.dash:
        _dash(shape, mark.paint)
    yield brush.known(shape, mark)


def _hatch(mark: marks.Hatch, brush: Brush) -> Iterator[Pptx]:
    box = brush.box(*mark.at, *mark.size)
    shape = brush.shape(MSO_SHAPE.RECTANGLE, box, mark, Paint(mark.over))
    shape.fill.patterned()
    shape.fill.pattern = MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL
    brush.inks(mark.paint.stroke).on(shape.fill.fore_color)
    brush.inks(mark.over).on(shape.fill.back_color)
    yield shape


def _text(mark: marks.Text, brush: Brush) -> Iterator[Pptx]:
    align, share = SIDES[mark.anchor]
    wide = mark.room or width(mark.words, mark.size, bold=True, face=SCREEN)
    high, first = (mark.height, LEADING * mark.size) if mark.room else (mark.size, mark.size)
    pad = marks.TIED if mark.room else 0.0
    left, top = mark.at[0] - wide * share - pad, mark.at[1] - first / 2
    box, line = brush.box(left, top, wide + 2 * pad, high), Paragraph((brush.run(mark),), align)
    shape = brush.sheet.text(box, [line], mark.words, anchor=MSO_ANCHOR.MIDDLE, pad=(pad, 0.0))
    shape.text_frame.word_wrap = bool(mark.room)
    if mark.halo:
        _veil(shape, brush.inks(mark.halo))
    yield brush.known(shape, mark, mark.words)


def _veil(shape: Pptx, ink: Ink) -> None:
    """Ground behind words that hides some of what lies below."""
    shape.fill.solid()
    ink.on(shape.fill.fore_color)
    (ground,) = shape.element.xpath("p:spPr/a:solidFill/*")
    ground.append(parse_xml(f'<a:alpha {nsdecls("a")} val="{round(VEIL * 100_000)}"/>'))


def _group(mark: marks.Group, brush: Brush) -> Iterator[Pptx]:
    """An area with its words is one shape, a disc with signs a group that moves as one.

    Other marks stay apart, so that each can be edited.
    """
    words = [one for one in mark.marks[1:] if isinstance(one, marks.Text)]
    match mark.marks:
        case (marks.Rect() | marks.Disc() as area, *others) if len(words) == len(others):
            (shape,) = _painted(area, brush)
            written = [Paragraph((brush.run(one),), SIDES[one.anchor][0]) for one in words]
            bound, pad = _inside(area, words)
            anchor = MSO_ANCHOR.TOP if bound else MSO_ANCHOR.MIDDLE
            brush.sheet.fill(shape, written, anchor=anchor, pad=pad)
            shape.text_frame.word_wrap = bound
            yield brush.known(shape, mark, said(written))
        case (marks.Disc(), *others) if all(isinstance(one, marks.Area) for one in others):
            made = [shape for one in mark.marks for shape in _painted(one, brush)]
            yield brush.known(brush.sheet.slide.shapes.add_group_shape(made), mark)
        case several:
            for one in several:
                yield from _painted(one, brush)


def _inside(
    area: marks.Rect | marks.Disc, words: Sequence[marks.Text]
) -> tuple[bool, tuple[float, float]]:
    """Whether an area bounds its words, and what it keeps free beside and above them."""
    if isinstance(area, marks.Disc) or not words or not words[0].room:
        return False, (0.0, 0.0)
    first = words[0]
    above = first.at[1] - LEADING * first.size / 2 - area.at[1]
    return True, ((area.size[0] - first.room) / 2, above)


def _dash(shape: Pptx, paint: Paint) -> None:
    """A line broken as on screen; the file counts dashes and gaps in widths of it."""
    broken = shape.element.xpath("p:spPr/a:ln")[0].get_or_add_custDash()
    parts = [round(length / paint.width * 100_000) for length in paint.dash]
    for dash, gap in zip(parts[::2], parts[1::2], strict=True):
        broken.append(parse_xml(f'<a:ds {nsdecls("a")} d="{dash}" sp="{gap}"/>'))


def _path(rings: Sequence[Sequence[tuple[int, int]]], left: int, top: int, *, closed: bool) -> str:
    def point(kind: str, x: int, y: int) -> str:
        return f'<a:{kind}><a:pt x="{x - left}" y="{y - top}"/></a:{kind}>'

    return "".join(
        point("moveTo", *ring[0])
        + "".join(point("lnTo", *each) for each in ring[1:])
        + ("<a:close/>" if closed else "")
        for ring in rings
    )


MARKS: Mapping[type[Mark], Callable[[Any, Brush], Iterator[Pptx]]] = {
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
