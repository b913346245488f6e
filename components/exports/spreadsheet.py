"""Figures as CSV, with status, source and place beside each number."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from model.evidence import chosen_figures

if TYPE_CHECKING:
    from components.view import View
    from model.record import Figure

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
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for figure in chosen_figures(view.atlas, view.selection):
        writer.writerow([_safe(cell) for cell in _cells(view, figure)])
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
        figure.period,
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
