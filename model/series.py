"""Dated observations that may stand in one series: one subject, one indicator, one definition."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.entities import Observation

Series = list[tuple[float, "Observation"]]

JOINED = ("A", "E")
FEWEST = 2
RATIOS = ("times", "percent", "rank")
"""Units of observations set against something else, which may differ from one to the next."""


def joined(observations: Iterable[Observation]) -> list[Series]:
    """The series that some observations make, the longest first.

    Only observations of the same subject, indicator and definition (status as printed or
    estimated, taken from a source) stand in a series; computed ones do not.

    Returns:
        Series of year and observation in the order of time, each of two observations or more.
    """
    groups: defaultdict[tuple[str, str], dict[float, Observation]] = defaultdict(dict)
    for observation in observations:
        when = observation.period.axis
        if (
            when
            and observation.value is not None
            and observation.status in JOINED
            and observation.origin == "source"
            and observation.unit not in RATIOS
            and observation.scope in ("whole", "part")
        ):
            groups[observation.subject_id, observation.indicator_id].setdefault(when, observation)
    found = [sorted(group.items()) for group in groups.values() if len(group) >= FEWEST]
    return sorted(found, key=len, reverse=True)
