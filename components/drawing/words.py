"""Words on a drawing: joined as their language joins them, broken to fit their room, moved up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.drawing.text_metrics import LEADING, SCREEN, lines
from components.text import words_in

if TYPE_CHECKING:
    from components.drawing.marks import Text
    from components.drawing.text_metrics import Face


def told(what: str, said: str, language: str) -> str:
    """What something is, and what is said of it."""
    return words_in(language)("sign.told", what=what, said=said)


def aside(said: str, more: str, language: str) -> str:
    """What is said, with more of it in brackets."""
    return words_in(language)("sign.aside", said=said, aside=more)


def between(language: str, *said: str) -> str:
    """Short words beside each other; what is "" is left out."""
    return words_in(language)("sign.between").join(filter(None, said))


def broken(text: Text, face: Face = SCREEN) -> Text:
    """Words in as many lines as their room needs."""
    found = lines(text.words, text.size, text.room, bold=text.bold, face=face)
    return replace(text, lines=tuple(found))


def raised(text: Text, share: float) -> Text:
    """Words moved up by a share of what stands below their first line."""
    x, y = text.at
    return replace(text, at=(x, y - share * (text.height - LEADING * text.size)))
