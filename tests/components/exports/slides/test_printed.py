"""Slides in our template as another program prints them."""

from __future__ import annotations

import io
import os
import re
import subprocess
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pptx import Presentation

from model.selection import LANGUAGES
from tests.browser import finder
from tests.components.exports.slides.read import POINT, Pptx, box, forum, squeezed, text
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    for page, slide in some(zip(pages, slides, strict=True)):
        on_page = page.get_textpage()
        assert "\ufffd" not in on_page.get_text_range()
        for place, said in some(speaking(slide)):
            left, top, right, bottom = place
            high = page.get_height()
            found = on_page.get_text_bounded(left - 2, high - bottom - 2, right + 2, high - top + 2)
            for line in some(said.split("\n")):
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
