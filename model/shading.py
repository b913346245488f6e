"""How the bureaus' areas are shaded by a statistic: the number of each, and its class."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from model.regions import bureau_areas
from model.standing import standing

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.comparable import Comparable
    from model.regions import Region
    from model.statistics import Statistic


@dataclass(frozen=True, slots=True)
class Shaded:
    """An area with its number by the measure of a statistic.

    Attributes:
        region: the area.
        value: the number; None where it is refused.
        step: its class from 1, the lowest; 0 where there is no number.
        sure: whether it may stand among others.
        comparable: it as the guard of comparisons sees it.
    """

    region: Region
    value: float | None
    step: int
    sure: bool
    comparable: Comparable


def chosen(atlas: Atlas, indicator: str) -> Statistic:
    """The statistic that a view means: the one that it names, else the first."""
    shaded = atlas.statistics.shaded
    return shaded.get(indicator) or next(iter(shaded.values()))


@lru_cache(maxsize=64)
def shades(atlas: Atlas, statistic_id: str) -> tuple[Shaded, ...]:
    """Every bureau's area with its number, in the order of the bureaus."""
    about = atlas.statistics.shaded[statistic_id]
    return tuple(_shaded(atlas, about, region) for region in bureau_areas(atlas).values())


def _shaded(atlas: Atlas, about: Statistic, region: Region) -> Shaded:
    one = standing(atlas, about.statistic_id, region, about.measure or None)
    step = 0 if one.value is None else bisect_right(about.breaks, one.value) + 1
    return Shaded(region, one.value, step, one.sure, one.comparable)
