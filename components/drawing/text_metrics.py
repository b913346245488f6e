"""How much room words take, measured in the face that travels with us."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.line_breaks import KANA, letters, phrases, runs, syllables, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PIL.ImageFont import FreeTypeFont

    Cut = Callable[[str], tuple[str, ...]]

FACE = "BIZ UDPGothic"
"""On every Windows since 2018, and in our own fonts folder."""
FILES = {
    weight: Path(__file__).parent / "fonts" / f"BIZUDPGothic-{weight}.ttf"
    for weight in ("Regular", "Bold")
}
"""Its weights: measured here, and carried along by pictures and documents."""
LEADING = 1.25
"""From one line to the next, in heights of the type."""
EM = 1000


class Face(NamedTuple):
    """What words are set in, against the face that we measure.

    Attributes:
        spare: how much wider its letters may be.
        least: the least width of a Japanese letter, in heights of the type.
        seam: what it may put between a Japanese and a Latin letter, in the same unit.
    """

    spare: float
    least: float
    seam: float


OFFICE = Face(spare=1.03, least=0.0, seam=0.2)
"""Our face, set by an office program: each rounds in its own way, some part the scripts."""
SCREEN = Face(spare=1.0, least=1.0, seam=0.125)
"""Any face of `components.theme.fonts`. In most of them every Japanese letter is as wide as high,
where ours has narrow kana and brackets; Latin letters are widest in ours (a sentence in Noto Sans
is a sixth shorter, in DejaVu Sans a tenth). CSS parts the scripts by an eighth."""


class _Type(NamedTuple):
    """A face in a weight."""

    face: Face
    weight: str


def width(words: str, size: float, *, bold: bool = False, face: Face = OFFICE) -> float:
    """The width of words in one line, in the unit of their size."""
    return _breadth(words, _type(face, bold=bold)) * size


def lines(
    words: str, size: float, room: float, *, bold: bool = False, face: Face = OFFICE
) -> list[str]:
    """Words in lines as we write them: Japanese breaks between phrases wherever it can.

    Args:
        words: the text; a line break in it stays one.
        size: height of the type.
        room: width of a line, in the same unit.
        bold: whether the type is bold.
        face: what they are set in.
    """
    return _lines(words, room / size, _type(face, bold=bold), (phrases, runs, syllables, letters))


def whole_words(words: Iterable[str], size: float, room: float, *, face: Face) -> float:
    """The size, `size` at most, at which no Latin word of some texts is wider than a line."""
    pieces = {piece.rstrip() for text in words for piece in unbroken(text)}
    widest = max((width(piece, 1.0, face=face) for piece in pieces), default=0.0)
    return min(size, room / widest) if widest else size


def height(words: str, size: float, room: float, *, bold: bool = False) -> float:
    """The height of words that an office program breaks into lines."""
    return line_count(words, size, room, bold=bold) * size * LEADING


def line_count(words: str, size: float, room: float, *, bold: bool = False) -> int:
    """How many lines an office program makes of words: it knows no phrases."""
    return len(_lines(words, room / size, _type(OFFICE, bold=bold), (unbroken, tuple)))


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


@cache
def _font(weight: str) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415 - it takes longer than all else here

    return ImageFont.truetype(FILES[weight], EM, layout_engine=ImageFont.Layout.BASIC)


def _type(face: Face, *, bold: bool) -> _Type:
    return _Type(face, "Bold" if bold else "Regular")


@cache
def _letter(sign: str, kind: _Type) -> float:
    own = _font(kind.weight).getlength(sign) / EM * kind.face.spare
    return max(own, kind.face.least) if sign > KANA else own


@lru_cache(maxsize=16384)
def _breadth(words: str, kind: _Type) -> float:
    """The width of words in heights of their type."""
    seams = sum(_seam(one, other, kind) for one, other in pairwise(words))
    return sum(_letter(sign, kind) for sign in words) + seams


def _seam(one: str, other: str, kind: _Type) -> float:
    return kind.face.seam if (one > KANA) != (other > KANA) else 0.0


def _lines(words: str, room: float, kind: _Type, cuts: Sequence[Cut]) -> list[str]:
    return [
        line
        for paragraph in words.split("\n")
        for line in _filled(_pieces(paragraph, room, kind, cuts), room, kind)
    ]


def _pieces(words: str, room: float, kind: _Type, cuts: Sequence[Cut]) -> Iterator[str]:
    """Words in pieces that fit a line: cut once, and what is longer cut by the next finer way."""
    if not cuts or _breadth(words.rstrip(), kind) <= room:
        yield words
        return
    for piece in cuts[0](words):
        yield from _pieces(piece, room, kind, cuts[1:])


def _filled(pieces: Iterable[str], room: float, kind: _Type) -> list[str]:
    """Pieces in lines of a width, in heights of the type."""
    found, line, used = [], "", 0.0
    for piece in pieces:
        seam = _seam(line[-1], piece[0], kind) if line else 0.0
        if line and used + seam + _breadth(piece.rstrip(), kind) > room:
            found.append(line.rstrip())
            line, used, seam = "", 0.0, 0.0
        line += piece
        used += seam + _breadth(piece, kind)
    return [*found, line.rstrip()]
