"""Rebuild the outlines: `python -m data.build.boundaries [--check]`.

The outlines follow the maps of the Government of Japan: the Northern Territories are
taken with Hokkaido, Takeshima with Shimane, the Senkaku Islands with Okinawa.
"""

from __future__ import annotations

import json
import sys
import tempfile
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import topojson
from shapely import make_valid, set_precision, transform
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Point, box, mapping
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

from data.build import output, raw_inputs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

PACKAGE = output.PACKAGE / "boundaries"

TOLERANCE = 0.01
DIGITS = 3
WORLD_DIGITS = 1
AROUND = box(112, 18, 162, 56)
WORLD = box(-30, -58, 335, 84)
NORTHERN_TERRITORIES = box(145.3, 43.3, 149.1, 45.6)
AMAMI = box(128.3, 26.95, 131, 30)
"""The Amami Islands are Kagoshima's; the source files them under Okinawa."""
HOKKAIDO_MAIN = Point(143, 43.3)
ISLETS = {"32": Point(131.867, 37.242), "47": Point(123.475, 25.744)}
"""Takeshima and Uotsuri of the Senkakus: where the source has no shape, a dot stands there."""
ISLET_DEGREES = 0.02
SMALLEST, SMALLEST_NEAR = 0.3, 0.02
"""Square degrees below which land is left out, on the world map and around Japan."""
NAMES = """
Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo
Kanagawa Niigata Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka
Hyōgo Nara Wakayama Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi
Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Okinawa
"""
BY_NAME = {name: f"{number:02d}" for number, name in enumerate(NAMES.split(), 1)}
"""The source's name of a prefecture to its JIS code, which the source lacks."""
BUREAUS = {
    "hokkaido": "01",
    "tohoku": "02 03 04 05 06 07",
    "kanto": "08 09 10 11 12 13 14 15 19 20 22",
    "chubu": "16 17 21 23 24",
    "kinki": "18 25 26 27 28 29 30",
    "chugoku": "31 32 33 34 35",
    "shikoku": "36 37 38 39",
    "kyushu": "40 41 42 43 44 45 46",
    "okinawa": "47",
}
BUREAU_OF = {code: bureau for bureau, codes in BUREAUS.items() for code in codes.split()}


def raw(name: str, **options: Any) -> gpd.GeoDataFrame:  # noqa: ANN401 - geopandas' own
    """A raw input as a frame."""
    with tempfile.NamedTemporaryFile(suffix=".json") as plain:
        plain.write(raw_inputs.content(name))
        plain.flush()
        return gpd.read_file(plain.name, **options).set_crs(4326, allow_override=True)


def prefectures() -> gpd.GeoDataFrame:
    """The forty-seven by JIS code, with all islands that the Government of Japan draws."""
    source, countries = raw("jpn.json"), raw("countries-10m.json", layer="countries")
    named = source[source["name"].notna()]
    shapes = {
        BY_NAME[name]: shape for name, shape in zip(named["name"], named.geometry, strict=True)
    }
    for islet in _polygons(source[source["name"].isna()].geometry):
        nearest = min(shapes, key=lambda code: shapes[code].distance(islet))
        shapes[nearest] = unary_union([shapes[nearest], islet])
    amami = [piece for piece in _polygons([shapes["47"]]) if AMAMI.contains(piece.centroid)]
    shapes["46"] = unary_union([shapes["46"], *amami])
    shapes["47"] = unary_union(
        [piece for piece in _polygons([shapes["47"]]) if not AMAMI.contains(piece.centroid)]
    )
    shapes["01"] = unary_union([shapes["01"], *_northern_territories(countries)])
    for code, place in ISLETS.items():
        if shapes[code].distance(place) > ISLET_DEGREES:
            shapes[code] = unary_union([shapes[code], _islet(countries, place)])
    frame = gpd.GeoDataFrame(
        {"code": sorted(shapes)}, crs=4326, geometry=[shapes[code] for code in sorted(shapes)]
    )
    frame["bureau"] = frame["code"].map(BUREAU_OF)
    return _simplified(frame)


