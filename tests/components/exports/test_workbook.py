"""The workbook: numbers as numbers, the same bytes, nothing that runs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl

from components.exports import workbook
from components.exports.paper import Paper
from tests.house import wording
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View

PAPER = Paper("https://atlas.example")


def test_the_workbook_holds_numbers_as_numbers_and_runs_nothing(
    view: Callable[..., View], language: str
) -> None:
    one = view(page="evidence", language=language)
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook(one, PAPER)))
    assert book.sheetnames == [
        one.words(f"workbook.{name}")
        for name in ("figures", "regions", "sources", "method", "changes")
    ]
    sheet = book.worksheets[0]
    heading = [cell.value for cell in sheet[1]]
    value, key = (heading.index(one.words(f"workbook.column.{name}")) for name in ("value", "id"))
    found = {row[key]: row[value] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert found == {key: on_record.value for key, on_record in one.atlas.observations.items()}
    assert book.worksheets
    for each in some(book.worksheets):
        assert each.freeze_panes == "A2"
        assert not any(
            cell.data_type == "f" for row in some(each.iter_rows()) for cell in some(row)
        )


def test_a_japanese_workbook_joins_what_it_says_as_japanese_does_and_names_no_document_by_its_code(
    view: Callable[..., View],
) -> None:
    one = view(page="evidence", language="ja")
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook(one, PAPER)))
    titles = sorted((source.title["ja"] for source in one.atlas.sources.values()), key=len)[::-1]
    kept = [one.words(f"workbook.column.{name}") for name in ("source_id", "id", "row", "address")]
    for sheet in some(book.worksheets):
        heads = [cell.value for cell in sheet[1]]
        rows = sheet.iter_rows(min_row=2, values_only=True)
        said = {
            cell for row in rows for head, cell in zip(heads, row, strict=True) if head not in kept
        }
        for cell in some({cell for cell in said if isinstance(cell, str)}):
            assert not list(wording.misjoined(cell, titles)), cell


def test_a_workbook_is_the_same_bytes_each_time(view: Callable[..., View]) -> None:
    one = view(page="evidence", id="kinki-it")
    assert workbook.workbook(one, PAPER) == workbook.workbook(one, PAPER)


def test_the_workbook_has_every_number_of_the_regions(view: Callable[..., View]) -> None:
    one = view(page="evidence", language="en")
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook(one, PAPER)))
    rows = list(book["Regions"].iter_rows(values_only=True))
    assert len(rows) == 1 + len(one.atlas.statistics.numbers)
    assert rows[1] == ("Hokkaido", "Population", "2000", 5683062, "people", one.title("R01"), "R01")
