"""Titles as markup: lines break between phrases, and not behind a number or in a joined word."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from components.drawing.line_breaks import KANA, phrases, runs

LONG, NARROW = 12, 6
"""Letters that a line has at least, of a title on a phone and of a name in a cell; a longer phrase
is cut between its words."""
JOINED = re.compile(r"([A-Za-z]+(?:-[A-Za-z]+)+|\b\d[\d,.]* [a-z]+)")
"""What stays on a line: Five-Star, 6 projects."""
BREAK, TITLE = Markup("<wbr>"), Markup("<span>%s</span>")
PHRASES = Markup('<span class="phrases">%s</span>')
WHOLE = Markup('<span class="whole">%s</span>')


@lru_cache(maxsize=4096)
def titled(words: str, long: int = LONG) -> Markup:
    """The words of a title with the places where its lines may break.

    Args:
        words: the title, or a name.
        long: letters of the shortest line that it may stand on.
    """
    if max(words, default="") <= KANA:
        return TITLE % _joined(words)
    pieces = (runs(phrase) if len(phrase) > long else (phrase,) for phrase in phrases(words))
    return PHRASES % BREAK.join(_kept(piece) for cut in pieces for piece in cut)


def _kept(piece: str) -> Markup:
    """A piece of Japanese; a number keeps to what it counts."""
    counted = len(piece) <= LONG and any(sign.isdigit() for sign in piece)
    return WHOLE % piece if counted else _joined(piece)


def _joined(words: str) -> Markup:
    """Words whose joined ones keep together."""
    parts = JOINED.split(words)
    return Markup().join(
        WHOLE % part if number % 2 else escape(part) for number, part in enumerate(parts)
    )
