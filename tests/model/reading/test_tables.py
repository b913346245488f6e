"""Tables become entities in the order that readers see, whatever order their rows have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.load import load_package
from model.atlas import build
from model.reading import tables as reading
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.load import Dataset


@pytest.fixture(scope="module")
def shipped() -> Dataset:
    """The shipped package."""
    return load_package()


@pytest.fixture(scope="module")
def turned(shipped: Dataset) -> Dataset:
    """The shipped package with the rows of every table in the opposite order."""
    tables = {name: frame.iloc[::-1] for name, frame in shipped.tables.items()}
    return replace(shipped, tables=tables)


@pytest.mark.parametrize(
    "read", [reading.projects, reading.case_studies, reading.indicators, reading.decks]
)
def test_what_has_a_place_in_a_list_keeps_it(
    shipped: Dataset, turned: Dataset, read: Callable[[Dataset], dict[str, object]]
) -> None:
    assert len(read(shipped)) > 0
    assert list(read(shipped)) == list(read(turned))


def test_scenes_and_questions_of_a_talk_keep_their_order(shipped: Dataset, turned: Dataset) -> None:
    before, after = reading.decks(shipped)["forum"], reading.decks(turned)["forum"]
    assert len(before.steps) > 1
    assert before.steps == after.steps
    assert len(before.questions) > 1
    assert before.questions == after.questions


def test_a_talk_has_its_own_scenes_only(shipped: Dataset) -> None:
    decks, scenes = shipped.tables["decks"], shipped.tables["scenes"]
    second = decks.assign(deck_id="second")
    tables = {**shipped.tables, "decks": second, "scenes": scenes}
    assert reading.decks(replace(shipped, tables=tables))["second"].steps == ()


def test_an_observation_without_a_value_is_none_and_no_zero(shipped: Dataset) -> None:
    stored = shipped.observations.set_index("observation_id")["value"]
    read = {key: one.value for key, one in reading.observations(shipped).items()}
    assert {key for key, value in read.items() if value is None} == set(stored[stored == ""].index)
    assert all(
        some(float(stored[key]) == value for key, value in read.items() if value is not None)
    )


def test_an_observation_keeps_the_qualifier_status_and_source_of_its_row(shipped: Dataset) -> None:
    rows = shipped.observations.set_index("observation_id")
    read = reading.observations(shipped)
    assert len(read) == len(rows)
    for name, said in (
        ("qualifier", {key: one.qualifier for key, one in read.items()}),
        ("obs_status", {key: one.status for key, one in read.items()}),
        ("scope", {key: one.scope for key, one in read.items()}),
        ("source_id", {key: "".join(one.provenance.source_ids[:1]) for key, one in read.items()}),
        ("search_id", {key: one.search_id for key, one in read.items()}),
    ):
        assert rows[name].to_dict() == said, name


def test_a_name_belongs_to_the_project_that_its_row_names(shipped: Dataset) -> None:
    names = shipped.tables["names"]
    own = names[(names["subject_type"] == "project") & (names["subject_id"] == "kinki-bio")]
    read = reading.projects(shipped)["kinki-bio"].names
    assert [one.name for one in read] == list(own["name"])
    assert read


def test_a_body_or_an_area_without_a_date_has_none(shipped: Dataset) -> None:
    rows = shipped.tables["organisations"].set_index("organisation_id")["since"]
    read = {key: str(one.since or "") for key, one in build(shipped).organisations.items()}
    assert read == rows.to_dict()
    assert {bool(date) for date in read.values()} == {True, False}


def test_terms_policies_and_challenges_stand_as_their_table_has_them(shipped: Dataset) -> None:
    atlas = build(shipped)
    for read, table, key in (
        (atlas.phases, "phases", "phase_id"),
        (atlas.measures, "measures", "measure_id"),
        (atlas.challenges, "challenges", "challenge_id"),
        (atlas.studies, "studies", "study_id"),
        (atlas.events, "events", "event_id"),
    ):
        found = [getattr(one, key) for one in read]
        assert found == list(shipped.tables[table][key]) != [], table
