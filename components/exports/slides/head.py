"""The head of a slide: its title, the line below it, the code of its link, and what is left."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from components.drawing import text_metrics
from components.exports import qr
from components.exports.slides.boxes import Box
from components.exports.slides.sheet import called
from components.exports.slides.writing import QUIET, Run, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.exports.slides.sheet import Paper, SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

TITLES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
ONE, TWO = (16.0, 15.0, 14.0, 13.0), (14.0, 13.0, 12.0)
"""Sizes of the line below a title, on one line and on two."""
CODE = 88.0
"""The side of a QR code."""
GAP, AIR = 8.0, 4.0
INSET = 15.0
"""What a template may leave free at both sides of a title together."""
FOOT, EDGE = 27.0, 12.0
"""Height of the footer, and the room below it."""
BREAK = "\v"
"""The end of a line inside a paragraph, as a file of slides has it."""
DOTS = 12
"""Pixels of one dot of a code."""


class Frame(NamedTuple):
    """Where a slide has its head and its foot, and what is left between them."""

    title: Box
    subtitle: Box
    code: Box
    content: Box
    foot: Box


def frame(paper: Paper, subtitle: str, *, coded: bool) -> Frame:
    """The places on a slide.

    Args:
        paper: the page.
        subtitle: the line below the title, "" for none.
        coded: whether the slide has a code.
    """
    title = paper.title
    code = Box(title.right - CODE, title.top, CODE, CODE)
    if coded:
        title = title._replace(width=title.width - CODE - 2 * GAP)
    high = text_metrics.height(subtitle, _size(subtitle, title.width), title.width)
    below = title._replace(top=title.bottom + AIR, height=high if subtitle else 0.0)
    top = max(below.bottom, code.bottom if coded else 0.0) + GAP + AIR
    foot = Box(title.left, paper.height - EDGE - FOOT, paper.title.width, FOOT)
    content = Box(foot.left, top, foot.width, foot.top - GAP - top)
    return Frame(title, below, code, content, foot)


def write(sheet: SlideSheet, places: Frame, title: str, subtitle: str, view: View) -> None:
    """The title in its placeholder, and the line below it."""
    head = sheet.slide.shapes.title
    titled(sheet, head, places.title, title, TITLES, view.words("slides.name.title"))
    if subtitle:
        size = _size(subtitle, places.subtitle.width)
        name = view.words("slides.name.subtitle")
        sheet.text(places.subtitle, [plain(subtitle, size, QUIET)], name)


def titled(
    sheet: SlideSheet,
    shape: Pptx,
    box: Box,
    words: str,
    sizes: Sequence[float],
    name: str,
    *,
    whole: bool = False,
) -> None:
    """Fill a placeholder in the largest size that fits: its look is the layout's.

    Args:
        sheet: the slide.
        shape: the placeholder.
        box: where it goes.
        words: the words.
        sizes: of its type, the largest first.
        name: what it is called.
        whole: whether its lines end with phrases: programs break Japanese anywhere.
    """
    place = sheet.paper.emus(box)
    if (shape.left, shape.top, shape.width, shape.height) != place:
        shape.left, shape.top, shape.width, shape.height = place
    width = box.width - INSET
    size = text_metrics.largest(words, sizes, (width, box.height), bold=True)
    shape.text_frame.text = BREAK.join(
        text_metrics.lines(words, size, width, bold=True) if whole else [words]
    )
    for paragraph in shape.text_frame.paragraphs:
        paragraph.line_spacing = sheet.paper.points(size * text_metrics.LEADING)
        for run in paragraph.runs:
            sheet.paper.style(run.font, Run(words, size))
    called(shape, name, words)


def code(sheet: SlideSheet, box: Box, address: str, name: str) -> None:
    """The code that a camera reads as an address; a click opens the address too.

    An address that is too long for a code stands in the notes only.
    """
    picture, made = io.BytesIO(), qr.made(address)
    if made is None:
        return
    made.save(picture, kind="png", scale=DOTS)
    shape = sheet.slide.shapes.add_picture(picture, *sheet.paper.emus(box))
    shape.click_action.hyperlink.address = address
    called(shape, name, address)


def _size(subtitle: str, width: float) -> float:
    """One line if it can be, else the largest size that takes two."""
    fitting = (
        size
        for sizes, most in ((ONE, 1), (TWO, 2))
        for size in sizes
        if text_metrics.line_count(subtitle, size, width) <= most
    )
    return next(fitting, TWO[-1])
