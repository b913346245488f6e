"""Location quotients: as computed by hand, refused where small, unranked where weak or unsteady."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.regions import Region, bureau_areas
from model.specialisation import (
    SMALLEST,
    most_specialised,
    quotient,
    quotients,
    side_of,
)
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def area(atlas: Atlas, bureau: str) -> Region:
    """A bureau's area."""
    return bureau_areas(atlas)[bureau]


def test_a_quotient_is_the_share_in_the_region_by_the_share_in_the_nation(atlas: Atlas) -> None:
    """Chubu's transport machinery and product in FY2004, added up by hand."""
    found = quotient(atlas, "transport-machinery", area(atlas, "chubu"))
    own = 5_640_503 / 59_422_379
    assert found.share == pytest.approx(own)
    assert found.nation == pytest.approx(13_683_162 / 523_329_043)
    assert found.value == pytest.approx(3.63, abs=0.005)
    assert (found.side, found.sure, found.ranked) == ("more", True, True)


def test_the_nation_has_every_quotient_at_one(atlas: Atlas) -> None:
    nation = Region("bureau", "nation", tuple(atlas.prefectures), (), "read")
    found = quotients(atlas, nation)
    assert len(found) == 8
    assert [one.value for one in found] == [pytest.approx(1)] * 8
    assert most_specialised(atlas, nation) == ()


def test_quotients_of_the_areas_weighted_by_product_are_one(atlas: Atlas) -> None:
    total = atlas.statistics.total
    for industry in some(atlas.statistics.industries):
        weighted = sum(
            quotient(atlas, industry.statistic_id, region).share
            * total("product", region.prefectures)
            for region in bureau_areas(atlas).values()
        )
        assert weighted == pytest.approx(total(industry.statistic_id, atlas.prefectures))


@pytest.mark.parametrize(
    ("value", "side"),
    [(0.89, "less"), (0.9, "about"), (1.0, "about"), (1.1, "about"), (1.11, "more")],
)
def test_inside_the_band_a_region_is_about_as_the_nation(value: float, side: str) -> None:
    assert side_of(value) == side


def test_a_quotient_on_too_small_a_ground_is_refused(atlas: Atlas) -> None:
    okinawa = area(atlas, "okinawa")
    found = quotient(atlas, "precision-machinery", okinawa)
    assert found.nation * atlas.statistics.total("product", okinawa.prefectures) < SMALLEST
    assert (found.value, found.side, found.sure) == (None, None, False)
    assert quotient(atlas, "metal-products", okinawa).value is not None


def test_a_quotient_that_weak_numbers_carry_says_so_and_is_not_ranked(atlas: Atlas) -> None:
    found = quotient(atlas, "transport-machinery", area(atlas, "chugoku"))
    assert [one.prefecture_code for one in found.doubts] == ["33"]
    assert not found.sure
    small = quotient(atlas, "transport-machinery", area(atlas, "kanto"))
    assert small.doubts == (), "Ibaraki is a hundredth of it"
    assert small.ranked


def test_a_quotient_that_changes_sides_between_years_is_not_ranked(atlas: Atlas) -> None:
    """Kinki's precision machinery lies just above the band in FY2004 and in it before and after."""
    found = quotient(atlas, "precision-machinery", area(atlas, "kinki"))
    assert (found.side, found.steady, found.ranked) == ("more", False, False)


def test_the_most_specialised_are_sure_outside_the_band_and_in_order(atlas: Atlas) -> None:
    named = {
        bureau: [one.statistic_id for one in most_specialised(atlas, region)]
        for bureau, region in bureau_areas(atlas).items()
    }
    assert named == {
        "hokkaido": [],
        "tohoku": ["electrical-machinery", "precision-machinery"],
        "kanto": ["information", "precision-machinery"],
        "chubu": ["transport-machinery", "general-machinery", "metal-products"],
        "kinki": ["metal-products", "general-machinery", "chemicals"],
        "chugoku": ["chemicals"],
        "shikoku": ["chemicals"],
        "kyushu": [],
        "okinawa": [],
    }
