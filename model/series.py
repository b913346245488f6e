"""Dated figures that may stand in one series: one subject, one indicator, one definition."""

from __future__ import annotations

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


def joined(figures: Iterable[Figure]) -> list[Series]:
    """The series that some figures make, the longest first.

    Only figures of the same subject, indicator and definition (status as printed or
    estimated, taken from a source) stand in a series; computed ones do not.

    Returns:
        Series of year and figure in the order of time, each of two figures or more.
    """
    groups: defaultdict[tuple[str, str], dict[float, Figure]] = defaultdict(dict)
    for figure in figures:
        when = figure.period.axis
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
