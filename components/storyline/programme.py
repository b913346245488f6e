"""Scenes of the programme: the nineteen, its money, its time, what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components import catalogue
from components.screens import atlas, budget, timeline
from components.storyline.scene import Fact, Scene, but, fact, facts, pictured, tabled
from components.tables import Row, Table

if TYPE_CHECKING:
    from components.view import View


def nineteen(view: View) -> Scene | None:
    """The map of the nineteen; the programme's numbers, or the chosen project's, beside it."""
    chosen = view.atlas.projects.get(view.selection.id)
    shown: tuple[Fact, ...] = (
        facts(view, atlas.card_figures(view, chosen))
        if chosen
        else tuple(
            fact(view, one.figure, one.label, unit=one.unit) for one in atlas.headline_facts(view)
        )
    )
    return but(pictured(view, "map", "atlas-map"), facts=shown)


def nineteen_listed(view: View) -> Scene | None:
    """The nineteen as a table."""
    scene = pictured(view, "list", "atlas-map")
    return but(scene, picture="", behind=None, table=scene.behind if scene else None)


def budget_years(view: View) -> Scene | None:
    """The budget by fiscal year."""
    return pictured(view, "years", "budget")


def allocation(view: View) -> Scene:
    """The five policies and their money in one year."""
    year, none = budget.chosen_year(view), view.words("list.none")
    rows = []
    for part in budget.shares(view, year):
        said = str(view.quantity(part.figure)) if part.figure else (
            none if part.measure.line_id else view.words("allocation.no_line")
        )  # fmt: skip
        share = view.words("scene.percent", share=view.number(round(part.share))) if (
            part.share is not None
        ) else ""  # fmt: skip
        rows.append(
            Row(
                (
                    part.measure.name[view.language],
                    part.measure.description[view.language],
                    said,
                    part.dollars,
                    share,
                ),
                (part.figure,) if part.figure else (),
                part.measure.provenance,
            )
        )
    total = (view.words("line.total"), "", str(view.quantity(year.total)))
    rows.append(Row((*total, budget.in_dollars(view, year.total), ""), (year.total,)))
    heads = ("allocation.policy", "scene.means", "allocation.yen", "allocation.computed")
    return Scene(
        view.selection,
        "allocation",
        budget.allocation_finding(view, year),
        table=tabled(view, (*heads, "allocation.share"), rows, (2, 3, 4)),
        caution=view.words("allocation.note"),
    )


def lines(view: View) -> Scene:
    """Every year and line of the budget, and another ministry's programme beside it."""
    own = catalogue.FIGURES["budget"].table(view)
    other = tuple(
        Row(
            (
                view.period(one.period),
                view.indicator(one),
                str(view.quantity(one)),
                *(view.words("table.dash") for _ in own.heads[3:]),
            ),
            (one,),
        )
        for one in budget.beside(view)
    )
    return Scene(
        view.selection,
        "lines",
        view.words("budget.table"),
        view.words("scene.beside", name=view.words("budget.beside")),
        table=Table(own.heads, own.rows + other, own.numeric),
    )


def terms(view: View) -> Scene:
    """What was before the programme, and its three terms."""
    found = timeline.eras(view)
    before = tuple(one for one in found[0].events if not one.project_ids)
    rows = [Row((view.period(one.period), one.title[view.language], ""), provenance=one.provenance)
            for one in before]  # fmt: skip
    for era in found[1:]:
        if era.term:
            when = view.words("scene.years", start=era.term.start_year, end=era.term.end_year)
            name = f"{era.term.name[view.language]} {when}"
            nature, projects = era.term.nature[view.language], era.term.projects[view.language]
            rows.append(Row((name, nature, projects), provenance=era.term.provenance))
    heads = ("evidence.period", "scene.what", "scene.projects")
    return Scene(
        view.selection,
        "terms",
        view.words("timeline.lead"),
        timeline.finding(view),
        table=tabled(view, heads, rows),
        caution=view.words("project.sequence"),
    )


def events(view: View) -> Scene:
    """Every dated event."""
    rows = tuple(
        Row(
            (
                view.period(one.period),
                one.title[view.language],
                view.words("list_join").join(map(view.project_name, one.project_ids)),
            ),
            provenance=one.provenance,
        )
        for one in timeline.in_order(view)
    )
    heads = ("evidence.period", "scene.event", "evidence.project")
    return Scene(
        view.selection,
        "events",
        timeline.finding(view),
        table=tabled(view, heads, rows),
    )


def lineage(view: View) -> Scene | None:
    """What became of the nineteen."""
    return pictured(view, "lineage", "lineage")


def challenges(view: View) -> Scene:
    """The three challenges and what became of each."""
    rows = tuple(
        Row(
            (one.name[view.language], one.description[view.language], one.outcome[view.language]),
            provenance=replace(
                one.provenance,
                source_ids=(*one.provenance.source_ids, *one.outcome_source_ids),
            ),
        )
        for one in view.atlas.challenges
    )
    heads = ("scene.challenge", "scene.asked", "challenges.became")
    return Scene(
        view.selection,
        "challenges",
        view.words("challenges.title"),
        table=tabled(view, heads, rows),
    )
