"""How regions stand beside the nation and each other: every ranking of them is made here.

What differs too little from the nation, rests on weak numbers or on few, or is of a region that no
source confirms, has no rank and says why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from model.regions import Measured, bureau_areas, measured, own_regions
from model.specialisation import PRODUCT, quotient, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.atlas import Atlas
    from model.regions import Region
    from model.specialisation import Side
    from model.statistics import Statistic

Measure = Literal["amount", "per-head", "share", "quotient"]
Reason = Literal["", "about", "weak", "unsteady", "few", "small", "unread"]
"""Why a region has no rank, "" where nothing forbids one."""
POPULATION, UNIVERSITIES = "population", "universities"
FEWEST = 10
"""How many things counted one by one a number per head needs: of fewer, one more would move it by
as much as the band is wide on either side."""
FIGURES = {"quotient": 2}
"""How many figures of a value are told apart, by measure; three in all others."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A region by one statistic.

    Attributes:
        region: the region.
        statistic_id: what is counted.
        measure: as an amount, per head, as a share of the product, or as its quotient.
        counted: how much of it there is.
        base: what that is divided by: people or the product; itself for an amount.
        value: what is compared; None where it is refused.
        reason: why it has no rank.
        rank: from 1; None for a region without one.
    """

    region: Region
    statistic_id: str
    measure: Measure
    counted: Measured
    base: Measured
    value: float | None
    reason: Reason
    rank: int | None = None

    @property
    def nation(self) -> float | None:
        """What the nation has; None for an amount, of which a region is a part."""
        return nation_of(self.measure, self.counted, self.base)

    @property
    def side(self) -> Side | None:
        """More than the nation, about as it, or less; None where that cannot be said."""
        if self.value is None or self.nation is None:
            return None
        return side_of(self.value / self.nation)

    @property
    def sure(self) -> bool:
        """Whether it may stand among others: it is ranked, or about as the nation."""
        return self.reason in ("", "about")


def nation_of(measure: Measure, counted: Measured, base: Measured) -> float | None:
    """What the nation has by a measure."""
    if measure == "amount":
        return None
    return 1.0 if measure == "quotient" else counted.nation / base.nation


def measure_of(statistic: Statistic) -> Measure:
    """By what regions are compared: people count whole, all else by people or by the product."""
    if statistic.statistic_id == POPULATION:
        return "amount"
    kinds: dict[str, Measure] = {"industry": "quotient", "part": "share"}
    return kinds.get(statistic.kind, "per-head")


def compared(atlas: Atlas) -> tuple[str, ...]:
    """The statistics by which regions are compared, in the order of the package."""
    return tuple(atlas.statistics.shaded)


def standing(
    atlas: Atlas, statistic_id: str, region: Region, measure: Measure | None = None
) -> Standing:
    """A region by a statistic, not yet among others.

    Args:
        atlas: the record.
        statistic_id: what is counted.
        region: the region.
        measure: how; None for as all are compared by this statistic.
    """
    how = measure or measure_of(atlas.statistics.kinds[statistic_id])
    base_id = {"amount": statistic_id, "per-head": POPULATION}.get(how, PRODUCT)
    counted, base = (measured(atlas, one, region) for one in (statistic_id, base_id))
    value = _value(atlas, how, statistic_id, region)
    one = Standing(region, statistic_id, how, counted, base, value, "")
    reason: Reason = _doubt(atlas, one) or ("about" if one.side == "about" else "")
    return replace(one, reason=reason)


@lru_cache(maxsize=128)
def areas(atlas: Atlas, statistic_id: str) -> tuple[Standing, ...]:
    """The bureaus' areas by a statistic, ranked."""
    found = (standing(atlas, statistic_id, one) for one in bureau_areas(atlas).values())
    return ranked(found)


@lru_cache(maxsize=128)
def own_sets(atlas: Atlas, statistic_id: str) -> tuple[Standing, ...]:
    """The projects' own prefectures in the same order; they overlap, so that none has a rank."""
    sets = dict.fromkeys(own_regions(atlas).values())
    return _ordered(standing(atlas, statistic_id, one) for one in sets)


@lru_cache(maxsize=128)
def industries(atlas: Atlas, region: Region) -> tuple[Standing, ...]:
    """A region by every industry, the highest quotient first, those in doubt last."""
    found = (one.statistic_id for one in atlas.statistics.industries)
    return _ordered(standing(atlas, one, region) for one in found)


def ranked(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """The sure ones from the highest down, with ranks; behind them those that have none.

    Inside the band about the nation nobody has a rank; values that are told alike share one.
    """
    found = _ordered(standings)
    return tuple(
        replace(one, rank=None if one.reason else 1 + sum(_above(other, one) for other in found))
        for one in found
    )


def _ordered(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(sorted(standings, key=lambda one: (not one.sure, -(one.value or 0.0))))


def _above(other: Standing, one: Standing) -> bool:
    return other.sure and _told(other) > _told(one)


def _told(one: Standing) -> float:
    """A value as it is told, rounded."""
    return float(f"{one.value or 0.0:.{FIGURES.get(one.measure, 3)}g}")


def _value(atlas: Atlas, measure: Measure, statistic_id: str, region: Region) -> float | None:
    counted, people = (measured(atlas, one, region).value for one in (statistic_id, POPULATION))
    if measure == "amount":
        return counted
    if measure == "per-head":
        return counted / people
    found = quotient(atlas, statistic_id, region)
    return found.share if measure == "share" else found.value


def _doubt(atlas: Atlas, one: Standing) -> Reason:
    """Why a value may not stand among others, "" where it may."""
    if one.region.kind == "own" and not one.region.read:
        return "unread"
    if one.measure == "amount":
        return ""
    if one.measure == "per-head":
        return _doubt_of_head(atlas, one)
    found = quotient(atlas, one.statistic_id, one.region)
    if found.value is None:
        return "small"
    return "weak" if found.doubts else "" if found.steady else "unsteady"


def _doubt_of_head(atlas: Atlas, one: Standing) -> Reason:
    """Per head: few of what is counted one by one, or another side in a neighbouring year."""
    statistics = atlas.statistics
    if statistics.kinds[one.statistic_id].unit == UNIVERSITIES and one.counted.value < FEWEST:
        return "few"
    prefectures = (one.region.prefectures, tuple(atlas.prefectures))
    for period in statistics.periods[one.statistic_id]:
        own, nation = (statistics.total(one.statistic_id, codes, period) for codes in prefectures)
        if side_of(own / one.base.value / (nation / one.base.nation)) != one.side:
            return "unsteady"
    return ""
