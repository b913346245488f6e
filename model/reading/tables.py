"""Tables whose rows are more than their columns: an order, names from elsewhere, other names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.entities import CaseStudy, Extent, Indicator, Name, Project, Succession, Unit
from model.forum import Deck, Question, Step
from model.observation import Observation
from model.programme import Change, Measure, Study
from model.reading import cells
from model.reading.cells import entity, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.load import Dataset
    from model.entities import Text
    from model.reading.cells import Row


def projects(dataset: Dataset) -> Mapping[str, Project]:
    """The projects with their names, in the order of the list."""
    names: dict[str, list[Name]] = {}
    for row in rows(dataset.tables["names"]):
        if row["subject_type"] == "project":
            name = entity(Name, row, language=row["lang"], kind=row["name_kind"])
            names.setdefault(row["subject_id"], []).append(name)
    return {
        row["project_id"]: entity(
            Project,
            row,
            names=tuple(names.get(row["project_id"], ())),
            fields_certainty=row["fields_certainty"] or row["certainty"],
        )
        for row in _sorted(dataset, "projects", "serial")
    }


def case_studies(dataset: Dataset) -> Mapping[str, CaseStudy]:
    """The projects and areas that have a page of their own, in the order of the pages."""
    return {row["case_id"]: entity(CaseStudy, row) for row in _sorted(dataset, "case_studies")}


def extents(dataset: Dataset) -> Mapping[str, Extent]:
    """Where each prefecture and each bureau's area lies, by code and bureau id."""
    return {row["extent_id"]: entity(Extent, row) for row in rows(dataset.tables["extents"])}


def observations(dataset: Dataset) -> Mapping[str, Observation]:
    """Observations and budget rows alike, by id."""
    return {
        row["observation_id"]: entity(Observation, row, status=row["obs_status"])
        for row in rows(dataset.observations)
    }


def indicators(dataset: Dataset) -> Mapping[str, Indicator]:
    """What is counted, in the order in which it is shown."""
    return {row["indicator_id"]: entity(Indicator, row) for row in _sorted(dataset, "indicators")}


def units(dataset: Dataset) -> Mapping[str, Unit]:
    """How each unit is written, by id."""
    found = rows(dataset.tables["units"])
    return {row["unit_id"]: entity(Unit, row, one=row["one_en"]) for row in found}


def locators(dataset: Dataset) -> Mapping[str, Text]:
    """Places in documents as readers see them, by what the tables call them."""
    return {row["locator"]: cells.text(row, "text") for row in rows(dataset.tables["locators"])}


def lineage(dataset: Dataset) -> tuple[Succession, ...]:
    """What became of each project."""
    names = cells.names(dataset.tables["successors"], "successor_id")
    return tuple(
        entity(Succession, row, successor=names[row["successor_id"]])
        for row in rows(dataset.tables["lineage"])
    )


def measures(dataset: Dataset) -> tuple[Measure, ...]:
    """The five support policies, in the article's order."""
    found = rows(dataset.tables["measures"])
    return tuple(entity(Measure, row, line_id=row["budget_line_id"]) for row in found)


def studies(dataset: Dataset) -> tuple[Study, ...]:
    """The evaluation studies."""
    found = rows(dataset.tables["studies"])
    return tuple(entity(Study, row) for row in found)


def changes(dataset: Dataset) -> tuple[Change, ...]:
    """What changed between versions of the data."""
    found = rows(dataset.tables["changes"])
    return tuple(entity(Change, row, date=str(row["date"]), kind=row["change"]) for row in found)


def decks(dataset: Dataset) -> Mapping[str, Deck]:
    """Deck id to deck with its scenes and expected questions, in their order."""
    scenes, questions = _sorted(dataset, "scenes"), _sorted(dataset, "questions")
    return {
        row["deck_id"]: entity(
            Deck,
            row,
            steps=tuple(entity(Step, one, title="") for one in _of(row, scenes)),
            questions=tuple(entity(Question, one) for one in _of(row, questions)),
        )
        for row in _sorted(dataset, "decks")
    }


def _of(deck: Row, found: list[Row]) -> list[Row]:
    """The rows of one deck."""
    return [row for row in found if row["deck_id"] == deck["deck_id"]]


def _sorted(dataset: Dataset, table: str, column: str = "sort") -> list[Row]:
    """The rows of a table in the order that a column gives them."""
    return sorted(rows(dataset.tables[table]), key=lambda row: int(float(row[column] or 0)))


def redirects(dataset: Dataset) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Kind and former name to the present ones, in the order of the table."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows(dataset.tables["redirects"]):
        former = row["kind"], row["old"]
        found[former] = (*found.get(former, ()), row["new"])
    return found
