"""The partners abroad of one subject: its map shows the part of the world that its links span."""

from __future__ import annotations

import pytest

from components.maps import partners
from tests.some import some
from tests.views import view_of


@pytest.mark.parametrize("screen", list(partners.SIZES))
@pytest.mark.parametrize("page", ["tama", "kinki"])
def test_the_map_is_cropped_to_its_links(page: str, screen: str) -> None:
    view = view_of(page=page)
    viewport, links = partners.figure(view, screen).viewport, partners.query(view, screen)
    for at in some(zip(links["to_longitude"], links["to_latitude"], strict=True)):
        x, y = viewport.pixel(*at)
        assert 0 < x < viewport.width
        assert 0 < y < viewport.height
    west, east = links["to_longitude"].min(), links["to_longitude"].max()
    assert viewport.pixel(east, 0)[0] - viewport.pixel(west, 0)[0] > viewport.width / 3


@pytest.mark.parametrize("page", ["tama", "kinki"])
def test_links_from_west_to_east_make_a_low_map(page: str) -> None:
    assert partners.figure(view_of(page=page), "desk").viewport.height < partners.SIZES["desk"][1]
