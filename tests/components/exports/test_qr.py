"""The code of a view: read by a camera, named, the same in every program."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
import resvg_py
import zxingcpp
from lxml import etree
from PIL import Image

from components.exports import qr
from components.exports.paper import Paper
from components.exports.trouble import ExportError
from components.text import words_in

if TYPE_CHECKING:
    from components.view import View

PAPER = Paper("https://atlas.example")
QUIET = 4
"""Dots that a camera needs free around a code."""


def painted(drawn: str, zoom: int = 2) -> Image.Image:
    """A picture as another program paints it, without any style of ours."""
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawn, zoom=zoom))))


@pytest.mark.parametrize("page", ["", "tama", "evidence"])
def test_a_camera_reads_the_address_of_the_view(view: Callable[..., View], page: str) -> None:
    shown = view(page=page, language="ja")
    address = PAPER.share(shown)
    drawn = str(qr.svg(address, shown.words))
    picture = resvg_py.svg_to_bytes(svg_string=drawn, zoom=2)
    code = zxingcpp.read_barcodes(Image.open(io.BytesIO(bytes(picture))).convert("L"))
    assert [found.text for found in code] == [address]
    assert "".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn)) == (
        address.replace("&", "&amp;")
    )


def test_an_address_too_long_for_a_code_is_said_to_be() -> None:
    with pytest.raises(ExportError, match="too long for a QR code"):
        qr.svg("https://atlas.example/?" + "x" * 4000, words_in("en"))


def test_a_code_is_named_by_its_address_and_needs_no_style() -> None:
    address = "https://atlas.example/?lang=en&bureau=kinki"
    root = etree.fromstring(str(qr.svg(address, words_in("en"))))
    assert (root.get("role"), root.get("aria-label")) == ("img", address)
    attributes = {name for one in root.iter() for name in one.attrib}
    assert {"fill", "stroke"} <= attributes
    assert not {"class", "style"} & attributes
    assert len(list(root.iter("{*}svg"))) == 1


def test_a_code_stands_on_white_with_the_room_around_it_that_cameras_need() -> None:
    address = "https://atlas.example/"
    code = qr.made(address)
    assert code
    picture = painted(str(qr.svg(address, words_in("en"), said=False))).convert("L")
    dark = picture.point(lambda grey: 255 - grey).getbbox()
    dot = picture.width / code.symbol_size()[0]
    assert picture.width == picture.height
    assert dark == pytest.approx(
        (QUIET * dot, QUIET * dot, picture.width - QUIET * dot, picture.width - QUIET * dot), abs=1
    )


def test_the_sentence_in_the_place_of_a_code_fits_it(language: str) -> None:
    sentence = words_in(language)("share.unset")
    root = etree.fromstring(str(qr.unset(sentence)))
    lines = [one.text for one in root.iter("{*}text")]
    assert len(lines) > 1
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", sentence)
    assert root.get("aria-label") == sentence
