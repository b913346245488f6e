"""The outlines follow the maps of the Government of Japan and stay light."""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING

import pytest
from shapely.geometry import Point, shape

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


def shapes_of(atlas: Atlas, name: str) -> dict[str, BaseGeometry]:
    """The outlines of a file by the code or the bureau of each."""
    features = atlas.outlines[name]["features"]
    return {
        str(list(feature["properties"].values())[0]): shape(feature["geometry"])  # noqa: RUF015
        for feature in features
    }


def test_there_are_forty_seven_prefectures_with_codes_of_two_characters(atlas: Atlas) -> None:
    assert sorted(shapes_of(atlas, "prefectures")) == [f"{code:02d}" for code in range(1, 48)]


@pytest.mark.parametrize("name", ["prefectures", "bureaus", "neighbours", "world"])
def test_every_outline_is_a_valid_polygon(atlas: Atlas, name: str) -> None:
    for key, geometry in shapes_of(atlas, name).items():
        assert geometry.is_valid, key
        assert not geometry.is_empty, key


@pytest.mark.parametrize("place", PLACES)
def test_a_place_belongs_to_the_prefecture_that_japan_draws_it_in(atlas: Atlas, place: str) -> None:
    longitude, latitude, code = PLACES[place]
    point = Point(longitude, latitude)
    assert shapes_of(atlas, "prefectures")[code].contains(point)
    assert not any(land.contains(point) for land in shapes_of(atlas, "neighbours").values())


def test_a_bureaus_area_is_exactly_its_prefectures(atlas: Atlas) -> None:
    areas, prefectures = shapes_of(atlas, "bureaus"), shapes_of(atlas, "prefectures")
    for bureau, area in areas.items():
        own = [prefectures[code] for code, key in atlas.prefecture_bureaus.items() if key == bureau]
        assert area.area == pytest.approx(sum(one.area for one in own), rel=0.002)


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
