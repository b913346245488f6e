"""The presentation that slides are put into: our template, or a house's own."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from components.exports.slides.boxes import HIGH, WIDE, Box
from components.exports.slides.sheet import Paper, SlideSheet
from components.exports.trouble import FaultError

if TYPE_CHECKING:
    from components.exports.slides.writing import Pptx

OURS = Path(__file__).with_suffix(".pptx")
"""Drawn and changed in PowerPoint or LibreOffice, as a house's own is."""
BROKEN = (
    AttributeError,
    EOFError,
    etree.XMLSyntaxError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What python-pptx and the libraries below it raise on a file that is no presentation."""
TITLE, CONTENT = ("Title Slide", "title"), ("Title Only", "titleOnly")
"""Name and type of a layout; Japanese templates have other names and the same types."""
FURNITURE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
HEADS = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
LOWEST_TITLE = 0.4
"""A title that ends further down a slide leaves no room: it goes where ours has its own."""
MARGIN, TOP, HEAD = 40.0, 20.0, 74.0
"""Where ours has it: the room at its sides and above it, and its height."""


def opened(template: bytes | None, complaint: str) -> Pptx:
    """A presentation without slides.

    Args:
        template: a PPTX file whose layouts are used; `OURS` without.
        complaint: what to say of a template that cannot be used.

    Raises:
        FaultError: the template is no presentation, or has no layout with a title.
    """
    content = OURS.read_bytes() if template is None else template
    try:
        slides = Presentation(io.BytesIO(content))
        _empty(slides)
        for kind in (TITLE, CONTENT):
            paper(slides, "").box(_title(layout(slides, kind)))
    except BROKEN as error:
        raise FaultError(complaint) from error
    return slides


def layout(slides: Pptx, kind: tuple[str, str]) -> Pptx:
    """The layout of a kind, else the first that has a title and nothing else to fill in.

    Raises:
        IndexError: there is neither.
    """
    found = [one for master in slides.slide_masters for one in master.slide_layouts if _title(one)]
    named = [one for one in found if one.name == kind[0]]
    typed = [one for one in found if one.element.get("type") == kind[1]]
    bare = [one for one in found if _kinds(one) <= HEADS | FURNITURE]
    return [*named, *typed, *bare][0]


def paper(slides: Pptx, language: str) -> Paper:
    """The page of a presentation, and where its slides have their title."""
    wide, high = slides.slide_width / Pt(1), slides.slide_height / Pt(1)
    unit = min(wide / WIDE, high / HIGH)
    usual = Box(MARGIN, TOP, wide / unit - 2 * MARGIN, HEAD)
    page = Paper(wide / unit, high / unit, unit, usual, language)
    own = page.box(_title(layout(slides, CONTENT)))
    if own.bottom > page.height * LOWEST_TITLE:
        return page
    return Paper(page.width, page.height, unit, own, language)


def sheet(slides: Pptx, page: Paper, kind: tuple[str, str]) -> SlideSheet:
    """A new slide of a kind; one for content has nothing to fill in but its title."""
    made = slides.slides.add_slide(layout(slides, kind))
    for one in list(made.placeholders) if kind == CONTENT else ():
        if one.placeholder_format.type not in HEADS:
            one.element.getparent().remove(one.element)
    return SlideSheet(made, page)


def _title(one: Pptx) -> Pptx:
    heads = (each for each in one.placeholders if each.placeholder_format.type in HEADS)
    return next(heads, None)


def _kinds(one: Pptx) -> set[PP_PLACEHOLDER]:
    return {each.placeholder_format.type for each in one.placeholders}


def _empty(slides: Pptx) -> None:
    """Take a template's own slides out, its title, and the lists that name the slides."""
    slides.core_properties.title = ""
    for slide in list(slides.slides.element):
        slides.part.drop_rel(slide.rId)
        slides.slides.element.remove(slide)
    for lists in slides.element.xpath("p:custShowLst | p:extLst"):
        slides.element.remove(lists)
