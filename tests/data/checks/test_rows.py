"""The problem of one cell, and what a cell holds."""

from __future__ import annotations

import pandas as pd
import pytest

from data.checks.rows import number, row_problem, unresolved


def test_a_problem_counts_lines_as_an_editor_does_and_names_the_cell() -> None:
    frame = pd.DataFrame({"unit": ["firms", "yen"]})
    assert str(row_problem("units", frame, 1, "unit", "is new")) == (
        "tables/units.csv, row 3, column unit: 'yen': is new"
    )


@pytest.mark.parametrize(("cell", "found"), [("4.5", 4.5), ("-3", -3.0), ("", None), ("x", None)])
def test_a_cell_without_a_number_has_none(cell: str, found: float | None) -> None:
    assert number(cell) == found


def test_of_a_list_of_keys_each_must_be_known_and_every_row_that_has_it_is_named() -> None:
    frame = pd.DataFrame({"inputs": ["a;b", "a;c", "", "a;c"]})
    found = list(unresolved("observations", frame, "inputs", {"a", "b"}, "is no figure"))
    assert [(one.row, one.value) for one in found] == [(3, "a;c"), (5, "a;c")]
