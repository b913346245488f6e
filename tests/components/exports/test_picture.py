"""A figure taken away: it says what it shows, from where, and looks alike on every machine."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from components import catalogue
from components.drawing.text_metrics import FILES
from components.exports import picture, spreadsheet
from components.exports.paper import Paper
from components.exports.trouble import ExportError
from model.selection import FIELDS, LANGUAGES, Selection
from tests.kinds import crossed
from tests.some import some
from tests.views import showing, view_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.view import View

BASE = "https://atlas.example"
PAPER = Paper(BASE)
FEWEST = 20
"""Elements that a picture has at least."""
OF_A_KIND = ("atlas-map", "outcomes", "budget", "lineage", "events", "course", "network")
"""A figure of each kind of drawing."""
LEADING = ("atlas-map", "region-map", "outcomes", "budget", "lineage", "events", "found")
"""Figures on which one chooses: their marks are links."""
COUNTED = ("found",)
"""Figures that count the record itself, which is their source."""
MIXED = 40
"""Colours that a drawing has at least, edges of letters included; a blank sheet has one."""


def chosen(figure_id: str, language: str) -> View:
    """A view in which a figure has something to draw."""
    return showing(catalogue.FIGURES[figure_id], language=language)


def said(drawing: str) -> str:
    """The words of a picture, without blanks: lines break where there is no room."""
    words = re.findall(r"<text[^>]*>([^<]*)</text>", drawing)
    return re.sub(r"\s", "", "".join(words)).replace("&amp;", "&").replace("&#39;", "'")


def squeezed(words: str) -> str:
    """Words without blanks."""
    return re.sub(r"\s", "", words)


def table(content: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_a_picture_says_what_it_shows_from_where_and_of_which_status(
    figure_id: str, language: str
) -> None:
    view = chosen(figure_id, language)
    caption = catalogue.caption(figure_id, view)
    words = said(picture.svg(figure_id, view, PAPER))
    assert caption
    rows = some(catalogue.FIGURES[figure_id].table(view).rows)
    ids = {one for row in rows for where in row.provenances() for one in where.source_ids}
    observations = [one for row in rows for one in row.observations]
    assert bool(ids) == (figure_id not in COUNTED)
    qualifiers = {one.qualifier for one in observations} - {"", "stated"}
    for one in (
        *(caption.finding, caption.subtitle, view.atlas.version, PAPER.share(view)),
        *map(view.title, ids),
        *(view.words(f"status.{one.status.lower()}.name") for one in observations),
        *(view.words(f"qualifier.{one}.long") for one in qualifiers),
    ):
        assert squeezed(one) in words


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
@pytest.mark.parametrize("base", [BASE, ""])
def test_a_picture_needs_nothing_from_outside(figure_id: str, base: str) -> None:
    drawing = picture.svg(figure_id, chosen(figure_id, "en"), Paper(base))
    assert not re.search(r"var\(|url\(|@import|<image|<script|<use|\bsrc=|xlink", drawing)
    inside = f"{base}/" if base else "nowhere"
    links = re.findall(r'href="([^"]*)"', drawing)
    assert {link for link in links if not link.startswith(inside)} == set()
    assert bool(links) == bool(base and figure_id in LEADING)


@pytest.mark.parametrize(
    ("figure_id", "language"),
    crossed(catalogue.FIGURES, LANGUAGES, OF_A_KIND),
)
def test_the_pixels_are_the_same_each_time_and_not_blank(figure_id: str, language: str) -> None:
    view = chosen(figure_id, language)
    content = picture.png(figure_id, view, PAPER)
    assert content == picture.png(figure_id, view, PAPER)
    image = Image.open(io.BytesIO(content))
    assert image.format == "PNG"
    colours = image.convert("RGB").getcolors(1 << 24)
    assert len(colours or ()) > MIXED
    assert image.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
    height = re.search(r'height="(\d+)" role', picture.svg(figure_id, view, PAPER))
    assert height
    assert image.size == (2 * 1240, 2 * int(height[1]))


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_our_fonts_have_every_letter(figure_id: str, language: str) -> None:
    letters = set(said(picture.svg(figure_id, chosen(figure_id, language), PAPER)))
    for face in FILES.values():
        with TTFont(face) as font:
            assert not {one for one in some(letters) if ord(one) not in font.getBestCmap()}


def test_a_map_carries_the_key_to_its_signs(language: str) -> None:
    view = view_of(Selection(language=language))
    words = said(picture.svg("atlas-map", view, PAPER))
    for field in some(FIELDS):
        assert squeezed(view.words(f"field.{field}.name")) in words
    for key in ("layer.several", "layer.fields.hollow"):
        assert squeezed(view.words(key)) in words


def test_a_view_with_nothing_to_draw_is_one_sentence(language: str) -> None:
    empty = view_of(Selection(page="project", id="tohoku-recycling", language=language))
    words = empty.words("picture.nothing")
    for make in (picture.svg, picture.png):
        with pytest.raises(ExportError, match=re.escape(words)):
            make("series", empty, PAPER)


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_the_table_of_a_figure_has_its_rows_with_status_and_source(
    figure_id: str, language: str
) -> None:
    view = chosen(figure_id, language)
    wanted, caption = catalogue.FIGURES[figure_id].table(view), catalogue.caption(figure_id, view)
    content = spreadsheet.table_csv(figure_id, view, PAPER)
    rows: Sequence[Sequence[str]] = table(content)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    assert caption
    assert rows[:3] == [[caption.finding], [caption.subtitle], []]
    assert rows[3][: len(wanted.heads)] == list(wanted.plain_heads(view))
    assert len(rows[3]) == len(wanted.heads) + 5
    for row, cells in some(zip(wanted.rows, rows[4:], strict=False)):
        assert [cell.removeprefix("'") for cell in cells[: len(row.cells)]] == list(row.plain(view))
        status, source, place, address, keys = cells[len(row.cells) :]
        named = {view.words(f"status.{one.status.lower()}.name") for one in row.observations}
        apart = view.words("sign.cells")
        assert {*status.split(apart)} - {""} == named
        found = [*row.provenances()]
        assert bool(found) == (figure_id not in COUNTED)
        sought = [one.provenance for one in row.observations if one.search_id]
        assert [where for where in found if not where.source_ids and where not in sought] == []
        assert [where for where in found if view.place(where) not in place] == []
        ids = [one for where in found for one in where.source_ids]
        assert [one for one in ids if view.title(one) not in source] == []
        assert keys.split(apart) == [one.observation_id for one in row.observations] or not keys
        assert [one for one in ids if view.atlas.sources[one].address not in address] == []
    starts = {cell[0] for line in rows for cell in line if cell}
    assert not starts & set("=+-@\t")
    assert view.atlas.version in rows[-1][0]
    assert rows[-1][1] == PAPER.share(view)


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_a_picture_looks_the_same_in_programs_that_know_no_style_sheet(figure_id: str) -> None:
    tree = etree.fromstring(picture.svg(figure_id, chosen(figure_id, "en"), PAPER))
    below = list(tree.iterdescendants())
    assert len(below) > FEWEST
    assert not {one.tag.split("}")[1] for one in below} & {"style", "svg"}
    assert not [one for one in some(below) if {"class", "style"} & set(one.attrib)]
    painted = [one for one in below if one.tag.endswith(("}text", "}path", "}rect", "}circle"))]
    assert painted
    assert all(one.get("fill") for one in painted)
