"""A table before it is drawn: headings, rows of words, and what stands behind each row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from model.record import Figure, Provenance


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        cells: its words, one a heading.
        figures: the figures that it shows.
        provenance: where it comes from, where it shows no figure.
    """

    cells: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    provenance: Provenance | None = None

    def provenances(self) -> Iterator[Provenance]:
        """Where the row comes from, its figures first."""
        for figure in self.figures:
            yield figure.provenance
        if self.provenance:
            yield self.provenance


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows; `numeric` are the places of the columns that hold amounts."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: tuple[int, ...] = ()
