"""The page of all projects: a matrix of what is known, a table that sorts without ranking."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from components.content.pages import sections
from components.editions import edition
from components.exports.making import Order, known, make
from components.inline import Detail, Link, Said, plain, walk
from components.view import View
from model.entities import READ
from model.selection import FIELDS, Selection
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from components.tables import Table
    from model.atlas import Atlas


def table_of(section_id: str, **chosen: str) -> Table:
    """The table of a section of the page."""
    table = sections(view_of(page="projects", **chosen))[section_id].table
    assert table
    return table


def ways(table: Table) -> list[Link]:
    """The links to records in a table."""
    pieces = (piece for row in table.rows for cell in row.cells for piece in walk(cell))
    return [one for one in pieces if isinstance(one, Link) and one.selection.page == "project"]


def test_every_field_of_every_project_is_a_way_to_its_record(atlas: Atlas, language: str) -> None:
    found = sorted(one.selection.id for one in ways(table_of("matrix", language=language)))
    assert found == sorted(
        key for key, project in atlas.projects.items() for _ in range(len(project.fields))
    )


def test_a_field_that_no_source_says_is_dashed_and_says_how_sure_it_is(
    atlas: Atlas, language: str
) -> None:
    view = view_of(page="projects", language=language)
    told = set()
    for one in some(ways(table_of("matrix", language=language))):
        certainty = atlas.projects[one.selection.id].fields_certainty
        said = plain(one.words, view)
        unsure = certainty not in READ
        assert one.role.endswith(" unsure") is unsure
        assert (view.words(f"certainty.{certainty}") in said) is unsure
        told.add(unsure)
    assert told == {True, False}


def test_the_title_counts_what_is_known_and_the_margin_adds_up(atlas: Atlas) -> None:
    view = view_of(page="projects")
    matrix = sections(view)["matrix"]
    assert matrix.table
    sure = [one for one in atlas.projects.values() if one.fields_certainty in READ]
    counts = {field: sum(field in one.fields for one in sure) for field in FIELDS}
    most = max(counts, key=lambda field: counts[field])
    assert view.words(f"field.{most}.name") in matrix.finding
    assert f"{counts[most]} projects" in matrix.finding
    *bureaus, total = (row.plain(view) for row in matrix.table.rows)
    assert [cell.split()[0] for cell in total[1:-1]] == [str(one) for one in counts.values()]
    assert sum(int(row[-1]) for row in bureaus) == int(total[-1]) == len(atlas.projects)


def test_an_empty_cell_is_explained_once(language: str) -> None:
    view = view_of(page="projects", language=language)
    matrix = sections(view)["matrix"]
    dash = view.words("table.dash")
    assert matrix.table
    kyushu = dict(
        zip(
            ("", *FIELDS),
            matrix.table.rows[list(view.atlas.bureaus).index("kyushu")].cells,
            strict=False,
        )
    )
    assert plain(kyushu["bio"], view) == dash
    assert plain(kyushu["semiconductors"], view) != dash
    assert dash in plain(matrix.remark, view)


def test_heads_lead_to_the_map_and_regions_to_their_page(atlas: Atlas) -> None:
    view = view_of(page="projects")
    matrix, table = sections(view)["matrix"], table_of("table")
    assert matrix.table
    links = [one for head in matrix.table.heads for one in walk(head) if isinstance(one, Link)]
    assert [(one.selection.page, one.selection.field) for one in links] == [
        ("", field) for field in FIELDS
    ]
    assert [one.selection.page for one in matrix.onward] == ["regions"]
    place = [plain(head, view) for head in table.heads].index(view.words("projects.product"))
    there = [next(walk(row.cells[place])).selection for row in table.rows]  # type: ignore[union-attr]
    assert [one.id for one in there] == [one.bureau_id for one in atlas.projects.values()]


def test_a_region_says_how_the_industries_of_a_projects_fields_weigh_there() -> None:
    row = next(
        row
        for row, link in zip(table_of("table").rows, ways(table_of("table")), strict=True)
        if link.selection.id == "kanto-it"
    )
    said = [
        str(one.words)
        for cell in row.cells
        for piece in walk(cell)
        if isinstance(piece, Detail)
        for one in walk(piece.phrase)
        if isinstance(one, Said)
    ]
    assert said == ["Information and telecoms 1.3"]


@pytest.mark.parametrize("sort", ["firms", "-firms", "universities"])
def test_an_order_by_counts_says_that_it_is_no_ranking_and_why(sort: str, language: str) -> None:
    view = view_of(page="projects", language=language, sort=sort)
    caution, instead = sections(view)["table"].cautions
    assert view.words("projects.why.date") in caution
    assert instead == view.words("compare.instead")
    assert not sections(view.but(sort="fate"))["table"].cautions


def test_a_count_of_an_area_is_never_shown_as_the_whole_projects(atlas: Atlas) -> None:
    view = view_of(page="projects")
    table = table_of("table")
    row = table.rows[list(atlas.projects).index("kanto-revitalization")].plain(view)
    firms = row[[plain(head, view) for head in table.heads].index(view.words("projects.firms"))]
    assert firms.endswith(atlas.areas["tama"].name["en"])


def test_an_older_version_leaves_out_the_column_that_it_lacks() -> None:
    older = View(edition("1.0.0"), Selection("projects", version="1.0.0", sort="product"))
    table = sections(older)["table"].table
    assert table
    assert len(table.rows) == len(older.atlas.projects)
    assert len(table.heads) == len(table_of("table").heads) - 1


@pytest.mark.parametrize("section", ["matrix", "table"])
def test_the_rows_of_a_section_are_taken_away_as_csv(section: str, language: str) -> None:
    view = view_of(page="projects", language=language, section=section)
    order = Order("table", view.selection, "https://atlas.example")
    assert known(order)
    rows = list(csv.reader(io.StringIO(make(order).decode("utf-8-sig"))))
    table = table_of(section, language=language)
    assert rows[0] == [sections(view.but(section=""))[section].finding]
    assert rows[3][: len(table.heads)] == list(table.plain_heads(view))
    assert len(rows) == len(table.rows) + 6
    assert not known(Order("table", view.but(section="").selection, ""))
