"""Dated figures that may stand in one series: one subject, one indicator, one definition."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.record import Figure

Series = list[tuple[float, "Figure"]]

JOINED = ("A", "E")
FEWEST = 2
RATIOS = ("times", "percent", "rank")
"""Units of figures set against something else, which may differ from figure to figure."""
MIDDLE, FISCAL_MIDDLE = 0.5, 0.75
"""Where a calendar year and a fiscal year (April to March) have their middles."""


def year(period: str) -> float | None:
    """The year a period ends in, as a number for an axis; None where it has no date."""
    found = re.findall(r"(FY)?(\d{4})(?:-(mid|\d\d))?", period)
    if not found:
        return None
    fiscal, digits, part = found[-1]
    if fiscal:
        return int(digits) + FISCAL_MIDDLE
    within = MIDDLE if not part or part == "mid" else (int(part) - 1) / 12
    return round(int(digits) + within, 2)


def joined(figures: Iterable[Figure]) -> list[Series]:
    """The series that some figures make, the longest first.

    Only figures of the same subject, indicator and definition (status as printed or
    estimated, taken from a source) stand in a series; computed ones do not.

    Returns:
        Series of year and figure in the order of time, each of two figures or more.
    """
    groups: defaultdict[tuple[str, str], dict[float, Figure]] = defaultdict(dict)
    for figure in figures:
        when = year(figure.period)
        if (
            when
            and figure.value is not None
            and figure.status in JOINED
            and figure.origin == "source"
            and figure.unit not in RATIOS
            and figure.scope in ("whole", "part")
        ):
            groups[figure.subject_id, figure.indicator_id].setdefault(when, figure)
    found = [sorted(group.items()) for group in groups.values() if len(group) >= FEWEST]
    return sorted(found, key=len, reverse=True)
