"""The programme's money by fiscal year and line: budgets, requests, and years without a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.period import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.period import Period
    from model.atlas import Atlas
    from model.record import Figure

PROGRAMME, OTHER = "industrial-cluster", "knowledge-cluster"
LINES = ("network", "rnd", "incubation")
"""The lines that the sources print; the article's other two policies have none."""
STEM = "budget-"


@dataclass(frozen=True, slots=True)
class Year:
    """One column of the budget.

    Attributes:
        year: the fiscal year as text.
        asked: whether these are requests and no budget.
        total: the figure of the total; its value is None where none was found.
        lines: line id to its figure, for the lines on record.
    """

    year: str
    asked: bool
    total: Figure
    lines: Mapping[str, Figure]

    @property
    def period(self) -> Period:
        """The fiscal year, free of any doubt whether the source means it."""
        return read(f"FY{self.year}")

    @property
    def whole(self) -> bool:
        """Whether the lines are on record and can be shown as parts of the total."""
        return set(LINES) <= set(self.lines)


def years(atlas: Atlas, programme: str = PROGRAMME) -> list[Year]:
    """The fiscal years in order, a request before the budget of its year."""
    found = [
        figure
        for figure in atlas.figures.values()
        if figure.subject_id == programme and figure.indicator_id.startswith(STEM)
    ]
    totals = [figure for figure in found if figure.indicator_id == f"{STEM}total"]
    result = [
        Year(
            str(year),
            asked(total),
            total,
            {
                figure.indicator_id.removeprefix(STEM): figure
                for figure in found
                if year in figure.period.fiscal_years
                and asked(figure) == asked(total)
                and figure.value is not None
                and figure is not total
            },
        )
        for total in totals
        for year in total.period.fiscal_years
    ]
    return sorted(result, key=lambda one: (one.period.key, not one.asked))


def asked(figure: Figure) -> bool:
    """Whether a figure is a request, not a budget."""
    return figure.qualifier == "request"


def newest_divided(atlas: Atlas) -> str:
    """The newest fiscal year whose budget has its lines on record, "" for none."""
    divided = [one.year for one in years(atlas) if one.whole and not one.asked]
    return divided[-1] if divided else ""


def dollars(atlas: Atlas, yen: Figure) -> float | None:
    """An amount in million dollars at the article's own rate (441 million for 49 billion yen).

    Args:
        atlas: the record, which holds the article's two amounts.
        yen: a figure in billion yen.

    Returns:
        The amount, unrounded; None where either is not on record.
    """
    printed = next(
        (one for one in atlas.figures.values() if one.indicator_id == "budget-dollars"), None
    )
    base = next(
        (
            one
            for one in atlas.figures.values()
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
