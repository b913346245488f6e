"""Dated observations of one subject, one indicator, one definition, joined where that is sound."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from model.observation import Observation
    from model.sources import Correction

ALIKE = ("A", "E")
FEWEST = 2
RATIOS = ("times", "percent", "rank")
"""Units of observations set against something else, which may differ from one to the next."""


@dataclass(frozen=True, slots=True)
class Series:
    """Two points or more, in the order of time.

    Attributes:
        points: the place of each on an axis of years, and the observation.
        joined: whether a line may lead from one to the next: each is the one to show of its
            date, and none is in a conflict that is open.
    """

    points: tuple[tuple[float, Observation], ...]
    joined: bool


def series(
    observations: Iterable[Observation], corrections: Mapping[str, Correction]
) -> list[Series]:
    """The series that some observations make: what may be joined first, then the longest.

    Only observations of the same subject, indicator and definition (status as printed or
    estimated, taken from a source) stand in a series; computed ones do not.

    Args:
        observations: of a project or an area.
        corrections: what is disputed, by id.
    """
    groups: defaultdict[tuple[str, str], dict[float, Observation]] = defaultdict(dict)
    for observation in observations:
        when = observation.period.axis
        if when and _printed(observation):
            groups[observation.subject_id, observation.indicator_id].setdefault(when, observation)
    found = [_series(group, corrections) for group in groups.values() if len(group) >= FEWEST]
    return sorted(found, key=lambda one: (one.joined, len(one.points)), reverse=True)


def disputed(observation: Observation, corrections: Mapping[str, Correction]) -> bool:
    """Whether an observation is in a conflict that is open."""
    conflict = corrections.get(observation.conflict_id)
    return conflict is not None and conflict.status == "open"


def _series(group: Mapping[float, Observation], corrections: Mapping[str, Correction]) -> Series:
    joined = all(one.stands and not disputed(one, corrections) for one in group.values())
    return Series(tuple(sorted(group.items())), joined)


def _printed(observation: Observation) -> bool:
    """Whether an observation is a number of the project's own that its source prints."""
    return (
        observation.value is not None
        and observation.status in ALIKE
        and not observation.computed
        and not observation.beyond
        and observation.unit not in RATIOS
        and observation.scope in ("whole", "part")
    )
