"""Tables for spreadsheets: every observation with its status, and no words that one would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from components.content import pages
from components.exports import fields, spreadsheet
from components.exports.paper import Paper
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View

SKIPPED = ("", " ", "\t", "\u200b", "\u00ad", "\ufeff", "\u3000", "\u00a0", "\u2060 \t", "\r\n")
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", SKIPPED, ids=ascii)
def test_words_that_a_spreadsheet_would_run_are_text_and_numbers_are_numbers(
    monkeypatch: pytest.MonkeyPatch, before: str, sign: str
) -> None:
    run_by_some = f"{before}{sign}HYPERLINK(1)"
    row = [run_by_some, -5.0, -0.25, 1e-07, 5800.0, "1-2", "a=b", None]
    monkeypatch.setattr(spreadsheet, "cells", lambda *_: row)
    text = spreadsheet.observations_csv(view_of(page="evidence")).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))[1]
    assert found == [f"'{run_by_some}", "-5", "-0.25", "1e-07", "5800", "1-2", "a=b", ""]


def test_the_csv_holds_every_observation_with_status_and_source(view: Callable[..., View]) -> None:
    one = view(page="evidence")
    text = spreadsheet.observations_csv(one).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    place, search = (one.words(f"workbook.column.{name}") for name in ("locator", "search"))
    assert sorted(row["figure_id"] for row in rows) == sorted(one.atlas.observations)
    for row in some(rows):
        assert row["obs_status"]
        assert (row["source_ids"] and row[place]) or row[search]
    values = {row["figure_id"]: row["value"] for row in rows}
    assert values["fy2005-network"] == "7.92"
    blank = {key for key, found in one.atlas.observations.items() if found.value is None}
    assert blank
    assert {key for key, value in values.items() if value == ""} == blank


def test_a_reader_reads_words_of_the_own_language_and_finds_the_codes_behind_them(
    view: Callable[..., View],
) -> None:
    one = view(page="evidence", language="ja", id="kinki-it")
    heading, *rows = csv.reader(io.StringIO(spreadsheet.observations_csv(one).decode("utf-8-sig")))
    words = heading[: heading.index("figure_id")]
    assert words == [one.words(f"workbook.column.{name}") for name in spreadsheet.SHOWN]
    for row in some(rows):
        said = dict(zip(heading, row, strict=True))
        found = one.atlas.observations[said["figure_id"]]
        assert said[one.words("workbook.column.unit")] == fields.unit(one, said["unit"])
        codes = (found.provenance.certainty, found.provenance.locator)
        assert not {*row[: len(words)]} & {code for code in codes if code}


def test_no_cell_is_a_formula(view: Callable[..., View], monkeypatch: pytest.MonkeyPatch) -> None:
    signs = ["=1+1", "+1", "-1", "@x", "＝1", " =1", "\u200b=1", "\u00ad＠x", "\ufeff\t-1"]
    monkeypatch.setattr(spreadsheet, "cells", lambda *_: [*signs, "plain", "1-2"])
    text = spreadsheet.observations_csv(view(page="evidence")).decode("utf-8-sig")
    first = next(csv.reader(io.StringIO(text.splitlines()[1])))
    assert first == [*(f"'{sign}" for sign in signs), "plain", "1-2"]


def test_a_table_says_each_thing_in_one_column_and_joins_nothing_to_an_empty_cell(
    language: str,
) -> None:
    lines = pages.sections(view_of(page="budget", language=language))["lines"]
    text = spreadsheet.section_csv(lines, Paper("https://atlas.example")).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    heads = next(row for row in rows if len(row) > 1)
    assert len(set(heads)) == len(heads)
    apart = view_of(language=language).words("sign.cells")
    assert any(apart in cell for row in rows for cell in row)
    for cell in some([cell for row in rows for cell in row]):
        assert not cell.startswith(apart.strip()), cell
