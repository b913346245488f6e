"""The prefectures: each in a class that says how it stands, in none where that cannot be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.prefectures import covering, ends, prefectures, spread, step, within
from model.regions import bureau_areas
from model.standing import compared
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

CLASS_OF_NATION = 3


@pytest.mark.parametrize("statistic", [*compared(view_of().atlas)])
def test_every_prefecture_has_a_class_or_a_reason_for_none(atlas: Atlas, statistic: str) -> None:
    found = prefectures(atlas, statistic)
    assert [one.region.region_id for one in some(found)] == list(atlas.prefectures)
    assert all((step(atlas, one) == 0) == (not one.sure) for one in some(found))
    assert len(ends(atlas, statistic)) == 4
    assert {step(atlas, one) for one in found} <= set(range(6))


def test_the_middle_class_is_the_band_about_the_nation(atlas: Atlas) -> None:
    found = [one for one in prefectures(atlas, "manufacturing") if one.sure]
    sides = {step(atlas, one): one.side for one in some(found)}
    assert sides == {1: "less", 2: "less", 3: "about", 4: "more", 5: "more"}
    about = [one for one in found if one.side == "about"]
    assert {step(atlas, one) for one in some(about)} == {CLASS_OF_NATION}


def test_an_amount_is_classed_at_round_numbers(atlas: Atlas) -> None:
    assert ends(atlas, "population") == (1e6, 2e6, 5e6, 1e7)


def test_an_area_goes_from_its_lowest_to_its_highest_prefecture(atlas: Atlas) -> None:
    kanto = bureau_areas(atlas)["kanto"]
    inside = within(atlas, "manufacturing", kanto)
    assert len(inside) == len(kanto.prefectures)
    found = spread(inside)
    assert found
    assert [atlas.prefectures[one.region.region_id].en for one in found] == ["Tokyo", "Shizuoka"]
    assert spread(within(atlas, "manufacturing", bureau_areas(atlas)["okinawa"])) is None


def test_sets_that_overlap_in_a_prefecture_are_all_named(atlas: Atlas) -> None:
    tokyo, fukui, niigata = (covering(atlas, code) for code in ("13", "18", "15"))
    assert [one.read for one in tokyo] == [False, False, False]
    assert sorted(one.read for one in fukui) == [False, True]
    assert niigata == ()
