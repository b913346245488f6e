"""Statistics are summed over prefectures, in the period that is shown or that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.period import read
from model.statistics import Statistics
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_sum_is_of_the_period_that_is_shown_where_none_is_asked_for(atlas: Atlas) -> None:
    two = ("01", "47")
    assert atlas.statistics.total("population", two) == 5_627_737 + 1_361_594
    assert atlas.statistics.total("population", ("01",), read("2000")) == 5_683_062


def test_the_industries_that_quotients_compare_share_nothing(atlas: Atlas) -> None:
    industries = atlas.statistics.industries
    assert len(industries) == 8
    ids = {one.statistic_id for one in industries}
    assert not ids & {one.part_of for one in atlas.statistics.kinds.values()} - {"information"}
    assert all(some(one.unit == "million-yen" for one in industries))


def test_a_map_is_shaded_by_four_sizes_and_the_eight_industries(atlas: Atlas) -> None:
    shaded = atlas.statistics.shaded
    assert list(shaded)[:3] == ["population", "product", "manufacturing"]
    assert len(shaded) == 12
    assert all(some(list(one.breaks) == sorted({*one.breaks}) for one in shaded.values()))
    assert all(some(one.breaks for one in shaded.values()))


def test_the_years_beside_the_one_that_is_shown_are_kept(atlas: Atlas) -> None:
    periods = atlas.statistics.periods
    assert periods["product"] == tuple(map(read, ("FY2003", "FY2004", "FY2005")))
    assert all(some(one.period in periods[key] for key, one in atlas.statistics.kinds.items()))


def test_a_package_may_have_none() -> None:
    assert not Statistics({}, {}, (), {}, {})
