"""The outlines follow the maps of the Government of Japan and stay light."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import geopandas as gpd
import pytest
from shapely.geometry import MultiPolygon, Point, box, shape

from data.build import boundaries
from tests.some import some

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
    shapes = shapes_of(atlas, name)
    assert shapes
    assert not [key for key, one in shapes.items() if one.is_empty or not one.is_valid]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_belongs_to_the_prefecture_that_japan_draws_it_in(atlas: Atlas, place: str) -> None:
    longitude, latitude, code = PLACES[place]
    point = Point(longitude, latitude)
    assert shapes_of(atlas, "prefectures")[code].contains(point)
    assert not any(land.contains(point) for land in some(shapes_of(atlas, "neighbours").values()))


def test_a_bureaus_area_is_exactly_its_prefectures(atlas: Atlas) -> None:
    areas, prefectures = shapes_of(atlas, "bureaus"), shapes_of(atlas, "prefectures")
    assert set(areas) == set(atlas.bureaus)
    for bureau, area in some(areas.items()):
        own = [prefectures[code] for code, key in atlas.prefecture_bureaus.items() if key == bureau]
        assert area.area == pytest.approx(sum(one.area for one in own), rel=0.002)


@pytest.fixture(scope="module")
def japan() -> gpd.GeoDataFrame:
    """The forty-seven, made anew from the raw inputs."""
    return boundaries.prefectures()


@pytest.mark.parametrize(
    "name", ["prefectures", "bureaus", "world", pytest.param("neighbours", marks=pytest.mark.slow)]
)
def test_the_stored_outlines_are_those_that_the_raw_inputs_give(
    atlas: Atlas, japan: gpd.GeoDataFrame, name: str
) -> None:
    made = japan if name == "prefectures" else getattr(boundaries, name)(japan)
    stored = shapes_of(atlas, name)
    assert set(made[made.columns[0]]) == set(stored)
    for key, outline in some(zip(made[made.columns[0]], made.geometry, strict=True)):
        off = outline.symmetric_difference(stored[key]).area
        # The world is stored to a tenth of a degree: its rims are rough.
        assert off < stored[key].area * (0.01 if name == "world" else 0.002), key


def test_outlines_are_written_rounded_the_largest_piece_first_and_counter_clockwise() -> None:
    clockwise = box(0, 0, 1.23456, 1, ccw=False)
    frame = gpd.GeoDataFrame(
        {"code": ["01"]}, geometry=[MultiPolygon([clockwise, box(5, 5, 9, 9)])], crs=4326
    )
    [feature] = json.loads(boundaries.geojson(frame, 2))["features"]
    assert feature["properties"] == {"code": "01"}
    written = shape(feature["geometry"])
    assert [piece.bounds for piece in written.geoms] == [(5, 5, 9, 9), (0, 0, 1.23, 1)]
    assert all(piece.exterior.is_ccw for piece in some(written.geoms))
