"""Periods are read once, by the calendar: forms, days, lengths and the order of time."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.columns import TABLES
from data.files import PACKAGE
from data.period import PARTS, Period, PeriodError, fault, read
from data.schema import shape_problems

DAYS = {
    "2003": (date(2003, 1, 1), date(2003, 12, 31)),
    "FY2003": (date(2003, 4, 1), date(2004, 3, 31)),
    "2004-02": (date(2004, 2, 1), date(2004, 2, 29)),
    "2003-03-12": (date(2003, 3, 12), date(2003, 3, 12)),
    "2004-mid": (date(2004, 6, 30), date(2004, 7, 1)),
    "199X": (date(1990, 1, 1), date(1999, 12, 31)),
    "2004-24": (date(2004, 12, 1), date(2005, 2, 28)),
    "2004-34": (date(2004, 4, 1), date(2004, 6, 30)),
    "2004-41": (date(2004, 7, 1), date(2004, 12, 31)),
    "FY2001/FY2003": (date(2001, 4, 1), date(2004, 3, 31)),
    "2002/FY2005": (date(2002, 1, 1), date(2006, 3, 31)),
    "/2007-11": (None, date(2007, 11, 30)),
    "2006/": (date(2006, 1, 1), None),
    "undated": (None, None),
    "9998": (date(9998, 1, 1), date(9998, 12, 31)),
}
WRONG = {
    "2003-13": "no month 13",
    "2003-00": "no month 00",
    "2004-25": "no month 25",
    "2004-21-01": "no month 21",
    "2004-02-31": "no day 31",
    "2003-02-29": "no day 29",
    "2004-04-00": "no day 00",
    "0000": "no year 0000",
    "FY9999": "no year 9999",
    "2004/2003": "starts after it ends",
    "FY2004/2003": "starts after it ends",
    "2004-06-28/2004-06-27": "starts after it ends",
    "FY20": "does not look like",
    "FY2004-05": "does not look like",
    "2004/03": "does not look like",
    "2004-3": "does not look like",
    "２００４": "does not look like",
    "2004年": "does not look like",
    "/": "does not look like",
    "..": "does not look like",
    "2001/2002/2003": "does not look like",
    "last spring": "does not look like",
    " 2004": "does not look like",
}
PIECES = ("FY", "2001", "2004", "199X", "-02", "-29", "-mid", "-21", "/", "~", "?", "..", "undated")
COLUMNS = [
    (table, column.name)
    for table, columns in TABLES.items()
    for column in columns
    if column.kind == "period"
]


def stored() -> set[str]:
    """Every period of the shipped tables."""
    return {
        code
        for table, column in COLUMNS
        for code in pd.read_csv(PACKAGE / "tables" / f"{table}.csv", dtype=str)[column].dropna()
    }


YEARS = st.integers(1900, 2100)
POINTS = st.one_of(
    st.builds("{}".format, YEARS),
    st.builds("FY{}".format, YEARS),
    st.builds("{}-mid".format, YEARS),
    st.builds("{}X".format, st.integers(190, 209)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12) | st.sampled_from(sorted(PARTS))),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat),
)
ENDS = st.one_of(
    POINTS,
    st.builds("{}/".format, POINTS),
    st.builds("/{}".format, POINTS),
    st.builds("{}/{}".format, POINTS, POINTS).filter(lambda code: not fault(code)),
)
CODES = st.just("undated") | st.builds(
    "{}{}{}".format, st.sampled_from(["", "~"]), ENDS, st.sampled_from(["", "?"])
)
PERIODS = CODES.map(read)


@pytest.mark.parametrize("code", DAYS)
def test_a_period_has_a_first_and_a_last_day(code: str) -> None:
    assert (read(code).first, read(code).last) == DAYS[code]


@pytest.mark.parametrize(
    "codes",
    [
        ("2001-04/2004-03", "FY2001/FY2003", "2001/2003", "2001-04-01/2004-03-31"),
        ("2001", "FY2001", "2001/2001", "2000-07/2001-06"),
        ("2001/2004-mid", "2001/2004-06", "2001/2004-40", "2000-mid/2003"),
    ],
)
def test_the_same_stretch_is_as_long_in_every_notation(codes: tuple[str, ...]) -> None:
    assert len({read(code).years for code in codes}) == 1
    assert read(codes[0]).years in (3.0, 1.0, 3.5)


@pytest.mark.parametrize("code", ["undated", "/2004", "2004/", "2004/.."])
def test_what_has_an_open_end_has_no_length(code: str) -> None:
    assert read(code).years is None


@pytest.mark.parametrize(
    ("code", "axis"),
    [
        ("FY2004?", 2004.75),
        ("2004", 2004.5),
        ("2004-mid", 2004.5),
        ("2001/2004-mid", 2004.5),
        ("/2004-07", 2004.542),
        ("2006/", 2006.5),
        ("undated", None),
    ],
)
def test_a_period_stands_on_an_axis_in_the_middle_of_its_end(code: str, axis: float | None) -> None:
    assert read(code).axis == axis


@pytest.mark.parametrize(
    ("code", "years"),
    [
        ("FY2004?", (2004,)),
        ("FY2001/FY2003", (2001, 2002, 2003)),
        ("2001-04/2004-03", (2001, 2002, 2003)),
        ("2001/2003", (2001, 2002)),
        ("2004", ()),
        ("FY2004/", ()),
        ("undated", ()),
    ],
)
def test_the_fiscal_years_of_a_period_lie_in_it_whole(code: str, years: tuple[int, ...]) -> None:
    assert read(code).fiscal_years == years


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("2004~", "~2004"),
        ("2004%", "~2004?"),
        ("../2007-11", "/2007-11"),
        ("2006/..", "2006/"),
        ("2001~/2004?", "~2001/2004?"),
    ],
)
def test_edtf_means_the_same_as_the_packages_notation(theirs: str, ours: str) -> None:
    assert read(theirs) == read(ours)
    assert str(read(theirs)) == ours


def test_every_stored_period_is_written_back_as_it_stands() -> None:
    codes = stored()
    assert len(codes) > 100
    assert [code for code in codes if str(read(code)) != code] == []


@pytest.mark.parametrize("code", WRONG)
def test_what_is_no_period_says_why(code: str) -> None:
    assert WRONG[code] in fault(code)
    with pytest.raises(PeriodError):
        read(code)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_the_check_of_every_table_names_the_cells_that_are_no_periods(
    table: str, column: str
) -> None:
    frame = pd.read_csv(PACKAGE / "tables" / f"{table}.csv", dtype=str, keep_default_na=False)
    frame.loc[0, column] = "2004-02-31"
    [problem] = shape_problems(table, frame)
    assert (problem.file, problem.row, problem.column) == (f"tables/{table}.csv", 2, column)
    assert (problem.value, problem.reason) == ("2004-02-31", "2004-02 has no day 31")


@given(
    st.text(alphabet="0123456789FYX-/~?%.mid ", max_size=24)
    | st.lists(st.sampled_from(PIECES), max_size=7).map("".join)
)
@example("~2001/2004-mid?")
def test_any_text_is_read_or_has_a_reason(text: str) -> None:
    if not fault(text):
        period = read(text)
        assert read(str(period)) == period
        assert period.key
        assert period.years is None or period.years >= 0
        assert period.axis is not None or not period.dated


@given(CODES)
def test_a_period_is_written_as_it_is_read(code: str) -> None:
    assert read(str(read(code))) == read(code)


@given(PERIODS, PERIODS)
def test_the_order_of_time_is_total_and_follows_the_start(one: Period, other: Period) -> None:
    assert (one.key == other.key) == (one == other)
    if one.first and other.first and one.first < other.first:
        assert one.key < other.key
    if one.dated and not other.dated:
        assert one.key < other.key


@given(PERIODS, PERIODS)
@example(read("FY2003"), read("2003-05"))
def test_a_period_stands_before_all_that_lies_in_it(one: Period, other: Period) -> None:
    if one.first and other.first and one.last and other.last:
        within = one.first <= other.first and other.last <= one.last
        if within and (one.start, one.end) != (other.start, other.end):
            same = (one.first, one.last) == (other.first, other.last)
            assert same or one.key < other.key


@pytest.mark.parametrize(
    "codes",
    [
        ("2003", "2003-01-31", "2003-03", "2003-03-12", "2003-03-19", "FY2003", "2003-05"),
        ("/1990", "1990/2000", "1998-04", "2000", "2000-07"),
        ("2001/", "2001/2005", "2001", "~2001", "2001-01", "2001-01-01"),
        ("2004-06-28", "/2004-mid", "2004-mid", "2004-07", "undated"),
    ],
)
def test_dates_of_the_record_stand_in_the_order_of_time(codes: tuple[str, ...]) -> None:
    assert sorted(set(codes), key=lambda code: read(code).key) == list(codes)
