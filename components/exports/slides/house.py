"""Our own look: python-pptx's template in 16:9, with two layouts, our type and our colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.util import Pt

from components.exports.slides.boxes import HIGH, WIDE, Box
from components.exports.slides.lettering import FACE
from components.theme import LIGHT

if TYPE_CHECKING:
    from components.exports.slides.writing import Pptx

LAYOUTS = ("Title Slide", "Title Only")
MARGIN, TOP, HEAD, FOOT = 40.0, 20.0, 74.0, 36.0
"""Room at the sides and above, the height of a title, and where the foot begins from below."""
OPENING, UNDER = Box(64, 128, 540, 150), Box(64, 290, 540, 70)
"""Title and subtitle of the first slide."""
SIZE = 28
COLOURS = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.ground,
    "dk2": LIGHT.strong,
    "lt2": LIGHT.surface,
    "accent1": LIGHT.accent,
    "accent2": LIGHT.chosen,
    "accent3": LIGHT.land_other,
    "accent4": LIGHT.fields["it"],
    "accent5": LIGHT.fields["bio"],
    "accent6": LIGHT.fields["health"],
    "hlink": LIGHT.link,
    "folHlink": LIGHT.strong,
}
FACES = "//a:fontScheme//a:latin | //a:fontScheme//a:ea | //a:fontScheme//a:font[@script='Jpan']"


def presentation() -> Pptx:
    """A presentation without slides."""
    slides: Pptx = Presentation()
    slides.slide_width, slides.slide_height = Pt(WIDE), Pt(HIGH)
    for one in list(slides.slide_layouts):
        if one.name not in LAYOUTS:
            slides.slide_layouts.remove(one)
    _retype(slides.slide_master)
    _place(slides.slide_master, slides.slide_layouts.get_by_name(LAYOUTS[0]))
    _retheme(slides.slide_master.part, slides.part)
    _retheme(slides.notes_master.part)
    return slides


def title(width: float) -> Box:
    """Where slides have their title, on a page of a width."""
    return Box(MARGIN, TOP, width - 2 * MARGIN, HEAD)


def _retype(master: Pptx) -> None:
    """Titles at the left, bold, in the strong colour."""
    style = master.element.xpath("p:txStyles/p:titleStyle/a:lvl1pPr")[0]
    style.set("algn", "l")
    letters = style.find(qn("a:defRPr"))
    letters.set("sz", str(SIZE * 100))
    letters.set("b", "1")
    letters.xpath("a:solidFill/a:schemeClr")[0].set("val", "tx2")


def _place(master: Pptx, first: Pptx) -> None:
    """Where master and first layout have what is filled in."""
    wide, foot = WIDE - 2 * MARGIN, HIGH - FOOT
    places = {
        PP_PLACEHOLDER.TITLE: title(WIDE),
        PP_PLACEHOLDER.BODY: Box(MARGIN, 120, wide, 370),
        PP_PLACEHOLDER.DATE: Box(MARGIN, foot, 200, 24),
        PP_PLACEHOLDER.FOOTER: Box(MARGIN + 220, foot, 440, 24),
        PP_PLACEHOLDER.SLIDE_NUMBER: Box(WIDE - MARGIN - 200, foot, 200, 24),
    }
    for shape in master.placeholders:
        _move(shape, places[shape.placeholder_format.type])
        if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            _flush(shape, MSO_ANCHOR.BOTTOM)
    head, below = list(first.placeholders)[:2]
    _move(head, OPENING)
    _flush(head, MSO_ANCHOR.BOTTOM)
    _move(below, UNDER)
    _flush(below, MSO_ANCHOR.TOP)
    below.element.xpath(".//a:lstStyle/a:lvl1pPr")[0].set("algn", "l")


def _move(shape: Pptx, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Pt, box)


def _flush(shape: Pptx, anchor: MSO_ANCHOR) -> None:
    """Words that begin where their place begins, so that all slides share a left edge."""
    frame = shape.text_frame
    frame.vertical_anchor = anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def _retheme(*owners: Pptx) -> None:
    """Put our face and colours into the theme that some parts of the file share."""
    theme = owners[0].part_related_by(RELATIONSHIP_TYPE.THEME)
    name = theme.package.next_partname("/ppt/theme/theme%d.xml")
    ours = Part(name, theme.content_type, theme.package, _ours(theme.blob))
    for owner in owners:
        for key, one in list(owner.rels.items()):
            if one.reltype == RELATIONSHIP_TYPE.THEME:
                owner.rels.pop(key)
        owner.relate_to(ours, RELATIONSHIP_TYPE.THEME)


def _ours(blob: bytes) -> bytes:
    theme = etree.fromstring(blob)
    names = {"a": theme.nsmap["a"]}
    for face in theme.xpath(FACES, namespaces=names):
        face.set("typeface", FACE)
    for slot, colour in COLOURS.items():
        place = theme.xpath(f"//a:clrScheme/a:{slot}", namespaces=names)[0]
        place[:] = [etree.Element(qn("a:srgbClr"), val=colour[1:].upper())]
    return bytes(etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True))
