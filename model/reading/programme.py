"""The programme around the nineteen: terms, policies, events, studies, words of its authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.period import read
from model.programme import Challenge, Change, Measure, Phase, Quotation, Study
from model.reading.cells import ids, provenance, rows, text
from model.record import Happening

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.load import Dataset


def events(dataset: Dataset) -> tuple[Happening, ...]:
    """Dated events."""
    return tuple(
        Happening(
            row["event_id"],
            read(row["period"]),
            ids(row["project_ids"]),
            row["area_id"],
            row["kind"],
            text(row, "title"),
            provenance(row),
        )
        for row in rows(dataset.tables["events"])
    )


def quotations(dataset: Dataset) -> tuple[Quotation, ...]:
    """Attributed quotations."""
    return tuple(
        Quotation(
            row["author"],
            row["work"],
            int(row["year"]),
            row["text"],
            row["source_id"],
            text(row, "note"),
        )
        for row in rows(dataset.tables["quotations"])
    )


def phases(dataset: Dataset) -> tuple[Phase, ...]:
    """The terms of the programme."""
    return tuple(
        Phase(
            row["phase_id"],
            int(row["start_year"]),
            int(row["end_year"]),
            text(row, "name"),
            text(row, "nature"),
            text(row, "projects"),
            provenance(row),
        )
        for row in rows(dataset.tables["phases"])
    )


def measures(dataset: Dataset) -> tuple[Measure, ...]:
    """The five support policies, in the article's order."""
    return tuple(
        Measure(
            row["measure_id"],
            text(row, "name"),
            text(row, "description"),
            row["budget_line_id"],
            provenance(row),
        )
        for row in rows(dataset.tables["measures"])
    )


def challenges(dataset: Dataset) -> tuple[Challenge, ...]:
    """The three challenges, in the article's order."""
    return tuple(
        Challenge(
            row["challenge_id"],
            text(row, "name"),
            text(row, "description"),
            text(row, "outcome"),
            ids(row["outcome_source_ids"]),
            provenance(row),
        )
        for row in rows(dataset.tables["challenges"])
    )


def studies(dataset: Dataset) -> tuple[Study, ...]:
    """The evaluation studies."""
    return tuple(
        Study(
            row["study_id"],
            row["authors"],
            int(row["year"]),
            row["title_en"],
            text(row, "finding"),
            text(row, "sample"),
            provenance(row),
        )
        for row in rows(dataset.tables["studies"])
    )


def changes(dataset: Dataset) -> tuple[Change, ...]:
    """What changed between versions of the data."""
    return tuple(
        Change(
            row["version"],
            str(row["date"]),
            row["table"],
            row["row_id"],
            row["change"],
            text(row, "text"),
        )
        for row in rows(dataset.tables["changes"])
    )


def redirects(dataset: Dataset) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Kind and former name to the present ones, in the order of the table."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows(dataset.tables["redirects"]):
        former = row["kind"], row["old"]
        found[former] = (*found.get(former, ()), row["new"])
    return found
