"""Rules across tables: the shipped ones keep them all, and what breaks one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks import cross_problems, outline_problems
from data.load import load_package

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from data.load import Dataset
    from data.problems import Problem


@pytest.fixture(scope="module")
def shipped() -> Dataset:
    """The shipped package."""
    return load_package()


def problems(shipped: Dataset, **changed: pd.DataFrame) -> list[Problem]:
    """What the rules find with some tables changed."""
    frames: Mapping[str, pd.DataFrame] = {**shipped.tables, **changed}
    return list(cross_problems(frames, shipped.declared_projects, shipped.outlines))


def test_the_shipped_tables_keep_every_rule(shipped: Dataset) -> None:
    assert problems(shipped) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("observations", "subject_id", "nobody", "is no "),
        ("observations", "inputs", "nothing-1", "is no figure"),
        ("scenes", "notes_en", "There are {nothing-1}.", "a figure that is unknown"),
        ("scenes", "notes_ja", "全部で5800社。", "neither figure nor year"),
        ("questions", "answer_en", "About 40.", "neither figure nor year"),
    ],
)
def test_a_cell_that_breaks_a_rule_is_named_with_its_row(
    shipped: Dataset, table: str, column: str, value: str, reason: str
) -> None:
    frame = shipped.tables[table].copy()
    kinds = frame.get("subject_type")
    row = 0 if kinds is None else int((kinds == "project").to_numpy().argmax())
    frame.loc[row, column] = value
    [found] = problems(shipped, **{table: frame})
    assert (found.file, found.row, found.column) == (f"tables/{table}.csv", row + 2, column)
    assert found.value == value
    assert reason in found.reason


def test_a_year_may_be_said_beside_the_observations_of_a_talk(shipped: Dataset) -> None:
    scenes = shipped.tables["scenes"].copy()
    scenes.loc[0, "notes_en"] = "From 2001 to 2005."
    assert problems(shipped, scenes=scenes) == []


def test_an_id_is_an_observations_or_a_budgets_and_never_both(shipped: Dataset) -> None:
    budget = shipped.tables["budget"].copy()
    twice = shipped.tables["observations"]["observation_id"].iloc[0]
    budget.loc[0, "budget_id"] = twice
    assert ("budget_id", twice, "is an observation_id as well") in {
        (one.column, one.value, one.reason) for one in problems(shipped, budget=budget)
    }


def test_an_area_without_land_or_with_a_code_of_one_letter_cannot_be_drawn() -> None:
    ring = [[0, 0], [0, 1], [1, 1], [0, 0]]
    good = {"geometry": {"type": "Polygon", "coordinates": [ring]}, "properties": {"code": "01"}}

    def said(name: str, *features: object) -> list[str]:
        return [one.reason for one in outline_problems(name, {"features": list(features)})]

    assert said("prefectures", good) == []
    assert said("prefectures") == ["is not a GeoJSON feature collection with features"]
    assert said("prefectures", {**good, "properties": {"code": "1"}}) == [
        "is not a two-character prefecture code"
    ]
    line = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]}
    for geometry in (None, line):
        assert said("world", {**good, "geometry": geometry}) == ["has a ring that is not closed"]
