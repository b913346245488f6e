"""A course: what happened and what was counted on one axis of time, before anybody places it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import starmap
from typing import TYPE_CHECKING

from components.drawing.halves import halved
from components.drawing.words import between

if TYPE_CHECKING:
    import pandas as pd

COURSE = ("lane", "note", "start", "end", "when", "words", "value", "sure", "joined")
"""The frame of `Course`: the lane of a count and a line below its name ("" for an event), from when
to when as years (NaN for an open start), the date in words, what is said, the value (NaN for an
event), whether it is exact and certain, whether dots of its lane may be joined."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened, or a count: its time as years, in words, what it was.

    Attributes:
        start: when it began; None where that is open, the end where it is one date.
        end: when it ended.
        when: the time in words.
        words: the event, or the count in words.
        value: the count; None for an event.
        sure: whether it is exact and certain; hollow where it is not.
    """

    start: float | None
    end: float
    when: str
    words: str
    value: float | None
    sure: bool

    @property
    def middle(self) -> float:
        """Where it stands as a dot."""
        return self.end if self.start is None else (self.start + self.end) / 2

    @property
    def long(self) -> bool:
        """Whether it is a stretch of time and no date."""
        return self.start is None or self.end - self.start > LONG


LONG = 1.05
"""Years beyond which something lasted: a fiscal or calendar year is a date."""


@dataclass(frozen=True, slots=True)
class Lane:
    """The counts of one thing: its name, a line below it, whether dots may be joined."""

    name: str
    note: str
    moments: tuple[Moment, ...]
    joined: bool
    language: str = "en"

    @property
    def whole(self) -> str:
        """Its name with the line below it."""
        return between(self.language, self.name, self.note)


@dataclass(frozen=True, slots=True)
class Course:
    """Counts in lanes above an axis of years, events below it, a term shaded behind both."""

    alt: str
    lanes: tuple[Lane, ...]
    events: tuple[Moment, ...]
    term: tuple[float, float]
    term_name: str

    @classmethod
    def of(
        cls, frame: pd.DataFrame, alt: str, term: tuple[float, float], name: str, language: str
    ) -> Course:
        """The course of a frame with `COURSE`, in its order, before a term with its name."""
        counts, events = frame[frame["lane"] != ""], frame[frame["lane"] == ""]
        lanes = (
            Lane(str(lane), str(note), _moments(rows), bool(rows["joined"].all()), language)
            for (lane, note), rows in counts.groupby(["lane", "note"], sort=False)
        )
        return cls(alt, tuple(lanes), _moments(events), term, name)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All counts and events."""
        return *(one for lane in self.lanes for one in lane.moments), *self.events

    @property
    def halves(self) -> tuple[Course, ...]:
        """Its counts and its events apart, or the earlier events and the later, for less room."""
        if self.lanes and self.events:
            return replace(self, events=()), replace(self, lanes=())
        return halved(self, "events")

    @property
    def span(self) -> tuple[int, int]:
        """The years of the axis: those of everything on it, and of the term."""
        ends = [one.end for one in self.moments] + [self.term[1]]
        begins = [one.middle if one.start is None else one.start for one in self.moments]
        return math.floor(min(*begins, self.term[0])), math.ceil(max(ends))


def _moments(rows: pd.DataFrame) -> tuple[Moment, ...]:
    fields = ["start", "end", "when", "words", "value", "sure"]
    return tuple(starmap(_moment, rows[fields].itertuples(index=False)))


def _moment(start: float, end: float, when: str, words: str, value: float, sure: bool) -> Moment:  # noqa: FBT001 - a row of the frame
    known = (None if math.isnan(one) else one for one in (start, value))
    began, counted = known
    return Moment(began, end, when, words, counted, bool(sure))
