"""The statistics of the prefectures, and how they are to be read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from data.period import read
from model.reading.cells import ids, provenance, rows, text
from model.statistics import Doubt, FieldIndustry, Statistic, Statistics

if TYPE_CHECKING:
    from data.load import Dataset
    from model.reading.cells import Row


def statistics(dataset: Dataset) -> Statistics:
    """All statistics of a package."""
    tables, when = dataset.tables, cache(read)
    kinds = {row["region_indicator_id"]: _kind(row) for row in rows(tables["region_indicators"])}
    return Statistics(
        kinds=kinds,
        numbers={
            (row["region_indicator_id"], when(row["period"]), row["prefecture_code"]): float(
                row["value"]
            )
            for row in rows(tables["region_statistics"])
        },
        doubts=tuple(
            Doubt(
                row["prefecture_code"], row["region_indicator_id"], row["kind"], text(row, "text")
            )
            for row in rows(tables["region_doubts"])
        ),
        field_industries={
            row["field"]: FieldIndustry(
                row["field"], row["region_indicator_id"], text(row, "reason")
            )
            for row in rows(tables["field_industries"])
        },
        bureau_areas={row["bureau_id"]: provenance(row) for row in rows(tables["bureau_areas"])},
    )


def _kind(row: Row) -> Statistic:
    return Statistic(
        row["region_indicator_id"],
        text(row, "name"),
        row["unit"],
        row["kind"],
        row["part_of"],
        read(row["period"]),
        text(row, "definition"),
        text(row, "statistic"),
        row["measure"],
        tuple(map(float, ids(row["breaks"]))),
        provenance(row),
    )
