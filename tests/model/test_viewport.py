"""The projection: a pixel for a place, a place for a pixel, all of Japan in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model import mercator
from model.centres import bounds
from model.coverage import area
from model.selection import Selection
from model.viewport import JAPAN, WORLD
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize("screen", JAPAN)
def test_a_pixel_and_its_place_agree(screen: str) -> None:
    viewport = JAPAN[screen]
    x, y = viewport.pixel(139.69, 35.69)
    assert viewport.location(x, y) == pytest.approx((139.69, 35.69))


def test_all_of_japan_is_on_every_viewport() -> None:
    for viewport in JAPAN.values():
        for longitude, latitude in ((123.9, 24.4), (148.5, 45.4), (131, 31)):
            x, y = viewport.pixel(longitude, latitude)
            assert 0 < x < viewport.width, (viewport.name, longitude)
            assert 0 < y < viewport.height, (viewport.name, latitude)


def test_a_closer_view_draws_everything_at_its_place() -> None:
    close = JAPAN["desk"].around(123, 24, 131, 28)
    assert close.shown(127.7, 26.2) == (127.7, 26.2)
    assert JAPAN["desk"].shown(127.7, 26.2) != (127.7, 26.2)
    assert not any(one.inset for one in WORLD.values())


def test_no_view_is_higher_than_its_world() -> None:
    for viewport in (*some(WORLD.values()), *some(JAPAN.values())):
        assert viewport.height <= mercator.TILE * 2**viewport.zoom, viewport.name


def test_what_is_chosen_is_seen_closer_and_whole(atlas: Atlas) -> None:
    for screen, whole in some(JAPAN.items()):
        for bureau in some(atlas.bureaus):
            codes = area(atlas, Selection(bureau=bureau))
            west, south, east, north = bounds(atlas, codes)
            near = whole.closer((west, south, east, north))
            assert near.zoom > whole.zoom, bureau
            assert (near.width, near.height) == (whole.width, whole.height)
            for longitude, latitude in ((west, south), (east, north)):
                x, y = near.pixel(longitude, latitude)
                assert 0 < x < whole.width, (bureau, screen)
                assert 0 < y < whole.height, (bureau, screen)


def test_what_is_as_large_as_the_map_leaves_it_as_it_is() -> None:
    whole = JAPAN["desk"]
    assert whole.closer((122.0, 24.0, 149.0, 46.0)) is whole
