"""The record as one object: everything by id, and what belongs to a project by the project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.load import load_package
from model.atlas import build

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_row_of_every_table_with_entities_is_on_record(atlas: Atlas) -> None:
    tables = load_package().tables
    assert len(atlas.relationships) == len(tables["links"]) > 0
    for name in ("projects", "areas", "places", "events", "lineage", "sources", "gaps"):
        assert len(getattr(atlas, name)) == len(tables[name]) > 0, name
    assert len(atlas.observations) == len(tables["observations"]) + len(tables["budget"])


def test_a_package_read_twice_gives_the_same_record(atlas: Atlas) -> None:
    again = build(load_package())
    assert again.observations == atlas.observations
    assert again.decks == atlas.decks


def test_an_observation_is_found_under_each_of_its_projects(atlas: Atlas) -> None:
    grouped = [(pid, one) for pid, found in atlas.observations_by_project.items() for one in found]
    pairs = {(pid, one.observation_id) for pid, one in grouped}
    every = atlas.observations.values()
    assert pairs == {(pid, one.observation_id) for one in every for pid in one.project_ids} != set()


def test_a_projects_own_observation_goes_before_its_bodys_and_a_blank_is_no_observation(
    atlas: Atlas,
) -> None:
    body = atlas.observation("kinki-it", "firms")
    assert body
    assert body.scope == "body"
    own = replace(body, observation_id="own", scope="whole")
    both = replace(atlas, observations={**atlas.observations, "own": own})
    assert both.observation("kinki-it", "firms") == own
    blank = replace(atlas, observations={**atlas.observations, "own": replace(own, value=None)})
    assert blank.observation("kinki-it", "firms") == body


def test_an_observation_that_is_not_preferred_stands_for_no_project(atlas: Atlas) -> None:
    observation = atlas.observation("kinki-bio", "firms")
    assert observation
    less = replace(observation, preferred=False)
    other = {**atlas.observations, observation.observation_id: less}
    instead = replace(atlas, observations=other).observation("kinki-bio", "firms")
    assert not instead or instead.observation_id != observation.observation_id


def test_the_years_of_the_budget_stand_once_and_in_order(atlas: Atlas) -> None:
    years = atlas.budget_years
    assert {"2004", "2005", "2006"} <= set(years)
    assert list(years) == sorted(set(years))


def test_a_project_has_the_case_study_of_an_area_in_it(atlas: Atlas) -> None:
    case = atlas.case_of("kanto-revitalization")
    assert case
    assert (case.case_id, case.area_id) == ("tama", "tama")
    assert atlas.case_of("tohoku-recycling") is None
