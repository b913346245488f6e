"""Official statistics of the prefectures: what is counted, the numbers, which of them are weak."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.period import Period
    from model.entities import Provenance, Text

Measure = Literal["amount", "per-head", "share", "quotient"]
"""How regions are compared by a statistic."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """What is counted of every prefecture.

    Attributes:
        statistic_id: its id.
        name: its name.
        unit: what it is counted in.
        kind: `total`, `industry` (those that quotients compare) or `part`.
        part_of: the id of the statistic that it is a part of, "" for none.
        period: the one that is shown.
        definition: what is counted.
        survey: where it comes from, in words.
        measure: how a map is shaded by it, "" where none is.
        breaks: where the classes of that map begin, after the lowest.
        provenance: the document.
    """

    statistic_id: str
    name: Text
    unit: str
    kind: str
    part_of: str
    period: Period
    definition: Text
    survey: Text
    measure: Measure | Literal[""]
    breaks: tuple[float, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Doubt:
    """A number of a prefecture that jumps between years, or whose lost sign was put back."""

    prefecture_code: str
    statistic_id: str
    kind: str
    text: Text


@dataclass(frozen=True, slots=True)
class FieldIndustry:
    """The industry that stands for a field ("" where the statistic has none), and why."""

    field: str
    statistic_id: str
    reason: Text


@dataclass(frozen=True, eq=False, repr=False)
class Statistics:
    """All of them; without any it is false.

    Attributes:
        kinds: what is counted, by id, in the order of the package.
        numbers: the number of a prefecture, by statistic, period and JIS code.
        doubts: the weak ones among them.
        field_industries: field to its industry.
        bureau_areas: bureau to how it is known which prefectures its area has.
    """

    kinds: Mapping[str, Statistic]
    numbers: Mapping[tuple[str, Period, str], float]
    doubts: tuple[Doubt, ...]
    field_industries: Mapping[str, FieldIndustry]
    bureau_areas: Mapping[str, Provenance]

    def __bool__(self) -> bool:
        """Whether the package has any."""
        return bool(self.kinds)

    @cached_property
    def industries(self) -> tuple[Statistic, ...]:
        """The industries that share nothing with each other."""
        return tuple(one for one in self.kinds.values() if one.kind == "industry")

    @cached_property
    def shaded(self) -> Mapping[str, Statistic]:
        """Those that a map can be shaded by."""
        return {key: one for key, one in self.kinds.items() if one.measure}

    @cached_property
    def periods(self) -> Mapping[str, tuple[Period, ...]]:
        """Statistic to the periods that it has."""
        pairs = dict.fromkeys((key, period) for key, period, _ in self.numbers)
        return {one: tuple(period for key, period in pairs if key == one) for one in self.kinds}

    def total(
        self, statistic_id: str, prefectures: Iterable[str], period: Period | None = None
    ) -> float:
        """The sum over some prefectures, in the unit of the statistic.

        Args:
            statistic_id: what is counted.
            prefectures: JIS codes.
            period: one that it has; None for the one that is shown.
        """
        when = period or self.kinds[statistic_id].period
        return sum(self.numbers[statistic_id, when, code] for code in prefectures)
