"""Where the words of a bar's parts stand."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest

from components.drawing.share_spots import spots
from components.drawing.shares import SHARES, Share, Shares
from tests.some import some

ACROSS = 800.0


def bar(*values: float) -> Shares:
    """A bar of some parts."""
    rows = [(f"Part {number}", value, "", "", "") for number, value in enumerate(values)]
    return Shares.of(pd.DataFrame(rows, columns=list(SHARES)), "A bar.", "All", "en")


def wide(part: Share) -> float:
    """Words that are as wide as this, whatever they say."""
    del part
    return 150.0


@pytest.mark.parametrize("values", [(8, 33, 5), (33, 5), (5, 33), (5, 8, 33, 8, 5), (20, 20, 20)])
def test_the_rooms_of_words_never_meet_and_never_leave_the_bar(values: tuple[float, ...]) -> None:
    found = spots(bar(*values), ACROSS, wide)
    edges = [(one.left, one.left + one.room) for one in found]
    assert edges[0][0] >= 0
    assert edges[-1][1] <= ACROSS + 1e-9
    for (_, end), (start, _) in some(pairwise(edges)):
        assert end <= start + 1e-9


def test_a_narrow_part_beside_the_largest_has_room_for_its_words() -> None:
    first, largest, last = spots(bar(8, 33, 5), ACROSS, wide)
    assert ACROSS * 5 / 46 < wide(bar(5).largest) <= last.room
    assert first.room >= 150
    assert (first.anchor, largest.anchor, last.anchor) == ("start", "middle", "end")
    assert last.at == pytest.approx(ACROSS)


def test_a_part_that_needs_all_of_its_room_lends_none() -> None:
    first, second = spots(bar(30, 20), 280, wide)
    assert (first.room, second.room) == pytest.approx((168, 112))
