"""The code that a camera reads as a view's address, with the address written below it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import segno
from lxml import etree
from markupsafe import Markup

from components.drawing import text_metrics
from components.exports.trouble import ExportError
from components.kept import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.text import Words

CORRECTIONS = ("q", "m", "l")
"""How much of a code may be damaged: a quarter, fit for print, where the address leaves room."""
SIDE = 240
"""Width of the picture in pixels: the code with the four dots around it that cameras need."""
LETTER, LETTERS_IN_LINE = 10, 40
"""Of the address below a code: the height of its type in pixels, and what is cut off at a time."""
SENTENCE, MARGIN = 13, 12
"""Of what stands in the place of a code: the height of its type, and the room at its sides."""
LEADING = 1.4


def _size(code: segno.QRCode | None) -> int:
    """How many bytes a code takes: one for each of its squares."""
    return sum(map(len, code.matrix)) if code else 0


@kept(8_000_000, _size)
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
    starts = range(0, len(address), LETTERS_IN_LINE) if said else ()
    lines = [address[start : start + LETTERS_IN_LINE] for start in starts]
    step = LETTER * LEADING
    height = SIDE + (round(step * (len(lines) + 0.5)) if lines else 0)
    below = _written(lines, SIDE + step, LETTER, "monospace")
    return _picture(address, height, _drawn(code) + below)


def unset(sentence: str) -> Markup:
    """A sentence in the place of a code, where there is no address to lead to."""
    lines = text_metrics.lines(sentence, SENTENCE, SIDE - 2 * MARGIN, face=text_metrics.SCREEN)
    first = (SIDE - SENTENCE * LEADING * (len(lines) - 1)) / 2
    return _picture(sentence, SIDE, _written(lines, first, SENTENCE, "sans-serif"))


def _drawn(code: segno.QRCode) -> Markup:
    """A code as segno draws it, without the document around it."""
    scale = SIDE / code.symbol_size()[0]
    document = code.svg_inline(scale=scale, svgclass=None, lineclass=None)
    return Markup(etree.tostring(etree.fromstring(document)[0], encoding="unicode"))  # noqa: S704 - segno's own paths


def _written(lines: Sequence[str], first: float, size: int, family: str) -> Markup:
    """Lines in the middle of the picture, the first at a height."""
    return Markup("").join(
        Markup(
            '<text x="{}" y="{:g}" font-family="{}" font-size="{}" text-anchor="middle">{}</text>'
        ).format(SIDE / 2, first + size * LEADING * number, family, size, line)
        for number, line in enumerate(lines)
    )


def _picture(said: str, height: int, body: Markup) -> Markup:
    """What is drawn on a white ground, and the words for those who do not see it."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        'role="img" aria-label="{said}"><rect width="{w}" height="{h}" fill="#fff"/>{body}</svg>'
    ).format(w=SIDE, h=height, said=said, body=body)
