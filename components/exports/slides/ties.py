"""Connectors that stay tied to their shapes when these are moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.util import Emu

from components.exports.slides.sheet import called
from components.exports.slides.writing import ACCENT

if TYPE_CHECKING:
    from pptx.enum.shapes import MSO_CONNECTOR

    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx

RIGHT, LEFT = 3, 1
"""The sites of a rectangle to which a connector is tied."""
WIDTH = 1.5


def tie(sheet: SlideSheet, one: Pptx, other: Pptx, kind: MSO_CONNECTOR, said: str) -> Pptx:
    """A connector from the right of one shape to the left of another.

    Args:
        sheet: the slide.
        one: the shape at the left.
        other: the shape at the right.
        kind: how it runs.
        said: what it says, for those who do not see it.
    """
    nowhere = Emu(0)
    line: Pptx = sheet.slide.shapes.add_connector(kind, nowhere, nowhere, nowhere, nowhere)
    line.begin_connect(one, RIGHT)
    line.end_connect(other, LEFT)
    sheet.outline(line, ACCENT, WIDTH)
    called(line, said, said)
    return line
