"""The middle of a project lies where its prefectures do, the larger the more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from model.centres import bounds, project_centres
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_project_of_one_prefecture_has_its_middle_where_the_prefecture_has(atlas: Atlas) -> None:
    one = atlas.extents["01"]
    middle = project_centres(atlas)["hokkaido-super-cluster"]
    assert middle == pytest.approx((one.longitude, one.latitude))


def test_every_project_has_a_middle_within_the_bounds_of_its_prefectures(atlas: Atlas) -> None:
    centres = project_centres(atlas)
    assert set(centres) == set(atlas.projects)
    for project_id, (longitude, latitude) in some(centres.items()):
        west, south, east, north = bounds(atlas, atlas.prefectures_of(project_id))
        assert west < longitude < east, project_id
        assert south < latitude < north, project_id


def test_a_heavier_prefecture_pulls_the_middle(atlas: Atlas) -> None:
    codes = atlas.prefectures_of("kinki-bio")
    south = min(codes, key=lambda code: atlas.extents[code].latitude)
    heavy = replace(atlas.extents[south], weight=100 * atlas.extents[south].weight)
    pulled = replace(atlas, extents={**atlas.extents, south: heavy})
    before, after = (project_centres(record)["kinki-bio"][1] for record in (atlas, pulled))
    assert heavy.latitude < after < before


def test_the_bounds_of_several_prefectures_reach_round_them_all(atlas: Atlas) -> None:
    north, south = atlas.extents["01"], atlas.extents["47"]
    assert bounds(atlas, ("01", "47")) == (south.west, south.south, north.east, north.north)
