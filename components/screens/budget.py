"""The budget: totals by year, the allocation over the measures, policies without a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components import formats
from components.menus import menu
from model.budget import LINES, OTHER, PROGRAMME, STEM, Year, dollars, newest_divided, years

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.view import View
    from model.programme import Measure
    from model.record import Figure


@dataclass(frozen=True, slots=True)
class Part:
    """One policy in a year: its figure if it has a line, its dollars, its share in percent."""

    measure: Measure
    figure: Figure | None
    dollars: str
    share: float | None


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the page."""
    year = chosen_year(view)
    return {
        "head": view.render("budget_head.html"),
        "allocation": view.render(
            "allocation.html",
            year=year,
            shares=shares(view, year),
            total_dollars=in_dollars(view, year.total),
            finding=allocation_finding(view, year),
            menu=menu(
                view,
                "year",
                view.words("budget.choose"),
                [(one.year, view.period(one.period)) for one in _budgets(view)],
            ),
        ),
        "context": view.render(
            "budget_context.html",
            years=years(view.atlas),
            lines=LINES,
            stem=STEM,
            others=beside(view),
            loose=_loose(view),
        ),
    }


def allocation_finding(view: View, year: Year) -> str:
    """How the year's money is divided, or that its lines are not on record."""
    period = view.period(year.total.period)
    if not year.whole:
        return view.words("allocation.undivided", year=period, total=view.quantity(year.total))
    largest = max(LINES, key=lambda line: year.lines[line].value or 0)
    share = 100 * (year.lines[largest].value or 0) / (year.total.value or 1)
    return view.words(
        "allocation.finding",
        year=period,
        line=view.words(f"line.{largest}"),
        share=view.number(round(share)),
    )


def shares(view: View, year: Year) -> list[Part]:
    """The five policies in a year."""
    return [_part(view, year, measure) for measure in view.atlas.measures]


def beside(view: View) -> list[Figure]:
    """The figures of the other ministry's programme, for context."""
    return [one for one in view.atlas.figures.values() if one.subject_id == OTHER]


def _budgets(view: View) -> list[Year]:
    return [one for one in years(view.atlas) if not one.asked]


def chosen_year(view: View) -> Year:
    """The year that the link asks for, else the newest whose lines are on record."""
    wanted = view.selection.year or newest_divided(view.atlas)
    budgets = _budgets(view)
    return next((one for one in budgets if one.year == wanted), budgets[-1])


def _part(view: View, year: Year, measure: Measure) -> Part:
    figure = year.lines.get(measure.line_id)
    share = None
    if figure and figure.value and year.total.value:
        share = round(100 * figure.value / year.total.value, 1)
    return Part(measure, figure, in_dollars(view, figure) if figure else "", share)


def in_dollars(view: View, figure: Figure) -> str:
    """An amount at the article's rate, to whole million dollars, marked as computed."""
    amount = dollars(view.atlas, figure)
    if amount is None:
        return ""
    return formats.dollars(amount, view.words)


def _loose(view: View) -> list[Figure]:
    """Lines on record of years whose other lines are not."""
    return [
        figure
        for year in _budgets(view)
        if not year.whole
        for figure in view.atlas.figures.values()
        if figure.subject_id == PROGRAMME
        and figure.indicator_id in {f"{STEM}{line}" for line in LINES}
        and int(year.year) in figure.period.fiscal_years
        and figure.value is not None
        and figure.qualifier != "request"
    ]
