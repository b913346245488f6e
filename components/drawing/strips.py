"""Counts that share no scale: a strip each, and apart from them the roll of all who might have one.

What is not on record has no place on any scale: its name stands in the roll and says so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from components.drawing.words import between, told

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    import pandas as pd

CountKind = Literal["exact", "about", "apart"]
"""A count as its source prints it, about that, or told apart: of a successor, of a later term."""
STRIPS = ("strip", "note", "most", "end", "key", "name", "value", "said", "kind")
"""The frame of `Strips`: one row a count, NaN for a strip without one; the strip's name, a quiet
line below it, the end of its scale and that in words; whose count it is, its value, words, kind."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count on its strip.

    Attributes:
        key: of whom it is.
        name: what they are called.
        value: where it stands.
        said: the value in words.
        kind: what kind of number it is.
        href: where it leads, "" for nowhere.
        language: of its words.
    """

    key: str
    name: str
    value: float
    said: str
    kind: CountKind
    href: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Strip:
    """A scale of its own, from zero, with what is on record on it.

    Attributes:
        name: what is counted.
        note: of when and of what, a quiet line.
        most: the end of the scale.
        end: the same in words.
        counts: what is on record.
    """

    name: str
    note: str
    most: float
    end: str
    counts: tuple[Count, ...]

    def label(self, count: Count) -> str:
        """A count on it in words: what is counted, how much, whose."""
        said = between(count.language, count.said, count.name)
        return told(self.name, said, count.language)


@dataclass(frozen=True, slots=True)
class Strips:
    """Counts of different things, each on a scale of its own."""

    alt: str
    strips: tuple[Strip, ...]

    @classmethod
    def of(cls, frame: pd.DataFrame, alt: str, language: str) -> Strips:
        """The strips of a frame with `STRIPS`, in its order."""
        return cls(alt, _strips(frame, language))


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A name of the roll.

    Attributes:
        key: of whom it is.
        name: what they are called.
        label: that with what is on record, for those who do not see its sign.
        note: which part of them the strips have a count of, "" for the whole or nothing.
        known: whether a strip has a count.
        href: where it leads, "" for nowhere.
    """

    key: str
    name: str
    label: str
    note: str
    known: bool
    href: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """Counts on scales of their own, and apart from them the names of all who might have one.

    Attributes:
        alt: the sentence for those who do not see it.
        strips: the counts.
        names: everybody, in their order.
        head: what they are.
        absent: what is said of those without a count.
        chosen: the key that the view has chosen, "" for none.
        chooses: whether counts and names lead on.
    """

    alt: str
    strips: tuple[Strip, ...]
    names: tuple[Enrolled, ...]
    head: str
    absent: str
    chosen: str = ""
    chooses: bool = field(default=True, kw_only=True)

    @classmethod
    def of(
        cls,
        frame: pd.DataFrame,
        alt: str,
        names: tuple[Enrolled, ...],
        said: tuple[str, str, str],
        language: str,
    ) -> Roll:
        """The strips of a frame with `STRIPS`, and the roll.

        Args:
            frame: the counts.
            alt: the sentence for those who do not see it.
            names: everybody.
            said: what they are, what is said of those without a count, the chosen key.
            language: of the words.
        """
        return cls(alt, _strips(frame, language), names, *said)

    def leading(self, href: Callable[[str], str]) -> Roll:
        """The same, whose counts and names lead to addresses, by their keys."""
        strips = tuple(
            replace(strip, counts=tuple(replace(one, href=href(one.key)) for one in strip.counts))
            for strip in self.strips
        )
        names = tuple(replace(one, href=href(one.key)) for one in self.names)
        return replace(self, strips=strips, names=names)


def _strips(frame: pd.DataFrame, language: str) -> tuple[Strip, ...]:
    return tuple(
        Strip(
            str(name),
            rows["note"].iloc[0],
            float(rows["most"].iloc[0]),
            rows["end"].iloc[0],
            tuple(
                _count(row, language)
                for row in rows.to_dict("records")
                if not math.isnan(row["value"])
            ),
        )
        for name, rows in frame.groupby("strip", sort=False)
    )


def _count(row: Mapping[Hashable, Any], language: str) -> Count:
    known = row["key"], row["name"], float(row["value"]), row["said"], row["kind"]
    return Count(*known, language=language)
