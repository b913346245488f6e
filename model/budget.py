"""The programme's money by fiscal year and line: budgets, requests, years without a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.period import read
from model.comparability import ranking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.period import Period
    from model.atlas import Atlas
    from model.observation import Observation

PROGRAMME, OTHER = "industrial-cluster", "knowledge-cluster"
AFTER = "regional-innovation-cluster"
"""What the other ministry's programme became."""
REGIONAL = ("regional-consortium", "regional-technology", "regional-rnd")
"""METI's regional R&D programmes and both together: beside the plan, in none of its sums."""
TOGETHER = "regional-rnd-together"
CHOSEN, BIDS = "rnd-chosen", "rnd-bids"
LINES = ("network", "rnd", "incubation")
"""The lines that the sources print; the article's other two policies have none."""
STEM = "budget-"


@dataclass(frozen=True, slots=True)
class Year:
    """One column of the budget.

    Attributes:
        year: the fiscal year as text.
        asked: whether these are requests and no budget.
        total: the observation of the total; its value is None where none was found.
        lines: line id to its observation, for the lines on record.
    """

    year: str
    asked: bool
    total: Observation
    lines: Mapping[str, Observation]

    @property
    def period(self) -> Period:
        """The fiscal year, free of any doubt whether the source means it."""
        return read(f"FY{self.year}")

    @property
    def whole(self) -> bool:
        """Whether the lines are on record and can be shown as parts of the total."""
        return set(LINES) <= set(self.lines)

    @property
    def largest(self) -> str:
        """The line with most of the money, "" where they are not on record or none has most."""
        first = ranking(self.lines.values()).first if self.whole else None
        return first.indicator_id.removeprefix(STEM) if first else ""


def years(atlas: Atlas, programme: str = PROGRAMME) -> list[Year]:
    """The fiscal years in order, a request before the budget of its year."""
    found = [
        observation
        for observation in atlas.observations.values()
        if observation.subject_id == programme and observation.indicator_id.startswith(STEM)
    ]
    totals = [observation for observation in found if observation.indicator_id == f"{STEM}total"]
    result = [
        Year(
            str(year),
            asked(total),
            total,
            {
                line: observation
                for observation in found
                if (line := observation.indicator_id.removeprefix(STEM)) in LINES
                and year in observation.period.fiscal_years
                and asked(observation) == asked(total)
                and observation.value is not None
            },
        )
        for total in totals
        for year in total.period.fiscal_years
    ]
    return sorted(result, key=lambda one: (one.period.key, not one.asked))


def regional(atlas: Atlas) -> list[Observation]:
    """The money of METI's regional R&D programmes, in the order of `REGIONAL`."""
    found = [
        one
        for one in atlas.observations.values()
        if one.subject_id in REGIONAL and one.indicator_id.startswith((STEM, *REGIONAL))
    ]
    return sorted(found, key=lambda one: REGIONAL.index(one.subject_id))


def awards(atlas: Atlas) -> list[tuple[Observation, Observation]]:
    """What those programmes chose of what was offered them: pairs of chosen and bids."""
    every = atlas.observations.values()
    bids = {(one.subject_id, one.period): one for one in every if one.indicator_id == BIDS}
    return [
        (one, bids[one.subject_id, one.period])
        for one in every
        if one.indicator_id == CHOSEN and (one.subject_id, one.period) in bids
    ]


def other(atlas: Atlas) -> list[Observation]:
    """What is on record of the other ministry's programme, and the money of its successor."""
    return [
        one
        for one in atlas.observations.values()
        if one.subject_id == OTHER
        or (one.subject_id == AFTER and one.indicator_id.startswith(STEM))
    ]


def initiative(atlas: Atlas) -> list[Observation]:
    """The yearly money of the other ministry's programme itself, in the order of time."""
    found = (one for one in other(atlas) if one.indicator_id == f"{STEM}total")
    return sorted((one for one in found if one.subject_id == OTHER), key=lambda one: one.period.key)


def programmes(atlas: Atlas) -> list[Observation]:
    """The yearly money of each of METI's regional R&D programmes, in the order of time."""
    found = (one for one in regional(atlas) if one.indicator_id == f"{STEM}total")
    return sorted(found, key=lambda one: one.period.key)


def together(atlas: Atlas, period: Period) -> list[Observation]:
    """What those programmes had together in a year, where that is on record."""
    found = (one for one in regional(atlas) if one.indicator_id == TOGETHER)
    return [one for one in found if one.period == period]


def asked(observation: Observation) -> bool:
    """Whether an observation is a request, not a budget."""
    return observation.qualifier == "request"


def newest_divided(atlas: Atlas) -> str:
    """The newest fiscal year whose budget has its lines on record, "" for none."""
    divided = [one.year for one in years(atlas) if one.whole and not one.asked]
    return divided[-1] if divided else ""


def budgets(atlas: Atlas) -> list[Year]:
    """The fiscal years whose budget was looked for; requests are none."""
    return [one for one in years(atlas) if not one.asked]


def chosen_year(atlas: Atlas, wanted: str) -> Year:
    """A fiscal year by its number, else the newest whose lines are on record."""
    named = wanted or newest_divided(atlas)
    every = budgets(atlas)
    return next((one for one in every if one.year == named), every[-1])


def dollars(atlas: Atlas, yen: Observation) -> float | None:
    """An amount in million dollars at the article's own rate (441 million for 49 billion yen).

    Args:
        atlas: the record, which holds the article's two amounts.
        yen: an observation in billion yen.

    Returns:
        The amount, unrounded; None where either is not on record.
    """
    printed = next(
        (one for one in atlas.observations.values() if one.indicator_id == "budget-dollars"), None
    )
    base = next(
        (
            one
            for one in atlas.observations.values()
            if one.subject_id == PROGRAMME
            and one.indicator_id == f"{STEM}total"
            and printed
            and one.provenance.source_ids == printed.provenance.source_ids
        ),
        None,
    )
    if printed is None or base is None or not base.value or not printed.value or not yen.value:
        return None
    return yen.value * printed.value / base.value
