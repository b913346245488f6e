"""Arithmetic on the record: coverage, placement, series, evidence, projection."""

from __future__ import annotations

import itertools
import math
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import evidence, placement, search, series
from model.coverage import coverage, matrix
from model.labels import beside, box_of, cover
from model.selection import Selection
from model.stage import JAPAN

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_an_absent_count_is_none_on_record_and_never_zero(atlas: Atlas) -> None:
    cells = matrix(atlas)
    looked_for = {
        figure.subject_id
        for figure in atlas.figures.values()
        if figure.indicator_id == "firms" and figure.subject_type == "project" and not figure.value
    }
    assert "none" in {cells[project_id]["firms"] for project_id in looked_for}
    assert "record" not in {cells[project_id]["firms"] for project_id in looked_for}
    assert cells["kanto-revitalization"]["firms"] == "part"
    assert cells["kinki-it"]["firms"] == "body"
    assert cells["kinki-bio"]["firms"] == "record"


def test_figures_of_successors_do_not_cover_the_project(atlas: Atlas) -> None:
    figures = [one for one in atlas.figures.values() if one.scope in ("successor", "context")]
    assert figures
    assert {coverage([figure], figure.indicator_id) for figure in figures} == {"none"}


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300)), min_size=2, max_size=8))
def test_no_mark_covers_another(points: list[tuple[float, float]]) -> None:
    radii = {str(number): 10.0 for number in range(len(points))}
    centres = {str(number): point for number, point in enumerate(points)}
    placed = placement.side_by_side(centres, radii, gap=2)
    for a, b in itertools.combinations(placed.values(), 2):
        assert math.dist(a, b) >= 20


def test_a_mark_that_is_alone_stays_where_its_area_is() -> None:
    placed = placement.side_by_side({"a": (50.0, 50.0), "b": (250.0, 50.0)}, {"a": 9, "b": 9})
    assert math.dist(placed["a"], (50, 50)) < 2


@pytest.mark.parametrize("screen", JAPAN)
def test_a_pixel_and_its_place_agree(screen: str) -> None:
    stage = JAPAN[screen]
    x, y = stage.pixel(139.69, 35.69)
    assert stage.location(x, y) == pytest.approx((139.69, 35.69))


def test_all_of_japan_is_on_every_stage(atlas: Atlas) -> None:
    for stage in JAPAN.values():
        for longitude, latitude in ((123.9, 24.4), (148.5, 45.4), (131, 31)):
            x, y = stage.pixel(longitude, latitude)
            assert 0 < x < stage.width, (stage.name, longitude)
            assert 0 < y < stage.height, (stage.name, latitude)
    assert atlas


def test_a_series_joins_one_subject_one_indicator_one_definition(atlas: Atlas) -> None:
    points = series.joined(atlas.figures_by_project["hokkaido-super-cluster"])[0]
    assert [figure.value for _, figure in points] == [55, 85, 123]
    assert len({(figure.subject_id, figure.indicator_id) for _, figure in points}) == 1
    assert all(figure.origin == "source" for _, figure in points)


def test_a_project_without_two_dated_figures_has_no_series(atlas: Atlas) -> None:
    assert series.joined(atlas.figures_by_project["tohoku-recycling"]) == []


@pytest.mark.parametrize("sort", ["value", "-value", "period", "-period"])
def test_figures_without_what_sorts_them_come_last_in_either_order(atlas: Atlas, sort: str) -> None:
    figures = evidence.chosen_figures(atlas, Selection(page="evidence", sort=sort))
    dated = "period" in sort
    absent = [not one.period.dated if dated else one.value is None for one in figures]
    assert any(absent)
    assert absent == sorted(absent)


@pytest.mark.parametrize(
    ("wanted", "project_id"),
    [
        ("ｔａｍａ", "kanto-revitalization"),
        ("八王子", "kanto-revitalization"),
        ("Hachioji", "kanto-revitalization"),
        ("KISS", "kinki-it"),
        ("大分", "kyushu-silicon"),
        ("Shikoku", "shikoku-techno-bridge"),
        ("デジタルビット", "chubu-third"),
    ],
)
def test_a_project_is_found_by_name_city_body_and_prefecture(
    atlas: Atlas, wanted: str, project_id: str
) -> None:
    words = [
        search.fold(word)
        for text in search.terms(atlas, atlas.projects[project_id])
        for word in (text.en, text.ja)
    ]
    assert any(search.fold(wanted) in word for word in words)


def test_no_name_on_a_map_covers_another_and_one_without_room_is_left_out() -> None:
    points = [(50.0, 50.0), (54.0, 52.0), (50.0, 56.0), (200.0, 50.0), (52.0, 54.0), (51.0, 51.0)]
    names = ["Hachioji", "Sayama", "Sagamihara", "Suwa", "八王子", "Kawaguchi"]
    labels = beside(points, names, 14, (260, 100))
    assert labels[0].text == "Hachioji"
    assert labels[3].text == "Suwa"
    boxes = [
        box_of(point, label, 14) for point, label in zip(points, labels, strict=True) if label.text
    ]
    assert 2 <= len(boxes) < len(names)
    assert not any(cover(one, other) for one, other in combinations(boxes, 2))
