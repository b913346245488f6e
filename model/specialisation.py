"""Location quotients: an industry's share in a region's product against its share in the nation's.

They say what a region makes more of than the nation does, never what a project did.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from model.comparability import ordered
from model.comparable import Comparable
from model.regions import measured

if TYPE_CHECKING:
    from data.period import Period
    from model.atlas import Atlas
    from model.comparability import Reason
    from model.regions import Measured, Region
    from model.statistics import Doubt

Side = Literal["more", "about", "less"]
QUOTIENT = "quotient"
PRODUCT = "product"
"""The statistic that industries are shares of."""
BAND = (0.9, 1.1)
"""About as the nation: between these nothing is ranked."""
SMALLEST = 20_000.0
"""Million yen that the industry would have at the nation's share: below that one large plant would
decide, and the quotient is refused."""
CARRIED = 0.1
"""The share of an industry from which on weak numbers carry its quotient: halved or doubled, they
would move it by as much as the band is wide on either side."""
NAMED = 3
"""How many industries are named as a region's most specialised."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """A location quotient.

    Attributes:
        statistic_id: the industry.
        share: in the region's product, 1 for all of it.
        nation: its share in the nation's.
        value: the one by the other; None where it is refused.
        doubts: the weak numbers that carry it.
        steady: whether it lies on the same side of the band in the neighbouring years.
    """

    statistic_id: str
    share: float
    nation: float
    value: float | None
    doubts: tuple[Doubt, ...]
    steady: bool

    @property
    def side(self) -> Side | None:
        """More than the nation, about as it, or less; None where it is refused."""
        return None if self.value is None else side_of(self.value)

    @property
    def reason(self) -> Reason | None:
        """Why it may not be ranked nor stand in a finding, as far as its numbers go."""
        if self.value is None:
            return "small"
        return "weak" if self.doubts else None if self.steady else "unsteady"

    @property
    def sure(self) -> bool:
        """Whether nothing forbids that."""
        return self.reason is None

    @property
    def comparable(self) -> Comparable:
        """It as the guard sees it; quotients of all industries count one thing."""
        value, why = self.value or 0.0, self.reason
        doubts = (why,) if why else ()
        return Comparable(self.value, value, value, QUOTIENT, self.statistic_id, doubts=doubts)

    @property
    def ranked(self) -> bool:
        """Whether it is sure and differs from the nation."""
        return self.sure and self.side != "about"


def side_of(value: float) -> Side:
    """On which side of the band a quotient lies."""
    low, high = BAND
    return "less" if value < low else "more" if value > high else "about"


@lru_cache(maxsize=1024)
def quotient(atlas: Atlas, statistic_id: str, region: Region) -> Quotient:
    """The quotient of an industry in a region, for the period that is shown."""
    statistics = atlas.statistics
    shown = statistics.kinds[statistic_id].period
    shares = _shares(atlas, statistic_id, region, shown)
    expected = shares.nation * statistics.total(PRODUCT, region.prefectures, shown)
    value = shares.share if expected >= SMALLEST else None
    return Quotient(
        statistic_id,
        shares.value,
        shares.nation,
        value,
        _carrying(atlas, statistic_id, region),
        value is not None
        and all(
            side_of(_shares(atlas, statistic_id, region, period).share) == side_of(value)
            for period in statistics.periods[statistic_id]
        ),
    )


def quotients(atlas: Atlas, region: Region) -> tuple[Quotient, ...]:
    """Those of all industries that share nothing with each other, in the order of the package."""
    return tuple(quotient(atlas, one.statistic_id, region) for one in atlas.statistics.industries)


def most_specialised(atlas: Atlas, region: Region) -> tuple[Quotient, ...]:
    """The industries that a region surely makes more of than the nation, the most first."""
    found = [one for one in quotients(atlas, region) if one.ranked and one.side == "more"]
    return ordered(found)[:NAMED]


def _shares(atlas: Atlas, statistic_id: str, region: Region, period: Period) -> Measured:
    """An industry's shares in the product of a region and of the nation, 1 for all of it."""
    one, whole = (measured(atlas, each, region, period) for each in (statistic_id, PRODUCT))
    return one.by(whole)


def _carrying(atlas: Atlas, statistic_id: str, region: Region) -> tuple[Doubt, ...]:
    """The weak numbers of a region, where they make up enough of it to carry the quotient."""
    statistics = atlas.statistics
    weak = tuple(
        one
        for one in statistics.doubts
        if one.statistic_id == statistic_id and one.prefecture_code in region.prefectures
    )
    amounts = (abs(statistics.total(statistic_id, [one.prefecture_code])) for one in weak)
    whole = abs(statistics.total(statistic_id, region.prefectures))
    return weak if weak and sum(amounts) >= CARRIED * whole else ()
