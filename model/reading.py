"""Rows of the package's tables into records; nothing is computed here."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from model.record import (
    Area,
    Correction,
    Figure,
    Gap,
    Happening,
    Indicator,
    Link,
    Name,
    Organisation,
    Place,
    Project,
    Provenance,
    Quotation,
    Source,
    Succession,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from data.load import Dataset

Row = dict[str, Any]


def _rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows of a table with blanks as empty text."""
    columns = [str(name) for name in frame.columns]
    for values in zip(*(frame[name].tolist() for name in columns), strict=True):
        yield {
            name: "" if _blank(value) else value
            for name, value in zip(columns, values, strict=True)
        }


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) == "<NA>"


def _text(row: Row, stem: str) -> Text:
    return Text(row[f"{stem}_en"], row[f"{stem}_ja"])


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(part for part in str(cell).split(";") if part)


def _number(cell: object) -> float | None:
    return None if cell == "" else float(str(cell))


def _yes(cell: object) -> bool:
    return cell is True or str(cell).lower() == "true"


def _provenance(row: Row) -> Provenance:
    further = _ids(row.get("further_source_ids", ""))
    return Provenance(
        (row["source_id"], *further), row["locator"], row["certainty"], _text(row, "note")
    )


def texts(frame: pd.DataFrame, key: str, stem: str) -> Mapping[str, Text]:
    """A column pair in two languages, by the key column."""
    return {row[key]: _text(row, stem) for row in _rows(frame)}


def projects(dataset: Dataset) -> Mapping[str, Project]:
    """The projects with their names, in the order of the list."""
    names: dict[tuple[str, str], list[Name]] = {}
    for row in _rows(dataset.tables["names"]):
        name = Name(
            row["lang"], row["name"], row["name_kind"], _yes(row["preferred"]), _provenance(row)
        )
        names.setdefault((row["subject_type"], row["subject_id"]), []).append(name)
    found = (
        Project(
            row["project_id"],
            int(row["serial"]),
            row["bureau_id"],
            _ids(row["fields"]),
            _text(row, "short_name"),
            _text(row, "area"),
            _yes(row["settled"]),
            row["case_study"],
            _text(row, "summary"),
            tuple(names.get(("project", row["project_id"]), ())),
            _provenance(row),
        )
        for row in _rows(dataset.tables["projects"])
    )
    return {project.project_id: project for project in sorted(found, key=lambda p: p.serial)}


def areas(dataset: Dataset) -> Mapping[str, Area]:
    """The areas and strands inside projects, by id."""
    return {
        row["area_id"]: Area(
            row["area_id"],
            row["project_id"],
            row["kind"],
            _text(row, "name"),
            _text(row, "area"),
            row["joined"],
            _provenance(row),
        )
        for row in _rows(dataset.tables["areas"])
    }


def figures(dataset: Dataset) -> Mapping[str, Figure]:
    """Observations and budget rows alike, by id."""
    return {
        row["figure_id"]: Figure(
            row["figure_id"],
            row["subject_type"],
            row["subject_id"],
            _ids(row["project_ids"]),
            row["indicator_id"],
            row["scope"],
            row["period"],
            _number(row["value"]),
            row["qualifier"],
            row["obs_status"],
            row["origin"],
            row["unit"],
            row["formula"],
            _ids(row["inputs"]),
            _yes(row["preferred"]),
            row["conflict_id"],
            None if row["headline"] == "" else int(float(row["headline"])),
            _provenance(row),
        )
        for row in _rows(dataset.figures)
    }


def indicators(dataset: Dataset) -> Mapping[str, Indicator]:
    """What is counted, in the order in which it is shown."""
    found = (
        Indicator(
            row["indicator_id"],
            _text(row, "name"),
            row["unit"],
            row["group"],
            _text(row, "definition"),
            _text(row, "defined_by"),
            _yes(row["coverage"]),
            int(float(row["sort"] or 0)),
        )
        for row in _rows(dataset.tables["indicators"])
    )
    return {one.indicator_id: one for one in sorted(found, key=lambda one: one.sort)}


def units(dataset: Dataset) -> Mapping[str, tuple[Text, int]]:
    """Unit id to its pattern with `{n}` in both languages and its number of decimals."""
    return {
        row["unit_id"]: (_text(row, "label"), int(float(row["decimals"] or 0)))
        for row in _rows(dataset.tables["units"])
    }


def organisations(dataset: Dataset) -> Mapping[str, Organisation]:
    """Bodies, bureaus and partners, by id."""
    return {
        row["organisation_id"]: Organisation(
            row["organisation_id"],
            _text(row, "name"),
            row["kind"],
            row["country"],
            _text(row, "place"),
            _number(row["latitude"]),
            _number(row["longitude"]),
            row["since"],
            _provenance(row),
        )
        for row in _rows(dataset.tables["organisations"])
    }


def sources(dataset: Dataset) -> Mapping[str, Source]:
    """The documents, by id."""
    return {
        row["source_id"]: Source(
            row["source_id"],
            row["title"],
            _text(row, "publisher"),
            row["published"],
            row["address"],
            row["licence"],
            row["reading"],
            row["kind"],
            _text(row, "note"),
        )
        for row in _rows(dataset.tables["sources"])
    }


def corrections(dataset: Dataset) -> Mapping[str, Correction]:
    """Corrections, conflicts, readings and open questions, by id."""
    return {
        row["correction_id"]: Correction(
            row["correction_id"],
            row["kind"],
            _ids(row["project_ids"]),
            _text(row, "title"),
            _text(row, "readings"),
            _text(row, "decision"),
            row["status"],
            _ids(row["source_ids"]),
        )
        for row in _rows(dataset.tables["corrections"])
    }


def places(dataset: Dataset) -> tuple[Place, ...]:
    """Prefectures covered and cities named."""
    return tuple(
        Place(
            row["project_id"],
            row["area_id"],
            row["kind"],
            row["prefecture_code"],
            _text(row, "name"),
            _number(row["latitude"]),
            _number(row["longitude"]),
            row["role"],
            _provenance(row),
        )
        for row in _rows(dataset.tables["places"])
    )


def links(dataset: Dataset) -> tuple[Link, ...]:
    """Who works with whom."""
    return tuple(
        Link(
            row["link_id"],
            row["from_id"],
            row["to_id"],
            row["project_id"],
            row["area_id"],
            row["kind"],
            row["period"],
            _text(row, "topic"),
            _yes(row["overseas"]),
            _provenance(row),
        )
        for row in _rows(dataset.tables["links"])
    )


def events(dataset: Dataset) -> tuple[Happening, ...]:
    """Dated events."""
    return tuple(
        Happening(
            row["event_id"],
            row["period"],
            _ids(row["project_ids"]),
            row["kind"],
            _text(row, "title"),
            _provenance(row),
        )
        for row in _rows(dataset.tables["events"])
    )


def lineage(dataset: Dataset) -> tuple[Succession, ...]:
    """What became of each project."""
    names = texts(dataset.tables["successors"], "successor_id", "name")
    return tuple(
        Succession(
            row["project_id"],
            row["successor_id"],
            names[row["successor_id"]],
            row["relation"],
            row["period"],
            _provenance(row),
        )
        for row in _rows(dataset.tables["lineage"])
    )


def gaps(dataset: Dataset) -> tuple[Gap, ...]:
    """What was looked for and not found."""
    return tuple(
        Gap(row["gap_id"], _ids(row["project_ids"]), _text(row, "text"), _text(row, "searched"))
        for row in _rows(dataset.tables["gaps"])
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
            _text(row, "note"),
        )
        for row in _rows(dataset.tables["quotations"])
    )
