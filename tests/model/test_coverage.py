"""How much of a project is on record: an absent count is never zero."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.period import read
from model.coverage import chosen_projects, coverage, matrix, part_observation, tally
from model.selection import Selection

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.observation import Observation


def test_an_absent_count_is_none_on_record_and_never_zero(atlas: Atlas) -> None:
    cells = matrix(atlas)
    looked_for = {
        observation.subject_id
        for observation in atlas.observations.values()
        if observation.indicator_id == "firms"
        and observation.subject_type == "project"
        and not observation.value
    }
    assert "none" in {cells[project_id]["firms"] for project_id in looked_for}
    assert "record" not in {cells[project_id]["firms"] for project_id in looked_for}
    assert cells["kanto-revitalization"]["firms"] == "part"
    assert cells["kinki-it"]["firms"] == "body"
    assert cells["kinki-bio"]["firms"] == "record"


def test_observations_of_successors_do_not_cover_the_project(atlas: Atlas) -> None:
    observations = [
        one for one in atlas.observations.values() if one.scope in ("successor", "context")
    ]
    assert observations
    assert {coverage([one], one.indicator_id) for one in observations} == {"none"}


def test_projects_counted_whole_are_told_apart_from_those_counted_through_a_body(
    atlas: Atlas,
) -> None:
    found = [
        one
        for one in atlas.observations.values()
        if one.indicator_id == "firms" and one.value and not one.beyond
    ]
    whole = {one.subject_id for one in found if one.subject_type == "project"}
    bodies = {one.project_ids[0] for one in found if one.scope == "body"} - whole
    assert whole
    assert bodies
    assert tally(row["firms"] for row in matrix(atlas).values()) == (len(whole), len(bodies))


def test_only_what_stands_and_is_of_the_first_term_covers_a_project(atlas: Atlas) -> None:
    plain = replace(atlas.observations["hokkaido-super-cluster-firms"], indicator_id="firms")
    assert coverage([plain], "firms") == "record"
    for changed in (
        replace(plain, preferred=False),
        replace(plain, period=read("FY2010")),
        replace(plain, period=read("1999-01")),
        replace(plain, value=None),
    ):
        assert coverage([changed], "firms") == "none"


def test_of_a_part_the_observation_with_a_headline_is_shown_before_newer_ones(atlas: Atlas) -> None:
    plain = replace(atlas.observations["tama-firms"], headline=None)
    old = replace(plain, observation_id="old", period=read("2003"), headline=1)
    new, newest = (
        replace(plain, observation_id=code, period=read(code), scope=scope)
        for code, scope in (("2005", "part"), ("2006", "part"))
    )

    def shown(*observations: Observation) -> Observation | None:
        record = replace(atlas, observations={one.observation_id: one for one in observations})
        return part_observation(record, "kanto-revitalization", "firms")

    assert shown(old, new, newest) == old
    assert shown(replace(old, headline=None), new, newest) == new
    assert shown(newest) is None


def test_bureau_and_field_together_keep_the_projects_of_both(atlas: Atlas) -> None:
    def kept(**chosen: str) -> set[str]:
        return {one.project_id for one in chosen_projects(atlas, Selection(**chosen))}

    assert kept() == set(atlas.projects)
    assert kept(field="bio") == {key for key, one in atlas.projects.items() if "bio" in one.fields}
    assert kept(bureau="kinki") == {one.project_id for one in atlas.by_bureau["kinki"]}
    assert kept(bureau="kinki", field="bio") == kept(bureau="kinki") & kept(field="bio") != set()


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("kinki bio", ["kinki-bio", "hokkaido-super-cluster"]),
        ("bio kinki", ["kinki-bio", "hokkaido-super-cluster"]),
        ("近畿 バイオ", ["kinki-bio", "hokkaido-super-cluster"]),
        (
            "bio",
            [
                *("kanto-bio", "chubu-third", "kinki-bio"),
                *("hokkaido-super-cluster", "shikoku-techno-bridge"),
            ],
        ),
    ],
)
def test_what_its_own_name_says_comes_before_what_is_found_by_other_reasons(
    atlas: Atlas, typed: str, order: list[str]
) -> None:
    found = chosen_projects(atlas, Selection(q=typed))
    assert [one.project_id for one in found] == order
