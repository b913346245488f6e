"""Fields that bureaus put projects on, beside what their areas make: structure, not effect."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from model.footing import VERDICTS, footings

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_field_of_every_bureau_has_one_verdict(atlas: Atlas) -> None:
    found = footings(atlas)
    pairs = {
        (project.bureau_id, field)
        for project in atlas.projects.values()
        for field in project.fields
    }
    assert {(one.bureau_id, one.field) for one in found} == pairs
    assert len(found) == len(pairs)
    assert set(Counter(one.verdict for one in found)) == set(VERDICTS)


def test_an_area_is_specialised_only_where_it_surely_has_more_of_the_industry(atlas: Atlas) -> None:
    found = {(one.bureau_id, one.field): one for one in footings(atlas)}
    assert [key for key, one in found.items() if one.verdict == "more"] == [
        ("kanto", "it"), ("chubu", "manufacturing"), ("chugoku", "manufacturing"),
    ]  # fmt: skip
    assert found["okinawa", "it"].verdict == "unsure", "it changes sides between years"
    assert found["kyushu", "semiconductors"].verdict == "about"
    assert found["kinki", "bio"].verdict == "none"
    assert found["kinki", "bio"].standing is None


def test_an_unsettled_project_is_no_ground_for_a_field(atlas: Atlas) -> None:
    found = {(one.bureau_id, one.field): one for one in footings(atlas)}
    assert found["chubu", "it"].project_ids == ("chubu-third",)
    assert not found["chubu", "it"].settled
    assert found["chubu", "manufacturing"].settled
