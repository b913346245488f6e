"""A whole in its parts, and beside it, off its scale, what has no part of its own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.drawing.words import aside, between, told

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    import pandas as pd

SHARES = ("part", "value", "said", "share", "note")
"""The frame of `Shares`: one row a part, NaN for one without a value of its own; its value, that in
words, its share of the whole in words, a quiet line below."""
SHADES = ("accent", "chosen", "land_other")
"""The colours of parts, the largest first."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part.

    Attributes:
        name: what it is called.
        value: how much it is; None for none of its own.
        said, share: that in words, and as a share of the whole.
        note: a quiet line.
        shade: the colour that it has by its size.
        language: of its words.
    """

    name: str
    value: float | None
    said: str
    share: str
    note: str
    shade: str = ""
    language: str = "en"

    @property
    def label(self) -> str:
        """Its words for those who do not see it."""
        said = aside(self.said, self.share, self.language) if self.share else self.said
        return told(self.name, said, self.language)

    @property
    def below(self) -> str:
        """Its share and the quiet line, in one line."""
        return aside(self.share, self.note, self.language) if self.note else self.share

    @property
    def line(self) -> str:
        """How much it is and which share, in one line."""
        return between(self.language, self.said, self.share)


@dataclass(frozen=True, slots=True)
class Shares:
    """A whole in its parts, and beside it what has none of its own.

    Attributes:
        alt: the sentence for those who do not see it.
        whole: the whole in words.
        parts: the parts in their order.
        apart: what has no value of its own.
    """

    alt: str
    whole: str
    parts: tuple[Share, ...]
    apart: tuple[Share, ...]

    @classmethod
    def of(cls, frame: pd.DataFrame, alt: str, whole: str, language: str) -> Shares:
        """The parts of a frame with `SHARES`, in its order; the largest stands out by colour."""
        known = frame[frame["value"].notna()]
        order = list(known["value"].rank(method="first", ascending=False).astype(int) - 1)
        shades = [SHADES[min(one, len(SHADES) - 1)] for one in order]
        parts = zip(known.to_dict("records"), shades, strict=True)
        apart = frame[frame["value"].isna()].to_dict("records")
        return cls(
            alt,
            whole,
            tuple(_share(row, language, shade) for row, shade in parts),
            tuple(_share(row, language) for row in apart),
        )

    @property
    def total(self) -> float:
        """The sum of the parts."""
        return sum(part.value or 0.0 for part in self.parts)

    def lengths(self, whole: float) -> list[float]:
        """How long each part is in a bar of a length."""
        return [whole * (part.value or 0.0) / self.total for part in self.parts]

    @property
    def largest(self) -> Share:
        """The largest part."""
        return max(self.parts, key=lambda part: part.value or 0.0)


def _share(row: Mapping[Hashable, Any], language: str, shade: str = "") -> Share:
    value = None if math.isnan(row["value"]) else float(row["value"])
    return Share(row["part"], value, row["said"], row["share"], row["note"], shade, language)
