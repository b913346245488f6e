"""The events of a link: every one once, in the order of time, in its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.chronicle import chosen_events, eras, kinds
from model.selection import Selection

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_event_stands_once_and_in_order(atlas: Atlas) -> None:
    found = eras(atlas, atlas.events)
    shown = [event.event_id for era in found for event in era.events]
    assert sorted(shown) == sorted(event.event_id for event in atlas.events)
    assert found[0].term is None
    assert "relocation" in {event.event_id for event in found[0].events}


def test_every_term_of_the_timeline_and_the_list_of_all_stand_in_the_order_of_time(
    atlas: Atlas,
) -> None:
    found = eras(atlas, atlas.events)
    everything = [event for era in found for event in era.events]
    assert len(everything) == len(atlas.events)
    dated = [one for one in everything if one.period.head and one.period.head.precision != "year"]
    for events in (dated, *(era.events for era in found)):
        keys = [event.period.key for event in events]
        assert keys == sorted(keys)
    said = [event.event_id for event in everything]
    for before, after in (
        ("kanto-network", "diet-19"),
        ("hollowing-out", "tama-council"),
        ("tkt-formed", "tama-tlo"),
    ):
        assert said.index(before) < said.index(after)


def test_an_event_dated_by_its_year_alone_stands_in_the_term_of_that_year(atlas: Atlas) -> None:
    found = [
        (era.term, event.period.head.year)
        for era in eras(atlas, atlas.events)
        for event in era.events
        if era.term and event.period.head and event.period.head.precision == "year"
    ]
    assert found
    assert all(term.start_year <= year <= term.end_year for term, year in found)


def test_a_project_and_a_kind_narrow_the_events_together(atlas: Atlas) -> None:
    kind = kinds(atlas)[0]
    chosen = chosen_events(atlas, Selection(page="timeline", id="kinki-bio", kind=kind))
    expected = {
        event.event_id
        for event in atlas.events
        if event.kind == kind and "kinki-bio" in event.project_ids
    }
    assert 0 < len(expected) < len(chosen_events(atlas, Selection(page="timeline", kind=kind)))
    assert {event.event_id for event in chosen} == expected
