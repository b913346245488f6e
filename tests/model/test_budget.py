"""The programme's money by fiscal year: one column a year, budgets apart from requests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from model import budget
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_budget_years_stand_in_order_and_each_is_one_fiscal_year(atlas: Atlas) -> None:
    years = budget.years(atlas)
    assert [one.period.key for one in years] == sorted(one.period.key for one in years)
    assert all(one.period.fiscal_years == (int(one.year),) for one in some(years))


def test_the_lines_of_a_year_are_lines_and_no_sum_said_another_way(atlas: Atlas) -> None:
    named = [line for one in budget.years(atlas) for line in one.lines]
    assert named
    assert set(named) <= set(budget.LINES)


def test_a_request_is_a_column_of_its_own_before_the_budget_of_its_year(atlas: Atlas) -> None:
    columns = [(one.year, one.asked) for one in budget.years(atlas)]
    assert columns.index(("2006", True)) + 1 == columns.index(("2006", False))
    assert len(columns) == len(set(columns))


def test_lines_asked_for_are_never_parts_of_a_budget_that_was_passed(atlas: Atlas) -> None:
    asked, passed = (one for one in budget.years(atlas) if one.year == "2006")
    assert asked.whole
    assert not passed.whole
    assert {observation.qualifier for observation in asked.lines.values()} == {"request"}


def test_a_year_without_an_observation_keeps_its_column_and_is_not_zero(atlas: Atlas) -> None:
    blank = [one for one in budget.years(atlas) if one.total.value is None]
    assert {one.year for one in blank} >= {"2001", "2002"}
    assert not [one.year for one in some(blank) if one.whole]


def test_a_year_whose_line_is_missing_is_not_whole(atlas: Atlas) -> None:
    lines = replace(atlas.observations["fy2005-rnd"], value=None, status="O")
    less = replace(atlas, observations={**atlas.observations, "fy2005-rnd": lines})
    [before], [after] = (
        [one for one in budget.years(record) if one.year == "2005"] for record in (atlas, less)
    )
    assert before.whole
    assert set(before.lines) - set(after.lines) == {"rnd"}
    assert not after.whole


def test_the_newest_year_to_divide_is_a_budget_with_its_lines_and_no_request(atlas: Atlas) -> None:
    assert budget.newest_divided(atlas) == "2005"
    without = {key: one for key, one in atlas.observations.items() if not key.startswith("fy2005")}
    assert budget.newest_divided(replace(atlas, observations=without)) == ""


def test_dollars_are_at_the_articles_own_rate_and_none_where_an_amount_is_missing(
    atlas: Atlas,
) -> None:
    yen, blank = atlas.observations["fy2005-total"], atlas.observations["fy2001-total"]
    assert budget.dollars(atlas, yen) == pytest.approx(46.5 * 441 / 49)
    assert budget.dollars(atlas, blank) is None
    for gone in ("industrial-cluster-budget-dollars", "fy2004-total"):
        observations = {key: one for key, one in atlas.observations.items() if key != gone}
        assert budget.dollars(replace(atlas, observations=observations), yen) is None


def test_the_regional_programmes_stand_beside_the_plan_and_fill_none_of_its_years(
    atlas: Atlas,
) -> None:
    own = budget.years(atlas)
    assert {one.total.subject_id for one in own} == {budget.PROGRAMME}
    assert {one.year for one in own if one.total.value is None} >= {"2002", "2003"}
    beside = budget.regional(atlas)
    assert [one.subject_id for one in beside] == sorted(
        (one.subject_id for one in beside), key=budget.REGIONAL.index
    )
    assert {one.subject_id for one in beside} == set(budget.REGIONAL)
    assert {one.scope for one in beside} == {"context"}


def test_each_award_stands_with_the_bids_of_its_programme_and_year(atlas: Atlas) -> None:
    pairs = [(one.value, bids.value) for one, bids in budget.awards(atlas)]
    assert sorted(pairs) == [(29, 383), (49, 483), (61, 168), (61, 480), (63, 342), (73, 408)]


def test_another_programme_has_columns_of_its_own(atlas: Atlas) -> None:
    others = budget.years(atlas, budget.OTHER)
    assert others
    assert {one.total.subject_id for one in others} == {budget.OTHER}
