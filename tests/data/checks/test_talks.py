"""Talks say numbers by ids of observations, and years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks import talks

if TYPE_CHECKING:
    from data.load import Dataset
    from tests.data.checks.conftest import Problems


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("scenes", "notes_en", "There are {nothing-1}.", "a figure that is unknown"),
        ("scenes", "notes_ja", "全部で5800社。", "neither figure nor year"),
        ("questions", "answer_en", "About 40.", "neither figure nor year"),
    ],
)
def test_a_cell_of_a_talk_that_breaks_a_rule_is_named_with_its_row(
    shipped: Dataset, problems: Problems, table: str, column: str, value: str, reason: str
) -> None:
    frame = shipped.tables[table].copy()
    frame.loc[0, column] = value
    [found] = problems(talks.said, **{table: frame})
    assert (found.file, found.row, found.column) == (f"tables/{table}.csv", 2, column)
    assert found.value == value
    assert reason in found.reason


def test_a_year_may_be_said_beside_the_observations_of_a_talk(
    shipped: Dataset, problems: Problems
) -> None:
    scenes = shipped.tables["scenes"].copy()
    scenes.loc[0, "notes_en"] = "From 2001 to 2005."
    assert problems(talks.said, scenes=scenes) == []
