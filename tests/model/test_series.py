"""A series holds what was counted alike, from left to right, joined where that is sound."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.period import read
from model.series import disputed, series
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.series import Series


def of(atlas: Atlas, project_id: str) -> list[Series]:
    """The series of a project."""
    return series(atlas.observations_by_project[project_id], atlas.corrections)


def test_a_series_joins_one_subject_one_indicator_one_definition(atlas: Atlas) -> None:
    shown = of(atlas, "hokkaido-super-cluster")[0]
    assert shown.joined
    assert [observation.value for _, observation in shown.points] == [55, 85]
    assert len({(one.subject_id, one.indicator_id) for _, one in shown.points}) == 1
    assert all(some(observation.origin == "source" for _, observation in shown.points))


def test_no_line_joins_what_is_disputed_or_not_preferred(atlas: Atlas) -> None:
    [members] = [one for one in of(atlas, "kanto-revitalization") if 228 in _values(one)]
    assert _values(members) == [228, 280]
    assert not members.joined
    old, new = (observation for _, observation in members.points)
    assert disputed(old, atlas.corrections)
    settled = replace(old, conflict_id="")
    [again] = series([settled, new], atlas.corrections)
    assert not again.joined
    [joined] = series([replace(settled, preferred=True), new], atlas.corrections)
    assert joined.joined


def _values(one: Series) -> list[float | None]:
    return [observation.value for _, observation in one.points]


def test_a_figure_of_a_later_term_is_no_point_of_a_projects_series(atlas: Atlas) -> None:
    first, second = (atlas.observations[f"hokkaido-bio-firms{end}"] for end in ("", "-2"))
    later = replace(second, observation_id="later", period=read("FY2010"))
    [shown] = series([first, second, later], atlas.corrections)
    assert _values(shown) == [55, 85]


def test_an_industry_around_a_project_and_answers_of_other_firms_make_no_series(
    atlas: Atlas,
) -> None:
    around = [
        one
        for one in atlas.observations_by_project["hokkaido-super-cluster"]
        if one.subject_id in ("hokkaido-it-industry", "hokkaido-bio-survey")
    ]
    assert len({(one.indicator_id, one.period) for one in around}) < len(around)
    assert series(around, atlas.corrections) == []


def test_a_project_without_two_dated_observations_has_no_series(atlas: Atlas) -> None:
    assert of(atlas, "tohoku-recycling") == []


def test_series_run_from_left_to_right_and_days_of_one_month_stay_apart(atlas: Atlas) -> None:
    observation = atlas.observations["tama-firms"]
    codes = ("2003-03-19", "2003-03-12", "FY2001")
    dated = [
        replace(observation, observation_id=code, period=read(code), value=number)
        for number, code in enumerate(codes, 1)
    ]
    [shown] = series(dated, atlas.corrections)
    names = [one.observation_id for _, one in shown.points]
    assert names == ["FY2001", "2003-03-12", "2003-03-19"]
