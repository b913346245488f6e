"""The timeline: every event once, in the order of time, in its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import timeline
from tests.views import view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_event_stands_once_and_in_order(atlas: Atlas) -> None:
    eras = timeline.eras(view_of(page="timeline"))
    shown = [event.event_id for era in eras for event in era.events]
    assert sorted(shown) == sorted(event.event_id for event in atlas.events)
    assert eras[0].term is None
    assert "relocation" in {event.event_id for event in eras[0].events}


def test_every_term_of_the_timeline_and_the_list_of_all_stand_in_the_order_of_time(
    atlas: Atlas,
) -> None:
    view = view_of(page="timeline")
    everything = [event for era in timeline.eras(view) for event in era.events]
    assert len(everything) == len(atlas.events)
    dated = [one for one in everything if one.period.head and one.period.head.precision != "year"]
    for events in (dated, *(era.events for era in timeline.eras(view))):
        keys = [event.period.key for event in events]
        assert keys == sorted(keys)
    said = [event.event_id for event in everything]
    for before, after in (
        ("kanto-network", "diet-19"),
        ("hollowing-out", "tama-council"),
        ("tkt-formed", "tama-tlo"),
    ):
        assert said.index(before) < said.index(after)


def test_an_event_dated_by_its_year_alone_stands_in_the_term_of_that_year() -> None:
    found = [
        (era.term, event.period.head.year)
        for era in timeline.eras(view_of(page="timeline"))
        for event in era.events
        if era.term and event.period.head and event.period.head.precision == "year"
    ]
    assert found
    assert all(term.start_year <= year <= term.end_year for term, year in found)
