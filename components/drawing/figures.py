"""What a picture means: resolved words, order and kinds, before anybody places or paints it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import starmap
from typing import TYPE_CHECKING, Any, Literal

from components.drawing.course import Course
from components.drawing.dots import Dots
from components.drawing.map import Map

if TYPE_CHECKING:
    from collections.abc import Hashable

    import pandas as pd

Kind = Literal["exact", "about", "weak", "asked", "break", "none"]
"""What kind of number a part of a column is: as its source says it, about that, from a weak source
or of an assumed year, requested or forecast, counted otherwise than before, or none on record."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind differs from a plain number: a rim for a fill, stripes over it."""

    rim: Literal["", "dashed", "dotted"] = ""
    hatched: bool = False


PLAIN = Look()
LOOKS: Mapping[Kind, Look] = {
    "exact": PLAIN,
    "about": PLAIN,
    "weak": Look("dotted"),
    "asked": Look("dashed"),
    "break": Look(hatched=True),
}
"""The look of each kind that has a column; "about" is told by the words above it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a column: its name, its value (None for none), its words, what kind it is."""

    name: str
    value: float | None
    said: str
    kind: Kind

    @property
    def look(self) -> Look:
        """How it looks.

        Raises:
            ValueError: nobody has said how this kind looks.
        """
        if self.kind not in LOOKS:
            message = f"no look is known for a number of the kind {self.kind!r}"
            raise ValueError(message)
        return LOOKS[self.kind]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where it stands, its parts from the ground up, the words at its end."""

    place: str
    parts: tuple[Part, ...]
    top: str

    @property
    def standing(self) -> tuple[Part, ...]:
        """The parts that there is something to draw of."""
        return tuple(part for part in self.parts if part.kind != "none")

    @property
    def total(self) -> float | None:
        """How high it is; None where nothing is on record."""
        values = [part.value for part in self.parts if part.value is not None]
        return sum(values) if values else None


COLUMNS = ("place", "part", "value", "said", "kind", "top")
"""The frame of `Bars`: where a column stands, which part of it, its value (NaN for none), its
words, its kind, the words above the column."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Columns by date: what differs in kind looks different, a blank is a gap."""

    alt: str
    columns: tuple[Column, ...]

    @classmethod
    def of(cls, frame: pd.DataFrame, alt: str) -> Bars:
        """The columns of a frame with `COLUMNS`, in its order."""
        return cls(
            alt,
            tuple(
                Column(str(place), tuple(map(_part, rows.to_dict("records"))), rows["top"].iloc[-1])
                for place, rows in frame.groupby("place", sort=False)
            ),
        )

    @property
    def parts(self) -> list[str]:
        """The names of the parts, each once."""
        return list(dict.fromkeys(part.name for one in self.columns for part in one.parts))

    @property
    def highest(self) -> float:
        """The value of the highest column."""
        return max((one.total or 0.0 for one in self.columns), default=0.0)


def _part(row: Mapping[Hashable, Any]) -> Part:
    known = None if math.isnan(row["value"]) else float(row["value"])
    return Part(row["part"], known, row["said"], row["kind"])


@dataclass(frozen=True, slots=True)
class DatedPoint:
    """A value at its date: the year as a number, value, date in words, value in words."""

    year: float
    value: float
    period: str
    said: str
    approximate: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """A series: its name, its points from left to right, whether dots may join them."""

    name: str
    points: tuple[DatedPoint, ...]
    joined: bool = True


POINTS = ("series", "year", "value", "period", "said", "approximate", "joined")
"""The frame of `Lines`: one row a point, the last column alike for all of a series."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Series of dated points, a panel each: hollow where approximate, joined where sound."""

    alt: str
    panels: tuple[Panel, ...]

    @classmethod
    def of(cls, frame: pd.DataFrame, alt: str) -> Lines:
        """The series of a frame with `POINTS`, in its order."""
        fields = list(POINTS[1:-1])
        return cls(
            alt,
            tuple(
                Panel(
                    str(name),
                    tuple(starmap(DatedPoint, rows[fields].itertuples(index=False))),
                    bool(rows["joined"].all()),
                )
                for name, rows in frame.groupby("series", sort=False)
            ),
        )


BoxKind = Literal["plain", "hub", "absent"]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a diagram: what it is, a number, a name or date; "" for what it has not."""

    role: str
    number: str
    name: str
    kind: BoxKind = "plain"


@dataclass(frozen=True, slots=True)
class Tiers:
    """Boxes in tiers: every box is tied to every box of the tier before."""

    alt: str
    tiers: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A step from a name at the left to one at the right: what it was, certain or inferred."""

    left: str
    relation: str
    right: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """Names before at the left, names after at the right, and what leads from one to another."""

    alt: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    ties: tuple[Tie, ...]

    @classmethod
    def of(cls, ties: tuple[Tie, ...], new: tuple[str, ...], alt: str) -> Flow:
        """Ties in the order of the names before; names after at the height of what led to them.

        Args:
            ties: the steps.
            new: names after that nothing led to.
            alt: the sentence for those who do not see it.
        """
        left = tuple(dict.fromkeys(tie.left for tie in ties))
        heights: dict[str, list[int]] = {}
        for tie in ties:
            heights.setdefault(tie.right, []).append(left.index(tie.left))
        for name in new:
            heights.setdefault(name, []).append(len(left))
        right = sorted(heights, key=lambda name: sum(heights[name]) / len(heights[name]))
        return cls(alt, left, tuple(right), ties)


Description = Bars | Lines | Dots | Tiers | Flow | Course | Map
