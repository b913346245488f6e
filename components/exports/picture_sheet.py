"""The sheet that a picture of a figure is put on, from the top down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from components.drawing import svg
from components.drawing.marks import Drawing, Paint, Rect, Text
from components.drawing.text_metrics import LEADING, SCREEN, width
from components.drawing.words import broken
from components.exports.legend import signed
from components.inline import plain
from components.theme import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.drawing.marks import Mark
    from components.inline import Inline, Phrase
    from components.picture import Picture
    from components.view import View

WIDTH, MARGIN, HIGHEST, GAP = 1240, 40, 900, 18
"""Width of the sheet, what it keeps free, the most height of a drawing, the room below it."""
INSIDE = WIDTH - 2 * MARGIN
RADIUS, APART = 11, 25
"""Of a sign in the key, and the room behind its words, in pixels."""
MODE = "light"


class PictureSheet:
    """A picture in the making: each thing goes below what is there already."""

    def __init__(self) -> None:
        self.y = float(MARGIN)
        self.marks: list[Mark] = []
        self.placed = Markup()

    def write(self, words: str, size: int, ink: str, *, bold: bool = False) -> None:
        """A paragraph, in as many lines as it needs."""
        at = MARGIN, self.y + LEADING * size / 2
        said = Text(at=at, words=words, size=size, ink=ink, anchor="start", bold=bold, room=INSIDE)
        self.marks.append(broken(said))
        self.y += broken(said).height + LEADING * size / 3

    def key(self, signs: Iterable[tuple[Inline, Phrase]], view: View, size: int) -> None:
        """Signs with their words, side by side in as many lines as they need."""
        x = float(MARGIN)
        for sign, phrase in signs:
            words = plain(phrase, view)
            wide = 3 * RADIUS + APART + width(words, size, face=SCREEN)
            if x + wide > WIDTH - MARGIN:
                x, self.y = float(MARGIN), self.y + 3 * RADIUS
            self.marks += signed(sign, words, (x + RADIUS, self.y + RADIUS), RADIUS, size)
            x += wide
        self.y += 3 * RADIUS if x > MARGIN else 0

    def put(self, drawing: Picture) -> None:
        """A drawing, as large as there is room."""
        wide, high = drawing.size
        scale = min(INSIDE / wide, HIGHEST / high)
        self.placed += Markup(
            '<g transform="translate({:.1f} {:.1f}) scale({:.4f})">{}{}</g>'
        ).format((WIDTH - wide * scale) / 2, self.y, scale, drawing.ground, drawing.marks)
        self.y += high * scale + GAP

    def svg(self, alt: str, language: str) -> Markup:
        """The whole, in the faces of its language."""
        size = float(WIDTH), self.y + MARGIN
        ground = Rect(at=(0, 0), size=size, paint=Paint("ground"))
        drawing = Drawing(size, alt, tuple(self.marks), (ground,))
        sheet = svg.picture(drawing, MODE, "picture", fonts(language))
        return replace(sheet, marks=sheet.marks + self.placed).svg()
