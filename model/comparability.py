"""The guard: every comparison, ranking, sum and share of numbers on record is decided here.

It answers in codes: higher, lower, about the same, or refused with the reasons; words are others'.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from model.comparable import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from data.period import Period
    from model.comparable import Comparable, Compared

__all__ = ["Purpose", "Ranking", "Reason", "Verdict", "ordered", "ranking", "share", "verdict"]

Purpose = Literal["compare", "add", "divide"]
"""To say which is higher, to make one sum, to say which part of the other the first is."""
One = TypeVar("One", bound="Compared")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the first of two numbers stands to the other.

    Attributes:
        answer: `higher`, `lower`, `about` the same, or `refused`.
        reasons: why it is refused, in the order of the checks.
    """

    answer: Literal["higher", "lower", "about", "refused"]
    reasons: tuple[Reason, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the two may be set against each other."""
        return self.answer != "refused"


@dataclass(frozen=True, slots=True)
class Ranking(Generic[One]):
    """Numbers from the highest down, those in doubt last.

    Attributes:
        order: the numbers.
        ranks: the rank of each, from 1; None for one in doubt, for one that is about as the
            nation, and for all where the ranking is refused.
        reasons: why it is refused.
    """

    order: tuple[One, ...]
    ranks: tuple[int | None, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether there is a ranking."""
        return not self.reasons

    @property
    def first(self) -> One | None:
        """What stands alone at the top; None where nothing does."""
        return self.order[0] if self.ranks.count(1) == 1 and self.ranks[0] == 1 else None


def verdict(one: Compared, other: Compared, purpose: Purpose = "compare") -> Verdict:
    """How a number stands to another, or why that may not be said.

    Args:
        one: the first number.
        other: the one that it is held against; of a share, the whole.
        purpose: what for; of a sum and a share read `sound` only.
    """
    first, second = one.comparable, other.comparable
    doubts = (*first.doubts, *second.doubts) if purpose == "compare" else ()
    found = tuple(dict.fromkeys((*_against(first, second, purpose), *doubts)))
    return Verdict("refused", found) if found else Verdict(_answer(first, second))


def ranking(every: Iterable[One]) -> Ranking[One]:
    """Numbers from the highest down with their ranks, or why they have none.

    Those in doubt have no rank and take none from others. Numbers that are about the same share
    one. Where two may not be compared there is no ranking of all.
    """
    found = sorted(every, key=lambda one: (bool(one.comparable.doubts), *_from_the_top(one)))
    held = [one.comparable for one in found]
    reasons = _unlike([one for one in held if one.value is not None])
    sure = [not (reasons or one.doubts or one.value is None) for one in held]
    least = sorted(one.low for one, known in zip(held, sure, strict=True) if known)
    ranks = (
        1 + len(least) - bisect_right(least, one.high) if known and not one.near else None
        for one, known in zip(held, sure, strict=True)
    )
    return Ranking(tuple(found), tuple(ranks), reasons)


def ordered(every: Iterable[One]) -> tuple[One, ...]:
    """Numbers from the highest down, blanks last: how a picture runs, and no ranking."""
    return tuple(sorted(every, key=_from_the_top))


def share(part: Compared, whole: Compared) -> float | None:
    """Which part of a whole a number is, 1 for all of it; None where that may not be said."""
    one, other = part.comparable.value, whole.comparable.value
    if one is None or not other or not verdict(part, whole, "divide").sound:
        return None
    return one / other


def span(period: Period) -> float | None:
    """The length of a range in years, 0 for a date however exact, None for an open end."""
    return 0.0 if period.single else period.years


def _against(one: Comparable, other: Comparable, purpose: Purpose) -> Iterator[Reason]:
    """In what two numbers differ so that they do not serve a purpose."""
    if one.value is None or other.value is None:
        yield from one.doubts or other.doubts or ("absent",)
        return
    for reason, found in CHECKS.items():
        if reason not in IDLE[purpose] and found(one, other):
            yield reason


def _answer(one: Comparable, other: Comparable) -> Literal["higher", "lower", "about"]:
    if one.near and other.near:
        return "about"
    return "higher" if one.low > other.high else "lower" if other.low > one.high else "about"


def _unlike(every: list[Comparable]) -> tuple[Reason, ...]:
    """Why some numbers make no ranking, in the order of the checks.

    Two of each kind tell it, unless one is a bound, which the value of the other decides about.
    """
    kinds: dict[Comparable, list[Comparable]] = {}
    bounds = any(one.bounded for one in every)
    for one in every:
        kinds.setdefault(one if bounds else one.alike, []).append(one)
    pairs = combinations([one for alike in kinds.values() for one in alike[:2]], 2)
    found = {why for one, other in pairs for why in _against(one, other, "compare")}
    return tuple(why for why in CHECKS if why in found)


def _from_the_top(one: Compared) -> tuple[bool, float]:
    value = one.comparable.value
    return value is None, -(value or 0.0)


def _successor(one: Comparable, other: Comparable) -> bool:
    return one.scope != other.scope and "successor" in (one.scope, other.scope)


def _apart(one: Comparable, other: Comparable) -> bool:
    """Whether they are of two dates; a successor is told by its term and not by its date."""
    if one.period is None or other.period is None or "successor" in (one.scope, other.scope):
        return False
    return str(one.period) != str(other.period) or not one.period.dated


def _long(one: Comparable, other: Comparable) -> bool:
    return (
        one.period is not None
        and other.period is not None
        and _apart(one, other)
        and span(one.period) != span(other.period)
    )


def _undecided(one: Comparable, other: Comparable) -> bool:
    """Whether a bound lets either be the higher."""
    return (one.bounded or other.bounded) and one.low <= other.high and other.low <= one.high


CHECKS: Mapping[Reason, Callable[[Comparable, Comparable], bool]] = {
    "indicator": lambda one, other: one.counted != other.counted,
    "per-year": lambda one, other: one.yearly != other.yearly,
    "successor": _successor,
    "scope": lambda one, other: one.scope != other.scope and not _successor(one, other),
    "span": _long,
    "date": lambda one, other: _apart(one, other) and not _long(one, other),
    "definition": lambda one, other: one.own_way or other.own_way,
    "status": lambda one, other: one.stage != other.stage,
    "coverage": lambda one, other: one.parts != other.parts or bool(one.line) != bool(other.line),
    "overlap": lambda one, other: bool(one.places & other.places) and one.places != other.places,
    "twice": lambda one, other: one.subject == other.subject and one.line == other.line,
    "qualifier": _undecided,
}
"""What has to be alike, in the order in which it is said."""
IDLE: Mapping[Purpose, frozenset[Reason]] = {
    "compare": frozenset({"twice"}),
    "add": frozenset({"qualifier"}),
    "divide": frozenset({"coverage", "overlap", "twice", "qualifier"}),
}
"""The checks that a purpose does not need: a bound may be added, and a part lies in its whole."""
