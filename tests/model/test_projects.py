"""All projects side by side: fields by bureaus, who carries each, orders that are no rankings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.entities import READ
from model.pages import PROJECT_SORTS
from model.projects import (
    bodies,
    doubtful,
    fate,
    filed,
    known,
    most,
    ordered,
    product_share,
    unranked,
)
from model.selection import FIELDS
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_project_stands_under_its_bureau_in_each_of_its_fields_and_nowhere_else(
    atlas: Atlas,
) -> None:
    placed = {
        (project.project_id, bureau, field)
        for bureau, inside in filed(atlas).items()
        for field, projects in inside.items()
        for project in projects
    }
    assert placed == {
        (key, project.bureau_id, field)
        for key, project in atlas.projects.items()
        for field in project.fields
    }
    assert [tuple(inside) for inside in filed(atlas).values()] == [FIELDS] * len(atlas.bureaus)


def test_projects_whose_field_no_source_says_are_counted_apart(atlas: Atlas) -> None:
    everyone = atlas.projects.values()
    sure, others = known(everyone), doubtful(everyone)
    assert all(some(one.fields_certainty in READ for one in sure))
    assert not set(others) & set(READ)
    assert len(sure) + sum(others.values()) == len(atlas.projects)
    assert others


def test_of_even_counts_none_is_named_alone() -> None:
    assert most({"it": 2, "bio": 3, "health": 3}) == ("bio", "health")


def test_a_secretariat_stands_in_only_where_no_body_promotes(atlas: Atlas) -> None:
    assert {one.kind for one in bodies(atlas, "shikoku-techno-bridge")} == {"promotes"}
    assert {one.kind for one in bodies(atlas, "tohoku-life")} == {"secretariat"}
    assert bodies(atlas, "kinki-energy") == ()


@pytest.mark.parametrize("sort", PROJECT_SORTS)
def test_every_order_has_every_project_once_and_blanks_last_both_ways(
    atlas: Atlas, sort: str
) -> None:
    up, down = (ordered(atlas, f"{sign}{sort}", "en") for sign in ("", "-"))
    assert set(up) == set(down) == set(atlas.projects.values())
    assert len(up) == len(down) == len(atlas.projects)
    assert up != down
    if sort == "firms":
        blank = [one for one in up if atlas.observation(one.project_id, "firms") is None]
        assert blank
        assert list(up[-len(blank) :]) == list(down[-len(blank) :]) == blank


def test_counts_of_other_dates_and_scopes_are_set_in_order_but_not_ranked(atlas: Atlas) -> None:
    counts = [one for key in atlas.projects if (one := atlas.observation(key, "firms")) is not None]
    assert {"date", "scope"} <= set(unranked(counts))
    assert unranked(counts[:1]) == ()


def test_what_became_of_a_project_and_the_area_behind_it_are_its_own(atlas: Atlas) -> None:
    assert [one.successor_id for one in fate(atlas, "chugoku-machinery")] == [
        "chugoku-next-generation"
    ]
    shares = {one.bureau_id: product_share(atlas, one) for one in atlas.projects.values()}
    found = [share for share in shares.values() if share]
    assert len(found) == len(atlas.bureaus)
    assert sum(found) == pytest.approx(1)
