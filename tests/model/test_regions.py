"""Two kinds of region: bureaus' areas that add up to the nation, and projects' own prefectures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.regions import Region, bureau_areas, measured, own_regions, per_head, weakest
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas

NATION = {
    "population": 127_767_994,
    "product": 523_329_043,
    "persons-engaged": 8_113_676,
    "establishments": 270_906,
    "universities": 709,
    "undergraduates": 2_505_923,
}
"""The nation's totals in the periods that are shown, as printed."""


def test_the_nine_areas_are_the_nation_and_share_no_prefecture(atlas: Atlas) -> None:
    areas = bureau_areas(atlas)
    codes = [code for region in areas.values() for code in region.prefectures]
    assert list(areas) == list(atlas.bureaus)
    assert sorted(codes) == sorted(atlas.prefectures)


def test_together_the_nine_areas_stand_behind_all_projects(atlas: Atlas) -> None:
    behind = [one for region in bureau_areas(atlas).values() for one in region.project_ids]
    assert sorted(behind) == sorted(atlas.projects)


@pytest.mark.parametrize(("statistic", "total"), NATION.items())
def test_the_areas_add_up_to_the_printed_totals(atlas: Atlas, statistic: str, total: int) -> None:
    found = [measured(atlas, statistic, region) for region in bureau_areas(atlas).values()]
    assert sum(one.value for one in found) == total
    assert {one.nation for one in found} == {total}
    assert sum(one.share for one in found) == pytest.approx(1)


def test_projects_have_twelve_sets_of_prefectures_each_with_those_that_share_it(
    atlas: Atlas,
) -> None:
    found = own_regions(atlas)
    assert sorted(found) == sorted(atlas.projects)
    assert len({*found.values()}) == 12
    assert found["tohoku-life"] is found["tohoku-recycling"]
    assert all(some(project in region.project_ids for project, region in found.items()))
    assert all(
        some(region.prefectures == atlas.prefectures_of(one) for one, region in found.items())
    )


def test_the_own_prefectures_of_seven_projects_are_read(atlas: Atlas) -> None:
    read = {project for project, region in own_regions(atlas).items() if region.read}
    assert read == {
        "hokkaido-super-cluster",
        "kinki-bio",
        "kinki-manufacturing",
        "kinki-it",
        "kinki-energy",
        "shikoku-techno-bridge",
        "okinawa",
    }


def test_a_project_of_areas_has_their_prefectures_whole(atlas: Atlas) -> None:
    region = own_regions(atlas)["kanto-revitalization"]
    assert region.whole
    assert len(region.prefectures) == 11
    assert {*region.prefectures} != {*bureau_areas(atlas)["kanto"].prefectures}
    assert not own_regions(atlas)["kanto-bio"].whole


def test_a_region_is_as_sure_as_its_least_sure_prefecture(atlas: Atlas) -> None:
    assert weakest(["read", "stated", "inferred"]) == "inferred"
    assert own_regions(atlas)["kanto-bio"].certainty == "unverified"
    assert own_regions(atlas)["hokkaido-super-cluster"].certainty == "stated"
    assert bureau_areas(atlas)["kanto"].certainty == "read"


def test_amounts_a_head_come_from_sums(atlas: Atlas) -> None:
    """Tottori and Shimane, computed by hand from the tables."""
    two = Region("own", "none", ("31", "32"), (), "read")
    product = [atlas.statistics.total("product", [code]) for code in ("31", "32")]
    people = [atlas.statistics.total("population", [code]) for code in ("31", "32")]
    assert people == [607_012, 742_223]
    found = per_head(atlas, "product", two)
    assert found.value == pytest.approx(sum(product) / 1_349_235)
    assert found.nation == pytest.approx(523_329_043 / 127_767_994)
