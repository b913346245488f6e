"""Rows with a dot each on one axis: what they mean, before anybody places or paints them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.drawing.halves import halved

if TYPE_CHECKING:
    from collections.abc import Hashable

    import pandas as pd

DOTS = ("key", "mark", "name", "note", "value", "said", "behind", "sure", "group", "chosen")
"""The frame of `Dots`: one row a dot, in its order; the value is NaN for none."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A row with a dot.

    Attributes:
        key: of what it stands for.
        mark: its rank, or a sign in its place.
        name: what it is called.
        note: a quiet line below that.
        value: where the dot stands; None for no dot.
        said: the value in words.
        behind: what it rests on, a quiet line below that.
        sure: whether the dot is solid; hollow where the value may not stand among others.
        group: the heading above it and its neighbours, "" for none.
        chosen: whether it is what the view has chosen.
    """

    key: str
    mark: str
    name: str
    note: str
    value: float | None
    said: str
    behind: str
    sure: bool
    group: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis below dots.

    Attributes:
        low, high: its ends; a value beyond them stands at the end, with an arrow.
        ticks: values with their words.
        log: whether equal steps are equal ratios.
        line: the value that all are held against, None for none.
        line_said: what it is.
        band: within which nobody is told apart from it, None for none.
        band_said: the same in words.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    log: bool = False
    line: float | None = None
    line_said: str = ""
    band: tuple[float, float] | None = None
    band_said: str = ""

    def place(self, value: float) -> float:
        """Where a value stands, from 0 at the low end to 1 at the high one."""
        held = min(max(value, self.low), self.high)
        low, high, at = (math.log(one) if self.log else one for one in (self.low, self.high, held))
        return (at - low) / (high - low)

    def beyond(self, value: float) -> int:
        """Whether a value lies beyond the axis: -1 below it, 1 above it, 0 within."""
        return (value > self.high) - (value < self.low)


@dataclass(frozen=True, slots=True)
class Dots:
    """Rows with a dot each on one axis, or with a bar from the line that all are held against."""

    alt: str
    rows: tuple[Dot, ...]
    scale: Scale
    bars: bool = False

    @classmethod
    def of(cls, frame: pd.DataFrame, alt: str, scale: Scale, *, bars: bool = False) -> Dots:
        """The rows of a frame with `DOTS`, in its order."""
        return cls(alt, tuple(map(_dot, frame.to_dict("records"))), scale, bars)

    @property
    def halves(self) -> tuple[Dots, ...]:
        """Its upper and its lower rows apart, for less room."""
        return halved(self, "rows")


def _dot(row: Mapping[Hashable, Any]) -> Dot:
    known = None if math.isnan(row["value"]) else float(row["value"])
    return Dot(**{str(name): said for name, said in row.items()} | {"value": known})
