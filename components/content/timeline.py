"""The timeline: terms with their events, the lineage of the nineteen, the three challenges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.content.layout import place
from components.content.phrases import cite, doubt, projects
from components.content.section import Section, pictured
from components.inline import Said
from components.tables import Group, Row, Table, grouped
from model.entities import Provenance, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.view import View
    from model.entities import Happening, Succession
    from model.programme import Challenge, Phase

FIRST_OF_APRIL = 0.25
LAYOUT = (
    "events",
    place("diagram", "lineage"),
    place("wide", "steps", "challenges"),
)
"""The terms stand in the heads of the eras; alone they are a table."""


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time: its term (None before the first), and what happened in it."""

    term: Phase | None
    events: tuple[Happening, ...]


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    return (
        _events(view),
        _terms(view),
        pictured(view, "lineage", "lineage"),
        _steps(view),
        _challenges(view),
    )


def _events(view: View) -> Section:
    """Every dated event, by term."""
    keys = ("evidence.period", "scene.event", "evidence.project")
    return Section(
        "events",
        view,
        _finding(view),
        role="opening told",
        lead=view.words("timeline.lead"),
        table=grouped(
            view.heads(*keys),
            [_era(view, era) for era in eras(view)],
            form="eras",
            key="terms",
        ),
    )


def _finding(view: View) -> str:
    """From when to when, how many events, how many of them of the programme."""
    heads = [event.period.head.year for event in view.atlas.events if event.period.head]
    tails = [event.period.tail.year for event in view.atlas.events if event.period.tail]
    return view.words(
        "timeline.finding",
        count=len(view.atlas.events),
        terms=len(view.atlas.phases),
        first=min(heads),
        last=max(tails),
    )


def _era(view: View, era: Era) -> Group:
    rows = tuple(_event(view, event) for event in era.events)
    term = era.term
    if term is None:
        return Group(view.words("timeline.before"), rows)
    name = term.name[view.language]
    nature, counted = term.nature[view.language], term.projects[view.language]
    return Group(
        (f"{name} ", Said(_span(view, term), "quiet"), cite(term.provenance, name)),
        rows,
        f"{nature} · {view.words('timeline.projects')} {counted}",
    )


def _event(view: View, event: Happening) -> Row:
    title = event.title[view.language]
    said = (title, cite(event.provenance, title), *doubt(view, event.provenance.certainty))
    return Row((view.period(event.period), said, projects(view, event.project_ids, "tag small")))


def _span(view: View, term: Phase) -> str:
    return view.words("scene.years", start=term.start_year, end=term.end_year)


def _terms(view: View) -> Section:
    """What was before the programme, and its three terms."""
    before, *later = eras(view)
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
        _finding(view),
        table=Table(view.heads("evidence.period", "scene.what", "scene.projects"), tuple(rows)),
        cautions=(view.words("project.sequence"),),
    )


def eras(view: View) -> Sequence[Era]:
    """The events by term, each in the order of time; the terms begin in April."""
    terms = sorted(view.atlas.phases, key=lambda phase: phase.start_year)
    events = sorted(view.atlas.events, key=lambda event: (event.period.key, event.event_id))
    starts = [term.start_year + FIRST_OF_APRIL for term in terms]
    before = tuple(event for event in events if _when(event) < int(starts[0]))
    found = [Era(None, before)]
    for number, term in enumerate(terms):
        start = int(starts[0]) if number == 0 else starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else float("inf")
        found.append(Era(term, tuple(one for one in events if start <= _when(one) < end)))
    return found


def _when(event: Happening) -> float:
    """Where an event begins; a year alone belongs to the term that has the most of it."""
    return event.period.head.middle if event.period.head else 0.0


def _steps(view: View) -> Section:
    """What became of each project, one step a row."""
    keys = ("evidence.project", "challenges.relation", "challenges.successor")
    rows = tuple(_step(view, step) for step in view.atlas.lineage)
    table = Table(view.heads(*keys), rows)
    return Section("steps", view, view.words("challenges.lineage"), table=table)


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
