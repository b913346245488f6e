"""The live map: small, our own outlines by address, told apart by what is chosen."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.drawing import deck
from components.theme import fonts
from model.viewport import SCREENS
from tests.components.drawing.read_maps import japan, layers, world
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View

BYTES = {"fields": 14_100, "overseas": 9_500}
"""What a map may take over the socket, by layer: that of the fields has signs and nineteen names,
the other a few signs."""
ARCS, ARC = 11, 190
"""The links abroad that 1.0.0 drew, and what one more may take."""


def test_layers_have_their_names_and_lie_in_order() -> None:
    assert list(layers(japan())) == [
        "prefectures",
        "bureaus",
        "marks-chosen",
        "signs",
        "bureau-names",
        "place-names",
    ]
    assert list(layers(world())) == [
        "world",
        "links",
        "partners",
        "marks-none",
        "signs",
        "place-names",
    ]


def test_outlines_come_by_address_and_nothing_from_elsewhere() -> None:
    for drawn in (japan(), world()):
        found = layers(drawn)
        for land in some(drawn.lands):
            assert found[land.outline]["data"].startswith(f"app/static/geo/{land.outline}.geojson?")
        made = json.loads(deck.painted(drawn, "desk", "light").to_json())
        assert "mapProvider" not in made
        assert "http" not in json.dumps(made)


def test_spots_and_partners_can_be_pointed_at_and_say_what_they_are() -> None:
    found = {**layers(world()), **layers(japan())}
    pickable = [key for key, layer in found.items() if layer.get("pickable")]
    assert pickable == ["partners", "marks-none", "marks-chosen"]
    assert [len(found[key]["data"]) for key in pickable] == [1, 1, 3]
    for key in some(pickable):
        assert all({"id", "name", "said"} <= set(one) for one in some(found[key]["data"]))


def test_names_are_in_the_faces_of_the_page() -> None:
    found = {**layers(world()), **layers(japan())}
    words = [layer for layer in found.values() if layer["@@type"] == "TextLayer"]
    assert len(words) == 2
    assert {layer["fontFamily"] for layer in words} == {fonts("en")}


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
    assert list(layers(replace(japan(), names=(), lands=()))) == ["marks-chosen", "signs"]
