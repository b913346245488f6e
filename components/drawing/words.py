"""Words on a drawing: in lines that fit a width, and moved up by what they take."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing.marks import Text
from components.drawing.text_metrics import LEADING, SCREEN, lines

if TYPE_CHECKING:
    from components.drawing.marks import Anchor, Point
    from components.drawing.text_metrics import Face


def broken(
    words: str,
    at: Point,
    size: float,
    room: float,
    *,
    role: str = "",
    ink: str = "ink",
    anchor: Anchor = "middle",
    bold: bool = False,
    face: Face = SCREEN,
) -> Text:
    """Words in as many lines as a width needs; arguments as those of `Text`."""
    found = tuple(lines(words, size, room, bold=bold, face=face))
    return Text(
        role=role,
        at=at,
        words=words,
        lines=found,
        size=size,
        ink=ink,
        anchor=anchor,
        bold=bold,
        room=room,
    )


def raised(text: Text, share: float) -> Text:
    """Words moved up by a share of what stands below their first line."""
    x, y = text.at
    return replace(text, at=(x, y - share * (text.height - LEADING * text.size)))
