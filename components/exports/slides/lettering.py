"""How wide words are and where they break, measured in the face that the slides name."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ImageFont

from components.drawing.words import CLOSING, OPENING
from model.labels import KANA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FACE = "BIZ UDPGothic"
"""On every Windows since 2018, and in the exports' own fonts folder."""
FONTS = Path(__file__).resolve().parent.parent / "fonts"
LEADING = 1.25
"""From one line to the next, in heights of the type."""
EM = 1000
SEAM = 0.2
"""What some programs put between a Japanese and a Latin letter, in heights of the type."""
SPARE = 1.03
"""Another program may set a letter a little wider than we measure it."""


@cache
def _face(weight: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"BIZUDPGothic-{weight}.ttf", EM)


@cache
def _letter(sign: str, weight: str) -> float:
    return _face(weight).getlength(sign) / EM * SPARE


@lru_cache(maxsize=16384)
def _breadth(words: str, weight: str) -> float:
    """The width of words in heights of their type."""
    seams = sum(map(_seam, words, words[1:]))
    return sum(_letter(sign, weight) for sign in words) + seams


def _seam(one: str, other: str) -> float:
    return SEAM if (one > KANA) != (other > KANA) else 0.0


def _weight(*, bold: bool) -> str:
    return "Bold" if bold else "Regular"


def width(words: str, size: float, *, bold: bool = False) -> float:
    """The width of words in one line, in the unit of their size."""
    return _breadth(words, _weight(bold=bold)) * size


def lines(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Words in lines that fit a width.

    Args:
        words: the text; a line break in it stays one.
        size: height of the type.
        room: width of a line, in the same unit.
        bold: whether the type is bold.
    """
    return [
        line
        for paragraph in words.split("\n")
        for line in _broken(unbroken(paragraph), room / size, _weight(bold=bold))
    ]


def height(words: str, size: float, room: float, *, bold: bool = False) -> float:
    """The height of words in lines that fit a width."""
    return len(lines(words, size, room, bold=bold)) * size * LEADING


def largest(
    words: str, sizes: Sequence[float], room: tuple[float, float], *, bold: bool = False
) -> float:
    """The largest of some sizes, in falling order, in which words fit a width and a height."""
    fitting = (size for size in sizes if height(words, size, room[0], bold=bold) <= room[1])
    return next(fitting, sizes[-1])


def shortened(words: str, size: float, room: float) -> str:
    """Words cut so that they fit one line, with a mark where something is left out."""
    if width(words, size) <= room:
        return words
    kept = words
    while kept and width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


@lru_cache(maxsize=4096)
def unbroken(words: str) -> tuple[str, ...]:
    """What a line may not break inside of: a Latin word, a Japanese letter with its brackets."""
    pieces = [""]
    for sign, following in pairwise(f"{words} "):
        pieces[-1] += sign
        wide = sign > KANA or following > KANA
        if sign == " " or (wide and sign not in OPENING and following not in CLOSING):
            pieces.append("")
    return tuple(piece for piece in pieces if piece) or ("",)


def _broken(pieces: Iterable[str], room: float, weight: str) -> list[str]:
    """Pieces in lines of a width, in heights of the type; a piece that is longer is broken."""
    found, line, used = [], "", 0.0
    for whole in pieces:
        piece, wide = whole, _breadth(whole.rstrip(), weight)
        seam = _seam(line[-1], piece[0]) if line else 0.0
        if line and used + seam + wide > room:
            found.append(line.rstrip())
            line, used, seam = "", 0.0, 0.0
        while wide > room and len(piece) > 1:
            kept = _fitting(piece, room, weight)
            found.append(piece[:kept])
            piece = piece[kept:]
            wide = _breadth(piece.rstrip(), weight)
        line += piece
        used += seam + _breadth(piece, weight)
    return [*found, line.rstrip()]


def _fitting(piece: str, room: float, weight: str) -> int:
    """How many letters of a piece that is longer than a line fit one, at least one."""
    counts = range(len(piece) - 1, 1, -1)
    return next((count for count in counts if _breadth(piece[:count], weight) <= room), 1)
