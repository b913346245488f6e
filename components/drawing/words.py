"""Words on a drawing: where a line may break, and lines below each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.drawing.marks import Text
from model.labels import KANA, breadth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.drawing.marks import Anchor, Point

OPENING, CLOSING = "（「『", "）」』、。％"
"""Signs that no line ends with, and that none begins with."""


def wrapped(words: str, width: int) -> list[str]:
    """Words in lines of at most `width` narrow letters; a Japanese letter counts two."""
    lines, line, used = [], "", 0
    for piece in pieces(words):
        size = breadth(piece)
        if line and used + size > width:
            lines.append(line.strip())
            line, used = "", 0
        line, used = line + piece, used + size
    return [*lines, line.strip()]


def pieces(words: str) -> list[str]:
    """Where a line may break: after a blank, and at a Japanese letter, brackets kept whole."""
    found = [""]
    for sign, following in pairwise(f"{words} "):
        found[-1] += sign
        japanese = sign > KANA or following > KANA
        if sign == " " or (japanese and sign not in OPENING and following not in CLOSING):
            found.append("")
    return [piece for piece in found if piece]


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
