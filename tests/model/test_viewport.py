"""The projection: a pixel for a place, a place for a pixel, all of Japan in view."""

from __future__ import annotations

import pytest

from model.viewport import JAPAN, WORLD


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
