"""Words on a drawing: in lines that fit their room, and moved up by what they take."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing.text_metrics import LEADING, SCREEN, lines

if TYPE_CHECKING:
    from components.drawing.marks import Text
    from components.drawing.text_metrics import Face


def broken(text: Text, face: Face = SCREEN) -> Text:
    """Words in as many lines as their room needs."""
    found = lines(text.words, text.size, text.room, bold=text.bold, face=face)
    return replace(text, lines=tuple(found))


def raised(text: Text, share: float) -> Text:
    """Words moved up by a share of what stands below their first line."""
    x, y = text.at
    return replace(text, at=(x, y - share * (text.height - LEADING * text.size)))
