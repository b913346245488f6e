"""What a sheet says of a figure, field by field: codes as the package has them, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content.observations import COLUMNS
from components.inline import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from components.view import View
    from model.record import Figure, Source

Cell = str | float | None
BETWEEN = " | "


def _sources(view: View, figure: Figure) -> list[Source]:
    return [view.atlas.sources[one] for one in figure.provenance.source_ids]


def _qualifier(view: View, figure: Figure) -> str:
    return view.words(f"qualifier.{figure.qualifier}.name") if figure.qualifier else ""


def _words(name: str) -> Callable[[View, Figure], str]:
    """A column of the pages, as words alone."""
    return lambda view, figure: plain(COLUMNS[name](view, figure), view)


FIELDS: Mapping[str, Callable[[View, Figure], Cell]] = {
    "figure_id": lambda _, figure: figure.figure_id,
    "project_ids": lambda _, figure: ";".join(figure.project_ids),
    "subject_type": lambda _, figure: figure.subject_type,
    "subject_id": lambda _, figure: figure.subject_id,
    "indicator_id": lambda _, figure: figure.indicator_id,
    "scope": lambda _, figure: figure.scope,
    "period": lambda _, figure: str(figure.period),
    "value": lambda _, figure: figure.value,
    "qualifier": lambda _, figure: figure.qualifier,
    "obs_status": lambda _, figure: figure.status,
    "origin": lambda _, figure: figure.origin,
    "unit": lambda _, figure: figure.unit,
    "formula": lambda _, figure: figure.formula,
    "certainty": lambda _, figure: figure.provenance.certainty,
    "said": lambda view, figure: str(view.quantity(figure)),
    "indicator": _words("indicator"),
    "source_ids": lambda _, figure: ";".join(figure.provenance.source_ids),
    "source_title": lambda view, figure: BETWEEN.join(
        source.title for source in _sources(view, figure)
    ),
    "source_address": lambda view, figure: BETWEEN.join(
        source.address for source in _sources(view, figure) if source.address
    ),
    "locator": lambda _, figure: figure.provenance.locator,
    "note": lambda view, figure: figure.provenance.note[view.language],
    "project": _words("project"),
    "period_words": _words("period"),
    "scope_words": lambda view, figure: _words("scope")(view, figure) if figure.project_ids else "",
    "qualifier_words": _qualifier,
    "status_words": lambda view, figure: view.words(f"status.{figure.status.lower()}.name"),
}
"""Field to what stands in it; a number stays a number."""


def cells(view: View, figure: Figure, names: Iterable[str]) -> list[Cell]:
    """A figure in the fields named."""
    return [FIELDS[name](view, figure) for name in names]
