"""The columns of an observation, each written once: pages, slides, sheets and CSV choose theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import phrases
from components.inline import Address, Amount, Break, Detail, Said, pieces
from components.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from components.inline import Inline, Line
    from components.view import View
    from model.record import Figure


def _project(view: View, figure: Figure) -> Line:
    """Whose figure it is, or what it speaks of where that is no project."""
    if not figure.project_ids:
        return view.words(f"subject.{figure.subject_type}")
    return phrases.projects(view, figure.project_ids)


def _owner(view: View, figure: Figure) -> Line:
    """The same, and below it the part of the project that is meant."""
    whose = pieces(_project(view, figure))
    if not figure.project_ids:
        return whose
    return *whose, Detail((Break(), Said(phrases.scope(view, figure), "quiet")))


def _number(view: View, figure: Figure) -> Line:
    """The number, and how it was computed where it was."""
    number = (Amount(figure),)
    if figure.origin != "derived":
        return number
    formula = view.words("cite.derived", formula=figure.formula)
    return *number, Detail((Break(), Said(formula, "quiet")))


def _scope(view: View, figure: Figure) -> Line:
    """Which part of its project it speaks of, marked where that is not the whole."""
    return (Said(phrases.scope(view, figure), "scope" if phrases.narrow(view, figure) else ""),)


def _status(view: View, figure: Figure) -> Line:
    return *phrases.status(view, figure), *phrases.doubt(view, figure.provenance.certainty)


def _source(view: View, figure: Figure) -> Line:
    """The documents by their ids; where there is room their titles, the place, a remark."""
    where = figure.provenance
    found: list[Inline] = []
    for number, one in enumerate(where.source_ids):
        source = view.atlas.sources[one]
        found += [" "] if number else []
        found += [
            Said(one, "strong"),
            Detail((" ", Address(source.title, source.address), Break())),
        ]
    note = where.note[view.language]
    place = f"{where.locator} — {note}" if note else where.locator
    return *found, Detail((Said(place, "quiet"),))


COLUMNS: Mapping[str, Callable[[View, Figure], Line]] = {
    "project": _project,
    "owner": _owner,
    "indicator": lambda view, figure: view.indicator(figure),
    "number": _number,
    "value": phrases.amount,
    "period": lambda view, figure: view.period(figure.period),
    "scope": _scope,
    "status": _status,
    "source": _source,
}
"""Column to what stands in it."""
HEADS = {"owner": "project", "number": "value"}
"""Columns whose heading is another's."""


def row(view: View, figure: Figure, names: Iterable[str], key: str = "") -> Row:
    """A figure in the columns named."""
    return Row(tuple(COLUMNS[name](view, figure) for name in names), key=key)


def heads(view: View, names: Iterable[str]) -> tuple[str, ...]:
    """The headings of the columns named."""
    return tuple(view.words(f"evidence.{HEADS.get(name, name)}") for name in names)


def table(view: View, figures: Iterable[Figure], names: tuple[str, ...]) -> Table:
    """Figures in the columns named, one a row; what is counted names the row where it is shown."""
    rows = tuple(row(view, figure, names) for figure in figures)
    head = names.index("indicator") if "indicator" in names else 0
    return Table(heads(view, names), rows, (names.index("value"),), head=head)
