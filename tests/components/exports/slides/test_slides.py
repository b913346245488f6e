"""Slides: honest in every word, inside the page, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.util import Pt

from components import catalogue
from components.content.scenes import deck_scenes
from components.drawing import text_metrics
from components.drawing.line_breaks import unbroken
from components.exports.paper import Paper
from components.exports.slides import presentation
from components.exports.slides.writing import FINE, READ
from model.pages import PAGES
from model.selection import LANGUAGES
from model.viewport import FORUM
from tests.components.exports.slides.read import (
    PAPER,
    POINT,
    alt,
    box,
    check_geometry,
    codes,
    everything,
    form,
    forum,
    link,
    runs,
    shown,
    squeezed,
    text,
    walk,
    words,
)
from tests.kinds import kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.content.scenes import Scene
    from components.content.section import Section
HALVED = ("matrix", "quotients")
"""Sections whose tables are wider than a slide: half of the columns, then the others."""


def test_every_part_of_every_page_and_every_figure_makes_slides(language: str) -> None:
    made = everything(language)
    parts = {(scene.section.view.kind, scene.section.section_id) for scene, _ in made}
    assert parts == {(kind, part) for kind, page in PAGES.items() for part in page.sections}
    assert {scene.section.figure for scene, _ in made if scene.section.figure} == set(
        catalogue.FIGURES
    )
    for scene, slides in some(made):
        for number, slide in some(enumerate(slides, 1)):
            title = slide.shapes.title.text_frame.text
            assert title.startswith(scene.headline)
            assert (f"{number}/{len(slides)}" in title) == (len(slides) > 1)


def test_a_table_too_long_for_a_slide_goes_on_and_loses_no_row(language: str) -> None:
    made = [
        (scene.section, slides)
        for scene, slides in everything(language)
        if len(slides) > 1 and scene.section.table and scene.section.section_id not in HALVED
    ]
    assert {section.section_id for section, _ in made} >= {"figures", "events"}
    for section, slides in some(made):
        tables = [one.table for slide in slides for one in slide.shapes if one.has_table]
        view, table = section.view, section.table.in_hall
        rows = [
            [cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]
        ]
        assert [row[1:] for row in rows] == [list(row.plain(view)[1:]) for row in table.rows]
        assert all(one.cell(0, 0).text == table.plain_heads(view)[0] for one in some(tables))
        heights = [sum(row.height for row in table.rows) for table in tables]
        assert min(heights) > 0.5 * max(heights), "parts are of about the same height"


def test_a_table_of_bureaus_by_fields_is_cut_into_halves_that_name_the_bureaus(
    language: str,
) -> None:
    section, slides = next(
        (scene.section, slides)
        for scene, slides in everything(language)
        if scene.section.section_id == "matrix"
    )
    halves = [one.table for slide in slides for one in slide.shapes if one.has_table]
    assert len(halves) == 2
    assert section.table
    heads, *rows = [section.table.plain_heads(section.view)] + [
        row.plain(section.view) for row in section.table.rows
    ]
    cells = [[[cell.text for cell in row.cells] for row in half.rows] for half in halves]
    for one, (left, right) in some(zip((heads, *rows), zip(*cells, strict=True), strict=True)):
        assert left[0] == right[0] == one[0]
        assert [*left[1:], *right[1:]] == list(one[1:])


def test_no_words_of_a_slide_are_too_small_for_a_hall(language: str) -> None:
    sized = [
        (scene, shape.name, run.text, run.font.size / Pt(1))
        for scene, slides in everything(language)
        for slide in slides
        for shape in walk(slide.shapes)
        for run in runs(shape)
    ]
    words = shown(language).words
    feet = {words("slides.name.sources"), words("slides.name.number")}
    small = [
        (scene.headline, name, run, size)
        for scene, name, run, size in some(sized)
        if size < (FINE if name in feet or _fine(scene, run) else READ)
    ]
    assert not small


def test_no_words_of_a_chart_are_too_small_for_a_hall(language: str) -> None:
    charts = [
        (scene.headline, shape.chart.element)
        for scene, slides in everything(language)
        for slide in slides
        for shape in slide.shapes
        if shape.has_chart
    ]
    for headline, chart in some(charts):
        assert chart.xpath("./c:txPr//a:defRPr/@sz"), "what has no size of its own has the chart's"
        assert min(int(size) / 100 for size in chart.xpath(".//@sz")) >= READ, headline


def _fine(scene: Scene, said: str) -> bool:
    """Whether words only lead further, or name a place on a map."""
    return said.startswith(" [") or form(scene.section) == "map"


def test_a_cell_without_words_is_no_higher_than_its_line(language: str) -> None:
    blank = [
        cell.text_frame.paragraphs[0]
        for _, slides in everything(language)
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
        if not cell.text
    ]
    for one in some(blank):
        (end,) = one._p.xpath("./a:endParaRPr/@sz")  # noqa: SLF001 - nothing else says it
        assert int(end) / 100 * text_metrics.LEADING == pytest.approx(one.line_spacing.pt, abs=0.1)


def test_numbers_stand_at_the_right(language: str) -> None:
    scene, slides = next(
        pair for pair in everything(language) if pair[0].section.section_id == "lines"
    )
    table = next(one.table for one in slides[0].shapes if one.has_table)
    for row in some(table.rows):
        aligned = [str(cell.text_frame.paragraphs[0].alignment) for cell in row.cells]
        rights = tuple(n for n, one in enumerate(aligned) if one.startswith("RIGHT"))
        assert scene.section.table
        assert rights == scene.section.table.numeric


def test_no_picture_but_the_code_is_on_any_slide(language: str) -> None:
    for scene, slides in some(everything(language)):
        for slide in some(slides):
            assert codes(slide) == [link(scene)]
            rels = [one for one in slide.part.rels.values() if "image" in one.reltype]
            assert len(rels) == 1


def test_every_shape_has_a_name_and_words_for_those_who_do_not_see_it(language: str) -> None:
    for _, slides in some(everything(language)):
        for slide in some(slides):
            for shape in some((*walk(slide.shapes), *slide.notes_slide.shapes)):
                assert shape.name.strip(), slide.shapes.title.text_frame.text
                assert alt(shape).strip(), (slide.shapes.title.text_frame.text, shape.name)


def test_words_carry_their_language(language: str) -> None:
    tag = {"en": "en-US", "ja": "ja-JP"}[language]
    for _, slides in some(everything(language)):
        for slide in some(slides):
            for tree in (slide.element, slide.notes_slide.notes_text_frame._element):  # noqa: SLF001
                assert set(tree.xpath(".//a:r/a:rPr/@lang")) == {tag}


@pytest.mark.parametrize("language", kinds(LANGUAGES, ("en",)))
def test_nothing_is_outside_the_slide_and_no_words_cover_others(language: str) -> None:
    scenes = [scene for scene, _ in everything(language)]
    check_geometry(presentation(scenes, shown(language), PAPER, title="Everything"))
    check_geometry(presentation(scenes[:3], shown(language), Paper(), title="Without an address"))


def test_no_words_run_out_of_their_box(language: str) -> None:
    wrapped = [
        (scene.headline, shape)
        for scene, slides in everything(language)
        for slide in slides
        for shape in walk(slide.shapes)
        if text(shape) and shape.has_text_frame and shape.text_frame.word_wrap is not False
    ]
    for headline, shape in some(wrapped):
        frame, (left, top, right, bottom) = shape.text_frame, box(shape)
        room = right - left - (frame.margin_left + frame.margin_right) / POINT + 0.5
        high = 0.0
        for paragraph in some(frame.paragraphs):
            size = max(run.font.size for run in paragraph.runs) / POINT
            apart = paragraph.line_spacing / POINT
            assert apart >= 1.2 * size, "lines stand apart"
            high += apart * text_metrics.line_count(paragraph.text, size, room)
            widest = max(text_metrics.width(one.rstrip(), size) for one in unbroken(paragraph.text))
            assert widest <= room, (headline, paragraph.text, "is broken inside a word")
        assert high <= bottom - top + 1, (headline, shape.name, high, bottom - top)


def said_by(section: Section) -> Iterator[str]:
    """What a section says in numbers: its facts, its table, its points and its figure."""
    view = section.view
    for fact in section.facts:
        yield from (str(fact.short), fact.label, fact.note)
    for row in section.table.in_hall.rows if section.table else ():
        yield from row.plain(view)
    yield from (*section.plain_points, section.caution)
    if form(section) in ("bars", "lines"):
        frame = catalogue.FIGURES[section.figure].query(view, FORUM)
        # What a column of a region says under a pointer, title and subtitle say of all; a year
        # without a figure is a tick.
        of_each = (
            () if section.figure == "specialisation" else frame["said"][frame["value"].notna()]
        )
        yield from (*of_each, *frame.get("top", ()))
    elif section.figure == "network":
        shown = [one for row in section.behind.rows for one in row.observations]
        yield from (str(view.quantity(one, unit=False)) for one in shown)


def test_every_quantity_of_a_scene_is_on_its_slides(language: str) -> None:
    for scene, slides in some(everything(language)):
        shown = words(slides)
        for one in some(said_by(scene.section)):
            assert squeezed(one) in shown, (scene.headline, one)


def test_numbers_on_a_slide_lead_to_its_sources(language: str) -> None:
    facts = [
        (scene, fact, made) for scene, made in everything(language) for fact in scene.section.facts
    ]
    for scene, fact, slides in some(facts):
        ids = [one.source_id for one in scene.section.sources]
        wanted = [1 + ids.index(i) for i in fact.observation.provenance.source_ids]
        marks = f" [{', '.join(map(str, wanted))}]" if wanted else ""
        assert squeezed(fact.label + marks) in words(slides)
    for slide in some(slide for _, slides in everything(language) for slide in slides):
        cited = re.findall(r"\[(\d+)\] \S", slide.notes_slide.notes_text_frame.text)
        assert cited == [str(number) for number in range(1, len(cited) + 1)]


def test_a_scene_of_numbers_only_or_of_nothing_but_a_finding_has_a_slide() -> None:
    whole = deck_scenes(shown("en"))[1]
    numbers = replace(whole, section=replace(whole.section, figure=""))
    bare = replace(numbers, section=replace(numbers.section, facts=()))
    document = presentation([numbers, bare], shown("en"), PAPER, title="T")
    slides = list(Presentation(io.BytesIO(document)).slides)[1:]
    assert len(slides) == 2
    assert all(squeezed(str(fact.short)) in words(slides[:1]) for fact in some(whole.section.facts))
    check_geometry(document)


def test_the_same_scenes_give_the_same_bytes_and_no_clock_is_left() -> None:
    again = presentation(
        deck_scenes(shown("ja")), shown("ja"), PAPER, title="Forum", subtitle="Day one"
    )
    assert again == forum("ja")
    assert len(again) < 2_500_000
    day = shown("ja").atlas.created.isoformat()
    check_clock(again, day)


def check_clock(document: bytes, day: str) -> None:
    """Every time in a file, and in the workbooks inside it, is the package's day."""
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        for entry in some(file.infolist()):
            assert entry.date_time[0] == 1980
            content = file.read(entry)
            if entry.filename.endswith(".xlsx"):
                check_clock(content, day)
            if entry.filename == "docProps/core.xml":
                times = re.findall(rb"<dcterms:[^>]*>([^<]*)<", content)
                assert times == [f"{day}T00:00:00Z".encode()] * 2
