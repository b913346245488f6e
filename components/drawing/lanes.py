"""Lanes with marks on one axis of years: what they mean, before anybody places or paints them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from components.drawing.halves import halved

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    import pandas as pd

LANES = ("lane", "note", "id", "kind", "year", "said", "sure", "lit")
"""The frame of `Lanes`: one row a mark, lane after lane; a lane without any has one row whose `id`
is "". The note stands below the name of its lane."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark in a lane.

    Attributes:
        id: of what it stands for.
        kind: what its shape says.
        year: where it stands, as a year with its fraction.
        said: what happened, and when.
        sure: whether it is read in a source, with its date; a doubt is hollow.
        lit: whether it is among what the view has chosen.
    """

    id: str
    kind: str
    year: float
    said: str
    sure: bool
    lit: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, a quiet line below that, its marks from left to right."""

    name: str
    note: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the axis, in years with their fractions, with a name and a line below that."""

    name: str
    note: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """The axis below lanes.

    Attributes:
        first, last: the years at its ends; what is earlier stands together before it.
        earlier: what that place is called, "" where nothing is earlier.
        stretches: bands behind all lanes.
    """

    first: int
    last: int
    earlier: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes with marks on one axis of years.

    Attributes:
        alt: the sentence for those who do not see it.
        lanes: from the top down.
        calendar: the axis.
        kinds: what the shapes are called, in the order of the key.
        ways: where an entry of the key leads, by its kind.
    """

    alt: str
    lanes: tuple[Lane, ...]
    calendar: Calendar
    kinds: Mapping[str, str]
    ways: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, frame: pd.DataFrame, alt: str, calendar: Calendar, kinds: Mapping[str, str]
    ) -> Lanes:
        """The lanes of a frame with `LANES`, in its order."""
        rows = groupby(frame.to_dict("records"), key=lambda row: (row["lane"], row["note"]))
        lanes = (
            Lane(*head, tuple(_moment(row) for row in found if row["id"])) for head, found in rows
        )
        return cls(alt, tuple(lanes), calendar, kinds)

    @property
    def halves(self) -> tuple[Lanes, ...]:
        """Its upper and its lower lanes apart, for less room."""
        return halved(self, "lanes")

    def leading(self, href: Callable[[str], str]) -> Lanes:
        """The same whose key leads to addresses, by its kinds."""
        return replace(self, ways={kind: href(kind) for kind in self.kinds})


def _moment(row: Mapping[Hashable, Any]) -> Moment:
    return Moment(*(row[name] for name in LANES[2:]))
