"""The live maps: our own outlines by address, no basemap, marks from the frame."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pandas as pd
import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from components import assets
from components.maps import place_names
from components.theme import PALETTES, rgba
from model.labels import breadth
from model.stage import JAPAN

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from components.theme import Palette
    from model.stage import Stage


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


def project_map(
    marks: pd.DataFrame,
    *,
    stage: Stage,
    mode: str,
    covered: Iterable[str] = (),
    chosen: str = "",
    names: Mapping[str, str] | None = None,
) -> Deck:
    """The nineteen on the map of Japan.

    Args:
        marks: the frame of `components.maps.marks`.
        stage: the view of the ground, with its size in pixels.
        mode: "light" or "dark".
        covered: JIS codes of the chosen project's prefectures.
        chosen: id of the chosen project, "" for none.
        names: bureau id to the name that is written on the map; none are written without.

    Returns:
        The deck. The layer of the marks is called after the chosen project, so that the
        browser forgets a click once the link has taken it over.
    """
    palette = PALETTES[mode]
    layers = [*_ground(palette, tuple(covered))]
    if names:
        layers.append(_bureau_names(names, palette, stage))
    layers += _mark_layers(marks, palette, chosen)
    return _deck(layers, stage)


def world_map(
    marks: pd.DataFrame, arcs: pd.DataFrame, *, stage: Stage, mode: str, chosen: str = ""
) -> Deck:
    """The overseas links as arcs from the projects to their partners.

    Args:
        marks: the frame of the projects' marks.
        arcs: one row a link: `id`, `longitude`, `latitude`, `to_longitude`,
            `to_latitude`, `name`, `said`.
        stage: the view of the ground.
        mode: "light" or "dark".
        chosen: id of the chosen project, whose arcs are drawn strong.
    """
    palette = PALETTES[mode]
    ground = pdk.Layer(
        "GeoJsonLayer",
        data=assets.address("geo/world.geojson"),
        id="world",
        filled=True,
        stroked=True,
        get_fill_color=rgba(palette.land),
        get_line_color=rgba(palette.border),
        line_width_min_pixels=0.6,
    )
    records = arcs.assign(strong=(arcs["id"] == chosen) | (not chosen)).to_dict("records")
    lines = pdk.Layer(
        "ArcLayer",
        data=records,
        id="links",
        great_circle=False,
        get_height=0.25,
        get_source_position="[longitude,latitude]",
        get_target_position="[to_longitude,to_latitude]",
        get_source_color=f"strong ? {rgba(palette.accent)} : {rgba(palette.line)}",
        get_target_color=f"strong ? {rgba(palette.accent)} : {rgba(palette.line)}",
        get_width=2.5,
        update_triggers={"getSourceColor": [chosen], "getTargetColor": [chosen]},
    )
    ends = pdk.Layer(
        "ScatterplotLayer",
        data=records,
        id="partners",
        get_position="[to_longitude,to_latitude]",
        get_radius=6,
        radius_units=_text("pixels"),
        get_fill_color=rgba(palette.strong),
        stroked=True,
        get_line_color=rgba(palette.ground),
        line_width_min_pixels=1.5,
        pickable=True,
        auto_highlight=True,
    )
    words = place_names.layer(partners(arcs), stage, mode)
    return _deck([ground, lines, ends, words, *_mark_layers(marks, palette, chosen)], stage)


def partners(arcs: pd.DataFrame) -> pd.DataFrame:
    """The far ends of the arcs as places with a name and their owners, for `place_names`."""
    ends = pd.DataFrame(
        {
            "longitude": arcs["to_longitude"],
            "latitude": arcs["to_latitude"],
            "name": arcs["label"],
            "of": arcs["id"],
        }
    )
    owners = ends.groupby(["longitude", "latitude"], sort=False)["of"]
    return ends.assign(of=owners.transform(" ".join))


def _ground(palette: Palette, covered: tuple[str, ...]) -> list[pdk.Layer]:
    other = " || ".join(
        f"properties.bureau == '{bureau}'" for bureau in ("tohoku", "chubu", "chugoku", "kyushu")
    )
    fill = f"({other}) ? {rgba(palette.land_other)} : {rgba(palette.land)}"
    if covered:
        inside = " || ".join(f"properties.code == '{code}'" for code in covered)
        fill = f"({inside}) ? {rgba(palette.chosen)} : ({fill})"
    return [
        pdk.Layer(
            "GeoJsonLayer",
            data=assets.address("geo/neighbours.geojson"),
            id="neighbours",
            stroked=False,
            get_fill_color=rgba(palette.foreign),
        ),
        pdk.Layer(
            "GeoJsonLayer",
            data=assets.address("geo/prefectures.geojson"),
            id="prefectures",
            stroked=True,
            get_fill_color=fill,
            get_line_color=rgba(palette.border),
            line_width_min_pixels=0.7,
            update_triggers={"getFillColor": list(covered)},
        ),
        pdk.Layer(
            "GeoJsonLayer",
            data=assets.address("geo/bureaus.geojson"),
            id="bureaus",
            filled=False,
            stroked=True,
            get_line_color=rgba(palette.border),
            line_width_min_pixels=2,
        ),
    ]


def _mark_layers(marks: pd.DataFrame, palette: Palette, chosen: str) -> list[pdk.Layer]:
    records = [_record(row, palette, row["id"] == chosen) for row in marks.to_dict("records")]
    return [
        pdk.Layer(
            "ScatterplotLayer",
            data=records,
            id=f"marks-{chosen or 'none'}",
            get_position="at",
            get_radius="radius",
            radius_units=_text("pixels"),
            get_fill_color="fill",
            stroked=True,
            get_line_color="rim",
            line_width_units=_text("pixels"),
            get_line_width="rim_width",
            pickable=True,
            auto_highlight=False,
        ),
        pdk.Layer(
            "TextLayer",
            data=records,
            id="letters",
            get_position="at",
            get_text="letter",
            get_color="ink",
            get_size="size",
            font_family=_text(place_names.FONT),
            font_weight=700,
            character_set=_text("MIBHESX?"),
        ),
    ]


def _record(row: Mapping[Hashable, Any], palette: Palette, chosen: bool) -> dict[str, Any]:  # noqa: FBT001
    colour, ground = palette.fields[row["field"]], palette.ground
    return {
        "id": row["id"],
        "name": row["name"],
        "said": row["said"],
        "letter": row["letter"],
        "at": [row["longitude"], row["latitude"]],
        "radius": row["radius"] + (2 if chosen else 0),
        "fill": rgba(ground if row["hollow"] else colour),
        "ink": rgba(colour if row["hollow"] else ground),
        "rim": rgba("#ffd43d" if chosen else colour if row["hollow"] else ground),
        "rim_width": 4 if chosen else 2 if row["hollow"] else 1.5,
        "size": round(row["radius"] * 1.15, 1),
    }


def _bureau_names(names: Mapping[str, str], palette: Palette, stage: Stage) -> pdk.Layer:
    records = [
        {"at": BUREAU_NAMES[bureau], "text": name, "off": bureau_offset(bureau, name, stage)}
        for bureau, name in names.items()
    ]
    return pdk.Layer(
        "TextLayer",
        data=records,
        id="bureau-names",
        get_position="at",
        get_text="text",
        get_color=rgba(palette.quiet),
        get_pixel_offset="off",
        get_size=round(stage.letter * BUREAU_LETTER),
        font_family=_text(place_names.FONT),
        font_weight=700,
        character_set=_text("auto"),
    )


BUREAU_LETTER = 0.9
"""Height of a bureau's name against that of a place's."""
BUREAU_NAMES = {
    "hokkaido": [143.2, 44.9],
    "tohoku": [142.9, 39.6],
    "kanto": [141.9, 36.0],
    "chubu": [137.6, 34.0],
    "kinki": [135.3, 33.0],
    "chugoku": [131.6, 35.9],
    "shikoku": [133.6, 32.2],
    "kyushu": [129.0, 31.6],
    "okinawa": [129.9, 26.2],
}
"""Where a bureau's name is written: at sea beside its area, clear of the marks."""
OUTWARD = {"tohoku": (1, 0), "kanto": (1, 0), "okinawa": (1, 0), "chubu": (1, 1), "kinki": (0, 1)}
OUTWARD |= {"hokkaido": (0, 0), "chugoku": (-1, 0), "shikoku": (0, 1), "kyushu": (-1, 1)}
"""Which way is the open sea, in which a larger name grows: east and south."""


def bureau_offset(bureau: str, name: str, stage: Stage) -> list[float]:
    """How far a name moves out to sea where it is larger than on a desk, in pixels."""
    east, south = OUTWARD[bureau]
    grown = max(stage.letter - JAPAN["desk"].letter, 0)
    return [round(east * grown * breadth(name) * 0.3, 1), float(south * grown)]


def _text(words: str) -> pdk.types.String:
    """A constant text: pydeck takes a bare one for the name of a column."""
    return pdk.types.String(words)


def _deck(layers: list[pdk.Layer], stage: Stage) -> Deck:
    controller = {
        "scrollZoom": False,
        "dragRotate": False,
        "touchRotate": False,
        "doubleClickZoom": True,
        "dragPan": stage.name != "phone",
        "keyboard": False,
    }
    return Deck(
        layers=layers,
        map_provider=None,
        views=[pdk.View(type="MapView", controller=controller)],
        initial_view_state=pdk.ViewState(
            longitude=stage.longitude,
            latitude=stage.latitude,
            zoom=stage.zoom,
            min_zoom=0,
            max_zoom=9,
        ),
        tooltip={"html": "<b>{name}</b><br>{said}"},
    )
