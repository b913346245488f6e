"""The nineteen and what belongs to them: names, areas, places, bodies, links, successors."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from data.period import read
from model.reading.cells import ids, number, provenance, rows, text, texts, yes
from model.record import (
    Area,
    CaseStudy,
    Extent,
    Link,
    Name,
    Organisation,
    Place,
    Project,
    Succession,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.load import Dataset


def projects(dataset: Dataset) -> Mapping[str, Project]:
    """The projects with their names, in the order of the list."""
    names: dict[tuple[str, str], list[Name]] = {}
    for row in rows(dataset.tables["names"]):
        name = Name(
            row["lang"], row["name"], row["name_kind"], yes(row["preferred"]), provenance(row)
        )
        names.setdefault((row["subject_type"], row["subject_id"]), []).append(name)
    found = (
        Project(
            row["project_id"],
            int(row["serial"]),
            row["bureau_id"],
            ids(row["fields"]),
            text(row, "short_name"),
            text(row, "area"),
            yes(row["settled"]),
            text(row, "summary"),
            tuple(names.get(("project", row["project_id"]), ())),
            provenance(row),
            row["fields_certainty"],
        )
        for row in rows(dataset.tables["projects"])
    )
    return {project.project_id: project for project in sorted(found, key=lambda p: p.serial)}


def areas(dataset: Dataset) -> Mapping[str, Area]:
    """The areas and strands inside projects, by id."""
    return {
        row["area_id"]: Area(
            row["area_id"],
            row["project_id"],
            row["kind"],
            text(row, "name"),
            text(row, "area"),
            read(row["joined"]) if row["joined"] else None,
            provenance(row),
        )
        for row in rows(dataset.tables["areas"])
    }


def places(dataset: Dataset) -> tuple[Place, ...]:
    """Prefectures covered and cities named."""
    return tuple(
        Place(
            row["project_id"],
            row["area_id"],
            row["kind"],
            row["prefecture_code"],
            text(row, "name"),
            number(row["latitude"]),
            number(row["longitude"]),
            row["role"],
            provenance(row),
        )
        for row in rows(dataset.tables["places"])
    )


def extents(dataset: Dataset) -> Mapping[str, Extent]:
    """Where each prefecture and each bureau's area lies, by code and bureau id."""
    numbers = [field.name for field in fields(Extent)]
    return {
        row["extent_id"]: Extent(*(float(row[name]) for name in numbers))
        for row in rows(dataset.tables["extents"])
    }


def organisations(dataset: Dataset) -> Mapping[str, Organisation]:
    """Bodies, bureaus and partners, by id."""
    return {
        row["organisation_id"]: Organisation(
            row["organisation_id"],
            text(row, "name"),
            row["kind"],
            row["country"],
            text(row, "place"),
            number(row["latitude"]),
            number(row["longitude"]),
            read(row["since"]) if row["since"] else None,
            provenance(row),
        )
        for row in rows(dataset.tables["organisations"])
    }


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
            read(row["period"]),
            text(row, "topic"),
            yes(row["overseas"]),
            provenance(row),
        )
        for row in rows(dataset.tables["links"])
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
            read(row["period"]) if row["period"] else None,
            provenance(row),
        )
        for row in rows(dataset.tables["lineage"])
    )


def case_studies(dataset: Dataset) -> Mapping[str, CaseStudy]:
    """The projects and areas that have a page of their own, in the order of the pages."""
    rows_in_order = sorted(rows(dataset.tables["case_studies"]), key=lambda row: int(row["sort"]))
    return {
        row["case_id"]: CaseStudy(
            row["case_id"],
            row["project_id"],
            row["area_id"],
            text(row, "name"),
            text(row, "story"),
            text(row, "caution"),
            provenance(row),
        )
        for row in rows_in_order
    }
