"""What a sheet says of an observation, field by field: words as readers read them, and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import phrases
from components.content.columns import COLUMNS
from components.inline import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from components.view import View
    from model.observation import Observation
    from model.sources import Source

Cell = str | float | None


def _sources(view: View, observation: Observation) -> list[Source]:
    return [view.atlas.sources[one] for one in observation.provenance.source_ids]


def _qualifier(view: View, observation: Observation) -> str:
    return view.words(f"qualifier.{observation.qualifier}.name") if observation.qualifier else ""


def unit(view: View, unit_id: str) -> str:
    """The name of a unit: its pattern, with a sign where the number stands between words."""
    lead, _, trail = view.atlas.units[unit_id].label[view.language].partition("{n}")
    return (f"{lead}○{trail}" if lead and trail else lead + trail).strip()


def _certainty(view: View, observation: Observation) -> str:
    certainty = observation.provenance.certainty
    return view.words(f"certainty.{certainty}") if certainty else ""


def _words(name: str) -> Callable[[View, Observation], str]:
    """A column of the pages, as words alone."""
    return lambda view, observation: plain(COLUMNS[name](view, observation), view)


WORDS = {
    "project": "project",
    "indicator": "indicator",
    "said": "said",
    "value": "value",
    "unit": "unit_words",
    "period": "period_words",
    "scope": "scope_words",
    "qualifier": "qualifier_words",
    "status": "status_words",
    "certainty": "certainty_words",
    "source": "source_title",
    "locator": "locator",
    "address": "source_address",
    "formula": "formula",
    "search": "search",
    "note": "note",
    "id": "figure_id",
}
"""The heading of a column for readers (`workbook.column`) to the field that stands in it."""


FIELDS: Mapping[str, Callable[[View, Observation], Cell]] = {
    "figure_id": lambda _, observation: observation.observation_id,
    "project_ids": lambda _, observation: ";".join(observation.project_ids),
    "subject_type": lambda _, observation: observation.subject_type,
    "subject_id": lambda _, observation: observation.subject_id,
    "indicator_id": lambda _, observation: observation.indicator_id,
    "scope": lambda _, observation: observation.scope,
    "period": lambda _, observation: str(observation.period),
    "value": lambda _, observation: observation.value,
    "qualifier": lambda _, observation: observation.qualifier,
    "obs_status": lambda _, observation: observation.status,
    "origin": lambda _, observation: observation.origin,
    "unit": lambda _, observation: observation.unit,
    "formula": lambda view, observation: (
        phrases.formula(view, observation) if observation.computed else ""
    ),
    "search": lambda view, observation: phrases.search(view, observation.search_id),
    "unit_words": lambda view, observation: unit(view, observation.unit),
    "certainty_words": _certainty,
    "certainty": lambda _, observation: observation.provenance.certainty,
    "said": lambda view, observation: str(view.quantity(observation)),
    "indicator": _words("indicator"),
    "source_ids": lambda _, observation: ";".join(observation.provenance.source_ids),
    "source_title": lambda view, observation: view.words("sign.cells").join(
        source.title[view.language] for source in _sources(view, observation)
    ),
    "source_address": lambda view, observation: view.words("sign.cells").join(
        source.address for source in _sources(view, observation) if source.address
    ),
    "locator": lambda view, observation: view.place(observation.provenance),
    "note": lambda view, observation: phrases.noted(
        view, observation.provenance.note[view.language]
    ),
    "project": _words("project"),
    "period_words": _words("period"),
    "scope_words": lambda view, observation: (
        _words("scope")(view, observation) if observation.project_ids else ""
    ),
    "qualifier_words": _qualifier,
    "status_words": lambda view, observation: view.status(observation),
}
"""Field to what stands in it; a number stays a number."""


def heads(view: View, names: Iterable[str]) -> list[Cell]:
    """The headings of columns for readers."""
    return [view.words(f"workbook.column.{name}") for name in names]


def cells(view: View, observation: Observation, names: Iterable[str]) -> list[Cell]:
    """An observation in the fields named."""
    return [FIELDS[name](view, observation) for name in names]
