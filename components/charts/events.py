"""What happened when, in a lane for the programme and one for each bureau."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.drawing.lanes import LANES, Calendar, Lanes, Stretch
from components.tables import Row, Table
from model.chronicle import FIRST_OF_APRIL, begun, chosen_events, in_order, kinds
from model.entities import SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.view import View
    from model.entities import Happening

RUN_UP = 3
"""Years before the first term that the axis shows."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a mark, lane after lane, in the order of time."""
    del screen
    lit = set(chosen_events(view.atlas, view.selection))
    rows = [
        (lane, str(len(events) or view.words("list.none")), *mark)
        for lane, events in _lanes(view)
        for mark in [_mark(view, one, lit=one in lit) for one in events] or [NO_MARK]
    ]
    return pd.DataFrame(rows, columns=list(LANES))


NO_MARK = ("", "", 0.0, "", False, False)


def _lanes(view: View) -> Iterator[tuple[str, list[Happening]]]:
    """The programme, then the bureaus; an event of projects of two stands with both."""
    events, projects = in_order(view.atlas.events), view.atlas.projects
    yield view.words("timeline.programme"), [one for one in events if not one.project_ids]
    for bureau in view.atlas.bureaus:
        own = {key for key, one in projects.items() if one.bureau_id == bureau}
        found = [one for one in events if own & set(one.project_ids)]
        yield view.words(f"bureau.{bureau}"), found


def _mark(view: View, event: Happening, *, lit: bool) -> tuple[str, str, float, str, bool, bool]:
    """A mark; where a source does not say that it was, or when, it is in doubt."""
    when, sure = event.period, event.provenance.certainty in SURE
    said = view.words("series.point", period=view.period(when), said=event.title[view.language])
    sure = sure and not (when.about or when.assumed)
    return event.event_id, event.kind, begun(event), said, sure, lit


def finding(view: View) -> str:
    """From when to when, and how many events; how many of them are chosen."""
    events, chosen = view.atlas.events, chosen_events(view.atlas, view.selection)
    heads = [event.period.head.year for event in events if event.period.head]
    tails = [event.period.tail.year for event in events if event.period.tail]
    if len(chosen) == len(events):
        return view.words("timeline.finding", count=len(events), first=min(heads), last=max(tails))
    return view.words(
        "timeline.chosen", count=len(chosen), every=view.number(len(events)), whose=_whose(view)
    )


def _whose(view: View) -> str:
    """What is chosen, in words."""
    chosen = view.selection
    kind = view.words(f"event.{chosen.kind}") if chosen.kind else ""
    project = view.project_name(chosen.id) if chosen.id else ""
    return view.words("join").join(filter(None, (project, kind)))


def subtitle(view: View) -> str:
    """What a mark is, and what a hollow one."""
    return view.words("timeline.subtitle")


def alt(view: View) -> str:
    """The finding, then how many events stand in each lane."""
    lanes = (
        view.words(
            "series.point", period=lane, said=view.words("timeline.counted", count=len(events))
        )
        for lane, events in _lanes(view)
    )
    return view.words("series.alt", finding=finding(view), points=view.listed(lanes))


def table(view: View) -> Table:
    """One row an event that is chosen."""
    keys = ("evidence.period", "timeline.kind", "scene.event", "evidence.project")
    rows = tuple(
        Row(
            (
                view.period(event.period),
                view.words(f"event.{event.kind}"),
                event.title[view.language],
                view.listed(map(view.project_name, event.project_ids)),
            ),
            provenance=event.provenance,
        )
        for event in chosen_events(view.atlas, view.selection)
    )
    return Table(view.heads(*keys), rows)


def figure(view: View, screen: str) -> Lanes:
    """Lanes on the axis of years, with the terms as bands behind."""
    names = {kind: view.words(f"event.{kind}") for kind in kinds(view.atlas)}
    return Lanes.of(query(view, screen), alt(view), _calendar(view), names)


def _calendar(view: View) -> Calendar:
    terms = sorted(view.atlas.phases, key=lambda term: term.start_year)
    ends = [event.period.tail.year for event in view.atlas.events if event.period.tail]
    first, last = terms[0].start_year - RUN_UP, max(ends) + 1
    return Calendar(
        first=first,
        last=last,
        earlier=view.words("timeline.earlier"),
        stretches=tuple(
            Stretch(
                term.name[view.language],
                view.words("scene.years", start=term.start_year, end=term.end_year),
                term.start_year + FIRST_OF_APRIL,
                term.end_year + 1 + FIRST_OF_APRIL,
            )
            for term in terms
        ),
    )
