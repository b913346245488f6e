"""What a map on a slide is drawn on: its group of shapes, its stage, what stands there already."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from components.drawing.text_metrics import LEADING, width
from components.exports.slides.boxes import Box
from components.exports.slides.outlines import GRID, outlines
from components.exports.slides.sheet import called
from components.exports.slides.writing import Ink, Paragraph, Run
from components.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.exports.slides.outlines import Outline, Ring
    from components.exports.slides.sheet import Sheet
    from components.exports.slides.writing import Pptx
    from model.atlas import Atlas
    from model.placement import Point
    from model.stage import Stage

BORDER, THREAD = 0.6, 1.75
ASIDE, TURNS, SOUTH = 7.0, 8, 0.25
"""How far a name steps aside at a time, in how many directions, beginning with the south."""
AIR = 2.0
"""Room around the letters of a name."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A stage on a slide.

    Attributes:
        sheet: the slide.
        box: where the stage lies.
        stage: the view of the ground, one pixel of it a unit of the page.
        taken: where words and marks stand already.
        drawn: the shapes so far.
    """

    sheet: Sheet
    box: Box
    stage: Stage
    taken: list[Box] = field(default_factory=list)
    drawn: list[Pptx] = field(default_factory=list)

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a place falls on the slide."""
        x, y = self.stage.pixel(longitude, latitude)
        return self.box.left + x, self.box.top + y

    def outlines(self, atlas: Atlas, name: str) -> Sequence[Outline]:
        """The pieces of an outline that lie on the stage."""
        return outlines(atlas, name, self.stage)

    def sea(self, name: str) -> None:
        """The sea below everything."""
        shape = self._shape(MSO_SHAPE.RECTANGLE, self.box)
        self.sheet.paint(shape, Ink(LIGHT.sea), None)
        called(shape, name, name)

    def land(self, rings: Sequence[Ring], name: str, fill: str) -> None:
        """A piece of ground."""
        shape = self._drawn(rings, closed=True)
        self.sheet.paint(shape, Ink(fill), Ink(LIGHT.border), BORDER)
        called(shape, name, name)

    def thread(self, points: Sequence[Point], name: str) -> None:
        """A line through some points of the stage."""
        shape = self._drawn([points], closed=False)
        self.sheet.paint(shape, None, Ink(LIGHT.accent), THREAD)
        called(shape, name, name)

    def disc(self, at: Point, radius: float, called_by: tuple[str, str]) -> Pptx:
        """A round mark."""
        place = Box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
        shape = self._shape(MSO_SHAPE.OVAL, place)
        called(shape, *called_by)
        self.taken.append(place)
        return shape

    def name(self, at: Point, words: str, size: float, ink: str, steps: int) -> None:
        """A name on the ground, as near to its point as it is clear of all that stands there.

        Args:
            at: the point, on the slide.
            words: the name.
            size: of its type.
            ink: its colour.
            steps: how many steps aside it may go; without room there it is left out.
        """
        wide, high = width(words, size, bold=True) + 2 * AIR, size * LEADING
        middle = Box(at[0] - wide / 2, at[1] - high / 2, wide, high)
        free = next((box for box in _around(middle, steps) if self._clear(box)), None)
        if free:
            self.write(free, words, size, ink, PP_ALIGN.CENTER)

    def write(self, box: Box, words: str, size: float, ink: str, align: PP_ALIGN) -> None:
        """A name in a box."""
        said = Paragraph((Run(words, size, Ink(ink), bold=True),), align)
        self.text(box, [said], words).text_frame.word_wrap = False

    def text(self, box: Box, paragraphs: Sequence[Paragraph], name: str) -> Pptx:
        """Words on the ground."""
        shape = self.sheet.text(box, paragraphs, name, anchor=MSO_ANCHOR.MIDDLE)
        self.drawn.append(shape)
        self.taken.append(box)
        return shape

    def grouped(self, name: str, alt: str) -> None:
        """Put everything into one group, once: each later shape would measure it again."""
        called(self.sheet.slide.shapes.add_group_shape(self.drawn), name, alt)

    def _shape(self, kind: MSO_SHAPE, box: Box) -> Pptx:
        shape = self.sheet.slide.shapes.add_shape(kind, *self.sheet.paper.emus(box))
        self.drawn.append(shape)
        return shape

    def _clear(self, box: Box) -> bool:
        return box.inside(self.box) and not any(box.meets(other) for other in self.taken)

    def _drawn(self, rings: Sequence[Sequence[Point]], *, closed: bool) -> Pptx:
        """A freeform in whole steps of the grid, which keeps the file small.

        Its path is written at once: python-pptx measures all of it again for each point.
        """
        steps = [[(round(x / GRID), round(y / GRID)) for x, y in ring] for ring in rings]
        xs, ys = zip(*(point for ring in steps for point in ring), strict=True)
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
        frame = self.sheet.slide.shapes.build_freeform(
            left, top, scale=float(self.sheet.paper.emu(GRID))
        )
        frame.add_line_segments([(right, top), (right, bottom), (left, bottom)])
        shape = frame.convert_to_shape(*self.sheet.paper.emus(self.box)[:2])
        shape.element.xpath(".//a:path")[0][:] = parse_xml(
            f"<a:path {nsdecls('a')}>{_path(steps, left, top, closed=closed)}</a:path>"
        )[:]
        self.drawn.append(shape)
        return shape


def _around(box: Box, steps: int) -> list[Box]:
    """A box where it belongs, then further and further aside, in every direction."""
    aside = [
        (step * ASIDE, (turn / TURNS + SOUTH) * 2 * math.pi)
        for step in range(1, steps + 1)
        for turn in range(TURNS)
    ]
    moved = [
        box._replace(left=box.left + far * math.cos(turn), top=box.top + far * math.sin(turn))
        for far, turn in aside
    ]
    return [box, *moved]


def _path(rings: Sequence[Sequence[tuple[int, int]]], left: int, top: int, *, closed: bool) -> str:
    def point(kind: str, x: int, y: int) -> str:
        return f'<a:{kind}><a:pt x="{x - left}" y="{y - top}"/></a:{kind}>'

    return "".join(
        point("moveTo", *ring[0])
        + "".join(point("lnTo", *each) for each in ring[1:])
        + ("<a:close/>" if closed else "")
        for ring in rings
    )
