"""Which figures the evidence shows, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model import evidence
from model.selection import Selection

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize("sort", ["value", "-value", "period", "-period"])
def test_figures_without_what_sorts_them_come_last_in_either_order(atlas: Atlas, sort: str) -> None:
    figures = evidence.chosen_figures(atlas, Selection(page="evidence", sort=sort))
    dated = "period" in sort
    absent = [not one.period.dated if dated else one.value is None for one in figures]
    assert any(absent)
    assert absent == sorted(absent)


def test_the_evidence_sorts_by_period_in_the_order_of_time(atlas: Atlas) -> None:
    wanted = Selection(page="evidence", sort="period")
    keys = [one.period.key for one in evidence.chosen_figures(atlas, wanted)]
    assert keys == sorted(keys)
    newest = evidence.chosen_figures(atlas, wanted.but(sort="-period"))
    dated = [one.period.key for one in newest if one.period.dated]
    assert dated == sorted(dated, reverse=True)
