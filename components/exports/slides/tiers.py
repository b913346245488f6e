"""Boxes in tiers from the left to the right, tied to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import PP_ALIGN

from components.drawing import text_metrics
from components.exports.slides.ties import tie
from components.exports.slides.writing import ACCENT, GROUND, QUIET, STRONG, Paragraph, Run, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.drawing import figures
    from components.drawing.figures import Tiers
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

BETWEEN, APART = 64.0, 16.0
"""Room between two tiers, and between two boxes of one."""
SCALES = (1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7)
"""How large the words are, the largest that fits being taken."""
ROLE, NUMBER, NAME = 13.0, 30.0, 15.0
LEAST = 10.0
PAD = 10.0


def draw(sheet: SlideSheet, box: Box, figure: Tiers, view: View) -> None:
    """Tiers side by side, each box tied to every box of the tier before.

    Args:
        sheet: the slide.
        box: where the diagram goes.
        figure: the tiers.
        view: whose words are used; here the figure has them all.
    """
    del view
    tiers = figure.tiers
    columns = box.columns(len(tiers), BETWEEN)
    scale = next((one for one in SCALES if _fits(tiers, columns, one)), SCALES[-1])
    before: list[Pptx] = []
    for tier, column in zip(tiers, columns, strict=True):
        places = _stacked(tier, column, scale)
        drawn = [_box(sheet, place, one, scale) for place, one in zip(places, tier, strict=True)]
        for one in before:
            for other in drawn:
                tie(sheet, one, other, MSO_CONNECTOR.ELBOW, f"{one.name} – {other.name}")
        before = drawn


def _fits(tiers: Sequence[Sequence[figures.Box]], columns: Sequence[Box], scale: float) -> bool:
    """Whether every tier has room, and every number its line."""
    return all(
        sum(_height(one, column.width, scale) + APART for one in tier) - APART <= column.height
        and all(_number(one, scale) <= column.width - 2 * PAD for one in tier)
        for tier, column in zip(tiers, columns, strict=True)
    )


def _number(box: figures.Box, scale: float) -> float:
    return text_metrics.width(box.number, NUMBER * scale, bold=True)


def _height(box: figures.Box, width: float, scale: float) -> float:
    return sum(one.height(width - 2 * PAD) for one in _words(box, scale)) + 2 * PAD


def _words(box: figures.Box, scale: float) -> list[Paragraph]:
    """What a box says: its role, its number, its name or date."""
    role, name = max(ROLE * scale, LEAST), max(NAME * scale, LEAST)
    number = (
        Run(box.number, name, QUIET)
        if box.kind == "absent"
        else Run(box.number, NUMBER * scale, STRONG, bold=True)
    )
    said = [
        plain(box.role, role, QUIET),
        Paragraph((number,)),
        plain(box.name, name, bold=not box.number),
    ]
    return [one._replace(align=PP_ALIGN.CENTER) for one in said if one.words]


def _stacked(tier: Sequence[figures.Box], column: Box, scale: float) -> list[Box]:
    """The boxes of a tier below each other, in the middle of its column."""
    heights = [_height(one, column.width, scale) for one in tier]
    top = column.top + (column.height - sum(heights) - APART * (len(tier) - 1)) / 2
    places = []
    for height in heights:
        places.append(column._replace(top=top, height=height))
        top += height + APART
    return places


def _box(sheet: SlideSheet, place: Box, box: figures.Box, scale: float) -> Pptx:
    """A box; dashed where there is nothing on record."""
    line, name = QUIET if box.kind == "absent" else ACCENT, box.name or box.role
    shape = sheet.panel(place, _words(box, scale), name, fill=GROUND, line=line, pad=(PAD, PAD))
    if box.kind == "absent":
        shape.line.dash_style = MSO_LINE.DASH
    return shape
