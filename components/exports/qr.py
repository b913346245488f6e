"""The code that a camera reads as a view's address, with the address written below it."""

from __future__ import annotations

import textwrap
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

import segno
from markupsafe import Markup

from components.exports.trouble import ExportError

if TYPE_CHECKING:
    from components.text import Words

CORRECTIONS = ("q", "m", "l")
"""How much of a code may be damaged: a quarter, fit for print, where the address leaves room."""
SIDE, QUIET, LETTER = 240, 4, 10
LETTERS_IN_LINE = 40
WORDS_IN_LINE = {"en": 30, "ja": 16}
"""Letters of a sentence that stands in the place of a code."""


@lru_cache(maxsize=4096)
def made(address: str) -> segno.QRCode | None:
    """The code of an address; None for one that is too long for any code."""
    for level in CORRECTIONS:
        with suppress(segno.DataOverflowError):
            return segno.make_qr(address, error=level, boost_error=False)
    return None


def svg(address: str, words: Words, *, said: bool = True) -> Markup:
    """The code as an SVG picture of 240 pixels' width.

    Args:
        address: the full address of a view.
        words: the language of what may go wrong.
        said: whether the address is written below the code.

    Raises:
        ExportError: the address is too long for a code.
    """
    code = made(address)
    if code is None:
        raise ExportError(words("share.too_long"))
    rows = [[bool(dark) for dark in row] for row in code.matrix]
    cells = len(rows) + 2 * QUIET
    dots = "".join(
        f"M{column + QUIET} {row + QUIET}h1v1h-1z"
        for row, line in enumerate(rows)
        for column, dark in enumerate(line)
        if dark
    )
    lines = (
        [
            address[start : start + LETTERS_IN_LINE]
            for start in range(0, len(address), LETTERS_IN_LINE)
        ]
        if said
        else []
    )
    below = Markup("").join(
        Markup('<text x="{}" y="{}">{}</text>').format(SIDE / 2, SIDE + 14 * (number + 1), line)
        for number, line in enumerate(lines)
    )
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        'role="img" aria-label="{address}"><rect width="{w}" height="{h}" fill="#fff"/>'
        '<path transform="scale({scale})" d="{dots}" fill="#000"/>'
        '<g font-family="monospace" font-size="{size}" text-anchor="middle">{below}</g></svg>'
    ).format(
        w=SIDE,
        h=SIDE + (14 * len(lines) + 8 if lines else 0),
        scale=round(SIDE / cells, 4),
        dots=dots,
        size=LETTER,
        below=below,
        address=address,
    )


def unset(sentence: str, language: str) -> Markup:
    """What stands in the place of a code where there is no address to lead to.

    Args:
        sentence: that says so.
        language: the language of the sentence, "en" or "ja".
    """
    lines = textwrap.wrap(sentence, WORDS_IN_LINE[language])
    first = SIDE / 2 - 9 * (len(lines) - 1)
    said = Markup("").join(
        Markup('<text x="{}" y="{}">{}</text>').format(SIDE / 2, first + 18 * number, line)
        for number, line in enumerate(lines)
    )
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" '
        'height="{side}" role="img" aria-label="{sentence}">'
        '<rect width="{side}" height="{side}" fill="#fff"/>'
        '<g font-family="sans-serif" font-size="13" text-anchor="middle">{said}</g></svg>'
    ).format(side=SIDE, sentence=sentence, said=said)
