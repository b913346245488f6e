"""Maps painted live by deck.gl: marks on a picture of the ground, no words, nothing is picked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from components.drawing import deck_signs
from components.drawing.map import PARTNER, PARTNER_PAINT
from components.drawing.map_arcs import curve, points
from components.drawing.map_inset import DIGITS, flat
from components.picture import FINE
from components.theme import colour, rgb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.drawing.map import Arc, Map, Spot
    from components.drawing.marks import Paint
    from model.viewport import Viewport

PIECES = 20
"""Straight pieces of an arc."""
DASHES = {"@@type": "PathStyleExtension", "dash": True}
"""What lets a rim be dashed."""
CLOSER = 3.0
"""How much closer than the whole map a reader may look; each step doubles the scale."""
Colour = list[int]


class Deck(pdk.Deck):  # type: ignore[misc]
    """A deck that writes compact JSON: pydeck's own indents, four bytes in five are blank."""

    _text = ""

    def to_json(self) -> str:
        """The deck as the browser gets it, made once: decks are shared and never change."""
        if not self._text:
            self._text = json.dumps(
                self, sort_keys=True, default=default_serialize, separators=(",", ":")
            )
        return self._text


def painted(drawn: Map, screen: str, mode: str) -> Deck:
    """A map as a deck.

    Args:
        drawn: the map.
        screen: "phone", "desk", "hall" or "forum"; on a phone a finger scrolls past the map.
        mode: "light" or "dark".

    Returns:
        The deck. Names, and what a reader points at or clicks, are not its business: the overlay
        above it has them (`shell/overlay.py`).
    """
    drawn = flat(drawn)
    layers = [_ground(drawn)] if drawn.lands else []
    if drawn.arcs:
        layers += [_arcs(drawn, mode), _partners(drawn.arcs, mode)]
    layers.append(_spots(drawn, mode))
    layers += deck_signs.layers(drawn, mode)
    return _deck(layers, drawn.viewport, movable=screen != "phone")


def _ground(drawn: Map) -> pdk.Layer:
    """Sea and land as one picture: their outlines would keep a browser at work for a second.

    An icon as large as the map, as the signs are icons: one shader less to be compiled.
    """
    viewport = drawn.viewport
    wide, high = viewport.width * FINE, viewport.height * FINE
    return pdk.Layer(
        "IconLayer",
        data=[{"at": (viewport.longitude, viewport.latitude)}],
        id="ground",
        icon_atlas=_text(drawn.ground),
        icon_mapping={"all": {"x": 0, "y": 0, "width": wide, "height": high}},
        get_position="at",
        get_icon=_text("all"),
        get_size=viewport.height / 2**viewport.zoom,
        size_units=_text("common"),
    )


def _rim(viewport: Viewport) -> tuple[float, float, float, float]:
    """West, south, east and north of what a viewport shows, in degrees."""
    (west, north), (east, south) = (
        viewport.location(x, y) for x, y in ((0, 0), (viewport.width, viewport.height))
    )
    return round(west, DIGITS), round(south, DIGITS), round(east, DIGITS), round(north, DIGITS)


def _arcs(drawn: Map, mode: str) -> pdk.Layer:
    """The links, along the way that pictures and slides have."""
    return pdk.Layer(
        "PathLayer",
        data=[
            {
                "path": [
                    [round(part, 1) for part in drawn.viewport.location(*point)]
                    for point in points(curve(arc, drawn.viewport), PIECES)
                ],
                "rim": _colour(arc.paint.stroke, mode),
            }
            for arc in drawn.arcs
        ],
        id="links",
        get_path="path",
        get_color="rim",
        get_width=drawn.arcs[0].paint.width,
        width_units=_text("pixels"),
        joint_rounded=True,
    )


def _partners(arcs: Iterable[Arc], mode: str) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        data=[{"at": arc.end} for arc in arcs],
        id="partners",
        get_position="at",
        get_radius=PARTNER,
        radius_units=_text("pixels"),
        get_fill_color=_colour(PARTNER_PAINT.fill, mode),
        stroked=True,
        get_line_color=_colour(PARTNER_PAINT.stroke, mode),
        line_width_min_pixels=PARTNER_PAINT.width,
    )


def _spots(drawn: Map, mode: str) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        data=[_spot(spot, spot.paint, mode) for spot in drawn.spots],
        id="marks",
        get_position="at",
        get_radius="radius",
        radius_units=_text("pixels"),
        get_fill_color="fill",
        stroked=True,
        get_line_color="rim",
        line_width_units=_text("pixels"),
        get_line_width="width",
        extensions=[DASHES],
        get_dash_array="dash",
    )


def _spot(spot: Spot, paint: Paint, mode: str) -> dict[str, Any]:
    """A spot; deck.gl counts dashes in widths of the rim."""
    return {
        "at": spot.at,
        "radius": spot.radius,
        "fill": _colour(paint.fill, mode),
        "rim": _colour(paint.stroke, mode),
        "width": paint.width,
        "dash": [round(length / paint.width, 2) for length in paint.dash] or [0, 0],
    }


def _colour(name: str, mode: str) -> Colour:
    return rgb(colour(name, mode))


def _text(words: str) -> pdk.types.String:
    """A constant text: pydeck takes a bare one for the name of a column."""
    return pdk.types.String(words)


def _deck(layers: list[pdk.Layer], viewport: Viewport, *, movable: bool) -> Deck:
    west, south, east, north = _rim(viewport)
    controller = {
        "maxBounds": [[west, south], [east, north]],
        "scrollZoom": False,
        "dragRotate": False,
        "touchRotate": False,
        "doubleClickZoom": True,
        "dragPan": movable,
        "keyboard": False,
    }
    return Deck(
        layers=layers,
        map_provider=None,
        views=[pdk.View(type="MapView", controller=controller)],
        initial_view_state=pdk.ViewState(
            longitude=viewport.longitude,
            latitude=viewport.latitude,
            zoom=viewport.zoom,
            min_zoom=viewport.zoom,
            max_zoom=viewport.zoom + CLOSER,
        ),
        tooltip=False,
    )
