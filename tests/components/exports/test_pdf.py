"""The printed documents: tagged, with bookmarks, page numbers and codes that a camera reads."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from pypdfium2 import raw

from components.content import pages, scenes
from components.editions import edition
from components.exports import webpage
from components.exports.making import Order, make
from components.exports.paper import Paper
from components.text import words_in
from model.selection import LANGUAGES, Selection
from tests.components.exports.asking import printed
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from components.content.scenes import Scene

BASE = "https://atlas.example"
PAPER = Paper(BASE)
DECK = Selection(page="deck", language="ja")
RECORD = Selection(page="project", id="kinki-bio")
LEAST = 7.2
"""Points of the smallest type: the names of the nineteen where their map has least room."""
MARKS = "0123456789,[] MIBHESX?\xa0"
"""What may be smaller: the numbers of sources, and the letters inside the marks of a map."""
OUTLINED = ""
"""The font of letters with a rim, which a PDF holds as drawings (Type 3)."""
NOT_READ = re.compile(r"[\s\-\x02\ufffe]+")
"""Blanks, and hyphens: at the end of a line a reader of PDFs takes them for a division."""


@pytest.fixture(scope="session")
def press(printer: None) -> Callable[[Selection], bytes]:
    """A function that prints a view, each once."""
    del printer
    made: dict[Selection, bytes] = {}

    def pressed(selection: Selection) -> bytes:
        if selection not in made:
            made[selection] = make(Order("pdf", selection, BASE))
        return made[selection]

    return pressed


def texts(document: pypdfium2.PdfDocument) -> list[str]:
    """The words of each page."""
    return [page.get_textpage().get_text_range() for page in document]


def outline(document: pypdfium2.PdfDocument) -> list[tuple[int, str]]:
    """Level and words of each bookmark."""
    return [(mark.level, mark.get_title()) for mark in document.get_toc()]


def letters(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, bool, float, str]]:
    """Font, whether it is embedded, height in points and words of each piece of text."""
    for page in document:
        words = page.get_textpage()
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=3):
            font, size = raw.FPDFTextObj_GetFont(piece.raw), ctypes.c_float()
            name = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(font, name, 200)
            raw.FPDFTextObj_GetFontSize(piece.raw, size)
            matrix = piece.get_matrix()
            held = ctypes.create_string_buffer(2000)
            length = raw.FPDFTextObj_GetText(
                piece.raw, words.raw, ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)), 2000
            )
            said = held.raw[: max(length - 2, 0)].decode("utf-16-le")
            embedded = bool(raw.FPDFFont_GetIsEmbedded(font))
            yield name.value.decode(), embedded, size.value * abs(matrix.d), said


def led(scene: Scene) -> str:
    """The address of a scene."""
    return PAPER.share(scene.section.view, scene.section.section_id)


def codes(page: pypdfium2.PdfPage) -> list[str]:
    """What a camera reads on a page."""
    return [found.text for found in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]


@pytest.mark.parametrize("selection", [DECK, RECORD], ids=["deck", "record"])
def test_a_pdf_is_tagged_and_says_language_and_title(
    press: Callable[[Selection], bytes], selection: Selection
) -> None:
    made = press(selection)
    document = pypdfium2.PdfDocument(made)
    assert raw.FPDFCatalog_IsTagged(document.raw)
    assert b"/StructTreeRoot" in made
    assert f"/Lang ({selection.language}".encode() in made
    title = re.search(r"<title>(.*?)</title>", webpage.document(view_of(selection), BASE))
    assert title
    assert document.get_metadata_value("Title") == title[1].replace("&amp;", "&")


@pytest.mark.parametrize("selection", [DECK, RECORD], ids=["deck", "record"])
def test_every_letter_is_in_our_own_fonts_and_can_be_read(
    press: Callable[[Selection], bytes], selection: Selection
) -> None:
    found = list(letters(pypdfium2.PdfDocument(press(selection))))
    assert found
    assert all(embedded for _, embedded, _, _ in found)
    families = {name.partition("+")[2].partition("-")[0] for name, *_ in found}
    assert families <= {"BIZUDPGothic", OUTLINED}
    small = "".join(said for _, _, size, said in found if size < LEAST)
    assert set(small) <= set(MARKS), small


@pytest.mark.parametrize("selection", [DECK, RECORD], ids=["deck", "record"])
def test_every_page_has_its_number_and_who_publishes(
    press: Callable[[Selection], bytes], selection: Selection
) -> None:
    pages = texts(pypdfium2.PdfDocument(press(selection)))
    words = words_in(selection.language)
    for number, text in some(enumerate(pages, 1)):
        plain = re.sub(r"\s+", "", text)
        assert f"{number}/{len(pages)}" in plain
        assert re.sub(r"\s+", "", words("foot.version", version=edition().version)) in plain
        assert len(plain) > 300, f"page {number} is nearly empty"


def test_bookmarks_of_a_deck_are_its_scenes(press: Callable[[Selection], bytes]) -> None:
    marks = [title for level, title in outline(pypdfium2.PdfDocument(press(DECK))) if level == 0]
    words, made = words_in("ja"), scenes.deck_scenes(view_of(DECK))
    wanted = [scene.headline for scene in made]
    assert marks == [*wanted, words("deck.questions"), words("print.sources")]


def test_bookmarks_of_a_page_are_its_headings(press: Callable[[Selection], bytes]) -> None:
    marks = outline(pypdfium2.PdfDocument(press(RECORD)))
    words = words_in("en")
    assert marks[0] == (0, edition().projects["kinki-bio"].name("en"))
    found = pages.sections(view_of(RECORD))
    for section_id in some(("known", "who", "figures")):
        assert found[section_id].finding in [title for level, title in marks if level]
    assert (1, words("foot.sources")) in marks


def test_every_scene_is_a_page_with_the_code_of_its_view(
    press: Callable[[Selection], bytes],
) -> None:
    document = pypdfium2.PdfDocument(press(DECK))
    for page, scene in some(zip(document, scenes.deck_scenes(view_of(DECK)), strict=False)):
        assert codes(page) == [led(scene)]


def test_the_fullest_scenes_keep_to_a_page_each(press: Callable[[Selection], bytes]) -> None:
    links = ["timeline#events", "evidence#figures", "outcomes#worked", "budget#lines", "#list"]
    own = Selection(page="deck", deck="".join(f"!{link}" for link in links))
    document, made = pypdfium2.PdfDocument(press(own)), scenes.deck_scenes(view_of(own))
    assert len(made) == len(links)
    for page, scene in some(zip(document, made, strict=False)):
        assert codes(page) == [led(scene)]
        text = NOT_READ.sub("", page.get_textpage().get_text_range())
        assert NOT_READ.sub("", scene.headline) in text


def test_the_sources_of_a_page_are_listed_with_their_addresses(
    press: Callable[[Selection], bytes],
) -> None:
    document = pypdfium2.PdfDocument(press(RECORD))
    text = NOT_READ.sub("", "".join(texts(document)))
    view = view_of(RECORD)
    own = edition().observations_by_project["kinki-bio"]
    shown = [one.provenance for one in own if one.value is not None]
    for source_id in some({source_id for where in shown for source_id in where.source_ids}):
        source = view.atlas.sources[source_id]
        assert NOT_READ.sub("", source.title[view.language]) in text
        assert NOT_READ.sub("", source.address) in text
    assert codes(document[0]) == [PAPER.share(view_of(RECORD))]


def test_a_page_printed_twice_is_the_same(press: Callable[[Selection], bytes]) -> None:
    one, other = (
        pypdfium2.PdfDocument(made) for made in (press(RECORD), make(Order("pdf", RECORD, BASE)))
    )
    assert texts(one) == texts(other)
    assert outline(one) == outline(other)


def test_every_bureaus_sheet_is_one_page_in_both_languages(printer: None) -> None:
    """All eighteen in one print, each begun on a new page: one more page, and one was too long."""
    del printer
    made = [
        webpage.document(view_of(bureau=bureau, language=language), BASE, fonts=not number)
        for number, (bureau, language) in enumerate(
            (bureau, language) for language in LANGUAGES for bureau in edition().bureaus
        )
    ]
    sheets = [re.search(r"<body[^>]*>(.*)</body>", one, re.DOTALL) for one in made]
    each = "".join(f'<div style="break-before:page">{sheet[1]}</div>' for sheet in sheets if sheet)
    whole = re.sub(r"(<body[^>]*>).*(</body>)", lambda found: found[1] + each + found[2],
                   made[0], flags=re.DOTALL)  # fmt: skip
    document = pypdfium2.PdfDocument(printed(whole))
    assert len(document) == len(sheets) == 2 * len(edition().bureaus)
    names = [edition().bureaus[key][language] for language in LANGUAGES
             for key in edition().bureaus]  # fmt: skip
    assert all(name in text for name, text in some(zip(names, texts(document), strict=True)))


def test_the_real_sheet_of_the_fullest_bureau_is_one_page(
    press: Callable[[Selection], bytes],
) -> None:
    selection = Selection(bureau="kinki")
    document = pypdfium2.PdfDocument(press(selection))
    assert len(document) == 1
    assert codes(document[0]) == [PAPER.share(view_of(selection))]


@pytest.mark.parametrize(
    "ids",
    [
        "tama,hokkaido-super-cluster,kinki-bio",
        pytest.param("kanto-revitalization,kinki-it,okinawa,tohoku-life", marks=pytest.mark.slow),
    ],
)
def test_what_stands_side_by_side_is_one_page(
    press: Callable[[Selection], bytes], ids: str
) -> None:
    selection = Selection(page="compare", ids=ids)
    document = pypdfium2.PdfDocument(press(selection))
    width, height = document[0].get_size()
    assert len(document) == 1
    assert width > height
    assert codes(document[0]) == [PAPER.share(view_of(selection))]
    text = NOT_READ.sub("", texts(document)[0])
    found = [
        one.finding
        for one in pages.sections(view_of(selection)).values()
        if one.section_id != "subjects"
    ]
    assert len(found) > 4
    assert [one for one in found if NOT_READ.sub("", one) not in text] == []
