"""A table before it is drawn: headings, rows of phrases, and what stands behind each row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components.inline import Amount, cites, plain, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.inline import Cite, Phrase
    from components.view import View
    from model.entities import Provenance
    from model.observation import Observation


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        cells: its phrases, one a heading.
        named: the observations that it shows, where its cells do not say so themselves.
        provenance: where it comes from, likewise.
        key: its name in the document, "" for none.
        chosen: whether it is what the view has chosen.
    """

    cells: tuple[Phrase, ...]
    named: tuple[Observation, ...] = ()
    provenance: Provenance | None = None
    key: str = ""
    chosen: bool = False

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The observations that the row shows, once each."""
        shown = (
            piece.observation
            for cell in self.cells
            for piece in walk(cell)
            if isinstance(piece, Amount)
        )
        return tuple(dict.fromkeys((*self.named, *shown)))

    @property
    def cited(self) -> bool:
        """Whether its cells say themselves where they come from."""
        return any(True for _ in self.cites())

    def cites(self) -> Iterator[Cite]:
        """The citations in its cells."""
        for cell in self.cells:
            yield from cites(cell)

    def provenances(self) -> Iterator[Provenance]:
        """Where the row comes from, its observations first."""
        for observation in self.named:
            yield observation.provenance
        if self.provenance:
            yield self.provenance
        yield from (cite.provenance for cite in self.cites())

    def plain(self, view: View) -> tuple[str, ...]:
        """Its cells as words alone."""
        return tuple(plain(cell, view) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together.

    Attributes:
        title: what they have in common.
        rows: the rows; none where nothing is on record.
        note: a quiet line below the title.
        said: a line below the rows.
        caution: what may not be read into them.
    """

    title: Phrase
    rows: tuple[Row, ...]
    note: Phrase = ""
    said: str = ""
    caution: str = ""

    def cites(self) -> Iterator[Cite]:
        """The citations in its own phrases."""
        for phrase in (self.title, self.note):
            yield from cites(phrase)


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows.

    Attributes:
        heads: the headings.
        rows: every row, group after group.
        numeric: the places of the columns that hold amounts.
        groups: the same rows in groups; none where they all stand together.
        column: the place of the column that says what a group's title says, None for none.
        orders: how columns are sorted, by their places: `ascending` or `descending`.
        head: the place of the column that names a row.
        form: how it reads on a page: `stack list eras matrix plain`.
        sourced: whether its cells name all sources that they need, so that rows have no marks.
        key: its name in the document, "" for none: a section that the page shows in its form.
        hall: the table that a slide and a hall show in its place, None for itself.
    """

    heads: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    numeric: tuple[int, ...] = ()
    groups: tuple[Group, ...] = ()
    column: int | None = None
    orders: tuple[tuple[int, str], ...] = ()
    head: int = 0
    form: str = "stack"
    sourced: bool = False
    key: str = ""
    hall: Table | None = None

    @property
    def in_hall(self) -> Table:
        """The table as it can be read from afar."""
        return self.hall or self

    def narrowed(self, places: tuple[int, ...]) -> Table:
        """The table with some of its columns, its rows without groups.

        Args:
            places: theirs, the heading column's first.
        """
        return replace(
            self,
            heads=tuple(self.heads[place] for place in places),
            rows=tuple(
                replace(row, cells=tuple(row.cells[place] for place in places)) for row in self.rows
            ),
            numeric=tuple(new for new, place in enumerate(places) if place in self.numeric),
            orders=(),
            groups=(),
            hall=None,
        )

    def cites(self) -> Iterator[Cite]:
        """The citations in it, in its order."""
        for group in self.groups:
            yield from group.cites()
            for row in group.rows:
                yield from row.cites()
        for row in () if self.groups else self.rows:
            yield from row.cites()

    def provenances(self) -> Iterator[Provenance]:
        """Where the table comes from, its groups' own phrases first."""
        for group in self.groups:
            yield from (cite.provenance for cite in group.cites())
        for row in self.rows:
            yield from row.provenances()

    def plain_heads(self, view: View) -> tuple[str, ...]:
        """The headings as words alone."""
        return tuple(plain(head, view) for head in self.heads)


def cited(provenances: Iterable[Provenance]) -> list[str]:
    """The ids of the documents behind some statements, once each, in their order."""
    return list(dict.fromkeys(one for where in provenances for one in where.source_ids))


def grouped(
    heads: Sequence[Phrase],
    groups: Sequence[Group],
    *,
    numeric: tuple[int, ...] = (),
    column: int | None = None,
    form: str = "stack",
    sourced: bool = False,
    key: str = "",
) -> Table:
    """A table of groups; arguments as the attributes of `Table`."""
    rows = tuple(row for group in groups for row in group.rows)
    return Table(
        tuple(heads),
        rows,
        numeric,
        tuple(groups),
        column,
        form=form,
        sourced=sourced,
        key=key,
    )
