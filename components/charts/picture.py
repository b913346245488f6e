"""What every still chart is drawn on: one picture in the colours of a mode."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from components.picture import Picture
from components.theme import in_mode
from model.labels import KANA, breadth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.theme import Palette


SHEETS = {"forum": (1024, 345)}
"""Width and height in pixels of a live chart on screens that scale it, as static/forum.css does;
on others it is as wide as its place."""
OPENING, CLOSING = "（「『", "）」』、。％"


def picture(body: Iterable[Markup], size: tuple[int, int], alt: str, mode: str) -> Picture:
    """A picture.

    Args:
        body: its elements.
        size: width and height in pixels.
        alt: the sentence that says what it shows.
        mode: "light", "dark" or "auto" (follows the page's colour scheme).
    """
    return Picture("still chart", size, alt, _style(mode), Markup("").join(body))


def wrapped(words: str, width: int) -> list[str]:
    """Words in lines of at most `width` narrow letters; a Japanese letter counts two."""
    lines, line, used = [], "", 0
    for piece in _pieces(words):
        size = breadth(piece)
        if line and used + size > width:
            lines.append(line.strip())
            line, used = "", 0
        line, used = line + piece, used + size
    return [*lines, line.strip()]


def _pieces(words: str) -> list[str]:
    """Where a line may break: after a blank, and at a Japanese letter, brackets kept whole."""
    pieces = [""]
    for sign, following in zip(words, [*words[1:], ""], strict=True):
        pieces[-1] += sign
        japanese = sign > KANA or following > KANA
        if sign == " " or (japanese and sign not in OPENING and following not in CLOSING):
            pieces.append("")
    return [piece for piece in pieces if piece]


@cache
def _style(mode: str) -> Markup:
    return Markup(in_mode(mode, _rules))  # noqa: S704 - our own colours


def _rules(palette: Palette) -> str:
    return (
        f".chart text{{font-size:13px;text-anchor:middle;fill:{palette.ink}}}"
        f".chart .quiet{{fill:{palette.quiet};font-size:12px}}.chart .head{{font-weight:700}}"
        f".chart .join{{fill:none;stroke:{palette.quiet};stroke-width:1.5;stroke-dasharray:2 4}}"
        f".chart .rough{{fill:{palette.ground};stroke-width:2.5}}"
        f".chart .exact{{fill:{palette.accent};stroke-width:2.5}}"
        f".chart .box{{fill:{palette.surface};stroke:{palette.line}}}"
        f".chart .box.hub{{fill:{palette.tint};stroke:{palette.accent};stroke-width:2}}"
        f".chart .box.gap{{fill:none;stroke:{palette.quiet};stroke-dasharray:4 3}}"
        f".chart .tie{{fill:none;stroke:{palette.accent};stroke-width:2}}"
        f".chart .tie.doubt{{stroke:{palette.quiet};stroke-dasharray:5 4}}"
        f".chart .big{{font-size:22px;font-weight:700;fill:{palette.strong}}}"
        f".chart .left{{text-anchor:start}}.chart .end{{text-anchor:end}}"
        f".chart .column.a{{fill:{palette.accent}}}.chart .column.b{{fill:{palette.chosen}}}"
        f".chart .column.c{{fill:{palette.land_other}}}.chart .column.d{{fill:{palette.strong}}}"
        f".chart .column.weak,.chart .column.asked{{fill:none;stroke:{palette.accent};"
        f"stroke-width:2;stroke-dasharray:5 3}}"
        f".chart .axis{{stroke:{palette.line}}}"
        f".chart .stripe{{fill:none;stroke:{palette.ground};stroke-width:2}}"
    )
