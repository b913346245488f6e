"""The code that a camera reads as a view's address, with the address written below it."""

from __future__ import annotations

import textwrap

import segno
from markupsafe import Markup

CORRECTION = "q"
"""A quarter of the code may be damaged: fit for print."""
SIDE, QUIET, LETTER = 240, 4, 10
LETTERS_IN_LINE = 40
WORDS_IN_LINE = {"en": 30, "ja": 16}
"""Letters of a sentence that stands in the place of a code."""


def svg(address: str, *, said: bool = True) -> Markup:
    """The code as an SVG picture of 240 pixels' width.

    Args:
        address: the full address of a view.
        said: whether the address is written below the code.

    Raises:
        ValueError: the address is too long for a code.
    """
    try:
        code = segno.make(address, error=CORRECTION, micro=False, boost_error=False)
    except segno.DataOverflowError as error:
        message = f"The address has {len(address)} characters: too long for a QR code."
        raise ValueError(message) from error
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
