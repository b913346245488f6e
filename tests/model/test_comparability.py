"""Two observations are set side by side only where they count alike, and the reasons are named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.period import read
from model.comparability import YEARLY, reasons, span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from model.atlas import Atlas


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
        replace(atlas.observations["tama-firms"], period=read(code)) for code in (one, other)
    )
    assert ("span" not in reasons(first, second)) == same


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"value": 1.0}, []),
        ({"indicator_id": "universities"}, ["indicator"]),
        ({"unit": YEARLY}, ["per-year"]),
        ({"scope": "whole"}, ["scope"]),
        ({"scope": "successor"}, ["successor"]),
        ({"status": "D"}, ["definition"]),
        ({"status": "B"}, ["definition"]),
        ({"status": "E"}, []),
        ({"status": "B", "unit": YEARLY, "scope": "whole"}, ["per-year", "scope", "definition"]),
    ],
    ids=str,
)
def test_each_difference_has_its_reason_whichever_observation_stands_first(
    atlas: Atlas, changed: Mapping[str, object], said: list[str]
) -> None:
    plain = replace(atlas.observations["tama-firms"], status="A")
    assert plain.scope == "part"
    other = replace(plain, **changed)
    assert reasons(plain, other) == reasons(other, plain) == said


def test_a_successor_is_told_by_its_term_and_not_by_the_length_of_its_period(atlas: Atlas) -> None:
    one = replace(atlas.observations["tama-firms"], period=read("2001/2005"))
    later = replace(one, scope="successor", period=read("2011"))
    assert reasons(one, later) == ["successor"]
    assert reasons(one, replace(later, scope=one.scope)) == ["span"]


def test_an_open_end_has_no_length(atlas: Atlas) -> None:
    observation = atlas.observations["tama-firms"]
    periods = [read(code) for code in ("/2004", "2004", "2001/2003")]
    lengths = [span(replace(observation, period=one)) for one in periods]
    assert lengths == [None, 0, 3]


@pytest.mark.parametrize(
    ("one", "other"), [("2004-mid", "~2003"), ("FY2004", "2004-mid"), ("2003", "2004")]
)
def test_of_two_dates_no_ranking_is_allowed(atlas: Atlas, one: str, other: str) -> None:
    first, second = (
        replace(atlas.observations["kinki-bio-firms"], period=read(code)) for code in (one, other)
    )
    assert reasons(first, second) == reasons(second, first) == ["date"]
    assert reasons(first, replace(second, period=first.period)) == []
