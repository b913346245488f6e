"""Okinawa in its frame: moved and nothing else, over empty sea, in every view of all Japan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.inset import OKINAWA
from model.mercator import point
from model.viewport import JAPAN
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from model.atlas import Atlas

FOOT = {"desk": 50, "hall": 50}
"""Pixels at the lower rim of a map that its controls may lie on, by screen."""


def corners(atlas: Atlas, outline: str) -> Iterator[tuple[str, tuple[float, float]]]:
    """Every corner of an outline in degrees, with the code or name of its piece."""
    for feature in atlas.outlines[outline]["features"]:
        name = str(next(iter(feature["properties"].values())))
        for polygon in feature["geometry"]["coordinates"]:
            yield from ((name, (place[0], place[1])) for ring in polygon for place in ring)


def test_okinawa_is_drawn_once_where_the_frame_is_and_found_again(atlas: Atlas) -> None:
    own = [at for code, at in corners(atlas, "prefectures") if code == "47"]
    for at in some(own):
        assert OKINAWA.frame.holds(OKINAWA.shown(at))
        assert OKINAWA.true(OKINAWA.shown(at)) == pytest.approx(at, abs=1e-9)


def test_everything_else_is_drawn_at_its_place(atlas: Atlas) -> None:
    land = list(corners(atlas, "prefectures"))
    moved = {code for code, at in land if OKINAWA.shown(at) != at}
    assert moved == {"46", "47"}, "the Amami Islands are Kagoshima's"
    assert not [at for _, at in some(land) if OKINAWA.true(at) != at]
    abroad = [at for _, at in corners(atlas, "neighbours")]
    assert not [at for at in some(abroad) if OKINAWA.shown(at) != at or OKINAWA.true(at) != at]


def test_it_is_as_large_as_at_its_own_place() -> None:
    naha, ishigaki = (127.68, 26.21), (124.16, 24.34)
    true = [a - b for a, b in zip(point(*naha), point(*ishigaki), strict=True)]
    places = [point(*OKINAWA.shown(at)) for at in (naha, ishigaki)]
    assert [a - b for a, b in zip(*places, strict=True)] == pytest.approx(true)


@pytest.mark.parametrize("screen", JAPAN)
def test_the_frame_is_in_view_and_clear_of_what_lies_on_the_map(screen: str) -> None:
    viewport, (west, south, east, north) = JAPAN[screen], OKINAWA.frame
    left, top = viewport.pixel(west, north)
    right, bottom = viewport.pixel(east, south)
    assert viewport.width / 2 < left < right < viewport.width - 3
    assert viewport.height / 2 < top < bottom < viewport.height - max(FOOT.get(screen, 0), 3)
