"""Marks as shapes of PowerPoint: areas that can be coloured, discs that can be moved, words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from components.drawing import marks
from components.drawing.labels import Label, box_of
from components.drawing.map_arcs import points
from components.exports.slides.boxes import Box
from components.exports.slides.sheet import called
from components.exports.slides.writing import Ink, Paragraph, Run
from components.theme import colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from components.drawing.marks import Anchor, Drawing, Mark, Paint, Point
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx

GRID = 0.2
"""The paths of areas are written in whole steps of this length, which keeps the file small."""
PIECES = 24
"""Straight pieces of a curve."""
SIDES: Mapping[Anchor, PP_ALIGN] = {
    "start": PP_ALIGN.LEFT,
    "middle": PP_ALIGN.CENTER,
    "end": PP_ALIGN.RIGHT,
}


def painted(sheet: SlideSheet, at: Point, drawing: Drawing) -> list[Pptx]:
    """A drawing as shapes, in the order of its marks.

    Args:
        sheet: the slide.
        at: where the upper left corner of the drawing lies, in units of the page as its points.
        drawing: the marks.

    Raises:
        TypeError: a mark is of a kind that this painter does not know.
    """
    brush = Brush(sheet, at)
    return [shape for mark in (*drawing.ground, *drawing.marks) for shape in _painted(mark, brush)]


@dataclass(frozen=True, slots=True)
class Brush:
    """What paints on a slide: the sheet, and where the drawing lies on it."""

    sheet: SlideSheet
    at: Point

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
        fill, stroke = (_ink(one) if one else None for one in (paint.fill, paint.stroke))
        self.sheet.paint(shape, fill, stroke, paint.width)
        if paint.dash:
            _dash(shape, paint)
        called(shape, mark.name or mark.label, mark.label or mark.name)
        return shape


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


def _text(mark: marks.Text, brush: Brush) -> Iterator[Pptx]:
    left, top, right, bottom = box_of(mark.at, Label(mark.words, mark.anchor, 0, 0), mark.size)
    said = [Paragraph((_run(mark),), SIDES[mark.anchor])]
    box = brush.box(left, top, right - left, bottom - top)
    shape = brush.sheet.text(box, said, mark.words, anchor=MSO_ANCHOR.MIDDLE)
    shape.text_frame.word_wrap = False
    if mark.halo:
        brush.sheet.paint(shape, _ink(mark.halo), None)
        colour_of = shape.element.xpath("p:spPr/a:solidFill/a:srgbClr")[0]
        colour_of.append(
            parse_xml(f'<a:alpha {nsdecls("a")} val="{round(marks.VEIL * 100_000)}"/>')
        )
    yield shape


def _group(mark: marks.Group, brush: Brush) -> Iterator[Pptx]:
    """A disc with its letter is one shape; other marks stay apart, so that each can be edited."""
    match mark.marks:
        case (marks.Disc() as disc, marks.Text() as letter):
            (shape,) = _disc(disc, brush)
            words = [Paragraph((_run(letter),), PP_ALIGN.CENTER)]
            brush.sheet.fill(shape, words, anchor=MSO_ANCHOR.MIDDLE)
            shape.text_frame.word_wrap = False
            called(shape, mark.name, mark.label)
            yield shape
        case (marks.Disc() as disc,):
            (shape,) = _disc(disc, brush)
            called(shape, mark.name, mark.label)
            yield shape
        case several:
            for one in several:
                yield from _painted(one, brush)


def _run(mark: marks.Text) -> Run:
    return Run(mark.words, mark.size, _ink(mark.ink), bold=mark.bold)


def _dash(shape: Pptx, paint: Paint) -> None:
    """A line broken as on screen; the file counts dashes and gaps in widths of it."""
    broken = shape.element.xpath("p:spPr/a:ln")[0].get_or_add_custDash()
    parts = [round(length / paint.width * 100_000) for length in paint.dash]
    for dash, gap in zip(parts[::2], parts[1::2], strict=True):
        broken.append(parse_xml(f'<a:ds {nsdecls("a")} d="{dash}" sp="{gap}"/>'))


def _ink(name: str) -> Ink:
    """A colour of ours: what is painted here has a ground of its own."""
    return Ink(colour(name, "light"))


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
    marks.Text: _text,
    marks.Group: _group,
}
"""What paints each kind of mark."""
