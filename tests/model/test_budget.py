"""The programme's money by fiscal year: one column a year, budgets apart from requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model import budget

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_budget_years_stand_in_order_and_each_is_one_fiscal_year(atlas: Atlas) -> None:
    years = budget.years(atlas)
    assert [one.period.key for one in years] == sorted(one.period.key for one in years)
    assert all(one.period.fiscal_years == (int(one.year),) for one in years)
