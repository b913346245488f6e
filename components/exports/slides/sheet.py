"""A slide while it is drawn: lengths in units of the page, words in the deck's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Emu, Pt

from components.drawing.text_metrics import LEADING
from components.exports.slides.boxes import Box
from components.exports.slides.writing import INK, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.exports.slides.writing import Ink, Paragraph, Pptx, Run

LANGUAGES = {"en": MSO_LANGUAGE_ID.ENGLISH_US, "ja": MSO_LANGUAGE_ID.JAPANESE}


@dataclass(frozen=True, slots=True)
class Paper:
    """What all slides of a deck share.

    Attributes:
        width, height: of the page, in its units: at least `boxes.WIDE` by `boxes.HIGH`.
        unit: points in one unit.
        title: where the layout has its title.
        language: "en" or "ja".
    """

    width: float
    height: float
    unit: float
    title: Box
    language: str

    def emu(self, length: float) -> Emu:
        """A length as the file counts it."""
        return Emu(round(length * self.unit * Pt(1)))

    def emus(self, box: Box) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width and height as the file counts them."""
        left, top, width, height = map(self.emu, box)
        return left, top, width, height

    def points(self, size: float) -> Pt:
        """The size of a type, in tenths of a point: the file has no use for finer ones."""
        return Pt(round(size * self.unit, 1))

    def box(self, shape: Pptx) -> Box:
        """Where a shape stands."""
        sides = (shape.left, shape.top, shape.width, shape.height)
        return Box(*(side / Pt(1) / self.unit for side in sides))

    def style(self, font: Pptx, run: Run) -> None:
        """Give a font the look and the language of a run."""
        font.size = self.points(run.size)
        font.language_id = LANGUAGES[self.language]
        if run.bold:
            font.bold = True
        if run.ink != INK:
            run.ink.on(font.color)

    def write(self, frame: Pptx, paragraphs: Iterable[Paragraph]) -> None:
        """Fill a text frame; lines stand at a fixed distance, whatever the face is."""
        for number, paragraph in enumerate(paragraphs):
            lines = frame.add_paragraph() if number else frame.paragraphs[0]
            lines.alignment = paragraph.align
            lines.line_spacing = self.points(paragraph.size * LEADING)
            if not paragraph.words:
                _sized(lines, self.points(paragraph.size))
            for run in paragraph.runs:
                written = lines.add_run()
                written.text = run.words
                self.style(written.font, run)


@dataclass(frozen=True, slots=True)
class SlideSheet:
    """A slide, and the paper it is on."""

    slide: Pptx
    paper: Paper

    def text(
        self,
        box: Box,
        paragraphs: Sequence[Paragraph],
        name: str,
        *,
        anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
        pad: tuple[float, float] = (0.0, 0.0),
    ) -> Pptx:
        """Words in a box of their own; their alternative text is what they say.

        Args:
            box: where.
            paragraphs: the words.
            name: what the box is called.
            anchor: where in the box they stand.
            pad: room inside the box, at its sides and at its ends.

        Returns:
            The shape.
        """
        shape = self.slide.shapes.add_textbox(*self.paper.emus(box))
        self.fill(shape, paragraphs, anchor=anchor, pad=pad)
        called(shape, name, said(paragraphs))
        return shape

    def fill(
        self,
        shape: Pptx,
        paragraphs: Sequence[Paragraph],
        *,
        anchor: MSO_ANCHOR,
        pad: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Write into a shape."""
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
        frame.margin_left = frame.margin_right = self.paper.emu(pad[0])
        frame.margin_top = frame.margin_bottom = self.paper.emu(pad[1])
        self.paper.write(frame, paragraphs)

    def paint(self, shape: Pptx, fill: Ink | None, line: Ink | None, width: float = 1.0) -> None:
        """Ground and outline of a shape, none where no colour is given."""
        if fill:
            shape.fill.solid()
            fill.on(shape.fill.fore_color)
        else:
            shape.fill.background()
        if line:
            self.outline(shape, line, width)
        else:
            _unstyled(shape)
            shape.line.fill.background()

    def outline(self, shape: Pptx, ink: Ink, width: float) -> None:
        """The outline of a shape, or the look of a line."""
        _unstyled(shape)
        ink.on(shape.line.color)
        shape.line.width = self.paper.emu(width)


def called(shape: Pptx, name: str, alt: str) -> None:
    """Give a shape its name and the words for those who do not see it."""
    shape.name = name
    shape.element.xpath("./*[1]/p:cNvPr")[0].set("descr", alt)


def _sized(lines: Pptx, size: Pt) -> None:
    """Give a line without letters its height: programs would take one of their own type."""
    lines._p.get_or_add_endParaRPr().set("sz", str(size.centipoints))  # noqa: SLF001 - no other way


def _unstyled(shape: Pptx) -> None:
    """Take away the look, the shadow and the white words that a new shape has from the theme."""
    for style in shape.element.xpath("p:style"):
        shape.element.remove(style)
