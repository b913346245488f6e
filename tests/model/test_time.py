"""Whatever stands in the order of time stands in the one order, and lengths are compared fairly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.period import read
from model import budget, evidence, series
from model.comparability import reasons
from model.selection import Selection
from model.subject import Subject

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_subjects_events_stand_in_the_order_of_time(atlas: Atlas) -> None:
    mixed = ("2003-03-19", "2003", "2003-03-12", "FY2002", "/2004-mid", "1990/2000", "undated")
    events = tuple(
        replace(atlas.events[0], period=read(code), project_ids=("kinki-bio",)) for code in mixed
    )
    subject = Subject(replace(atlas, events=events), atlas.projects["kinki-bio"], None, None)
    assert [str(event.period) for event in subject.events()] == [
        "1990/2000", "FY2002", "2003", "2003-03-12", "2003-03-19", "/2004-mid", "undated",
    ]  # fmt: skip


def test_the_evidence_sorts_by_period_in_the_order_of_time(atlas: Atlas) -> None:
    wanted = Selection(page="evidence", sort="period")
    keys = [one.period.key for one in evidence.chosen_figures(atlas, wanted)]
    assert keys == sorted(keys)
    newest = evidence.chosen_figures(atlas, wanted.but(sort="-period"))
    dated = [one.period.key for one in newest if one.period.dated]
    assert dated == sorted(dated, reverse=True)


def test_budget_years_stand_in_order_and_each_is_one_fiscal_year(atlas: Atlas) -> None:
    years = budget.years(atlas)
    assert [one.period.key for one in years] == sorted(one.period.key for one in years)
    assert all(one.period.fiscal_years == (int(one.year),) for one in years)


def test_series_run_from_left_to_right_and_days_of_one_month_stay_apart(atlas: Atlas) -> None:
    figure = atlas.figures["tama-firms"]
    codes = ("2003-03-19", "2003-03-12", "FY2001")
    dated = [
        replace(figure, figure_id=code, period=read(code), value=number)
        for number, code in enumerate(codes, 1)
    ]
    [points] = series.joined(dated)
    assert [one.figure_id for _, one in points] == ["FY2001", "2003-03-12", "2003-03-19"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001-04/2004-03", "FY2001/FY2003", True),
        ("FY2001/FY2003", "2001/2003", True),
        ("2005", "2005-05-24", True),
        ("FY2004", "2004-mid", True),
        ("2001/2005", "2002/FY2005", False),
        ("2001/2003", "2003", False),
        ("/2004-mid", "2001/2004-mid", False),
    ],
)
def test_only_periods_of_one_length_may_be_compared(
    atlas: Atlas, one: str, other: str, *, same: bool
) -> None:
    first, second = (
        replace(atlas.figures["tama-firms"], period=read(code)) for code in (one, other)
    )
    assert ("span" not in reasons(first, second)) == same
