"""The head of a slide: a reader's own title, and a code from which a camera reads the link."""

from __future__ import annotations

import io
from dataclasses import replace

import zxingcpp
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components.content.scenes import deck_scenes
from components.exports.paper import Paper
from components.exports.slides import presentation
from tests.components.exports.slides.read import (
    PAPER,
    codes,
    cut,
    forum,
    link,
    shown,
    squeezed,
    words,
)
from tests.some import some


def test_a_camera_reads_the_link_of_the_slide(language: str) -> None:
    for scene, slides in some(cut(list(deck_scenes(shown(language))), forum(language))):
        picture = next(one for one in slides[0].shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE)
        found = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.image.blob)).convert("L"))
        assert [one.text for one in found] == [link(scene)]
        assert picture.click_action.hyperlink.address == link(scene)


def test_without_an_address_there_is_no_code(language: str) -> None:
    view = shown(language)
    document = presentation(deck_scenes(view)[2:4], view, Paper(), title="T")
    slides = Presentation(io.BytesIO(document))
    assert [codes(slide) for slide in slides.slides] == [[], [], []]


def test_a_readers_own_title_stands_above_the_finding() -> None:
    scene = replace(deck_scenes(shown("en"))[2], title="My own title")
    slide = Presentation(io.BytesIO(presentation([scene], shown("en"), PAPER, title="T"))).slides[1]
    assert slide.shapes.title.text_frame.text == "My own title"
    assert squeezed(scene.section.finding) in words([slide])
