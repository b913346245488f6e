"""Figures as CSV, with status, source and place beside each number."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from components import catalogue
from components.view import view_of
from model.evidence import chosen_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.tables import Row
    from components.view import View
    from model.record import Figure
    from model.selection import Selection

COLUMNS = (
    "figure_id",
    "project_ids",
    "subject_type",
    "subject_id",
    "indicator_id",
    "scope",
    "period",
    "value",
    "qualifier",
    "obs_status",
    "origin",
    "unit",
    "formula",
    "certainty",
    "said",
    "indicator",
    "source_ids",
    "source_title",
    "source_address",
    "locator",
    "note",
)
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(view: View) -> bytes:
    """The figures of a view of the evidence.

    Returns:
        CSV in UTF-8 with the mark that spreadsheets need to read Japanese; a cell that
        a spreadsheet would run as a formula is written as text.
    """
    figures = chosen_figures(view.atlas, view.selection)
    return _written([COLUMNS, *(_cells(view, figure) for figure in figures)])


def table_csv(figure_id: str, selection: Selection, base: str) -> bytes:
    """The table of a figure of the catalogue, with status, source and place behind each row.

    Args:
        figure_id: a key of `catalogue.FIGURES`.
        selection: a view in which it has something to draw.
        base: the public address of the app's root, "" for none.

    Returns:
        CSV as `figures_csv`: title and measure, the table, then data version and link.

    Raises:
        ValueError: the view has nothing to draw.
    """
    view, caption = view_of(selection, base=base), catalogue.caption(figure_id, selection)
    if caption is None:
        message = f"This view has nothing to draw for {figure_id!r}."
        raise ValueError(message)
    table = catalogue.FIGURES[figure_id].table(view)
    words = view.words
    more = [words(f"sheet.{name}") for name in ("status", "source", "place", "address")]
    rows = [
        [caption.finding],
        [caption.subtitle],
        [],
        [*table.heads, *more],
        *([*row.cells, *_behind(view, row)] for row in table.rows),
        [],
        [words("foot.version", version=view.atlas.version), view.share() if base else ""],
    ]
    return _written(rows)


def _behind(view: View, row: Row) -> list[str]:
    """Status, sources, places and addresses of a row."""
    statuses = [view.words(f"status.{one.status.lower()}.name") for one in row.figures]
    where = list(row.provenances())
    sources = [
        view.atlas.sources[one] for one in dict.fromkeys(i for w in where for i in w.source_ids)
    ]
    return [
        " | ".join(dict.fromkeys(statuses)),
        " | ".join(f"{source.source_id} {source.title}" for source in sources),
        " | ".join(dict.fromkeys(one.locator for one in where)),
        " | ".join(source.address for source in sources if source.address),
    ]


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return sheet.getvalue().encode("utf-8-sig")


def _cells(view: View, figure: Figure) -> list[str]:
    provenance = figure.provenance
    sources = [view.atlas.sources[source_id] for source_id in provenance.source_ids]
    value = "" if figure.value is None else repr(figure.value).removesuffix(".0")
    return [
        figure.figure_id,
        ";".join(figure.project_ids),
        figure.subject_type,
        figure.subject_id,
        figure.indicator_id,
        figure.scope,
        str(figure.period),
        value,
        figure.qualifier,
        figure.status,
        figure.origin,
        figure.unit,
        figure.formula,
        provenance.certainty,
        str(view.quantity(figure)),
        view.indicator(figure),
        ";".join(provenance.source_ids),
        " | ".join(source.title for source in sources),
        " | ".join(source.address for source in sources if source.address),
        provenance.locator,
        provenance.note[view.language],
    ]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
