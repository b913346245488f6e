"""The live map: small, our own outlines by address, told apart by what is chosen."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.drawing import deck
from components.picture import FINE
from model.viewport import SCREENS
from tests.components.drawing.read_maps import japan, layers, world
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.drawing.map import Map
    from components.view import View

BYTES = {"fields": 8_800, "overseas": 7_600}
"""What a map may take over the socket, by layer: that of the fields has all signs, the other a few
and the links."""
ARCS, ARC = 11, 190
"""The links abroad that 1.0.0 drew, and what one more may take."""


def test_layers_have_their_names_and_lie_in_order() -> None:
    assert list(layers(japan())) == ["ground", "marks", "signs"]
    assert list(layers(world())) == ["ground", "links", "partners", "marks", "signs"]


def test_the_ground_comes_by_address_and_nothing_from_elsewhere() -> None:
    for drawn in (japan(), world()):
        assert layers(drawn)["ground"]["iconAtlas"] == drawn.ground
        made = json.loads(deck.painted(drawn, "desk", "light").to_json())
        assert "mapProvider" not in made
        assert "http" not in json.dumps(made)


@pytest.mark.parametrize("drawn", [japan(), world()])
def test_a_reader_sees_no_rim_of_the_ground_however_far_the_map_is_moved(drawn: Map) -> None:
    viewport, made = drawn.viewport, json.loads(deck.painted(drawn, "desk", "light").to_json())
    [[west, south], [east, north]] = made["views"][0]["controller"]["maxBounds"]
    whole = viewport.width, viewport.height
    assert viewport.pixel(west, north) == pytest.approx((0, 0), abs=0.1)
    assert viewport.pixel(east, south) == pytest.approx(whole, abs=0.1)
    ground = made["layers"][0]
    icon, [only] = ground["iconMapping"]["all"], ground["data"]
    assert viewport.pixel(*only["at"]) == pytest.approx([one / 2 for one in whole], abs=0.1)
    assert ground["sizeUnits"] == "common"
    assert ground["getSize"] * 2**viewport.zoom == pytest.approx(viewport.height)
    assert (icon["width"], icon["height"]) == tuple(FINE * one for one in whole)
    assert (
        made["initialViewState"]["minZoom"] == viewport.zoom < made["initialViewState"]["maxZoom"]
    )


def test_nothing_is_picked_in_the_deck() -> None:
    for drawn in (japan(), world()):
        assert not [key for key, layer in some(layers(drawn).items()) if layer.get("pickable")]


def test_a_finger_scrolls_past_the_map_on_a_phone() -> None:
    for screen, moves in (("phone", False), ("desk", True)):
        made = json.loads(deck.painted(japan(), screen, "light").to_json())
        assert made["views"][0]["controller"]["dragPan"] is moves


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("layer", BYTES)
def test_a_map_keeps_to_its_bytes_but_for_links_found_since(
    view: Callable[..., View], screen: str, layer: str
) -> None:
    shown = view(id="kinki-bio") if layer == "fields" else view(layer=layer)
    made = catalogue.drawn("atlas-map", shown, screen, "light").to_json()
    arcs = sum(one.abroad for one in shown.atlas.relationships)
    assert 3_000 < len(made.encode()) < BYTES[layer] + ARC * max(0, arcs - ARCS)


def test_nothing_is_drawn_for_what_is_not_there() -> None:
    assert list(layers(replace(japan(), names=(), lands=()))) == ["marks", "signs"]
