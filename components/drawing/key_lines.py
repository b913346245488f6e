"""The key of a picture in lines: where each sign with its words begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.text_metrics import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.drawing.marks import Point
    from components.drawing.text_metrics import Face

LINE = 1.6
"""From one line to the next, against the height of the type."""


def in_lines(
    words: Iterable[str],
    start: float,
    room: float,
    *,
    sign: float,
    apart: float,
    size: float,
    face: Face,
) -> Iterator[Point]:
    """The left end of each entry, in the middle of its line; all lengths in points.

    Args:
        words: of the entries, in their order.
        start: where the middle of the first line lies.
        room: the width that a line has.
        sign: the width of a sign, up to its words.
        apart: from the end of an entry to the next.
        size: the height of the type.
        face: what the words are set in.
    """
    x, y = 0.0, start
    for one in words:
        wide = sign + width(one, size, face=face)
        if x and x + wide > room:
            x, y = 0.0, y + LINE * size
        yield x, y
        x += wide + apart
