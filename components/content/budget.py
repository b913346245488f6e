"""The budget: totals by year, the allocation over the policies, every year and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import formats
from components.content.layout import place
from components.content.phrases import amount, cite, status
from components.content.section import Controls, Section, pictured
from components.inline import Amount, Bar, Break, Detail, Said
from components.menus import menu
from components.tables import Group, Row, Table, grouped
from model.budget import (
    LINES,
    PROGRAMME,
    STEM,
    awards,
    dollars,
    newest_divided,
    other,
    regional,
    years,
)
from model.comparability import share

if TYPE_CHECKING:
    from components.inline import Phrase
    from components.view import View
    from model.budget import Year
    from model.entities import Observation
    from model.programme import Measure

CALLED = (
    "regional-consortium",
    "regional-consortium-general",
    "regional-consortium-small",
    "regional-technology",
)
"""Programmes and tracks that are named in a row, since several stand under one heading."""
LAYOUT = (
    "opening",
    place("charts", "years"),
    place("wide", "allocation"),
    place("wide", "lines", "regional"),
)
"""The lines are the same in every year: in a place of their own they are sent and kept once."""


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    opening = Section(
        "opening",
        view,
        view.words("page.budget.title"),
        role="opening",
        lead=view.words("budget.lead"),
    )
    return (
        opening,
        pictured(view, "years", "budget"),
        _allocation(view),
        _lines(view),
        _regional(view),
    )


def _allocation(view: View) -> Section:
    """The five policies and their money in one year."""
    year = _chosen_year(view)
    choices = [(one.year, view.period(one.period)) for one in _budgets(view)]
    keys = ("policy", "yen", "computed", "share")
    rows = (*(_policy(view, year, one) for one in view.atlas.measures), _total(view, year))
    return Section(
        "allocation",
        view,
        _allocation_finding(view, year),
        controls=Controls(menus=(menu(view.but(year=year.year), "year", "", choices),)),
        table=Table(view.heads(*(f"allocation.{key}" for key in keys)), rows, (1, 2)),
        cautions=(view.words("allocation.note"),),
    )


def _allocation_finding(view: View, year: Year) -> str:
    """How the year's money is divided, or that its lines are not on record."""
    period = view.period(year.total.period)
    part = share(year.lines[year.largest], year.total) if year.largest else None
    if part is None:
        return view.words("allocation.undivided", year=period, total=view.quantity(year.total))
    return view.words(
        "allocation.finding",
        year=period,
        line=view.words(f"line.{year.largest}"),
        share=view.number(round(100 * part)),
    )


def _policy(view: View, year: Year, measure: Measure) -> Row:
    """One policy in a year: its amount and share if it has a line."""
    name, observation = measure.name[view.language], year.lines.get(measure.line_id)
    policy = (
        Said(name, "strong"),
        cite(measure.provenance, name),
        Break(),
        Said(measure.description[view.language], "quiet"),
    )
    if observation is None:
        said = view.words("list.none" if measure.line_id else "allocation.no_line")
        return Row((policy, (Said(said, "absent"),), "", ""))
    foreign = (Said(_dollars(view, observation), "quiet"),)
    share = _share(view, year, observation)
    return Row((policy, amount(view, observation), foreign, share))


def _share(view: View, year: Year, observation: Observation) -> Phrase:
    part = share(observation, year.total)
    if not part:
        return ""
    said = view.words("scene.percent", share=view.number(round(100 * part)))
    return Bar(round(100 * part, 1), wide=True), " ", said


def _total(view: View, year: Year) -> Row:
    total = (Said(view.words("line.total"), "strong"),)
    money = (Said(_dollars(view, year.total), "quiet"),)
    return Row((total, amount(view, year.total), money, ""))


