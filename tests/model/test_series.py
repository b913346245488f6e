"""A series joins what was counted alike, from left to right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.period import read
from model import series
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_series_joins_one_subject_one_indicator_one_definition(atlas: Atlas) -> None:
    points = series.joined(atlas.observations_by_project["hokkaido-super-cluster"])[0]
    assert [observation.value for _, observation in points] == [55, 85, 123]
    assert len({(one.subject_id, one.indicator_id) for _, one in points}) == 1
    assert all(observation.origin == "source" for _, observation in some(points))


def test_a_project_without_two_dated_observations_has_no_series(atlas: Atlas) -> None:
    assert series.joined(atlas.observations_by_project["tohoku-recycling"]) == []


def test_series_run_from_left_to_right_and_days_of_one_month_stay_apart(atlas: Atlas) -> None:
    observation = atlas.observations["tama-firms"]
    codes = ("2003-03-19", "2003-03-12", "FY2001")
    dated = [
        replace(observation, observation_id=code, period=read(code), value=number)
        for number, code in enumerate(codes, 1)
    ]
    [points] = series.joined(dated)
    assert [one.observation_id for _, one in points] == ["FY2001", "2003-03-12", "2003-03-19"]
