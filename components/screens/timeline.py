"""The timeline: terms with their events, the lineage of the nineteen, the three challenges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from components.view import View
    from model.programme import Phase
    from model.record import Happening

FIRST_OF_APRIL = 0.25


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time: its term (None before the first), and what happened in it."""

    term: Phase | None
    events: tuple[Happening, ...]


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the page."""
    found = eras(view)
    return {
        "terms": view.render("timeline.html", finding=finding(view), eras=found),
        "challenges": view.render("challenges.html", challenges=view.atlas.challenges),
    }


def finding(view: View) -> str:
    """From when to when, how many events, how many of them of the programme."""
    heads = [event.period.head.year for event in view.atlas.events if event.period.head]
    tails = [event.period.tail.year for event in view.atlas.events if event.period.tail]
    return view.words(
        "timeline.finding",
        events=len(view.atlas.events),
        terms=len(view.atlas.phases),
        first=min(heads),
        last=max(tails),
    )


def in_order(view: View) -> Sequence[Happening]:
    """Every event in the order of time."""
    return sorted(view.atlas.events, key=lambda event: (event.period.key, event.event_id))


def eras(view: View) -> Sequence[Era]:
    """The events by term, each in the order of time; the terms begin in April."""
    terms = sorted(view.atlas.phases, key=lambda phase: phase.start_year)
    events = in_order(view)
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
