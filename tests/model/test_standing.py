"""Regions ranked in one place: by band, weak numbers, few numbers, and what no source confirms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from model.regions import bureau_areas, own_regions
from model.standing import areas, compared, measure_of, own_sets, ranked, standing
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.standing import Standing


def named(found: tuple[Standing, ...]) -> dict[str, int | str]:
    """Region to its rank, or why it has none."""
    return {one.region.region_id: one.rank or one.reason for one in found}


def test_areas_are_ranked_outside_the_band_and_share_no_rank_inside_it(atlas: Atlas) -> None:
    assert named(areas(atlas, "manufacturing")) == {
        "chubu": 1,
        "chugoku": 2,
        "kinki": "about",
        "shikoku": "about",
        "kanto": "about",
        "tohoku": 6,
        "kyushu": 7,
        "hokkaido": 8,
        "okinawa": 9,
    }


def test_weak_quotients_stand_at_the_foot_without_a_rank_and_count_for_nobody(
    atlas: Atlas,
) -> None:
    found = named(areas(atlas, "transport-machinery"))
    assert list(found.items())[:2] == [("chubu", 1), ("kanto", 2)]
    assert list(found.items())[-3:] == [
        ("chugoku", "weak"), ("tohoku", "weak"), ("shikoku", "weak"),
    ]  # fmt: skip
    unsteady = named(areas(atlas, "precision-machinery"))
    assert (unsteady["kinki"], unsteady["okinawa"]) == ("unsteady", "small")


def test_a_share_per_head_of_few_things_has_no_rank(atlas: Atlas) -> None:
    found = {one.region.region_id: one for one in areas(atlas, "universities")}
    assert found["okinawa"].counted.value == 7
    assert (found["okinawa"].reason, found["okinawa"].rank) == ("few", None)
    assert found["chubu"].reason == "unsteady", "inside the band in a neighbouring year"


def test_values_that_are_told_alike_share_a_rank(atlas: Atlas) -> None:
    """Chugoku's 0.792 and Tohoku's 0.790 are both told as 0.79."""
    found = named(areas(atlas, "metal-products"))
    assert (found["chugoku"], found["tohoku"], found["kyushu"]) == (5, 5, 7)


def test_own_sets_are_twelve_and_never_ranked_and_unread_ones_stand_at_the_foot(
    atlas: Atlas,
) -> None:
    for statistic_id in some(compared(atlas)):
        found = own_sets(atlas, statistic_id)
        assert len(found) == len(set(own_regions(atlas).values())) == 12
        assert not any(one.rank for one in some(found))
        sure = [one.sure for one in some(found)]
        assert sure == sorted(sure, reverse=True)
        assert all(some(one.reason == "unread" for one in found if not one.region.read))


def test_a_value_per_head_is_a_sum_divided_by_a_sum(atlas: Atlas) -> None:
    found = standing(atlas, "product", bureau_areas(atlas)["chubu"])
    assert found.measure == "per-head"
    assert found.value == pytest.approx(59_422_379 / 13_514_648)
    assert found.nation == pytest.approx(523_329_043 / 127_767_994)


def test_a_share_is_that_of_a_part_in_its_whole(atlas: Atlas) -> None:
    found = standing(atlas, "manufacturing", bureau_areas(atlas)["chubu"])
    assert found.measure == "share"
    assert found.value == pytest.approx(0.2996, abs=5e-5)
    assert found.nation == pytest.approx(100_958_626 / 523_329_043)


def test_people_are_compared_as_an_amount_beside_no_nation(atlas: Atlas) -> None:
    found = standing(atlas, "population", bureau_areas(atlas)["kanto"])
    assert (found.measure, found.nation, found.side) == ("amount", None, None)
    assert found.value == found.counted.value == 50_799_301
    kinds = {measure_of(atlas.statistics.kinds[one]) for one in some(compared(atlas))}
    assert kinds == {"amount", "per-head", "share", "quotient"}


def test_a_region_that_is_in_doubt_takes_no_rank_from_others(atlas: Atlas) -> None:
    first, *others = areas(atlas, "manufacturing")
    again = ranked([replace(first, reason="weak"), *others])
    assert named(tuple(again))["chugoku"] == 1
    assert (again[-1].region, again[-1].rank) == (first.region, None)
