"""Our own template as a file, and slides in a house's own."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Cm, Inches

from components.content.scenes import deck_scenes
from components.exports import zips
from components.exports.slides import presentation
from components.exports.slides.template import FURNITURE, OURS
from components.exports.trouble import ExportError
from components.theme import LIGHT
from tests.components.exports.slides.read import PAPER, Pptx, check_geometry, forum, shown
from tests.some import some

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
"""What the colours of our template's theme stand for."""
TIME = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
SAID_BY_A_PROGRAM = {"", "0", "1", "Widescreen"}


def themes(document: bytes) -> list[etree._Element]:
    """The themes of a file: of its slides, and of its notes."""
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        names = [name for name in file.namelist() if name.startswith("ppt/theme/")]
        return [etree.fromstring(file.read(name)) for name in names]


def check_themes(document: bytes) -> None:
    """That both themes name our face for both scripts, and our colours."""
    found = themes(document)
    assert len(found) == 2
    for theme in some(found):
        names = {"a": theme.nsmap["a"]}
        for script in ("latin", "ea", "font[@script='Jpan']"):
            faces = theme.xpath(f"//a:fontScheme/*/a:{script}/@typeface", namespaces=names)
            assert faces == ["BIZ UDPGothic"] * 2
        slots = theme.xpath("//a:clrScheme/*", namespaces=names)
        colours = {etree.QName(slot).localname: f"#{slot[0].get('val').lower()}" for slot in slots}
        assert colours == COLOURS


def test_our_template_is_wide_has_our_colours_and_face_and_two_layouts_to_fill_in() -> None:
    check_themes(OURS.read_bytes())
    slides = Presentation(io.BytesIO(OURS.read_bytes()))
    assert (slides.slide_width, slides.slide_height) == (Inches(40 / 3), Inches(7.5))
    kinds = {
        layout.name: {place.placeholder_format.type for place in layout.placeholders} - FURNITURE
        for layout in slides.slide_layouts
    }
    assert kinds == {
        "Title Slide": {PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE},
        "Title Only": {PP_PLACEHOLDER.TITLE},
    }


def test_our_template_has_no_slides_and_says_nothing_of_who_made_it() -> None:
    with zipfile.ZipFile(OURS) as file:
        names = file.namelist()
        about = [etree.fromstring(file.read(name)) for name in names if "docProps/" in name]
    assert not [
        one for one in some(names) if "/slides/" in one or "/media/" in one or "printer" in one
    ]
    said = {text for one in about for text in one.xpath("//*[not(*)]/text()")}
    assert len(about) == 2
    assert {one for one in said if not TIME.fullmatch(one)} <= SAID_BY_A_PROGRAM


def test_a_copy_of_our_template_with_another_colour_gives_slides_of_that_colour() -> None:
    scenes = deck_scenes(shown("en"))[:1]
    with zipfile.ZipFile(OURS) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    accent = LIGHT.accent[1:].upper().encode()
    house = zips.zipped(
        {name: content.replace(accent, b"ABCDEF") for name, content in parts.items()}
    )
    document = presentation(scenes, shown("en"), PAPER, title="T", template=house)
    assert all(b"ABCDEF" in etree.tostring(theme) for theme in some(themes(document)))


def test_slides_keep_the_face_and_the_colours_of_our_template() -> None:
    check_themes(forum("ja"))


def template(**changes: Pptx) -> bytes:
    """A house's template: python-pptx's own with a slide in it, in another size."""
    slides = Presentation()
    slides.slide_width, slides.slide_height = changes.get("size", (Cm(29.7), Cm(21)))
    slides.slides.add_slide(slides.slide_layouts[0]).shapes.title.text = "An old slide"
    for one, name in zip(slides.slide_layouts, changes.get("names", ()), strict=False):
        one.element.cSld.set("name", name)
    return saved(slides)


def saved(slides: Pptx) -> bytes:
    """A presentation as a file."""
    file = io.BytesIO()
    slides.save(file)
    return file.getvalue()


def test_a_house_template_gives_size_layouts_and_place_of_the_title(language: str) -> None:
    view = shown(language)
    house = template()
    document = presentation(deck_scenes(view), view, PAPER, title="T", template=house)
    slides = Presentation(io.BytesIO(document))
    assert (slides.slide_width, slides.slide_height) == (Cm(29.7), Cm(21))
    assert "An old slide" not in {slide.shapes.title.text_frame.text for slide in slides.slides}
    layouts = [slide.slide_layout.name for slide in slides.slides]
    assert layouts == ["Title Slide", *["Title Only"] * (len(layouts) - 1)]
    wanted = Presentation(io.BytesIO(house)).slide_layouts[5].placeholders[0]
    title = slides.slides[1].shapes.title
    assert (title.left, title.top, title.height) == (wanted.left, wanted.top, wanted.height)
    check_geometry(document)


@pytest.mark.parametrize(
    "size",
    [
        (Cm(25.4), Cm(19.05)),
        pytest.param((Cm(25.4), Cm(14.29)), marks=pytest.mark.slow),
        pytest.param((Cm(42), Cm(29.7)), marks=pytest.mark.slow),
    ],
    ids=str,
)
def test_slides_of_every_size_hold_everything(size: tuple[int, int], language: str) -> None:
    scenes = deck_scenes(shown(language))
    document = presentation(scenes, shown(language), PAPER, title="T", template=template(size=size))
    check_geometry(document)


def test_layouts_with_japanese_names_are_found_by_their_type() -> None:
    names = [f"レイアウト{number}" for number in range(11)]
    document = presentation([], shown("ja"), PAPER, title="T", template=template(names=names))
    assert Presentation(io.BytesIO(document)).slides[0].slide_layout.name == "レイアウト0"


def test_a_layout_for_content_is_left_with_its_title_only() -> None:
    names = ["Title Slide", "Title Only"]  # the second one has a place for a list as well
    house = template(names=[*names, *map(str, range(9))])
    scenes = deck_scenes(shown("en"))[:1]
    document = presentation(scenes, shown("en"), PAPER, title="T", template=house)
    slide = Presentation(io.BytesIO(document)).slides[1]
    assert slide.slide_layout.name == "Title Only"
    assert len(list(slide.placeholders)) == 1


def without_titles() -> bytes:
    """A template whose layouts have nothing to write a title into."""
    slides = Presentation()
    for one in list(slides.slide_layouts)[1:]:
        slides.slide_layouts.remove(one)
    for shape in list(slides.slide_layouts[0].placeholders):
        shape.element.getparent().remove(shape.element)
    return saved(slides)


def workbook() -> bytes:
    """An office file that is no presentation."""
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    return file.getvalue()


BROKEN = {
    "no zip": lambda: b"not a presentation",
    "nothing": lambda: b"",
    "cut off": lambda: template()[:9000],
    "an empty zip": lambda: b"PK\x05\x06" + bytes(18),
    "a workbook": workbook,
    "no title": without_titles,
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_template_that_cannot_be_used_is_said_to_be_in_one_sentence(
    kind: str, language: str
) -> None:
    view = shown(language)
    with pytest.raises(ExportError, match=r"^\S") as error:
        presentation([], view, PAPER, title="T", template=BROKEN[kind]())
    assert str(error.value) == view.words("slides.template")
