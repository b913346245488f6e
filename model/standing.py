"""How regions stand beside the nation and each other, as the guard of comparisons ranks them.

What differs too little from the nation, rests on weak numbers or on few, or is of a region that no
source confirms, has no rank and says why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from model.comparability import ranking
from model.comparable import Comparable
from model.regions import Measured, bureau_areas, measured, own_regions, per_head
from model.specialisation import PRODUCT, QUOTIENT, quotient, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.atlas import Atlas
    from model.comparability import Reason
    from model.regions import Region
    from model.specialisation import Side
    from model.statistics import Measure, Statistic

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
        reason: why it has no rank, "" where nothing forbids one.
        rank: from 1; None for a region without one.
    """

    region: Region
    statistic_id: str
    measure: Measure
    counted: Measured
    base: Measured
    value: float | None
    reason: Reason | Literal["about", ""]
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
        return side_of(Measured(self.value, self.nation).share)

    @property
    def sure(self) -> bool:
        """Whether it may stand among others: it is ranked, or about as the nation."""
        return self.reason in ("", "about")

    @property
    def comparable(self) -> Comparable:
        """It as the guard sees it: its value as it is told, quotients of all industries alike."""
        value = float(f"{self.value or 0.0:.{FIGURES.get(self.measure, 3)}g}")
        counted = QUOTIENT if self.measure == "quotient" else f"{self.statistic_id} {self.measure}"
        return Comparable(
            self.value,
            value,
            value,
            counted,
            self.region.region_id,
            places=frozenset(self.region.prefectures),
            near=self.reason == "about",
            doubts=self._doubts,
        )

    @property
    def _doubts(self) -> tuple[Reason, ...]:
        match self.reason:
            case "" | "about":
                return ()
            case why:
                return (why,)


def nation_of(measure: Measure, counted: Measured, base: Measured) -> float | None:
    """What the nation has by a measure."""
    if measure == "amount":
        return None
    return 1.0 if measure == "quotient" else counted.by(base).nation


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
    return replace(one, reason=_doubt(atlas, one) or ("about" if one.side == "about" else ""))


@lru_cache(maxsize=128)
def areas(atlas: Atlas, statistic_id: str) -> tuple[Standing, ...]:
    """The bureaus' areas by a statistic, ranked."""
    found = (standing(atlas, statistic_id, one) for one in bureau_areas(atlas).values())
    return ranked(found)


@lru_cache(maxsize=128)
def own_sets(atlas: Atlas, statistic_id: str) -> tuple[Standing, ...]:
    """The projects' own prefectures in the same order; they overlap, so that none has a rank."""
    sets = dict.fromkeys(own_regions(atlas).values())
    return ranking(standing(atlas, statistic_id, one) for one in sets).order


@lru_cache(maxsize=128)
def industries(atlas: Atlas, region: Region) -> tuple[Standing, ...]:
    """A region by every industry, the highest quotient first, those in doubt last."""
    found = (one.statistic_id for one in atlas.statistics.industries)
    return ranking(standing(atlas, one, region) for one in found).order


def ranked(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """The sure ones from the highest down, with ranks; behind them those that have none.

    Inside the band about the nation nobody has a rank; values that are told alike share one.
    """
    found = ranking(standings)
    return tuple(
        replace(one, rank=rank) for one, rank in zip(found.order, found.ranks, strict=True)
    )


def _value(atlas: Atlas, measure: Measure, statistic_id: str, region: Region) -> float | None:
    if measure == "amount":
        return measured(atlas, statistic_id, region).value
    if measure == "per-head":
        return per_head(atlas, statistic_id, region).value
    found = quotient(atlas, statistic_id, region)
    return found.share if measure == "share" else found.value


def _doubt(atlas: Atlas, one: Standing) -> Reason | None:
    """Why a value may not stand among others, None where it may."""
    if one.region.kind == "own" and not one.region.read:
        return "unread"
    if one.measure == "amount":
        return None
    if one.measure == "per-head":
        return _doubt_of_head(atlas, one)
    return quotient(atlas, one.statistic_id, one.region).reason


def _doubt_of_head(atlas: Atlas, one: Standing) -> Reason | None:
    """Per head: few of what is counted one by one, or another side in a neighbouring year."""
    statistics = atlas.statistics
    if statistics.kinds[one.statistic_id].unit == UNIVERSITIES and one.counted.value < FEWEST:
        return "few"
    periods = statistics.periods[one.statistic_id]
    found = (measured(atlas, one.statistic_id, one.region, period) for period in periods)
    steady = all(side_of(each.by(one.base).share) == one.side for each in found)
    return None if steady else "unsteady"
