"""Slides in a house's own template, in our face, and as another program prints them."""

from __future__ import annotations

import io
import os
import re
import subprocess
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pypdfium2
import pytest
from pptx import Presentation
from pptx.util import Cm

from components.content.scenes import deck_scenes
from components.exports.slides import presentation
from components.exports.trouble import ExportError
from model.selection import LANGUAGES
from tests.browser import finder
from tests.components.slides_read import (
    PAPER,
    POINT,
    Pptx,
    box,
    check_geometry,
    forum,
    shown,
    squeezed,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def test_the_file_names_our_face_for_both_scripts() -> None:
    with zipfile.ZipFile(io.BytesIO(forum("ja"))) as file:
        themes = [file.read(name) for name in file.namelist() if name.startswith("ppt/theme/")]
    assert len(themes) == 2
    for theme in themes:
        for script in (b"latin", b"ea"):
            assert theme.count(b'<a:%s typeface="BIZ UDPGothic"/>' % script) == 2


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The forum deck of each language as LibreOffice prints it."""
    office = finder.office()
    if not office:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is missing; under CI it must be there.")
        pytest.skip("LibreOffice is missing: slides are not printed.")
    folder = tmp_path_factory.mktemp("printed")
    for language in LANGUAGES:
        (folder / f"{language}.pptx").write_bytes(forum(language))
    home = (folder / "home").as_uri()
    command = [office, "--headless", f"-env:UserInstallation={home}", "--convert-to", "pdf"]
    files = [str(folder / f"{language}.pptx") for language in LANGUAGES]
    subprocess.run(  # noqa: S603 - a program we looked for, our own files
        [*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=240
    )
    return {language: (folder / f"{language}.pdf").read_bytes() for language in LANGUAGES}


def test_another_program_prints_every_slide_with_its_words_where_they_belong(
    printed: dict[str, bytes], language: str
) -> None:
    slides = list(Presentation(io.BytesIO(forum(language))).slides)
    pages = pypdfium2.PdfDocument(printed[language])
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        on_page = page.get_textpage()
        assert "\ufffd" not in on_page.get_text_range()
        for place, said in speaking(slide):
            left, top, right, bottom = place
            high = page.get_height()
            found = on_page.get_text_bounded(left - 2, high - bottom - 2, right + 2, high - top + 2)
            for line in said.split("\n"):
                assert squeezed(line) in squeezed(found), (said, found)


def speaking(slide: Pptx) -> Iterator[tuple[tuple[float, float, float, float], str]]:
    """Every place on a slide that has words of its own, and the words: a table's line by line."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield box(shape), text(shape)
        if shape.has_table:
            left, top, right, _ = box(shape)
            for row in shape.table.rows:
                bottom = top + row.height / POINT
                yield (left, top, right, bottom), "\n".join(cell.text for cell in row.cells)
                top = bottom


def test_another_program_prints_in_our_face_only(printed: dict[str, bytes], language: str) -> None:
    faces = set(re.findall(rb"/BaseFont/(?:[A-Z]{6}\+)?([\w-]+)", printed[language]))
    assert faces == {b"BIZUDPGothic-Regular", b"BIZUDPGothic-Bold"}
