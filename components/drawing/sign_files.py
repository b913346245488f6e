"""What browsers have the signs from: one picture for live maps, one style sheet for pages.

`python -m components.drawing.sign_files` writes both anew once a sign has changed.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from textwrap import wrap
from typing import TYPE_CHECKING

import resvg_py

from components import assets
from components.drawing import svg
from components.drawing.marks import Area, Drawing, Paint
from components.drawing.signs import SIGNS, around, polygon, sectors
from model.selection import FIELDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from components.drawing.signs import Ring, Sector

PICTURE, STYLE = "signs.png", "signs.css"
SIDE, AIR, ACROSS = 64, 1.0, 8
"""The side of a cell, what it keeps free at each, in pixels; how many cells stand in a line."""
LINE = 110
"""The longest line of the style sheet."""
SEVERAL = (2, 3, 4)
"""How many fields a mark may have whose parts are drawn."""


def name(part: Sector) -> str:
    """What a part of a mark is called, whatever its field: by where it lies."""
    return _named(part.ring)


@cache
def _named(ring: Ring) -> str:
    return next(key for key, rings in _drawn() if rings == (ring,))


def _drawn() -> Iterator[tuple[str, tuple[Ring, ...]]]:
    """Every sign and every part with its rings, in their order."""
    yield from SIGNS.items()
    for count in SEVERAL:
        for number, part in enumerate(sectors(FIELDS[:count])):
            yield f"{count}.{number}", (part.ring,)


def places(names: Collection[str]) -> Mapping[str, Mapping[str, int | bool]]:
    """Where each name lies, in pixels, as deck.gl's IconLayer wants it."""
    keys = [key for key, _ in _drawn()]
    return {
        key: {
            "x": number % ACROSS * SIDE,
            "y": number // ACROSS * SIDE,
            "width": SIDE,
            "height": SIDE,
            "mask": True,
        }
        for number, key in enumerate(keys)
        if key in names
    }


def png() -> bytes:
    """The picture: signs and parts in white, which a map tints."""
    drawn = dict(_drawn())
    spots = places(drawn)
    half = SIDE / 2
    marks = tuple(
        Area(
            rings=around((spot["x"] + half, spot["y"] + half), half - AIR, drawn[key]),
            paint=Paint("ground"),
        )
        for key, spot in spots.items()
    )
    lines = -(-len(drawn) // ACROSS)
    picture = svg.picture(Drawing((ACROSS * SIDE, lines * SIDE), "", marks), "light")
    return bytes(resvg_py.svg_to_bytes(svg_string=str(picture.svg())))


def css() -> str:
    """The style sheet: each field's hue and sign, and where the parts of a mark lie."""
    rules = [
        f".field-{field} {{ --c: var(--field-{field}); --sign: {polygon(sign)}; }}"
        for field, sign in SIGNS.items()
    ]
    lines = (wrap(rule, LINE, subsequent_indent="  ") for rule in (*rules, *_cut()))
    made = "/* Made by components/drawing/sign_files.py. */"
    return "\n".join((made, *chain.from_iterable(lines), ""))


def _cut() -> Iterator[str]:
    for count in SEVERAL:
        for number, part in enumerate(sectors(FIELDS[:count]), 1):
            here = f".of-{count} > b:nth-child({number})"
            left, top = (f"{50 * (1 + one - part.half):.1f}%" for one in part.middle)
            wide = f"{100 * part.half:.0f}%"
            yield f"{here} {{ --part: {polygon((part.ring,))}; }}"
            yield f"{here}::before {{ left: {left}; top: {top}; width: {wide}; }}"


if __name__ == "__main__":
    (assets.STATIC / PICTURE).write_bytes(png())
    (assets.STATIC / STYLE).write_text(css(), encoding="utf-8")
