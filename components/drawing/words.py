"""Words on a drawing: lines below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.marks import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.drawing.marks import Anchor, Point


def stacked(
    lines: Sequence[str],
    at: Point,
    leading: float,
    *,
    size: float,
    ink: str = "ink",
    anchor: Anchor = "middle",
    role: str = "",
) -> list[Text]:
    """Lines below each other.

    Args:
        lines: the words, a line each.
        at: the middle of the first line's height, at its anchor.
        leading: from line to line, in points.
        size: height of the type.
        ink: name of its colour.
        anchor: which end of the lines stands at the point.
        role: what the words are in their figure.
    """
    x, y = at
    return [
        Text(at=(x, y + leading * number), words=line, size=size, ink=ink, anchor=anchor, role=role)
        for number, line in enumerate(lines)
    ]
