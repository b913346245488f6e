"""Names beside their places."""

from __future__ import annotations

from itertools import combinations

from components.drawing.labels import beside, box_of, cover
from tests.some import some


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
    assert not any(cover(one, other) for one, other in some(combinations(boxes, 2)))
