"""Marks stand side by side, each as near to its place as the others let it."""

from __future__ import annotations

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from model import placement
from tests.some import some


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300)), min_size=2, max_size=8))
def test_no_mark_covers_another(points: list[tuple[float, float]]) -> None:
    radii = {str(number): 10.0 for number in range(len(points))}
    centres = {str(number): point for number, point in enumerate(points)}
    placed = placement.side_by_side(centres, radii)
    for a, b in some(itertools.combinations(placed.values(), 2)):
        assert math.dist(a, b) >= 20


def test_a_mark_that_is_alone_stays_where_its_area_is() -> None:
    placed = placement.side_by_side({"a": (50.0, 50.0), "b": (250.0, 50.0)}, {"a": 9, "b": 9})
    assert math.dist(placed["a"], (50, 50)) < 2