def bureaus(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The nine areas, dissolved from their prefectures."""
    whole = frame.dissolve("bureau").loc[list(BUREAUS)].reset_index()[["bureau", "geometry"]]
    return gpd.GeoDataFrame(whole, crs=4326)


def neighbours(japan: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The land around Japan, without Japan, coarse."""
    fine = raw("countries-10m.json", layer="countries")
    land = unary_union(list(fine[fine["name"] != "Japan"].geometry.map(make_valid)))
    land = land.intersection(AROUND).simplify(0.06)
    land = land.difference(unary_union(list(japan.geometry)).buffer(0.15))
    pieces = [piece for piece in _polygons([land]) if piece.area > SMALLEST_NEAR]
    return gpd.GeoDataFrame({"name": ["neighbours"]}, geometry=[MultiPolygon(pieces)], crs=4326)


def world(japan: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The land of the world, light, once more to the east so that Japan stands in its middle."""
    countries = raw("countries-110m.json", layer="countries")
    rest = countries[~countries["name"].isin(["Antarctica", "Japan"])]
    land = unary_union([_unwrapped(piece) for piece in _polygons(rest.geometry)])
    outline = unary_union(list(japan.geometry)).buffer(0.02).simplify(0.08)
    land = unary_union([land.difference(outline.buffer(0.3)), outline])
    both = unary_union([translate(land, xoff=turn) for turn in (-360, 0, 360)])
    pieces = [
        piece.simplify(0.1)
        for piece in _polygons([both.intersection(WORLD)])
        if piece.area > SMALLEST
    ]
    return gpd.GeoDataFrame({"name": ["land"]}, geometry=[MultiPolygon(pieces)], crs=4326)


def _unwrapped(piece: BaseGeometry) -> BaseGeometry:
    """A polygon that jumps from 180 E to 180 W, drawn on across that line."""
    west, _, east, _ = piece.bounds
    if east - west < 180:  # noqa: PLR2004 - half the globe
        return make_valid(piece)
    return make_valid(transform(piece, lambda points: points + [360, 0] * (points[:, :1] < 0)))


def _northern_territories(countries: gpd.GeoDataFrame) -> list[BaseGeometry]:
    """The islands between Hokkaido and Urup, whichever country the source files them under."""
    pieces = _polygons(countries.clip(NORTHERN_TERRITORIES.buffer(1)).geometry.map(make_valid))
    return [
        piece
        for piece in pieces
        if NORTHERN_TERRITORIES.contains(piece.representative_point())
        and piece.distance(HOKKAIDO_MAIN) > 1
    ]


def _islet(countries: gpd.GeoDataFrame, place: Point) -> BaseGeometry:
    near = [
        piece
        for piece in _polygons(countries.clip(place.buffer(0.5)).geometry)
        if piece.distance(place) < ISLET_DEGREES
    ]
    return unary_union([*near, place.buffer(ISLET_DEGREES / 2, quad_segs=2)])


def _simplified(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Simplify shared borders once, then put back what became too small to be a shape."""
    topology = topojson.Topology(
        frame, toposimplify=TOLERANCE, prevent_oversimplify=True, shared_coords=False
    )
    thin = topology.to_gdf().set_crs(4326, allow_override=True)
    thin["geometry"] = [set_precision(make_valid(shape), 10**-DIGITS) for shape in thin.geometry]
    for code, place in ISLETS.items():
        at = thin.index[thin["code"] == code][0]
        if not thin.geometry[at].buffer(1e-6).contains(place):
            thin.loc[[at], "geometry"] = gpd.GeoSeries(
                [unary_union([thin.geometry[at], place.buffer(ISLET_DEGREES / 2, quad_segs=2)])],
                index=[at],
                crs=4326,
            )
    return thin[["code", "bureau", "geometry"]]


def _polygons(shapes: Iterable[BaseGeometry]) -> list[Any]:
    found = []
    for shape in shapes:
        parts = getattr(shape, "geoms", [shape])
        for part in parts:
            found += (
                _polygons([part])
                if hasattr(part, "geoms")
                else ([part] if part.geom_type == "Polygon" and not part.is_empty else [])
            )
    return found


def geojson(frame: gpd.GeoDataFrame, digits: int) -> bytes:
    """A frame as compact GeoJSON (RFC 7946: outer rings counter-clockwise)."""
    columns = [name for name in frame.columns if name != "geometry"]
    features = [
        {
            "type": "Feature",
            "properties": dict(zip(columns, values, strict=True)),
            "geometry": _rounded(mapping(_oriented(set_precision(shape, 10**-digits))), digits),
        }
        for shape, values in zip(
            frame.geometry, frame[columns].itertuples(index=False), strict=True
        )
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def _oriented(shape: BaseGeometry) -> BaseGeometry:
    if shape.geom_type in ("Polygon", "MultiPolygon", "GeometryCollection"):
        pieces = sorted(
            (orient(piece) for piece in _polygons([shape])),
            key=lambda piece: (-piece.area, piece.bounds),
        )
        return MultiPolygon(pieces)
    return shape


def _rounded(value: Any, digits: int) -> Any:  # noqa: ANN401 - nested lists of any depth
    if isinstance(value, dict):
        return {key: _rounded(part, digits) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(part, digits) for part in value]
    return round(value, digits) if isinstance(value, float) else value


def outputs() -> dict[Path, bytes]:
    """Every derived file with its content."""
    japan = prefectures()
    areas = bureaus(japan)
    shapes = {
        "prefectures": geojson(japan, DIGITS),
        "bureaus": geojson(areas, DIGITS),
        "neighbours": geojson(neighbours(japan), 2),
        "world": geojson(world(japan), WORLD_DIGITS),
    }
    return {PACKAGE / f"{name}.geojson": content for name, content in shapes.items()}


if __name__ == "__main__":
    sys.exit(output.main(outputs, __doc__))
