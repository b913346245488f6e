"""What happened: the events that a link asks for, and the terms of the programme they fall into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from model.atlas import Atlas
    from model.entities import Happening
    from model.programme import Phase
    from model.selection import Selection

FIRST_OF_APRIL = 0.25
"""When a term begins and ends, as a fraction of its year."""


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time: its term (None before the first), and what happened in it."""

    term: Phase | None
    events: tuple[Happening, ...]


def kinds(atlas: Atlas) -> tuple[str, ...]:
    """The kinds of the events on record, the commonest first."""
    found = [event.kind for event in atlas.events]
    return tuple(sorted(dict.fromkeys(found), key=lambda kind: (-found.count(kind), kind)))


def chosen_events(atlas: Atlas, selection: Selection) -> tuple[Happening, ...]:
    """The events of the project and of the kind that a link names, in the order of time."""
    found = (
        event
        for event in atlas.events
        if (not selection.id or selection.id in event.project_ids)
        and (not selection.kind or event.kind == selection.kind)
    )
    return in_order(found)


def in_order(events: Iterable[Happening]) -> tuple[Happening, ...]:
    """Events in the order of time."""
    return tuple(sorted(events, key=lambda event: (event.period.key, event.event_id)))


def eras(atlas: Atlas, events: Iterable[Happening]) -> Sequence[Era]:
    """Events by term, each in the order of time; the terms begin in April."""
    terms = sorted(atlas.phases, key=lambda phase: phase.start_year)
    ordered = in_order(events)
    starts = [term.start_year + FIRST_OF_APRIL for term in terms]
    found = [Era(None, tuple(event for event in ordered if begun(event) < int(starts[0])))]
    for number, term in enumerate(terms):
        start = int(starts[0]) if number == 0 else starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else float("inf")
        found.append(Era(term, tuple(one for one in ordered if start <= begun(one) < end)))
    return found


def begun(event: Happening) -> float:
    """Where an event begins; a year alone belongs to the term that has the most of it."""
    return event.period.head.middle if event.period.head else 0.0
