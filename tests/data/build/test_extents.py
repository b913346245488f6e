"""Where an area lies: its middle and its bounds, stored as their builder makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.build import extents
from tests.data.build.test_boundaries import shapes_of
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_the_stored_extents_are_what_their_builder_makes() -> None:
    assert {path: path.read_bytes() for path in extents.outputs()} == extents.outputs()


def test_the_middle_of_an_area_is_that_of_its_largest_piece_of_land(atlas: Atlas) -> None:
    """The far islands of Tokyo and Okinawa do not pull their marks into the sea."""
    shapes = shapes_of(atlas, "prefectures") | shapes_of(atlas, "bureaus")
    assert sorted(atlas.extents) == sorted(shapes)
    for key, outline in some(shapes.items()):
        main, one = max(outline.geoms, key=lambda piece: piece.area), atlas.extents[key]
        assert (one.longitude, one.latitude) == pytest.approx(main.centroid.coords[0], abs=1e-5)
        assert one.weight == pytest.approx(main.area, abs=1e-5), key


def test_the_bounds_of_an_area_leave_out_its_islets_and_keep_its_larger_islands(
    atlas: Atlas,
) -> None:
    tokyo, okinawa, shimane = (atlas.extents[code] for code in ("13", "47", "32"))
    assert 33 < tokyo.south < 34, "with Hachijo, without Ogasawara"
    assert 123.6 < okinawa.west < 124, "with Iriomote, without the Senkakus"
    assert 36.2 < shimane.north < 36.4, "with Oki, without Takeshima: too small to weigh"
