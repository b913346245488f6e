"""Which term of the programme a period lies in: before the plan, its first term, or later."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from data.period import Period

Term = Literal["before", "first", "later", "undated"]
BEGIN, END = date(2001, 1, 1), date(2006, 3, 31)
"""The first term: from the year of the launch to the last day of FY2005."""


def term(period: Period) -> Term:
    """The term of a period.

    A range that reaches back before the plan is of before it; one that ends after the first
    term is of a later one; where the end is open, the start decides.
    """
    ends = period.last or period.first
    if ends is None:
        return "undated"
    if period.first is not None and period.first < BEGIN:
        return "before"
    return "later" if ends > END else "first"
