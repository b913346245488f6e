"""A map is shaded by the numbers of the nine areas, in classes that the package names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.shading import chosen, shades
from model.specialisation import BAND

if TYPE_CHECKING:
    from model.atlas import Atlas


def steps(atlas: Atlas, statistic: str) -> dict[str, int]:
    """Bureau to the class of its area."""
    return {one.region.region_id: one.step for one in shades(atlas, statistic)}


def test_an_area_stands_in_the_class_that_its_number_falls_into(atlas: Atlas) -> None:
    found = steps(atlas, "population")
    assert (found["okinawa"], found["chugoku"], found["chubu"], found["kanto"]) == (1, 2, 3, 4)
    assert steps(atlas, "transport-machinery")["chubu"] == 5


@pytest.mark.parametrize(
    ("statistic", "bureau", "value"),
    [
        ("population", "hokkaido", 5_627_737),
        ("product", "okinawa", 3_662_933 / 1_361_594),
        ("manufacturing", "chubu", 0.2996),
        ("chemicals", "chugoku", 1.563),
    ],
)
def test_the_number_is_that_of_the_measure(
    atlas: Atlas, statistic: str, bureau: str, value: float
) -> None:
    found = {one.region.region_id: one.value for one in shades(atlas, statistic)}
    assert found[bureau] == pytest.approx(value, abs=5e-4)


def test_a_refused_quotient_has_no_class(atlas: Atlas) -> None:
    assert steps(atlas, "precision-machinery")["okinawa"] == 0
    assert 0 not in steps(atlas, "population").values()


def test_the_classes_of_quotients_have_the_band_in_their_middle(atlas: Atlas) -> None:
    industries = atlas.statistics.industries
    assert industries
    assert {one.breaks[1:3] for one in industries} == {BAND}


def test_a_link_without_a_statistic_means_the_first(atlas: Atlas) -> None:
    assert chosen(atlas, "").statistic_id == chosen(atlas, "firms").statistic_id == "population"
    assert chosen(atlas, "chemicals").statistic_id == "chemicals"
