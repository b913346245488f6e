"""A scene: what one part of a page says, before a screen, a slide or a sheet gives it a form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components import catalogue
from components.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.formats import Quantity
    from components.tables import Row
    from components.view import View
    from model.record import Figure, Provenance, Source
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that stands for itself: its words, what it counts, its date and what it covers."""

    figure: Figure
    said: Quantity
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One part of a page.

    Attributes:
        selection: the view that it shows.
        part: the part of its page (`model.pages`).
        finding: the sentence that is its title.
        subtitle: measure, coverage and period in one line.
        picture: the figure of the catalogue that it shows, "" for none.
        facts: numbers that stand for themselves.
        table: rows that it shows.
        behind: the rows that the picture is drawn from, for sources and notes.
        points: sentences.
        caution: what may not be read into it.
        alt: what the picture shows, in words.
        title: a reader's own title, "" where the finding is the title.
        notes: what a speaker says.
    """

    selection: Selection
    part: str
    finding: str
    subtitle: str = ""
    picture: str = ""
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    behind: Table | None = None
    points: tuple[str, ...] = ()
    caution: str = ""
    alt: str = ""
    title: str = ""
    notes: str = ""

    @property
    def headline(self) -> str:
        """The title as shown."""
        return self.title or self.finding

    def figures(self) -> tuple[Figure, ...]:
        """Every figure that the scene shows, once each."""
        shown = [fact.figure for fact in self.facts]
        for table in (self.behind, self.table):
            shown += [figure for row in (table.rows if table else ()) for figure in row.figures]
        return tuple(dict.fromkeys(shown))

    def provenances(self) -> Iterator[Provenance]:
        """Where everything in the scene comes from."""
        yield from (fact.figure.provenance for fact in self.facts)
        for table in (self.behind, self.table):
            for row in table.rows if table else ():
                yield from row.provenances()

    def sources(self, view: View) -> list[Source]:
        """The documents that the scene rests on, once each."""
        ids = dict.fromkeys(one for where in self.provenances() for one in where.source_ids)
        return [view.atlas.sources[one] for one in ids]


def fact(view: View, figure: Figure, label: str = "", *, unit: bool = False) -> Fact:
    """A figure as a fact; its label is what it counts where none is given."""
    note = view.period(figure.period)
    if figure.scope in ("part", "body"):
        note += f" · {view.words(f'scope.{figure.scope}')}"
    return Fact(figure, view.quantity(figure, unit=unit), label or view.indicator(figure), note)


def facts(view: View, figures: Iterable[Figure]) -> tuple[Fact, ...]:
    """Figures as facts."""
    return tuple(fact(view, figure, unit=_money(figure)) for figure in figures)


def _money(figure: Figure) -> bool:
    """Whether a number needs its unit to be understood."""
    return figure.unit in ("billion-yen", "million-dollars", "percent", "times", "rank")


def pictured(view: View, part: str, figure_id: str) -> Scene | None:
    """A figure of the catalogue as a scene; None where the view has nothing to draw."""
    caption = catalogue.caption(figure_id, view.selection)
    if caption is None:
        return None
    return Scene(
        view.selection,
        part,
        caption.finding,
        caption.subtitle,
        picture=figure_id,
        behind=catalogue.FIGURES[figure_id].table(view),
        alt=caption.alt,
    )


def tabled(
    view: View, heads: Iterable[str], rows: Iterable[Row], numeric: tuple[int, ...] = ()
) -> Table:
    """A table whose headings are given by their keys."""
    return Table(tuple(view.words(head) for head in heads), tuple(rows), numeric)


def but(scene: Scene | None, **changes: object) -> Scene | None:
    """A scene with some of it changed; nothing stays nothing."""
    return replace(scene, **changes) if scene else None  # type: ignore[arg-type]
