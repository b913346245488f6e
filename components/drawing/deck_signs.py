"""What lies on the spots of a live map: the hues and signs of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydeck as pdk

from components import assets
from components.drawing import sign_files
from components.theme import colour, rgb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.map import Map, Spot


def layers(drawn: Map, mode: str) -> Iterator[pdk.Layer]:
    """One layer, none where no spot is large enough: pieces of our one picture, each tinted."""
    signs = [sign for spot in drawn.spots for sign in _signs(spot, mode)]
    if signs:
        yield pdk.Layer(
            "IconLayer",
            data=signs,
            id="signs",
            icon_atlas=pdk.types.String(assets.address(sign_files.PICTURE)),
            icon_mapping=sign_files.places({sign["icon"] for sign in signs}),
            get_position="at",
            get_icon="icon",
            get_color="ink",
            get_size="size",
            get_pixel_offset="off",
        )


def _signs(spot: Spot, mode: str) -> Iterator[dict[str, Any]]:
    """The parts of a full spot of several fields in their hues, then the signs of its fields."""
    several = spot.look == "full" and len(spot.parts) > 1
    for part in spot.parts if several else ():
        yield {
            "at": spot.at,
            "icon": sign_files.name(part),
            "ink": rgb(colour(f"field:{part.field}", mode)),
            "size": round(2 * spot.inside, 1),
            "off": [0, 0],
        }
    for part in spot.parts:
        if half := spot.half(part):
            yield {
                "at": spot.at,
                "icon": part.field,
                "ink": rgb(colour(spot.ink(part), mode)),
                "size": 2 * half,
                "off": [round(spot.radius * one, 1) for one in part.middle],
            }
