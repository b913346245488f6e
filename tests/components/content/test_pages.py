"""What every page promises of its sections, their places and the numbers of their sources."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import html

from components import catalogue
from components.content import pages
from components.content.layout import Fold, Piece, Place
from components.editions import edition
from components.exports.paper import Paper
from components.html.page import laid_out
from components.html.rendering import rendering
from components.html.stills import drawing
from components.inline import Amount, walk
from components.medium import SCREEN
from components.view import View
from model.comparison import FEWEST
from model.evidence import chosen_observations, page_count
from model.pages import CASE, COMPARE, EVIDENCE, FORUM, PAGES, paths
from model.selection import FIELDS, LAYERS, STATUSES
from tests.kinds import crossed
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.content.layout import Part
    from components.content.section import Section
    from components.medium import Medium

LANGUAGES = ("en", "ja")
RECORD = edition()
KINDS = tuple(pages.CONTENT)
EVERY = paths(RECORD.case_studies)
CHOSEN: dict[str, tuple[dict[str, str], ...]] = {
    "": (
        *({"layer": layer, "bureau": one} for layer in LAYERS for one in ("", *RECORD.bureaus)),
        *({"field": field} for field in FIELDS),
        *({"id": project} for project in RECORD.projects),
        {"bureau": "okinawa", "field": "semiconductors"},
        {"q": "hachioji"},
        {"q": "5,800"},
    ),
    "projects": tuple({"sort": sort} for sort in ("project", "-firms", "universities")),
    "project": tuple({"id": project} for project in RECORD.projects),
    "compare": (
        {},
        {"ids": "okinawa"},
        {"ids": "tama,hokkaido-super-cluster,kinki-bio"},
        {"ids": "kinki-bio,kinki-it,kinki-energy,chubu-third"},
        {"ids": "chubu-third,kyushu-silicon"},
        {"ids": "hokkaido-it,hokkaido-bio"},
    ),
    "outcomes": ({}, *({"indicator": one} for one in RECORD.indicators)),
    "budget": ({}, *({"year": str(year)} for year in range(2000, 2012))),
    "timeline": ({}, {"id": "kinki-energy"}, {"kind": "forum"}),
    "evidence": (
        {},
        *({"id": project} for project in RECORD.projects),
        *({"indicator": one} for one in RECORD.indicators),
        *({"status": one} for one in STATUSES),
        {"sort": "-value"},
        {"obs": "tama-firms"},
    ),
}
"""What a reader may choose on a page; nothing on those that are not named."""
ONE = "observation"
"""The section of a number that is shown on its own."""
MARKUP = re.compile(r"[<>]|&#?\w+;|\{\w*\}|\[\d")
"""What words never hold: a tag, an entity, a placeholder, the number of a source."""


@cache
def views(kind: str) -> tuple[View, ...]:
    """Every page of a kind under every choice that is its own, in both languages."""
    return tuple(
        view_of(page=page, language=language, **chosen)
        for page in (tuple(RECORD.case_studies) if kind == CASE else (kind,))
        for language in LANGUAGES
        for chosen in CHOSEN.get(page, ({},))
    )


@cache
def made(view: View) -> tuple[Section, ...]:
    """The sections of a page as its module makes them, before any is kept under its id."""
    return tuple(one for one in pages.CONTENT[view.kind].sections(view) if one)


def within(sections: Iterable[Section]) -> Iterator[Section]:
    """Sections with those that they hold."""
    for section in sections:
        yield section
        yield from within(section.sections)


def placed(layout: Iterable[Part]) -> Iterator[str]:
    """The ids of the sections that a layout has a place for."""
    for part in layout:
        if isinstance(part, Place | Fold):
            yield from placed(part.parts)
        else:
            yield part.section_id if isinstance(part, Piece) else part


def chosen_from(view: View) -> bool:
    """Whether a page of what stands side by side still asks what that is."""
    return view.kind == COMPARE and len(view.selection.compared) < FEWEST


def shows(section: Section) -> bool:
    """Whether a section has anything below its title, be it that nothing is chosen.

    What a search leaves of the list is said at its field.
    """
    listed = section.table and (section.table.rows or section.table.groups)
    said = section.absent or section.controls.said or section.view.selection.q
    return bool(section.figure or listed or section.facts or section.points or said)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if PAGES[kind].sections])
def test_a_named_section_is_there_or_has_nothing_to_show(kind: str) -> None:
    """What leaves nothing to show: no drawing, one number on its own, fewer than two to compare."""
    drawn: dict[str, set[str]] = defaultdict(set)
    for view in views(kind):
        for section in made(view):
            drawn[section.section_id].add(section.figure)
    for view in some(views(kind)):
        found = pages.sections(view)
        for name in some(PAGES[kind].sections):
            assert drawn[name], f"{kind} never makes {name}"
            if name in found:
                assert shows(found[name]), (view.selection, name)
            elif not (name == ONE or view.selection.obs or chosen_from(view)):
                (figure,) = drawn[name]
                assert figure, (view.selection, name)
                assert catalogue.caption(figure, view) is None, (view.selection, name)


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_sections_of_a_page_have_one_id(kind: str) -> None:
    for view in some(views(kind)):
        ids = Counter(one.section_id for one in within(made(view)) if one.section_id)
        assert not [name for name, count in some(ids.items()) if count > 1], view.selection


@pytest.mark.parametrize("page", EVERY)
def test_a_document_has_each_id_once_and_a_place_for_each_named_section(
    page: str, language: str
) -> None:
    for chosen in ({}, {"id": "kanto-revitalization"}):
        view = view_of(page=page, language=language, **chosen)
        ids = Counter(html.document_fromstring(page_of(view)).xpath("//@id"))
        assert not [name for name, count in some(ids.items()) if count > 1], view.selection
        assert set(pages.shown_alone(view)) <= set(ids), view.selection


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_a_place_is_made_and_what_is_made_has_a_place_or_a_scene(kind: str) -> None:
    places = set(placed(pages.CONTENT[kind].layout))
    older = [View(edition("1.0.0"), view.selection) for view in views(kind)[:1]]
    ids = {one.section_id for view in (*views(kind), *older) for one in made(view)}
    assert not places - ids
    assert not ids - places - set(PAGES[kind].sections)


def test_choosing_a_project_on_the_atlas_renumbers_no_source(language: str) -> None:
    added = 0
    layers = [{"layer": one} for one in LAYERS]
    bureaus = [{"bureau": one} for one in RECORD.bureaus]
    for chosen in some(layers + bureaus):
        before, *after = (
            list(rendering(view, SCREEN, tuple(pages.sections(view).values())).numbers.items())
            for project in ("", *RECORD.projects)
            for view in [view_of(language=language, id=project, **chosen)]
        )
        for project, numbers in some(zip(RECORD.projects, after, strict=True)):
            assert numbers[: len(before)] == before, (chosen, project)
            assert [number for _, number in numbers] == list(range(1, len(numbers) + 1))
            added += len(numbers) > len(before)
    assert added


def rows(view: View, medium: Medium) -> list[str]:
    """The names of the rows of the evidence in a document; paper names its rows by no id."""
    laid = laid_out(view, medium).whole(drawing(view, medium))
    path = "//*[@id='figures']//tbody/tr"
    return [one.get("id", "") for one in html.document_fromstring(laid).xpath(path)]


@pytest.mark.parametrize("sort", ["project", "-value", "period"])
def test_the_parts_of_the_evidence_hold_every_observation_once_and_paper_has_all(sort: str) -> None:
    view = view_of(page=EVIDENCE, sort=sort)
    observations = [one.observation_id for one in chosen_observations(RECORD, view.selection)]
    count = page_count(len(observations))
    assert count > 1
    shown = [
        row for number in range(1, count + 1) for row in rows(view.but(page_no=number), SCREEN)
    ]
    assert shown == observations
    assert rows(view.but(page_no=count + 9), SCREEN) == rows(view.but(page_no=count), SCREEN)
    assert len(rows(view, Paper(""))) == len(observations)


def cells(section: Section) -> list[str]:
    """The words in the tables of a section, their headings too."""
    return [
        cell
        for table in section.tables()
        for row in (
            table.plain_heads(section.view),
            *(row.plain(section.view) for row in table.rows),
        )
        for cell in row
    ]


def test_words_of_tables_and_points_hold_no_markup() -> None:
    told = [
        (view.selection, section.section_id, words)
        for kind in KINDS
        for view in views(kind)
        for section in within(made(view))
        for words in (*cells(section), *section.plain_points)
    ]
    for place, section_id, words in some(told):
        assert type(words) is str
        assert not MARKUP.search(words), (place, section_id, words)


SOURCED = [one for one in EVERY if one != FORUM]


@pytest.mark.parametrize(
    ("page", "language"),
    crossed(SOURCED, LANGUAGES),
)
def test_every_source_below_a_page_is_named_by_a_mark_on_it(page: str, language: str) -> None:
    kind = [one for one in views(RECORD.kind_of(page)) if one.language == language]
    for view in some(one for one in kind if one.selection.page == page):
        tree = html.document_fromstring(page_of(view))
        marks = tree.xpath("//details[@class='cite']/summary|//sup|//a[@class='ref']")
        named = {int(one) for mark in marks for one in re.findall(r"\d+", mark.text_content())}
        listed = len(tree.xpath("//footer//ol[@class='sources']/li"))
        assert named == set(range(1, listed + 1)), view.selection


def test_a_row_that_loses_its_headings_on_a_phone_has_no_two_numbers_of_one_unit() -> None:
    stacked = [
        (section.view.selection, row)
        for kind in KINDS
        for view in views(kind)
        for section in within(made(view))
        if section.table and section.table.form.startswith("stack")
        if "labelled" not in section.table.form
        for row in section.table.rows
    ]
    for chosen, row in some(stacked):
        amounts = [one for cell in row.cells for one in walk(cell) if isinstance(one, Amount)]
        units = Counter(one.observation.unit for one in amounts)
        assert max(units.values(), default=0) <= 1, (chosen, row)


@pytest.mark.parametrize("kind", [kind for kind, page in PAGES.items() if page.sections])
def test_every_section_of_a_page_is_named_and_made(kind: str) -> None:
    made = {
        section_id
        for chosen in ({}, *CHOSEN.get(kind, ()), *({"id": one} for one in edition().projects))
        for path in (edition().case_studies if kind == CASE else (kind,))
        for section_id in pages.sections(view_of(page=path, **chosen))
    }
    assert made >= set(PAGES[kind].sections)
