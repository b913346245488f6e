"""The foot of a slide: its sources by number, the data version, the slide's number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn

from components.drawing import text_metrics
from components.exports.slides.writing import FINE, QUIET, STRONG, Paragraph, Run, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet
    from components.view import View
    from model.sources import Source

NUMBER = 12.0
LINES = 2
"""The lines that sources may take; the notes have all of them."""
LONGEST = 24.0
"""The longest title or publisher of a source, in heights of the type."""
SIDE, GAP = 150.0, 16.0
"""The width of version and number, and the room before them."""
FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""What PowerPoint calls the field of a slide's number."""


def numbered(sources: Sequence[Source]) -> dict[str, int]:
    """Source id to the number by which a slide names the source."""
    return {source.source_id: number for number, source in enumerate(sources, 1)}


def write(sheet: SlideSheet, box: Box, sources: Sequence[Source], number: int, view: View) -> None:
    """The foot of a slide.

    Args:
        sheet: the slide.
        box: where it goes.
        sources: in the order of their numbers.
        number: of the slide.
        view: the view of the scene.
    """
    words, low = view.words, MSO_ANCHOR.BOTTOM
    left = box._replace(width=box.width - SIDE - GAP)
    cited = _cited(sources, left.width, view)
    if cited:
        sheet.text(left, [plain(cited, FINE, QUIET)], words("slides.name.sources"), anchor=low)
    version = words("foot.version", version=view.atlas.version)
    runs = Run(f"{version}   ", FINE, QUIET), Run(str(number), NUMBER, STRONG, bold=True)
    right = box._replace(left=box.right - SIDE, width=SIDE)
    said = Paragraph(runs, PP_ALIGN.RIGHT)
    shape = sheet.text(right, [said], words("slides.name.number"), anchor=low)
    counted = shape.element.xpath(".//a:r")[-1]
    # A field instead of a run: the number follows when slides are moved.
    counted.tag = qn("a:fld")
    counted.set("id", FIELD)
    counted.set("type", "slidenum")


def _cited(sources: Sequence[Source], width: float, view: View) -> str:
    """As many sources as fit, and how many are in the notes only."""
    said = [
        f"[{number}] {view.words('join').join(filter(None, map(_short, _named(source, view))))}"
        for number, source in enumerate(sources, 1)
    ]
    lists = [said] + [
        [*said[:shown], view.words("slides.more", count=len(said) - shown)]
        for shown in range(len(said) - 1, -1, -1)
    ]
    joined = ("  ".join(one) for one in lists)
    return next(one for one in joined if text_metrics.line_count(one, FINE, width) <= LINES)


def _named(source: Source, view: View) -> tuple[str, str]:
    return source.title[view.language], source.publisher[view.language]


def _short(words: str) -> str:
    return text_metrics.shortened(words, 1.0, LONGEST)
