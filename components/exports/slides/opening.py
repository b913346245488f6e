"""The first slide, and what the file says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE

from components import settings
from components.drawing import text_metrics
from components.exports.slides import head
from components.exports.slides.boxes import Box
from components.exports.slides.writing import QUIET, plain

if TYPE_CHECKING:
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.view import View

TITLES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0)
SUBTITLES = (22.0, 20.0, 18.0, 16.0, 14.0)
BELOW = 60.0
"""The height of a subtitle for which the layout has no place."""
IMPRINT, CODE, EDGE, GAP = 12.0, 84.0, 36.0, 18.0
LONGEST_PROPERTY = 255
"""Letters of what a file may say of itself."""
LAND = Box(540, 40, 400, 440)
"""Where Japan stands on a first slide of ours."""


def write(sheet: SlideSheet, view: View, titles: tuple[str, str], address: str) -> None:
    """The first slide: title, line below, who publishes, which data, the code of the view.

    Args:
        sheet: the slide.
        view: whose words and data version are used.
        titles: the title and the line below it.
        address: the public address of the view, "" for none.
    """
    (title, subtitle), words = titles, view.words
    shape = sheet.slide.shapes.title
    box = sheet.paper.box(shape)
    foot = Box(box.left, sheet.paper.height - EDGE - CODE, box.width, CODE)
    whole = view.language == "ja"
    head.titled(sheet, shape, box, title, TITLES, words("slides.name.title"), whole=whole)
    _subtitle(sheet, box, foot.top - GAP, subtitle, words("slides.name.subtitle"))
    if address:
        head.code(sheet, foot._replace(width=CODE), address, words("slides.name.code"))
        foot = foot._replace(left=foot.left + CODE + GAP, width=foot.width - CODE - GAP)
    said = (
        words("foot.who", publisher=settings.publisher(words)),
        words("foot.version", version=view.atlas.version),
        words("foot.credit"),
    )
    paragraphs = [plain(one, IMPRINT, QUIET) for one in said]
    sheet.text(foot, paragraphs, words("slides.name.imprint"), anchor=MSO_ANCHOR.MIDDLE)


def _subtitle(sheet: SlideSheet, title: Box, floor: float, words: str, name: str) -> None:
    """The line below the title: in the layout's place for it, if there is one."""
    first = sheet.slide.shapes.title.shape_id
    places = [one for one in sheet.slide.placeholders if one.shape_id != first]
    place = places.pop(0) if words and places else None
    for unused in places:
        unused.element.getparent().remove(unused.element)
    box = sheet.paper.box(place) if place else title._replace(top=title.bottom + GAP, height=BELOW)
    box = box._replace(height=min(box.height, floor - box.top))
    if place:
        head.titled(sheet, place, box, words, SUBTITLES, name)
    elif words:
        size = text_metrics.largest(words, SUBTITLES, (box.width, box.height))
        sheet.text(box, [plain(words, size, QUIET)], name)


def describe(slides: Pptx, view: View, title: str, address: str) -> None:
    """What the file says of itself, in the place of what the template's maker said."""
    about = slides.core_properties
    about.title, about.language = title[:LONGEST_PROPERTY], view.language
    about.author = about.last_modified_by = settings.publisher(view.words)[:LONGEST_PROPERTY]
    # A link that was cut would lead elsewhere: the first slide and the notes have it whole.
    about.comments = address if len(address) <= LONGEST_PROPERTY else ""
    about.subject = about.keywords = about.category = ""
    about.revision = 1
    package = slides.part.package
    for one in list(package.iter_rels()):
        if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(one.rId)
