"""An address of an export without sense is one sentence; one with sense is a file."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from lxml import html
from pptx import Presentation

from components.content import scenes
from components.exports import making
from components.exports.making import Order
from components.text import words_in
from model.pages import CASE, PAGES
from model.selection import Selection
from tests.components.exports.asking import answers, sentences
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable


SENSELESS = (
    "slides.pptx?page=budget&part=x",
    "slides.pptx?page=budget&section=moon",
    "webpage.html?page=evidence&section=allocation",
    "pdf.pdf?page=nowhere",
    "workbook.xlsx?page=evidence&status=z",
    "workbook.xlsx?page=evidence&part=minus",
    "slides.pptx?page=project&id=atlantis",
    "slides.pptx?page=about",
    "slides.pptx?page=about",
    "slides.pptx?page=&bureau=mars",
    "slides.pptx?page=budget&year=1868",
    "slides.pptx?page=budget&v=0.0.1",
    "slides.pptx?deck=spells",
    "slides.pptx?page=deck&deck=o1-damaged",
    "slides.pptx?page=deck&deck=!A title*nowhere",
    "slides.pdf?page=budget",
    "slides?page=budget",
    "slides.?page=budget",
    "spells.pptx?page=budget",
    ".pptx?page=budget",
    "png.png?page=budget",
    "png.png?page=budget&figure=lineage-of-kings",
    "svg.svg?page=kinki&figure=series",
    "table.csv?page=about&figure=",
    "bureau-pack.zip?page=",
    "bureau-pack.zip?page=budget&bureau=kinki",
    "qr.svg?page=budget&part=" + "x" * 2000,
)
OPEN = (
    "slides.pptx?page=evidence&part=2",
    "workbook.xlsx?page=evidence&part=2",
    "figures.csv?page=evidence&page_no=2",
    "slides.pptx?page=budget&part=allocation",
    "slides.pptx?deck=forum",
    "webpage.html?deck=forum",
)


@pytest.mark.parametrize("address", SENSELESS, ids=lambda one: one[:50])
@pytest.mark.parametrize("progress", ["", "&progress=1"], ids=["", "told"])
def test_an_address_without_sense_is_one_sentence_in_its_language(
    address: str, progress: str, language: str
) -> None:
    mark = "&" if "?" in address else "?"
    (answer,) = answers(f"{address}{mark}lang={language}{progress}")
    assert answer.status_code == 404
    assert answer.text == words_in(language)("export.unknown")
    assert sentences(answer.text, language) == 1


def test_an_address_with_sense_is_an_export_that_opens() -> None:
    readers: dict[str, Callable[[bytes], object]] = {
        "pptx": lambda made: len(Presentation(io.BytesIO(made)).slides) > 1,
        "xlsx": lambda made: openpyxl.load_workbook(io.BytesIO(made)).sheetnames,
        "csv": lambda made: len(list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))) > 1,
        "html": lambda made: html.document_fromstring(made).findall(".//section"),
    }
    for address, answer in some(zip(OPEN, answers(*OPEN), strict=True)):
        assert answer.status_code == 200, address
        assert readers[address.partition("?")[0].partition(".")[2]](answer.content), address


@pytest.mark.parametrize("page", [one for one in PAGES if one != CASE])
def test_slides_are_of_every_page_and_section_that_has_scenes_and_of_no_other(page: str) -> None:
    for section in ("", *PAGES[page].sections):
        selection = Selection(page=page, section=section)
        talk = scenes.talk(view_of(selection))
        assert making.known(Order("slides", selection)) == bool(talk.scenes), section


@pytest.mark.parametrize("name", ["webpage", "workbook", "figures"])
@pytest.mark.parametrize("page", ["projects", "about"])
def test_other_exports_of_a_page_without_scenes_have_something_to_read(
    name: str, page: str
) -> None:
    content = making.make(Order(name, Selection(page=page)))
    readers: dict[str, Callable[[], int]] = {
        "webpage": lambda: sum(
            len(one.text_content().split())
            for one in html.document_fromstring(content).iter("section")
        ),
        "workbook": lambda: openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].max_row,
        "figures": lambda: len(content.decode().splitlines()),
    }
    assert readers[name]() > 5


def test_the_deck_of_a_link_without_a_page_is_the_one_exported() -> None:
    named, asked_for = answers("slides.pptx?deck=forum", "slides.pptx?page=present&deck=forum")
    assert named.content == asked_for.content
