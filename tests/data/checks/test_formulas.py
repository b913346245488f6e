"""A computed figure that no longer computes is named with its row and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.formulas import formulas

if TYPE_CHECKING:
    from data.load import Dataset
    from tests.data.checks.conftest import Problems

SUM, INPUT = "industrial-cluster-coverage-firms", "tohoku-life-firms"


def row_of(shipped: Dataset, observation_id: str) -> int:
    """The place of an observation, from 0."""
    return int((shipped.tables["observations"]["observation_id"] == observation_id).argmax())


def test_every_shipped_figure_computes(problems: Problems) -> None:
    assert problems(formulas) == []


def test_a_changed_input_with_an_old_result_is_a_problem(
    shipped: Dataset, problems: Problems
) -> None:
    frame = shipped.tables["observations"].copy()
    frame.loc[row_of(shipped, INPUT), "value"] = "330"
    found = problems(formulas, observations=frame)
    first = next(one for one in found if one.row == row_of(shipped, SUM) + 2)
    assert (first.file, first.column, first.value) == (
        "tables/observations.csv",
        "value",
        frame["value"][row_of(shipped, SUM)],
    )
    assert first.reason == "is not what a + b + c + d + e gives of its inputs"


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("formula", "a + b", "has 5 inputs and does not name each by its letter"),
        ("formula", "1220", "has 5 inputs and does not name each by its letter"),
        ("formula", "a + b + c + d + sum(e)", "holds 'sum(e)', which is no input"),
        ("further_source_ids", "S31", "does not name S81"),
        ("value", "1221", "is not what"),
        ("inputs", "kanto-bio-firms", "an input has no value"),
    ],
)
def test_a_computed_figure_that_breaks_is_named(
    shipped: Dataset, problems: Problems, column: str, value: str, reason: str
) -> None:
    frame, row = shipped.tables["observations"].copy(), row_of(shipped, SUM)
    frame.loc[row, column] = value
    found = [one for one in problems(formulas, observations=frame) if one.row == row + 2]
    assert any((one.column, one.value) == (column, value) and reason in one.reason for one in found)
