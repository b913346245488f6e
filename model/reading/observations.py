"""What is counted, the observations, and what they rest on: sources, corrections, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.period import read
from model.doubts import Correction, Gap, Search
from model.reading.cells import ids, number, provenance, rows, text, yes
from model.record import Indicator, Observation, Source, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.load import Dataset


def observations(dataset: Dataset) -> Mapping[str, Observation]:
    """Observations and budget rows alike, by id."""
    return {
        row["observation_id"]: Observation(
            row["observation_id"],
            row["subject_type"],
            row["subject_id"],
            ids(row["project_ids"]),
            row["indicator_id"],
            row["scope"],
            read(row["period"]),
            number(row["value"]),
            row["qualifier"],
            row["obs_status"],
            row["origin"],
            row["unit"],
            row["formula"],
            ids(row["inputs"]),
            yes(row["preferred"]),
            row["conflict_id"],
            None if row["headline"] == "" else int(float(row["headline"])),
            provenance(row),
            row["search_id"],
        )
        for row in rows(dataset.observations)
    }


def indicators(dataset: Dataset) -> Mapping[str, Indicator]:
    """What is counted, in the order in which it is shown."""
    found = (
        Indicator(
            row["indicator_id"],
            text(row, "name"),
            row["unit"],
            row["group"],
            text(row, "definition"),
            text(row, "defined_by"),
            yes(row["coverage"]),
            int(float(row["sort"] or 0)),
        )
        for row in rows(dataset.tables["indicators"])
    )
    return {one.indicator_id: one for one in sorted(found, key=lambda one: one.sort)}


def units(dataset: Dataset) -> Mapping[str, Unit]:
    """How each unit is written, by id."""
    return {
        row["unit_id"]: Unit(text(row, "label"), row["one_en"], int(float(row["decimals"] or 0)))
        for row in rows(dataset.tables["units"])
    }


def sources(dataset: Dataset) -> Mapping[str, Source]:
    """The documents, by id."""
    return {
        row["source_id"]: Source(
            row["source_id"],
            row["title"],
            text(row, "publisher"),
            read(row["published"]),
            row["address"],
            row["licence"],
            row["reading"],
            row["kind"],
            text(row, "note"),
        )
        for row in rows(dataset.tables["sources"])
    }


def corrections(dataset: Dataset) -> Mapping[str, Correction]:
    """Corrections, conflicts, readings and open questions, by id."""
    return {
        row["correction_id"]: Correction(
            row["correction_id"],
            row["kind"],
            ids(row["project_ids"]),
            text(row, "title"),
            text(row, "readings"),
            text(row, "decision"),
            row["status"],
            ids(row["source_ids"]),
        )
        for row in rows(dataset.tables["corrections"])
    }


def gaps(dataset: Dataset) -> tuple[Gap, ...]:
    """What was looked for and not found."""
    return tuple(
        Gap(
            row["gap_id"],
            ids(row["project_ids"]),
            text(row, "text"),
            text(row, "searched"),
            row["search_id"],
        )
        for row in rows(dataset.tables["gaps"])
    )


def searches(dataset: Dataset) -> Mapping[str, Search]:
    """The searches behind blanks, by id."""
    return {
        row["search_id"]: Search(
            row["search_id"],
            read(row["period"]),
            text(row, "what"),
            text(row, "places"),
            text(row, "result"),
            ids(row["holder_ids"]),
            text(row, "holders"),
        )
        for row in rows(dataset.tables["searches"])
    }
