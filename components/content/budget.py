"""The budget: a year's allocation, totals by year, what stands beside, every year and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts import allocation
from components.content.layout import Piece, place
from components.content.phrases import amount, cite, labelled, noted, status
from components.content.section import Controls, Section, pictured
from components.inline import Afar, Amount, Break, Detail, Said, joined, pieces
from components.menus import menu
from components.tables import Group, Row, Table, grouped
from model.budget import (
    LINES,
    PROGRAMME,
    STEM,
    awards,
    budgets,
    chosen_year,
    other,
    regional,
    years,
)

if TYPE_CHECKING:
    from components.inline import Phrase
    from components.view import View
    from model.budget import Year
    from model.observation import Observation
    from model.programme import Measure

CALLED = (
    "regional-consortium",
    "regional-consortium-general",
    "regional-consortium-small",
    "regional-technology",
)
"""Programmes and tracks that are named in a row, since several stand under one heading."""
COLUMNS = ("evidence.period", "budget.kind", "line.total", *(f"line.{line}" for line in LINES))
LAYOUT = (
    Piece("allocation", "head"),
    place("charts", Piece("allocation", "figure"), Piece("allocation", "rest")),
    place("charts-years", "years"),
    place("twins", place("twin-first", "mext"), place("twin-second", "regional")),
    place("wide-all", "policies", "lines", "awards"),
)
"""The lines are the same in every year: in a place of their own they are sent and kept once."""


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page: allocation, years, what stands beside, all that is folded."""
    return (
        _allocation(view),
        pictured(view, "years", "budget", remark=view.words("budget.lead")),
        pictured(view, "mext", "mext"),
        pictured(view, "regional", "regional-rnd"),
        _policies(view),
        _lines(view),
        _awards(view),
    )


def _allocation(view: View) -> Section:
    """The money of one year, its lines as one bar; a year without lines says so."""
    year = chosen_year(view.atlas, view.selection.year)
    choices = [(one.year, view.period(one.period)) for one in budgets(view.atlas)]
    controls = Controls(menus=(menu(view.but(year=year.year), "year", "", choices),))
    role, remark = "opening told pictured", view.words("allocation.caution")
    found = pictured(view, "allocation", "allocation", role=role, controls=controls, remark=remark)
    if found:
        return found
    known = (year.total, *_loose(view, year).values())
    facts = tuple(labelled(view, one, view.indicator(one), view.status(one)) for one in known)
    title = allocation.finding(view)
    return Section("allocation", view, title, role=role, controls=controls, facts=facts)


def _policies(view: View) -> Section:
    """The five policies as the article describes them, and their money in one year."""
    year = chosen_year(view.atlas, view.selection.year)
    keys = ("policy", "yen", "computed", "share")
    rows = (*(_policy(view, year, one) for one in view.atlas.measures), _total(view, year))
    return Section(
        "policies",
        view,
        view.words("allocation.policies", year=view.period(year.period)),
        role="folded",
        table=Table(view.heads(*(f"allocation.{key}" for key in keys)), rows, (1, 2)),
        remark=view.words("allocation.note"),
    )


def _policy(view: View, year: Year, measure: Measure) -> Row:
    """One policy in a year: its amount and share if it has a line."""
    name, observation = allocation.policy(view, measure), year.lines.get(measure.line_id)
    policy = (
        Said(name, "strong"),
        cite(measure.provenance, name),
        Break(),
        Said(_described(view, measure, name), "quiet"),
    )
    if observation is None:
        said = view.words("list.none" if measure.line_id else "allocation.no_line")
        return Row((policy, (Said(said, "absent"),), "", ""))
    foreign = (Said(allocation.in_dollars(view, observation), "quiet"),)
    part = allocation.percent(view, observation, year.total)
    return Row((policy, amount(view, observation), foreign, part))


def _described(view: View, measure: Measure, name: str) -> str:
    """What the article says of a policy, under the article's own name where that is another."""
    own, said = measure.name[view.language], measure.description[view.language]
    return said if own == name else f"{own}{view.words('join')}{said}"


def _total(view: View, year: Year) -> Row:
    total = (Said(view.words("line.total"), "strong"),)
    money = (Said(allocation.in_dollars(view, year.total), "quiet"),)
    return Row((total, amount(view, year.total), money, ""))


def _lines(view: View) -> Section:
    """Every year and line of the budget, and another ministry's programme beside it."""
    own = tuple(_year(view, one, _loose(view, one)) for one in years(view.atlas))
    mext = tuple(_other(view, one) for one in other(view.atlas))
    lead = view.words("budget.beside_lead")
    return Section(
        "lines",
        view,
        view.words("budget.table"),
        view.words("scene.beside"),
        role="folded",
        table=grouped(
            view.heads(*COLUMNS, "evidence.status"),
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
            view.period(year.total.period, era=True),
            kind,
            amount(view, year.total),
            *(amount(view, lines[line]) if line in lines else dash for line in LINES),
            _statuses(view, {"total": year.total, **loose}),
        )
    )


def _statuses(view: View, lines: dict[str, Observation]) -> Phrase:
    """What kind of number the total is; beside a line that is known alone, of each which."""
    if len(lines) == 1:
        return status(view, lines["total"])
    told: list[Phrase] = [
        (view.words("budget.whose", name=view.words(f"line.{line}")), *status(view, one))
        for line, one in lines.items()
    ]
    return joined(told, Break())


def _other(view: View, observation: Observation) -> Row:
    """A year of the other ministry's programme, which has no lines."""
    whose = view.words("budget.whose", name=view.words("budget.ministry"))
    dash = (Said(view.words("table.dash"), "quiet"),)
    return Row(
        (
            view.period(observation.period, era=True),
            (Afar(whose), *pieces(_noted(view, observation, view.indicator(observation)))),
            amount(view, observation),
            *(dash for _ in LINES),
            status(view, observation),
        )
    )


def _noted(view: View, observation: Observation, said: str) -> Phrase:
    """Words, and below them the remark on an observation where there is room."""
    note = noted(view, observation.provenance.note[view.language])
    return said, Detail((Break(), Said(note, "quiet")))


def _awards(view: View) -> Section | None:
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
        "awards",
        view,
        view.words("budget.regional"),
        view.words("budget.regional_lead"),
        role="folded",
        table=Table(view.heads(*keys), rows, (2,), form="plain"),
    )


def _called(view: View, observation: Observation) -> str:
    """The programme where several stand under one heading, else what is counted."""
    if observation.subject_id in CALLED:
        return view.words(f"budget.{observation.subject_id}")
    return view.indicator(observation)


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
