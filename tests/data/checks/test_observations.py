"""Observations are whole, and their ids are their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks import observations

if TYPE_CHECKING:
    from data.load import Dataset
    from tests.data.checks.conftest import Problems


def test_an_id_is_an_observations_or_a_budgets_and_never_both(
    shipped: Dataset, problems: Problems
) -> None:
    budget = shipped.tables["budget"].copy()
    twice = shipped.tables["observations"]["observation_id"].iloc[0]
    budget.loc[0, "budget_id"] = twice
    assert ("budget_id", twice, "is an observation_id as well") in {
        (one.column, one.value, one.reason)
        for one in problems(observations.observations, budget=budget)
    }


def test_an_input_is_an_observation(shipped: Dataset, problems: Problems) -> None:
    frame = shipped.tables["observations"].copy()
    frame.loc[0, "inputs"] = "nothing-1"
    [found] = problems(observations.observations, observations=frame)
    assert (found.row, found.column, found.value) == (2, "inputs", "nothing-1")
    assert "is no figure" in found.reason
