"""The timeline: what became of the nineteen, what happened when, the three challenges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content.layout import Piece, place
from components.content.phrases import cite, doubt, projects
from components.content.section import Controls, Section, pictured
from components.inline import Link, Said
from components.menus import menu
from components.tables import Group, Row, Table, grouped
from model.chronicle import Era, chosen_events, eras, kinds
from model.entities import Provenance, Text

if TYPE_CHECKING:
    from components.view import View
    from model.entities import Happening, Succession
    from model.programme import Challenge, Phase

LAYOUT = (
    Piece("lineage", "head"),
    place("diagram", Piece("lineage", "figure"), Piece("lineage", "rest")),
    place("charts", "events"),
    place("wide", "challenges"),
)
"""The terms are bands in the picture of the events, and the heads of the list below it."""


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    return _lineage(view), _events(view), _challenges(view), _terms(view)


def _lineage(view: View) -> Section | None:
    """What became of the nineteen; a chosen one is lit, with its steps and the way to its page."""
    chosen = view.selection.id
    opened = Link(
        view.words("card.open"), view.to("project", id=chosen), key="open-record", role="button"
    )
    every = Link(
        view.words("timeline.every_path"), view.selection.but(id=""), key="every", role="button"
    )
    return pictured(
        view,
        "lineage",
        "lineage",
        role="opening pictured",
        onward=(opened, every) if chosen else (),
        sections=(_steps(view),),
    )


def _events(view: View) -> Section | None:
    """Every dated event in its lane; the list of all is behind "more", that of a choice is open."""
    chosen = view.selection.id or view.selection.kind
    clear = Link(
        view.words("evidence.clear"),
        view.selection.but(id="", kind=""),
        key="show-all",
        role="pill clear",
    )
    names = [(key, one.short_name[view.language]) for key, one in view.atlas.projects.items()]
    named = [(kind, view.words(f"event.{kind}")) for kind in kinds(view.atlas)]
    menus = (
        menu(view, "id", view.words("evidence.all_projects"), names),
        menu(view, "kind", view.words("timeline.all_kinds"), named),
    )
    found = chosen_events(view.atlas, view.selection)
    keys = ("evidence.period", "scene.event", "evidence.project")
    groups = [_era(view, era) for era in eras(view.atlas, found) if era.events]
    return pictured(
        view,
        "events",
        "events",
        controls=Controls(menus=menus, clear=clear if chosen else None),
        table=grouped(view.heads(*keys), groups, form="eras", key="terms"),
        folds="" if chosen else view.words("timeline.list", count=len(found)),
    )


def _era(view: View, era: Era) -> Group:
    rows = tuple(_event(view, event) for event in era.events)
    term = era.term
    if term is None:
        return Group(view.words("timeline.before"), rows)
    name = term.name[view.language]
    nature, counted = term.nature[view.language], term.projects[view.language]
    told = view.words("sign.told", what=view.words("scene.projects"), said=counted)
    return Group(
        (f"{name} ", Said(_span(view, term), "quiet"), cite(term.provenance, name)),
        rows,
        view.words("sign.between").join((nature, told)),
    )


def _event(view: View, event: Happening) -> Row:
    title = event.title[view.language]
    said = (title, cite(event.provenance, title), *doubt(view, event.provenance.certainty))
    return Row((view.period(event.period), said, projects(view, event.project_ids, "tag small")))


def _span(view: View, term: Phase) -> str:
    return view.words("scene.years", start=term.start_year, end=term.end_year)


def _terms(view: View) -> Section:
    """What was before the programme, and its three terms."""
    before, *later = eras(view.atlas, view.atlas.events)
    rows = [
        Row((view.period(one.period), one.title[view.language], ""), provenance=one.provenance)
        for one in before.events
        if not one.project_ids
    ]
    for era in later:
        if era.term:
            name = f"{era.term.name[view.language]} {_span(view, era.term)}"
            nature, counted = era.term.nature[view.language], era.term.projects[view.language]
            rows.append(Row((name, nature, counted), provenance=era.term.provenance))
    return Section(
        "terms",
        view,
        view.words("timeline.lead"),
        table=Table(view.heads("evidence.period", "scene.what", "scene.projects"), tuple(rows)),
        cautions=(view.words("project.sequence"),),
    )


def _steps(view: View) -> Section:
    """What became of each project, or of the chosen one, one step a row."""
    chosen = view.selection.id
    keys = ("evidence.project", "challenges.relation", "challenges.successor")
    steps = (one for one in view.atlas.lineage if chosen in ("", one.project_id))
    return Section(
        "",
        view,
        view.project_name(chosen) if chosen else view.words("challenges.lineage"),
        role="" if chosen else "folded",
        table=Table(view.heads(*keys), tuple(_step(view, one) for one in steps)),
    )


def _step(view: View, step: Succession) -> Row:
    relation = view.words(f"relation.{step.relation}")
    successor, period = (
        step.successor[view.language],
        view.period(step.period) if step.period else "",
    )
    return Row(
        (
            projects(view, (step.project_id,) if step.project_id else ()),
            (relation, *doubt(view, step.provenance.certainty)),
            (f"{successor} ", Said(period, "quiet"), cite(step.provenance, successor)),
        )
    )


def _challenges(view: View) -> Section:
    """The three challenges and what became of each."""
    keys = ("scene.challenge", "scene.asked", "challenges.became")
    rows = tuple(_challenge(view, one) for one in view.atlas.challenges)
    return Section(
        "challenges",
        view,
        view.words("challenges.title"),
        table=Table(view.heads(*keys), rows),
    )


def _challenge(view: View, one: Challenge) -> Row:
    name, where = one.name[view.language], one.provenance
    became = cite(Provenance(one.outcome_source_ids, "", "stated", Text()), name)
    return Row(
        (
            (Said(name, "strong"), cite(where, name)),
            one.description[view.language],
            (one.outcome[view.language], became),
        )
    )
