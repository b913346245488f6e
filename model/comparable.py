"""A number as the guard of comparisons sees it, be it an observation or a region's statistic."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.period import Period

Reason = Literal[
    "absent", "indicator", "per-year", "successor", "scope", "span", "date", "definition",
    "status", "coverage", "overlap", "twice", "qualifier", "unread", "weak", "unsteady", "few",
    "small",
]  # fmt: skip
"""Why numbers may not be compared, added or divided; `model/comparability.py` has the checks."""
YEARLY = "products-per-year"
BUDGET, TOTAL = "budget-", "budget-total"
"""Money by lines: the lines count one thing, each as a part of the total."""
DOUBTFUL = ("inferred", "unverified")
"""Certainties of what no source says."""
PLANS: Mapping[str, str] = {"target": "target", "request": "request", "F": "forecast"}
"""Qualifiers and statuses of what was meant to be and not what was."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """What has to be alike before numbers are set against each other.

    Attributes:
        value: the number; None where there is none.
        low: the least that it may be, like `high` the most; both the number where it is exact.
        counted: what is counted: an indicator, or a statistic by a measure.
        subject: whose number it is.
        line: the part of it that a line of a budget is, "" for all of it.
        scope: which part of a project it covers, or whether it is a successor's.
        period: the date or the period; None where what is counted says it.
        yearly: whether it is a rate a year.
        stage: `result`, or the kind of plan that it is (`target request forecast`).
        own_way: whether it is counted in a way of its own, or after a break in its series.
        parts: what it is the sum of, where we added it up ourselves.
        places: the prefectures that it covers, where it is a region's.
        near: whether it is about as the nation's, so that it has no rank.
        doubts: why it may not stand among others whatever they are.
    """

    value: float | None
    low: float
    high: float
    counted: str
    subject: str
    line: str = ""
    scope: str = "whole"
    period: Period | None = None
    yearly: bool = False
    stage: str = "result"
    own_way: bool = False
    parts: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    near: bool = False
    doubts: tuple[Reason, ...] = ()

    @property
    def comparable(self) -> Comparable:
        """It is one already."""
        return self

    @property
    def alike(self) -> Comparable:
        """What it has in common with every number that is counted like it."""
        return replace(self, value=0.0, low=0.0, high=0.0, subject="", near=False, doubts=())

    @property
    def bounded(self) -> bool:
        """Whether it is a bound: "more than 40"."""
        return math.isinf(self.low) or math.isinf(self.high)


class Compared(Protocol):
    """What the guard takes: an observation, a region by a statistic, a quotient."""

    @property
    def comparable(self) -> Comparable:
        """It as the guard sees it."""


def reach(value: float | None, qualifier: str) -> tuple[float, float]:
    """From where to where a number may lie, by its qualifier.

    A bare number is exact. "About 5,800" is rounded to hundreds, the place of its last digit that
    is not zero, so that it lies within half of that on either side.
    """
    if value is None:
        return math.nan, math.nan
    half = _last_place(value) / 2 if qualifier == "about" else 0.0
    return {
        "more_than": (math.nextafter(value, math.inf), math.inf),
        "at_least": (value, math.inf),
        "up_to": (-math.inf, value),
    }.get(qualifier, (value - half, value + half))


def _last_place(value: float) -> float:
    """What the last digit of a number counts that is not zero: hundreds in 5,800."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return 10.0**exponent if isinstance(exponent, int) else 0.0