def _lines(view: View) -> Section:
    """Every year and line of the budget, and another ministry's programme beside it."""
    keys = ("evidence.period", "budget.kind", "line.total", *(f"line.{line}" for line in LINES))
    own = tuple(_year(view, one, _loose(view, one)) for one in years(view.atlas))
    mext = tuple(_other(view, one) for one in other(view.atlas))
    lead = view.words("budget.beside_lead")
    return Section(
        "lines",
        view,
        view.words("budget.table"),
        view.words("scene.beside"),
        table=grouped(
            view.heads(*keys, "evidence.status"),
            (Group("", own), Group((Said(view.words("budget.beside"), "strong"),), mext, lead)),
            numeric=tuple(range(2, 3 + len(LINES))),
            form="plain",
        ),
        remark=view.words("budget.dash"),
    )


def _year(view: View, year: Year, loose: dict[str, Observation]) -> Row:
    lines = {**loose, **year.lines}
    kind = view.words("budget.request" if year.asked else "budget.budget")
    dash = (Said(view.words("table.dash"), "quiet"),)
    return Row(
        (
            view.period(year.total.period),
            kind,
            amount(view, year.total),
            *(amount(view, lines[line]) if line in lines else dash for line in LINES),
            status(view, year.total),
        )
    )


def _other(view: View, observation: Observation) -> Row:
    """A year of the other ministry's programme, which has no lines."""
    dash = (Said(view.words("table.dash"), "quiet"),)
    return Row(
        (
            view.period(observation.period),
            _noted(view, observation, view.indicator(observation)),
            amount(view, observation),
            *(dash for _ in LINES),
            status(view, observation),
        )
    )


def _noted(view: View, observation: Observation, said: str) -> Phrase:
    """Words, and below them the remark on an observation where there is room."""
    note = observation.provenance.note[view.language]
    return said, Detail((Break(), Said(note, "quiet")))


def _regional(view: View) -> Section | None:
    """METI's regional R&D programmes: their money, and what they chose; of none, nothing."""
    money = [
        (one, _noted(view, one, _called(view, one)), amount(view, one))
        for one in regional(view.atlas)
    ]
    chosen = [
        (
            one,
            view.words("budget.chosen", programme=_called(view, one)),
            (Amount(one, unit=False), view.words("budget.of"), *amount(view, bids)),
        )
        for one, bids in awards(view.atlas)
    ]
    rows = tuple(
        Row((view.period(one.period), said, amounts, status(view, one)))
        for one, said, amounts in (*money, *chosen)
    )
    if not rows:
        return None
    keys = ("evidence.period", "budget.programme", "evidence.value", "evidence.status")
    return Section(
        "regional",
        view,
        view.words("budget.regional"),
        view.words("budget.regional_lead"),
        table=Table(view.heads(*keys), rows, (2,), form="plain"),
    )


def _called(view: View, observation: Observation) -> str:
    """The programme where several stand under one heading, else what is counted."""
    if observation.subject_id in CALLED:
        return view.words(f"budget.{observation.subject_id}")
    return view.indicator(observation)


def _budgets(view: View) -> list[Year]:
    return [one for one in years(view.atlas) if not one.asked]


def _chosen_year(view: View) -> Year:
    """The year that the link asks for, else the newest whose lines are on record."""
    wanted = view.selection.year or newest_divided(view.atlas)
    budgets = _budgets(view)
    return next((one for one in budgets if one.year == wanted), budgets[-1])


def _dollars(view: View, observation: Observation) -> str:
    """An amount at the article's rate, to whole million dollars, marked as computed."""
    computed = dollars(view.atlas, observation)
    return "" if computed is None else formats.dollars(computed, view.words)


def _loose(view: View, year: Year) -> dict[str, Observation]:
    """The lines on record of a year whose other lines are not, by line."""
    if year.whole or year.asked:
        return {}
    return {
        observation.indicator_id.removeprefix(STEM): observation
        for observation in view.atlas.observations.values()
        if observation.subject_id == PROGRAMME
        and observation.indicator_id in {f"{STEM}{line}" for line in LINES}
        and int(year.year) in observation.period.fiscal_years
        and observation.value is not None
        and observation.qualifier != "request"
    }
