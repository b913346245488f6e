"""The prefectures by a statistic: each on its own, the ends of a region, the classes of a map."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from model.comparability import ordered, ranking
from model.entities import READ
from model.regions import Region, own_regions
from model.specialisation import BAND
from model.standing import standing

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.standing import Standing

FAR = (0.5, *BAND, 2.0)
"""Where classes end, as multiples of what the nation has."""
LADDER = tuple(step * 10.0**power for power, step in product(range(10), (1, 2, 5)))
"""Where classes of an amount end: the numbers that come round."""


@lru_cache(maxsize=128)
def prefectures(atlas: Atlas, statistic_id: str) -> tuple[Standing, ...]:
    """Every prefecture by a statistic, in the order of their codes; none is ranked."""
    return tuple(standing(atlas, statistic_id, _alone(code)) for code in atlas.prefectures)


def _alone(code: str) -> Region:
    return Region("prefecture", code, (code,), (), READ[0])


def within(atlas: Atlas, statistic_id: str, region: Region) -> tuple[Standing, ...]:
    """The prefectures of a region."""
    found = prefectures(atlas, statistic_id)
    return tuple(one for one in found if one.region.region_id in region.prefectures)


def spread(found: tuple[Standing, ...]) -> tuple[Standing, Standing] | None:
    """The lowest and the highest of those that may be compared; None for fewer than two."""
    order = ranking(found)
    sure = [one for one in order.order if one.sure]
    return (sure[-1], sure[0]) if order.sound and len(sure) > 1 else None


@lru_cache(maxsize=128)
def ends(atlas: Atlas, statistic_id: str) -> tuple[float, ...]:
    """Where the five classes of a map end: about the nation's, or at round numbers."""
    found = prefectures(atlas, statistic_id)
    if nation := found[0].nation:
        return tuple(nation * times for times in FAR)
    highest, *_, lowest = (one.value or 0.0 for one in ordered(found))
    start, end = (bisect_right(LADDER, one) for one in (lowest, highest))
    return LADDER[start:end][-len(FAR) :]


def step(atlas: Atlas, one: Standing) -> int:
    """The class of a prefecture from 1, the lowest; 0 where it may not be compared."""
    if one.value is None or not one.sure:
        return 0
    return bisect_right(ends(atlas, one.statistic_id), one.value) + 1


def covering(atlas: Atlas, code: str) -> tuple[Region, ...]:
    """The projects' own sets that a prefecture is in: they overlap."""
    sets = dict.fromkeys(own_regions(atlas).values())
    return tuple(one for one in sets if code in one.prefectures)
