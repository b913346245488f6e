"""What a record or a case study speaks of, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.period import read
from model.subject import Subject

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_subjects_events_stand_in_the_order_of_time(atlas: Atlas) -> None:
    mixed = ("2003-03-19", "2003", "2003-03-12", "FY2002", "/2004-mid", "1990/2000", "undated")
    events = tuple(
        replace(atlas.events[0], period=read(code), project_ids=("kinki-bio",)) for code in mixed
    )
    subject = Subject(replace(atlas, events=events), atlas.projects["kinki-bio"], None, None)
    assert [str(event.period) for event in subject.events()] == [
        "1990/2000", "FY2002", "2003", "2003-03-12", "2003-03-19", "/2004-mid", "undated",
    ]  # fmt: skip
