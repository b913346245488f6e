"""Signs and hues of the fields are told apart: in black and white, by the colour-blind, small."""

from __future__ import annotations

import io
import math
from itertools import combinations

import numpy as np
import pytest
import resvg_py
from PIL import Image

from components import assets
from components.drawing import sign_files, svg
from components.drawing.marks import Area, Drawing, Paint
from components.drawing.signs import SIGNS, around, sectors
from components.theme import PALETTES, rgb
from model.selection import FIELDS
from tests.some import some

SIDE = 12
"""The smallest side of a sign that must be read, in pixels."""
APART = 0.25
"""How much of what two signs cover together only one of them does, at least."""
DISTANCE = 12.0
"""The least distance of two hues in CIELAB, whoever looks at them."""
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What is seen of red, green and blue in linear light (Machado, Oliveira and Fernandes 2009)."""
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def covered(field: str) -> np.ndarray:
    """How much of each pixel the sign of a field covers, from 0 to 1."""
    rings = around((SIDE / 2, SIDE / 2), SIDE / 2, SIGNS[field])
    drawing = Drawing((SIDE, SIDE), "", (Area(rings=rings, paint=Paint("ink")),))
    made = bytes(resvg_py.svg_to_bytes(svg_string=str(svg.picture(drawing, "light").svg())))
    return np.asarray(Image.open(io.BytesIO(made)).convert("RGBA"))[..., 3] / 255


def seen(colour: str, sight: str) -> tuple[float, ...]:
    """A colour in CIELAB as somebody sees it."""
    parts = np.array(rgb(colour)) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    shown = np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1)
    x, y, z = np.cbrt(np.clip(np.array(TO_XYZ) @ shown / WHITE, 0.008856, None))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_every_field_has_a_sign_inside_its_box() -> None:
    assert tuple(SIGNS) == FIELDS
    for field in some(FIELDS):
        corners = [part for ring in SIGNS[field] for point in ring for part in point]
        assert max(map(abs, corners)) <= 1
        assert 0.15 < covered(field).mean() < 0.75, field


def test_no_two_signs_are_alike_at_twelve_pixels_in_black_and_white() -> None:
    for one, other in some(list(combinations(FIELDS, 2))):
        a, b = covered(one), covered(other)
        apart = np.abs(a - b).sum() / np.maximum(a, b).sum()
        assert apart >= APART, (one, other, apart)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("mode", PALETTES)
def test_no_two_hues_are_alike_to_anybody(mode: str, sight: str) -> None:
    hues = PALETTES[mode].fields
    assert tuple(hues) == FIELDS
    for one, other in some(list(combinations(FIELDS, 2))):
        distance = math.dist(seen(hues[one], sight), seen(hues[other], sight))
        assert distance >= DISTANCE, (one, other, distance)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_parts_of_a_mark_share_it_and_each_holds_its_sign(count: int) -> None:
    parts = sectors(FIELDS[:count])
    assert [one.field for one in parts] == list(FIELDS[:count])
    for one in some(parts):
        x, y = one.middle
        reach = math.hypot(x, y) + one.half
        assert reach <= 1 + one.half * 0.42, "a corner may look over the rim, a side may not"
    for one, other in some(list(combinations(parts, 2))):
        (x, y), (u, v) = one.middle, other.middle
        assert max(abs(x - u), abs(y - v)) > 0.9 * (one.half + other.half)


def test_what_browsers_get_is_made_of_the_signs_as_they_are() -> None:
    kept = Image.open(assets.STATIC / sign_files.PICTURE).convert("RGBA")
    made = Image.open(io.BytesIO(sign_files.png())).convert("RGBA")
    assert np.array_equal(np.asarray(kept), np.asarray(made))
    assert (assets.STATIC / sign_files.STYLE).read_text(encoding="utf-8") == sign_files.css()


def test_every_piece_of_the_picture_lies_in_a_place_of_its_own() -> None:
    parts = [part for count in sign_files.SEVERAL for part in sectors(FIELDS[:count])]
    names = [*SIGNS, *map(sign_files.name, parts)]
    places = sign_files.places(names)
    assert len({(one["x"], one["y"]) for one in places.values()}) == len(names) == 17
    drawn = np.asarray(Image.open(assets.STATIC / sign_files.PICTURE).convert("RGBA"))[..., 3]
    for one in some(list(places.values())):
        x, y, side = int(one["x"]), int(one["y"]), sign_files.SIDE
        assert drawn[y : y + side, x : x + side].any()
        assert not drawn[y, x : x + side].any(), "nothing of one is seen at the rim of another"
