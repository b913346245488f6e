"""Outlines that can be drawn."""

from __future__ import annotations

from data.checks.boundaries import outline_problems


def test_an_area_without_land_or_with_a_code_of_one_letter_cannot_be_drawn() -> None:
    ring = [[0, 0], [0, 1], [1, 1], [0, 0]]
    good = {"geometry": {"type": "Polygon", "coordinates": [ring]}, "properties": {"code": "01"}}

    def said(name: str, *features: object) -> list[str]:
        return [one.reason for one in outline_problems(name, {"features": list(features)})]

    assert said("prefectures", good) == []
    assert said("prefectures") == ["is not a GeoJSON feature collection with features"]
    assert said("prefectures", {**good, "properties": {"code": "1"}}) == [
        "is not a two-character prefecture code"
    ]
    line = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]}
    for geometry in (None, line):
        assert said("world", {**good, "geometry": geometry}) == ["has a ring that is not closed"]
