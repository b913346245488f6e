"""Dated figures that may stand in one series: one subject, one indicator, one definition."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.record import Figure

JOINED = ("A", "E")
FEWEST = 2
MIDDLE = 0.5


def year(period: str) -> float | None:
    """The year a period ends in, as a number for an axis; None where it has no date."""
    found = re.findall(r"(FY)?(\d{4})(?:-(mid|\d\d))?", period)
    if not found:
        return None
    fiscal, digits, part = found[-1]
    within = MIDDLE if fiscal or not part or part == "mid" else (int(part) - 1) / 12
    return round(int(digits) + within, 2)


def longest(atlas: Atlas, project_id: str) -> list[tuple[float, Figure]]:
    """The series of a project with the most points.

    Only figures of the same subject, indicator and definition (status as printed or
    estimated, taken from a source) stand in a series; computed ones do not.

    Returns:
        Year and figure in the order of time; empty where no two figures go together.
    """
    groups: defaultdict[tuple[str, str], dict[float, Figure]] = defaultdict(dict)
    for figure in atlas.figures_by_project.get(project_id, ()):
        when = year(figure.period)
        if (
            when
            and figure.value is not None
            and figure.status in JOINED
            and figure.origin == "source"
            and figure.scope in ("whole", "part")
        ):
            groups[figure.subject_id, figure.indicator_id].setdefault(when, figure)
    best = max(groups.values(), key=len, default={})
    return sorted(best.items()) if len(best) >= FEWEST else []
