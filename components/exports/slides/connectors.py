"""Connectors that stay tied to their shapes when these are moved."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.util import Emu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.enum.shapes import MSO_CONNECTOR_TYPE

    from components.drawing.marks import Connector, Point
    from components.exports.slides.writing import Pptx

SITES = ((0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5))
"""Where a rectangle can be tied, in shares of its width and height, by the file's numbers."""
UPPER, LOWER = 0, 2
QUARTER = 90.0


def tied(slide: Pptx, ends: Sequence[Pptx], mark: Connector, at: Sequence[Point]) -> Pptx:
    """A connector between two shapes.

    Args:
        slide: the slide.
        ends: the two shapes.
        mark: how it runs.
        at: its ends as the file counts, each to be tied to the nearest site of its shape.
    """
    nowhere = Emu(0)
    line: Pptx = slide.shapes.add_connector(_kind(mark), nowhere, nowhere, nowhere, nowhere)
    start, end = (_site(shape, point) for shape, point in zip(ends, at, strict=True))
    line.begin_connect(ends[0], start)
    line.end_connect(ends[1], end)
    if start in (UPPER, LOWER):
        _turn(line)
    return line


def _kind(mark: Connector) -> MSO_CONNECTOR_TYPE:
    if mark.curved:
        return MSO_CONNECTOR.CURVE
    straight = len(mark.points) == 2  # noqa: PLR2004 - a start and an end
    return MSO_CONNECTOR.STRAIGHT if straight else MSO_CONNECTOR.ELBOW


def _site(shape: Pptx, point: Point) -> int:
    """The site of a shape that is nearest to a point."""

    def off(site: int) -> float:
        across, down = SITES[site]
        place = shape.left + shape.width * across, shape.top + shape.height * down
        return math.dist(place, point)

    return min(range(len(SITES)), key=off)


def _turn(line: Pptx) -> None:
    """Let a line leave upwards or downwards: the file has all lying, and turned by a quarter."""
    across, down = line.end_x - line.begin_x, line.end_y - line.begin_y
    middle = line.begin_x + across / 2, line.begin_y + down / 2
    frame = line.element.spPr.xfrm
    frame.rot, frame.flipH, frame.flipV = QUARTER, down < 0, across > 0
    line.width, line.height = Emu(abs(down)), Emu(abs(across))
    line.left = Emu(round(middle[0] - line.width / 2))
    line.top = Emu(round(middle[1] - line.height / 2))
