"""The outlines follow the maps of the Government of Japan and stay light."""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING

import pytest
from shapely.geometry import Point, shape

from data.build import extents
from data.build.boundaries import RAW, STATIC

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from model.atlas import Atlas

PLACES = {
    "Etorofu": (147.62, 45.03, "01"),
    "Kunashiri": (145.85, 44.1, "01"),
    "Shikotan": (146.75, 43.8, "01"),
    "Takeshima": (131.867, 37.242, "32"),
    "Uotsuri of the Senkakus": (123.475, 25.744, "47"),
    "Amami": (129.43, 28.31, "46"),
    "Naha": (127.7, 26.2, "47"),
}


def _shapes(atlas: Atlas, name: str) -> dict[str, BaseGeometry]:
    features = atlas.outlines[name]["features"]
    return {
        str(list(feature["properties"].values())[0]): shape(feature["geometry"])  # noqa: RUF015
        for feature in features
    }


def test_there_are_forty_seven_prefectures_with_codes_of_two_characters(atlas: Atlas) -> None:
    assert sorted(_shapes(atlas, "prefectures")) == [f"{code:02d}" for code in range(1, 48)]


@pytest.mark.parametrize("name", ["prefectures", "bureaus", "neighbours", "world"])
def test_every_outline_is_a_valid_polygon(atlas: Atlas, name: str) -> None:
    for key, geometry in _shapes(atlas, name).items():
        assert geometry.is_valid, key
        assert not geometry.is_empty, key


@pytest.mark.parametrize("place", PLACES)
def test_a_place_belongs_to_the_prefecture_that_japan_draws_it_in(atlas: Atlas, place: str) -> None:
    longitude, latitude, code = PLACES[place]
    point = Point(longitude, latitude)
    assert _shapes(atlas, "prefectures")[code].contains(point)
    assert not any(land.contains(point) for land in _shapes(atlas, "neighbours").values())


def test_a_bureaus_area_is_exactly_its_prefectures(atlas: Atlas) -> None:
    areas, prefectures = _shapes(atlas, "bureaus"), _shapes(atlas, "prefectures")
    for bureau, area in areas.items():
        own = [prefectures[code] for code, key in atlas.prefecture_bureaus.items() if key == bureau]
        assert area.area == pytest.approx(sum(one.area for one in own), rel=0.002)


def test_the_stored_extents_are_what_their_builder_makes() -> None:
    assert {path: path.read_bytes() for path in extents.outputs()} == extents.outputs()


def test_the_middle_of_an_area_is_that_of_its_largest_piece_of_land(atlas: Atlas) -> None:
    """The far islands of Tokyo and Okinawa do not pull their marks into the sea."""
    shapes = _shapes(atlas, "prefectures") | _shapes(atlas, "bureaus")
    assert sorted(atlas.extents) == sorted(shapes)
    for key, outline in shapes.items():
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


def test_the_map_of_japan_costs_less_than_sixty_kilobytes() -> None:
    sizes = [
        len(gzip.compress((STATIC / f"{name}.geojson").read_bytes(), 9))
        for name in ("prefectures", "bureaus", "neighbours")
    ]
    assert sum(sizes) < 60_000


def test_the_raw_inputs_are_the_recorded_ones() -> None:
    for line in (RAW / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((RAW / name).read_bytes()).hexdigest() == digest
