"""What a picture means: resolved words, order and kinds, before anybody places or paints it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import starmap
from typing import TYPE_CHECKING, Any, Literal

from components.drawing.course import Course
from components.drawing.dots import Dots
from components.drawing.lanes import Lanes
from components.drawing.map import Map
from components.drawing.shares import Shares
from components.drawing.squares import Squares
from components.drawing.strips import Roll, Strips
from components.drawing.ties import Flow
from components.drawing.words import told

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

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
    language: str = "en"

    @property
    def label(self) -> str:
        """Its name and its words."""
        return told(self.name, self.said, self.language)

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
    """A column: where it stands, its parts from the ground up, the words at its end.

    One that can be chosen has a key, and an address where that leads.
    """

    place: str
    parts: tuple[Part, ...]
    top: str
    key: str = ""
    href: str = ""
    language: str = "en"

    @property
    def label(self) -> str:
        """Where it stands, and the words at its end."""
        return told(self.place, self.top or self.parts[-1].said, self.language)

    @property
    def standing(self) -> tuple[Part, ...]:
        """The parts that there is something to draw of."""
        return tuple(part for part in self.parts if part.kind != "none")

    @property
    def total(self) -> float | None:
        """How high it is; None where nothing is on record."""
        values = [part.value for part in self.parts if part.value is not None]
        return sum(values) if values else None


SHADES = ("accent", "chosen", "land_other", "strong")
QUIET_SHADES = ("quiet", "line")
"""The colours of the parts of columns, and of those that stand beside the matter."""
COLUMNS = ("place", "part", "value", "said", "kind", "top")
"""The frame of `Bars`: where a column stands, which part of it, its value (NaN for none), its
words, its kind, the words above the column."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Columns by date: what differs in kind looks different, a blank is a gap.

    Attributes:
        alt: the sentence for those who do not see it.
        columns: from left to right.
        order: the parts that have the first colours.
        quiet: whether they stand beside the matter, smaller and in grey.
        chosen: the key of the chosen column, "" where none can be chosen: then it is a strip.
        stepped: whether they touch, as steps of one count; where that breaks, a gap says so.
    """

    alt: str
    columns: tuple[Column, ...]
    order: tuple[str, ...] = ()
    quiet: bool = False
    chosen: str = ""
    stepped: bool = False

    @classmethod
    def of(cls, frame: pd.DataFrame, alt: str, language: str, **more: Any) -> Bars:  # noqa: ANN401 - its own
        """The columns of a frame with `COLUMNS`, in its order, perhaps with their `key`."""
        keyed = frame if "key" in frame else frame.assign(key="")
        return cls(
            alt,
            tuple(
                Column(
                    str(place),
                    tuple(_part(row, language) for row in rows.to_dict("records")),
                    rows["top"].iloc[-1],
                    rows["key"].iloc[-1],
                    language=language,
                )
                for place, rows in keyed.groupby("place", sort=False)
            ),
            **more,
        )

    @property
    def chooses(self) -> bool:
        """Whether one chooses a column."""
        return bool(self.chosen)

    def leading(self, href: Callable[[str], str]) -> Bars:
        """The same columns, each leading to an address by its key."""
        columns = (replace(one, href=href(one.key) if one.key else "") for one in self.columns)
        return replace(self, columns=tuple(columns))

    @property
    def parts(self) -> list[str]:
        """The names of the parts, each once."""
        every = [part.name for one in self.columns for part in one.parts]
        return list(dict.fromkeys((*(one for one in self.order if one in every), *every)))

    @property
    def shades(self) -> dict[str, str]:
        """The colour of each part."""
        shades = QUIET_SHADES if self.quiet else SHADES
        return dict(zip(self.parts, shades * len(self.parts), strict=False))

    @property
    def looks(self) -> dict[str, Look]:
        """The look of each part in the key: that of its columns where they are all alike."""
        standing = [part for one in self.columns for part in one.standing]
        found = {name: {one.look for one in standing if one.name == name} for name in self.parts}
        return {name: one.pop() if len(one) == 1 else PLAIN for name, one in found.items()}

    @property
    def highest(self) -> float:
        """The value of the highest column."""
        return max((one.total or 0.0 for one in self.columns), default=0.0)


def _part(row: Mapping[Hashable, Any], language: str) -> Part:
    known = None if math.isnan(row["value"]) else float(row["value"])
    return Part(row["part"], known, row["said"], row["kind"], language)


@dataclass(frozen=True, slots=True)
class DatedPoint:
    """A value at its date: the year as a number, value, date in words, value in words."""

    year: float
    value: float
    period: str
    said: str
    approximate: bool


SLOPE = 2
"""The points of a series that needs no axis."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A series: its name, its points from left to right, whether dots may join them."""

    name: str
    points: tuple[DatedPoint, ...]
    joined: bool = True

    @property
    def slope(self) -> bool:
        """Whether it is from one point to another: words at both say all, no axis is needed."""
        return len(self.points) == SLOPE


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


Description = (
    Bars | Lines | Dots | Strips | Roll | Shares | Squares | Tiers | Flow | Lanes | Course | Map
)
