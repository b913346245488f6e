"""Statistics of the regions are whole: 47 prefectures, parts within wholes, sums as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks import regions

if TYPE_CHECKING:
    import pandas as pd

    from data.load import Dataset
    from tests.data.checks.conftest import Problems


def statistics(shipped: Dataset) -> pd.DataFrame:
    """The shipped statistics, to be changed."""
    return shipped.tables["region_statistics"].copy()


def at(frame: pd.DataFrame, key: str) -> int:
    """The place of a row by its id."""
    return int(frame.index[frame["statistic_id"] == key][0])


def test_a_series_of_46_prefectures_names_the_one_that_is_missing(
    shipped: Dataset, problems: Problems
) -> None:
    frame = statistics(shipped)
    fewer = frame.drop(index=at(frame, "25-population-2005")).reset_index(drop=True)
    found = problems(regions.statistics, region_statistics=fewer)
    assert ("25", "has no population in 2005: 46 of 47 prefectures") in {
        (one.value, one.reason) for one in found
    }


def test_a_prefecture_has_a_number_once(shipped: Dataset, problems: Problems) -> None:
    frame = statistics(shipped)
    twice = at(frame, "02-population-2005")
    frame.loc[twice, "prefecture_code"] = "01"
    found = problems(regions.statistics, region_statistics=frame)
    assert [(one.row, one.column, one.value) for one in found] == [
        (twice + 2, "prefecture_code", "01")
    ]


def test_parts_are_no_more_than_their_whole(shipped: Dataset, problems: Problems) -> None:
    frame = statistics(shipped)
    whole = at(frame, "23-manufacturing-fy2004")
    frame.loc[whole, "value"] = "5"
    found = problems(regions.statistics, region_statistics=frame)
    [beyond] = [one for one in found if "more than the whole" in one.reason]
    assert (beyond.value, "in 23, FY2004" in beyond.reason) == ("manufacturing", True)


def test_the_prefectures_add_up_to_the_nation(shipped: Dataset, problems: Problems) -> None:
    frame = statistics(shipped)
    frame.loc[at(frame, "47-universities-2004"), "value"] = "8"
    [found] = problems(regions.statistics, region_statistics=frame)
    assert (found.file, found.value) == ("tables/region_totals.csv", "709")
    assert found.reason == "the prefectures add up to 710"


def test_a_number_is_counted_in_the_unit_of_its_indicator(
    shipped: Dataset, problems: Problems
) -> None:
    frame = statistics(shipped)
    frame.loc[0, "unit"] = "firms"
    [found] = problems(regions.statistics, region_statistics=frame)
    assert (found.row, found.column, found.value) == (2, "unit", "firms")


def test_an_indicator_is_shown_in_a_period_that_it_has(
    shipped: Dataset, problems: Problems
) -> None:
    frame = shipped.tables["region_indicators"].copy()
    frame.loc[0, "period"] = "2010"
    [found] = problems(regions.statistics, region_indicators=frame)
    assert (found.row, found.column, found.value) == (2, "period", "2010")


def test_a_package_without_statistics_has_nothing_to_check(
    shipped: Dataset, problems: Problems
) -> None:
    empty = {
        table: shipped.tables[table].iloc[:0]
        for table in ("region_indicators", "region_statistics", "region_totals")
    }
    assert problems(regions.statistics, **empty) == []
