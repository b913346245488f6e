"""What is said is never stronger than its source: counts, passives, statuses, two kinds of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components import atlas_list
from components.content import pages
from components.inline import plain
from model.coverage import covered_indicators, matrix, tally
from model.evidence import documents, figures
from model.selection import Selection
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from components.content.section import Section
    from model.atlas import Atlas


def section(page: str, key: str, language: str) -> Section:
    """One section of a page."""
    return pages.sections(view_of(page=page, language=language))[key]


def test_about_counts_figures_and_the_documents_behind_them(atlas: Atlas, language: str) -> None:
    [said, *_] = section("about", "what", language).paragraphs
    found = figures(atlas.observations.values())
    computed = sum(one.computed for one in found)
    numbers = {len(found), len(found) - computed, computed, documents(atlas)}
    assert numbers <= {*map(int, re.findall(r"\d+", str(said)))}
    assert len(atlas.observations) not in {*map(int, re.findall(r"\d+", str(said)))}


def test_a_venture_is_launched_in_a_project_and_never_by_it(language: str) -> None:
    words = view_of(language=language).words
    told = [
        words("outcomes.ventures-launched", name="Hokkaido", count=29),
        words("outcome.ventures-launched", count=29),
    ]
    passive = {"en": "29 university ventures launched", "ja": "大学発ベンチャー29が創業"}[language]
    assert all(passive in one for one in told)
    assert not any(re.search(r"Hokkaido launched|Hokkaidoは", one) for one in told)


def test_a_computed_figure_says_so_and_never_as_printed(language: str) -> None:
    view = view_of(Selection(page="evidence", indicator="coverage-share", language=language))
    table = pages.sections(view)["figures"].table
    assert table
    printed, computed = view.words("status.a.name"), view.words("status.computed.name")
    cells = [plain(row.cells[4], view) for row in table.rows]
    assert cells
    assert all(computed in cell and printed not in cell for cell in cells)
    assert computed in page_of(view_of(page="about", language=language))


def test_a_count_of_a_body_is_neither_sized_nor_called_the_projects(language: str) -> None:
    view = view_of(Selection(layer="firms", language=language))
    [entry] = [one for one in atlas_list.entries(view) if one.project.project_id == "kinki-it"]
    assert (entry.state, entry.share) == ("body", None)
    [row] = [
        row
        for group in atlas_list.table(view).groups
        for row in group.rows
        if row.key == "kinki-it"
    ]
    assert view.words("list.through") in page_of(view)
    assert max(one.share or 0 for one in atlas_list.entries(view)) == 100
    assert row.observations == (entry.observation,)


def test_a_link_of_one_area_is_said_to_be_its_own_and_a_later_one_to_be_later(
    language: str,
) -> None:
    view = view_of(Selection(layer="overseas", language=language))
    said = {one.project.project_id: one for one in atlas_list.entries(view)}
    assert "TAMA" in said["kanto-revitalization"].said
    assert said["kyushu-krip"].state == "later"
    assert said["tohoku-life"].state == "none"


def test_two_figures_of_one_project_are_not_set_against_each_other_as_two(
    atlas: Atlas, language: str
) -> None:
    view = view_of(page="outcomes", language=language)
    table = pages.sections(view)["definitions"].table
    assert table
    name = view.project_name("hokkaido-super-cluster")
    listed = atlas.observations["hokkaido-super-cluster-listings"]
    [caution] = [
        group.caution
        for group in table.groups
        if any(listed in row.observations for row in group.rows)
    ]
    assert caution
    assert name not in caution


def test_the_coverage_says_how_many_are_counted_whole_and_how_many_through_a_body(
    atlas: Atlas, language: str
) -> None:
    said = section("evidence", "coverage", language).finding
    counted = tally(row["firms"] for row in matrix(atlas).values())
    assert re.findall(r"\d+", said.replace("19", "")) == [str(count) for count in counted]


def test_from_afar_the_coverage_names_each_project_of_which_something_was_found(
    atlas: Atlas, language: str
) -> None:
    view = view_of(page="evidence", language=language)
    table = section("evidence", "coverage", language).table
    assert table
    told = [row.plain(view) for row in table.in_hall.rows]
    cells = matrix(atlas)
    for (_, said), one in some(list(zip(told, covered_indicators(atlas), strict=True))):
        states = {key: row[one.indicator_id] for key, row in cells.items()}
        signs = {
            f"{view.words(f'coverage.sign.{state}')} {view.project_name(key)}"
            for key, state in states.items()
            if state != "none"
        }
        assert signs
        assert set(said.split(view.words("list_join"))) == signs


def test_a_first_term_figure_of_a_strand_is_not_said_to_be_of_the_second(language: str) -> None:
    view = view_of(page="outcomes", language=language)
    table = pages.sections(view)["later"].table
    assert table
    shown = [one for row in table.rows for one in row.observations]
    scopes = {plain(row.cells[4], view) for row in table.rows}
    assert {one.beyond for one in shown} == {False, True}
    assert [one.beyond for one in shown] == sorted(one.beyond for one in shown)
    assert view.words("scope.successor") in scopes
    assert len(scopes) > 1
