"""The shipped package is valid, and each way of breaking it is named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from frictionless import validate

from data.files import PACKAGE
from data.load import load_package
from data.problems import report

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.data.conftest import Broken


def _text(package: Broken, table: str, change: Callable[[str], str]) -> None:
    path = package.path(table)
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def _one_more_project(package: Broken) -> None:
    def change(rows: list[list[str]]) -> None:
        extra = list(rows[1])
        extra[0], extra[1] = "twentieth", "20"
        rows.append(extra)

    package.edit("projects", change)


def _outline(package: Broken) -> None:
    path = package.folder / "boundaries" / "prefectures.geojson"
    content = json.loads(path.read_text(encoding="utf-8"))
    polygon = content["features"][0]["geometry"]["coordinates"][0][0]
    polygon[-1] = [0, 0]
    path.write_text(json.dumps(content), encoding="utf-8")


def _latin(package: Broken) -> None:
    package.path("names").write_bytes(b"name_id\n\xe9t\xe9\n")


BREAKS: dict[str, tuple[Callable[[Broken], object], tuple[str, int, str, str]]] = {
    "a missing source": (
        lambda p: p.set("observations", 2, "source_id", "S999"),
        ("tables/observations.csv", 2, "source_id", "is no source_id of sources.csv"),
    ),
    "one project more than declared": (
        _one_more_project,
        ("tables/projects.csv", 0, "", "declares 19 projects"),
    ),
    "a number without qualifier": (
        lambda p: p.set("observations", 3, "qualifier", ""),
        ("tables/observations.csv", 3, "qualifier", "needs a qualifier"),
    ),
    "prefecture code 1 for 01": (
        lambda p: p.set("places", 2, "prefecture_code", "1"),
        ("tables/places.csv", 2, "prefecture_code", "is no prefecture_code"),
    ),
    "a dangling id": (
        lambda p: p.set("links", 2, "to_id", "nobody"),
        ("tables/links.csv", 2, "to_id", "is no organisation, project or area"),
    ),
    "a duplicated id": (
        lambda p: p.edit("events", lambda rows: rows.append(list(rows[1]))),
        ("tables/events.csv", 0, "event_id", "comes twice"),
    ),
    "a blank without a note": (
        lambda p: p.set(
            "observations", p.row_where("observations", "obs_status", "O"), "note_en", ""
        ),
        ("tables/observations.csv", 0, "note_en", "a blank value needs a note"),
    ),
    "a negative count": (
        lambda p: p.set("observations", 3, "value", "-5800"),
        ("tables/observations.csv", 3, "value", "must not be negative"),
    ),
    "an unknown status": (
        lambda p: p.set("observations", 3, "obs_status", "Z"),
        ("tables/observations.csv", 3, "obs_status", "is not one of A, E, F, D"),
    ),
    "text in a number": (
        lambda p: p.set("observations", 3, "value", "5,800 or so"),
        ("tables/observations.csv", 3, "value", "is not a number"),
    ),
    "a wrong encoding": (_latin, ("tables/names.csv", 2, "", "is not UTF-8")),
    "an empty file": (
        lambda p: p.path("gaps").write_text("", encoding="utf-8"),
        ("tables/gaps.csv", 0, "", "is empty"),
    ),
    "a missing column": (
        lambda p: p.edit("sources", lambda rows: [row.pop(6) for row in rows]),
        ("tables/sources.csv", 1, "licence", "the column is missing"),
    ),
    "an unknown column": (
        lambda p: p.edit("sources", lambda rows: [row.append("x") for row in rows]),
        ("tables/sources.csv", 1, "x", "the column is not known"),
    ),
    "a broken outline": (_outline, ("boundaries/prefectures.geojson", 0, "geometry", "not closed")),
    "an outline that is no JSON": (
        lambda p: (p.folder / "boundaries" / "world.geojson").write_text("{", encoding="utf-8"),
        ("boundaries/world.geojson", 1, "", "is not JSON"),
    ),
    "a unit that does not match its indicator": (
        lambda p: p.set("observations", 3, "unit", "people"),
        ("tables/observations.csv", 3, "unit", "the indicator is counted in firms"),
    ),
    "a prefecture without an extent": (
        lambda p: p.edit("extents", lambda rows: rows.pop(1)),
        ("tables/extents.csv", 0, "extent_id", "the prefecture has no row"),
    ),
    "an extent of nothing": (
        lambda p: p.set("extents", 2, "extent_id", "48"),
        ("tables/extents.csv", 2, "extent_id", "is no prefecture"),
    ),
    "a missing file": (
        lambda p: p.path("units").unlink(),
        ("tables/units.csv", 0, "", "the file is missing"),
    ),
    "a ragged row": (
        lambda p: _text(p, "phases", lambda text: text + "only,two\n"),
        ("tables/phases.csv", 5, "", "has 2 cells"),
    ),
    "a bad period": (
        lambda p: p.set("events", 2, "period", "last spring"),
        ("tables/events.csv", 2, "period", "does not look like"),
    ),
    "a month 13": (
        lambda p: p.set("observations", 3, "period", "2003-13"),
        ("tables/observations.csv", 3, "period", "has no month 13"),
    ),
    "a 31 February": (
        lambda p: p.set("sources", 4, "published", "2004-02-31"),
        ("tables/sources.csv", 4, "published", "2004-02 has no day 31"),
    ),
    "a fiscal year of two digits": (
        lambda p: p.set("budget", 2, "period", "FY20"),
        ("tables/budget.csv", 2, "period", "does not look like"),
    ),
    "a start after its end": (
        lambda p: p.set("links", 2, "period", "2005/2001"),
        ("tables/links.csv", 2, "period", "starts after it ends"),
    ),
    "a day of change that is none": (
        lambda p: p.set("changes", 2, "date", "2026-11-31"),
        ("tables/changes.csv", 2, "date", "has no day 31"),
    ),
    "a budget of another fiscal year": (
        lambda p: p.set("budget", 2, "period", "FY1999"),
        ("tables/budget.csv", 2, "period", "is not the fiscal year 2001"),
    ),
    "a budget of no fiscal year": (
        lambda p: p.set("budget", 2, "period", "undated"),
        ("tables/budget.csv", 2, "period", "is not the fiscal year 2001"),
    ),
    "two preferred names": (
        lambda p: p.set(
            "names", p.row_where("names", "name_kind", "circulating"), "preferred", "true"
        ),
        ("tables/names.csv", 0, "preferred", "has 2 preferred names"),
    ),
    "a derived figure without its formula": (
        lambda p: p.set(
            "observations", p.row_where("observations", "origin", "derived"), "formula", ""
        ),
        ("tables/observations.csv", 0, "formula", "needs its formula and inputs"),
    ),
}


def test_the_shipped_package_is_valid() -> None:
    dataset = load_package()
    assert dataset.declared_projects == len(dataset.tables["projects"]) == 19


def test_the_frictionless_library_finds_the_description_valid() -> None:
    found = validate(str(PACKAGE / "datapackage.json"))
    assert found.valid, found.flatten(["name", "message"])


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_package_is_refused_by_name(package: Broken, name: str) -> None:
    breakage, (file, row, column, reason) = BREAKS[name]
    breakage(package)
    problems = package.problems()
    assert any(
        problem.file == file
        and row in (0, problem.row)
        and problem.column == column
        and reason in problem.reason
        for problem in problems
    ), report(problems)


def only_problem(package: Broken, *place: str | int) -> str:
    """The reason of the one problem that a package has, at a file, row and column."""
    problems = package.problems()
    assert [(one.file, one.row, one.column) for one in problems] == [place], report(problems)
    return problems[0].reason


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "ftp://a.example/", "//a.example/", "www.a.example",
        'https://a.example/" onclick="x', "https://a.example/<script>", "https://",
    ],
)  # fmt: skip
def test_the_address_of_a_source_is_a_web_address_or_blank(package: Broken, address: str) -> None:
    package.set("sources", 3, "address", address)
    assert "https?" in only_problem(package, "tables/sources.csv", 3, "address")


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+x", "- x", " =1", "\u200b=1", "＝1"])
def test_words_that_a_spreadsheet_would_run_are_in_no_table(package: Broken, cell: str) -> None:
    package.set("projects", 3, "note_en", cell)
    assert "spreadsheet" in only_problem(package, "tables/projects.csv", 3, "note_en")


def test_all_problems_are_reported_together(package: Broken) -> None:
    package.set("observations", 3, "value", "many")
    package.set("places", 2, "role", "everywhere")
    package.path("gaps").write_text("", encoding="utf-8")
    files = {problem.file for problem in package.problems()}
    assert files >= {"tables/observations.csv", "tables/places.csv", "tables/gaps.csv"}


def test_the_report_names_file_row_column_value_and_reason(package: Broken) -> None:
    package.set("observations", 3, "value", "many")
    said = report(package.problems())
    assert "tables/observations.csv, row 3, column value: 'many': is not a number" in said
