"""Sentences as points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from components.drawing import text_metrics
from components.exports.slides import cuts
from components.exports.slides.writing import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet

SIZES = (26.0, 24.0, 22.0, 20.0, 18.0)
"""Sizes of the type, the largest that fits being taken."""
APART = 0.5
"""Room below a point, in heights of its type."""
BULLET = 20.0
"""How far the words of a point stand in."""


def parts(points: Sequence[str], room: Box) -> list[tuple[int, int, float]]:
    """Where parts of sentences begin and end, and their type: one where all fit, else even."""
    for size in SIZES:
        if sum(_heights(points, size, room.width)) <= room.height:
            return [(0, len(points), size)]
    heights = _heights(points, SIZES[-1], room.width)
    return [(start, end, SIZES[-1]) for start, end in cuts.even(heights, room.height)]


def draw(sheet: SlideSheet, box: Box, points: Sequence[str], size: float, name: str) -> None:
    """Points on a slide.

    Args:
        sheet: the slide.
        box: where they go.
        points: the sentences.
        size: of their type.
        name: what the box is called.
    """
    shape = sheet.text(box, [plain(one, size) for one in points], name)
    for paragraph in shape.text_frame.paragraphs:
        paragraph.space_after = sheet.paper.emu(size * APART)
    indent = sheet.paper.emu(BULLET)
    for properties in shape.element.xpath(".//a:pPr"):
        properties.set("marL", str(indent))
        properties.set("indent", str(-indent))
        properties.append(parse_xml(f'<a:buChar {nsdecls("a")} char="•"/>'))


def _heights(points: Sequence[str], size: float, width: float) -> list[float]:
    """The height of each point, with the room below it."""
    return [text_metrics.height(one, size, width - BULLET) + size * APART for one in points]
