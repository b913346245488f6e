"""The sheet that a picture of a figure is put on, from the top down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from components.drawing.words import wrapped
from components.theme import FONTS, LIGHT
from model.labels import breadth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.picture import Picture

WIDTH, MARGIN, HIGHEST, GAP = 1240, 40, 900, 18
"""Width of the sheet, what it keeps free, the most height of a drawing, the room below it."""
INSIDE = WIDTH - 2 * MARGIN
LEADING, NARROW = 1.4, 0.6
"""From line to line, and the width of a narrow letter, in heights of the type."""
RADIUS = 11
"""Of a sign in the key, in pixels."""


class Sign(NamedTuple):
    """A sign in the key; one without a letter is hollow."""

    colour: str
    letter: str
    words: str


class Sheet:
    """A picture in the making: each thing goes below what is there already."""

    def __init__(self) -> None:
        self.y = float(MARGIN)
        self.drawn: list[Markup] = []

    def write(self, words: str, size: int, kind: str) -> None:
        """A paragraph, in as many lines as it needs."""
        for line in wrapped(words, int(INSIDE / (size * NARROW))):
            self._line(line, size, kind, MARGIN, self.y + size)
            self.y += size * LEADING
        self.y += size * LEADING / 3

    def key(self, signs: Iterable[Sign], size: int) -> None:
        """Signs with their words, side by side in as many lines as they need."""
        x = float(MARGIN)
        for sign in signs:
            wide = 2 * RADIUS + 36 + breadth(sign.words) * size * NARROW
            if x + wide > WIDTH - MARGIN:
                x, self.y = float(MARGIN), self.y + 3 * RADIUS
            self._sign(sign, x + RADIUS, self.y + RADIUS)
            self._line(sign.words, size, "", x + 2 * RADIUS + 8, self.y + RADIUS + size / 3)
            x += wide
        self.y += 3 * RADIUS if x > MARGIN else 0

    def put(self, drawing: Picture) -> None:
        """A drawing, as large as there is room."""
        wide, high = drawing.size
        scale = min(INSIDE / wide, HIGHEST / high)
        self.drawn.append(
            Markup('<g transform="translate({:.1f} {:.1f}) scale({:.4f})">{}</g>').format(
                (WIDTH - wide * scale) / 2, self.y, scale, drawing.svg()
            )
        )
        self.y += high * scale + GAP

    def svg(self, alt: str) -> Markup:
        """The whole."""
        fonts = FONTS.replace('"', "'")
        style = (
            f".frame{{font-family:{fonts};fill:{LIGHT.ink}}}.frame.quiet{{fill:{LIGHT.quiet}}}"
            f".frame.title{{font-weight:700;fill:{LIGHT.strong}}}"
            ".frame.letter{font-weight:700;text-anchor:middle;dominant-baseline:central}"
        )
        return Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" '
            'height="{h}" role="img" aria-label="{alt}"><title>{alt}</title>'
            '<style>{style}</style><rect width="{w}" height="{h}" fill="{ground}"/>{body}</svg>'
        ).format(
            w=WIDTH,
            h=round(self.y + MARGIN),
            alt=alt,
            style=Markup(style),  # noqa: S704 - our own rules
            ground=LIGHT.ground,
            body=Markup("").join(self.drawn),
        )

    def _line(self, words: str, size: float, kind: str, x: float, y: float) -> None:
        self.drawn.append(
            Markup('<text class="frame {}" font-size="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
                kind, size, x, y, words
            )
        )

    def _sign(self, sign: Sign, x: float, y: float) -> None:
        fill, dashes = (sign.colour, "none") if sign.letter else (LIGHT.ground, "3 2")
        self.drawn.append(
            Markup(
                '<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="{fill}" stroke="{colour}" '
                'stroke-width="1.5" stroke-dasharray="{dashes}"/><text class="frame letter" '
                'style="fill:{ground}" font-size="13" x="{x:.1f}" y="{y:.1f}">{letter}</text>'
            ).format(
                x=x,
                y=y,
                r=RADIUS,
                fill=fill,
                colour=sign.colour,
                dashes=dashes,
                ground=LIGHT.ground,
                letter=sign.letter,
            )
        )
