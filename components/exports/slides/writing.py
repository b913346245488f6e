"""Words before they are on a slide: colours, runs of one look, paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import PP_ALIGN

from components.drawing.text_metrics import height
from components.theme import rgb

if TYPE_CHECKING:
    from collections.abc import Iterable

Pptx = Any
"""A thing of python-pptx, whose own types do not tell what a shape or a chart can do."""
READ = 12.0
"""The smallest type that a hall can read, in points."""
FINE = 10.5
"""The type of what only leads further: sources and their numbers, the data version."""


class Ink(NamedTuple):
    """A colour: one of the template's theme, perhaps lighter, or one of our own as `#rrggbb`.

    What stands on the slide's own ground takes the theme's; what has a ground of ours, ours.
    """

    colour: MSO_THEME_COLOR | str
    lighter: float = 0.0

    def on(self, target: Pptx) -> None:
        """Give a thing this colour."""
        if isinstance(self.colour, str):
            target.rgb = RGBColor(*rgb(self.colour))  # type: ignore[no-untyped-call]
            return
        target.theme_color = self.colour
        if self.lighter:
            target.brightness = self.lighter


INK = Ink(MSO_THEME_COLOR.TEXT_1)
QUIET = Ink(MSO_THEME_COLOR.TEXT_1, 0.35)
FAINT = Ink(MSO_THEME_COLOR.TEXT_1, 0.65)
PALE = Ink(MSO_THEME_COLOR.ACCENT_1, 0.8)
STRONG = Ink(MSO_THEME_COLOR.TEXT_2)
GROUND = Ink(MSO_THEME_COLOR.BACKGROUND_1)
ACCENT = Ink(MSO_THEME_COLOR.ACCENT_1)
SECOND = Ink(MSO_THEME_COLOR.ACCENT_2)
THIRD = Ink(MSO_THEME_COLOR.ACCENT_3)


class Run(NamedTuple):
    """Words of one look."""

    words: str
    size: float
    ink: Ink = INK
    bold: bool = False


class Paragraph(NamedTuple):
    """Runs that follow each other in lines."""

    runs: tuple[Run, ...]
    align: PP_ALIGN = PP_ALIGN.LEFT

    @property
    def words(self) -> str:
        """What it says."""
        return "".join(run.words for run in self.runs)

    @property
    def size(self) -> float:
        """The size of its largest words."""
        return max(run.size for run in self.runs)

    def height(self, room: float) -> float:
        """The height of its lines in a width, reckoned as if all were in its largest words."""
        return height(self.words, self.size, room, bold=any(run.bold for run in self.runs))


def plain(words: str, size: float, ink: Ink = INK, *, bold: bool = False) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Run(words, size, ink, bold),))


def said(paragraphs: Iterable[Paragraph]) -> str:
    """What paragraphs say, a line each."""
    return "\n".join(one.words for one in paragraphs)
