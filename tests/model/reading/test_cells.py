"""Cells as values: a blank is none and never zero, ids come apart, sources stand in order."""

from __future__ import annotations

import pandas as pd
import pytest

from model.entities import Provenance, Text, Unit
from model.reading import cells
from model.sources import Gap


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


def test_the_first_source_of_a_row_comes_before_the_further_ones() -> None:
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


def test_a_row_becomes_an_entity_by_the_types_of_its_attributes() -> None:
    row = {
        "gap_id": "g1",
        "project_ids": "kinki-bio;okinawa",
        "text_en": "firms",
        "text_ja": "企業",
        "searched_en": "",
        "searched_ja": "",
        "search_id": "",
    }
    found = Gap("g1", ("kinki-bio", "okinawa"), Text("firms", "企業"), Text())
    assert cells.entity(Gap, row) == found
    assert cells.by_id(Gap, pd.DataFrame([row])) == {"g1": found}


def test_an_attribute_without_a_column_is_given_or_missed() -> None:
    row = {"unit_id": "firms", "label_en": "{n} firms", "label_ja": "{n}社", "decimals": "0"}
    assert cells.entity(Unit, row, one="{n} firm").one == "{n} firm"
    with pytest.raises(KeyError, match="one"):
        cells.entity(Unit, row)
