"""Cells as values: a blank is none and never zero, ids come apart, sources stand in order."""

from __future__ import annotations

import pandas as pd
import pytest

from model.entities import Provenance, Text
from model.reading import cells


@pytest.mark.parametrize("blank", ["", None, float("nan"), pd.NA])
def test_every_kind_of_blank_is_empty_text_and_no_number(blank: object) -> None:
    [row] = cells.rows(pd.DataFrame({"value": pd.Series([blank], dtype=object)}))
    assert row == {"value": ""}
    assert cells.number(row["value"]) is None


def test_a_zero_is_a_number_and_no_blank() -> None:
    [row] = cells.rows(pd.DataFrame({"value": ["0"]}))
    assert cells.number(row["value"]) == 0


@pytest.mark.parametrize(
    ("cell", "found"),
    [("", ()), ("one", ("one",)), ("one;two", ("one", "two")), ("one;", ("one",))],
)
def test_a_cell_holds_as_many_ids_as_stand_in_it(cell: str, found: tuple[str, ...]) -> None:
    assert cells.ids(cell) == found


@pytest.mark.parametrize(
    ("cell", "said"), [("true", True), ("True", True), (True, True), ("false", False), ("", False)]
)
def test_only_a_cell_that_says_so_is_a_yes(cell: object, *, said: bool) -> None:
    assert cells.yes(cell) == said


def test_the_first_source_of_a_fact_comes_before_the_further_ones() -> None:
    row = {
        "source_id": "S2",
        "locator": "p. 1",
        "certainty": "read",
        "note_en": "a",
        "note_ja": "b",
    }
    assert cells.provenance(row) == Provenance(("S2",), "p. 1", "read", Text("a", "b"))
    more = cells.provenance({**row, "further_source_ids": "S1;S3"})
    assert more.source_ids == ("S2", "S1", "S3")
