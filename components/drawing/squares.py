"""A square for each thing that is counted, in rows: what they mean, before anybody places them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from components.drawing.words import told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

SquareKind = Literal[
    "printed", "computed", "differs", "estimated", "weak", "other", "absent", "apart"
]
"""What a square stands for: a number as its source prints it, one computed from others, one of
another definition, an estimate or forecast, of a weak source, another reading than the one that is
used; what was looked for and not found; what has no number of its own."""
SQUARES = ("row", "name", "count", "absent", "key", "kind")
"""The frame of `Squares`: one row a square, row after row; the row's key, its name, how many were
found and how many not, both in words; of what the square is, its kind."""


@dataclass(frozen=True, slots=True)
class Square:
    """A square: of what it is, its kind, its words, where it leads ("" for nowhere)."""

    key: str
    kind: SquareKind
    said: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class SquareRow:
    """Squares that are counted together.

    Attributes:
        key: of what they have in common.
        name: what that is called.
        count: how many were found, in words.
        absent: how many were not, in words, "" for none.
        squares: in their order.
        href: where the name leads, "" for nowhere.
    """

    key: str
    name: str
    count: str
    absent: str
    squares: tuple[Square, ...]
    href: str = ""

    def of(self, kind: SquareKind) -> int:
        """How many squares are of a kind."""
        return sum(one.kind == kind for one in self.squares)


@dataclass(frozen=True, slots=True)
class Squares:
    """Rows of squares.

    Attributes:
        alt: the sentence for those who do not see it.
        rows: the rows.
        kinds: the kinds of squares that there are, with what they are called.
        language: of the words.
    """

    alt: str
    rows: tuple[SquareRow, ...]
    kinds: Mapping[SquareKind, str]
    language: str = "en"

    @classmethod
    def of(
        cls,
        frame: pd.DataFrame,
        alt: str,
        kinds: Mapping[SquareKind, str],
        said: Callable[[str], str],
        language: str,
    ) -> Squares:
        """The squares of a frame with `SQUARES`, in its order; `said` has the words of each."""
        rows = tuple(_row(found, said) for _, found in frame.groupby("row", sort=False))
        return cls(alt, rows, kinds, language)

    def label(self, row: SquareRow, kind: SquareKind) -> str:
        """How many squares of a kind a row has, in words."""
        said = told(self.kinds[kind], str(row.of(kind)), self.language)
        return told(row.name, said, self.language)

    def leading(self, one: Callable[[str], str], row: Callable[[str], str]) -> Squares:
        """The same, whose squares and rows lead to addresses, by their keys."""
        rows = (
            replace(
                each,
                href=row(each.key),
                squares=tuple(replace(found, href=one(found.key)) for found in each.squares),
            )
            for each in self.rows
        )
        return replace(self, rows=tuple(rows))


def _row(found: pd.DataFrame, said: Callable[[str], str]) -> SquareRow:
    """The rows of a frame that are one row of squares."""
    row, name, count, absent = (str(found[one].iloc[0]) for one in SQUARES[:4])
    each = zip(found["key"], found["kind"], strict=True)
    squares = tuple(Square(key, kind, said(key)) for key, kind in each)
    return SquareRow(row, name, count, absent, squares)
