"""Titles as markup: Japanese lines break between phrases, and none within a joined word."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from components.drawing.line_breaks import KANA, phrases, runs

LONG = 12
"""Letters that a line of a title has on a phone; a longer phrase is cut between its words."""
JOINED = re.compile(r"([A-Za-z]+(?:-[A-Za-z]+)+)")
BREAK, TITLE = Markup("<wbr>"), Markup("<span>%s</span>")
PHRASES = Markup('<span class="phrases">%s</span>')
WHOLE = Markup('<span class="whole">%s</span>')


@lru_cache(maxsize=4096)
def titled(words: str) -> Markup:
    """The words of a title with the places where its lines may break."""
    if max(words, default="") <= KANA:
        return TITLE % _hyphened(words)
    pieces = (runs(phrase) if len(phrase) > LONG else (phrase,) for phrase in phrases(words))
    return PHRASES % BREAK.join(_kept(piece) for cut in pieces for piece in cut)


def _kept(piece: str) -> Markup:
    """A piece of Japanese; a number keeps to what it counts."""
    counted = len(piece) <= LONG and any(sign.isdigit() for sign in piece)
    return WHOLE % piece if counted else _hyphened(piece)


def _hyphened(words: str) -> Markup:
    """Words whose joined ones keep together: Five-Star."""
    parts = JOINED.split(words)
    return Markup().join(
        WHOLE % part if number % 2 else escape(part) for number, part in enumerate(parts)
    )
