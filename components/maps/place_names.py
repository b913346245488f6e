"""Names of places beside their points, live and still, where there is room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pydeck as pdk
from markupsafe import Markup

from components.theme import PALETTES, rgba
from model.labels import beside

if TYPE_CHECKING:
    import pandas as pd

    from model.stage import Stage

FONT = "Noto Sans JP, Noto Sans CJK JP, BIZ UDPGothic, Hiragino Sans, Yu Gothic, sans-serif"
VEIL = 170
"""How much of the ground a name hides, of 255."""


def place(frame: pd.DataFrame, stage: Stage) -> pd.DataFrame:
    """Give each place's name a side.

    Args:
        frame: one row a place: `longitude`, `latitude`, `name`.
        stage: the view of the ground.

    Returns:
        The rows whose names have room, with `anchor`, `dx` and `dy` (pixels).
    """
    places = frame.drop_duplicates(["longitude", "latitude"])
    points = [
        stage.pixel(longitude, latitude)
        for longitude, latitude in zip(places["longitude"], places["latitude"], strict=True)
    ]
    labels = beside(points, places["name"].tolist(), stage.letter, (stage.width, stage.height))
    placed = places.assign(
        name=[label.text for label in labels],
        anchor=[label.anchor for label in labels],
        dx=[label.dx for label in labels],
        dy=[label.dy for label in labels],
    )
    return placed[placed["name"] != ""]


def layer(frame: pd.DataFrame, stage: Stage, mode: str) -> pdk.Layer:
    """The names on a live map; arguments as `place`."""
    palette = PALETTES[mode]
    records = [
        {
            "at": [row["longitude"], row["latitude"]],
            "text": row["name"],
            "anchor": row["anchor"],
            "off": [row["dx"], row["dy"]],
        }
        for row in place(frame, stage).to_dict("records")
    ]
    return pdk.Layer(
        "TextLayer",
        data=records,
        id="place-names",
        get_position="at",
        get_text="text",
        get_size=stage.letter,
        get_color=rgba(palette.ink),
        get_text_anchor="anchor",
        get_alignment_baseline=pdk.types.String("center"),
        get_pixel_offset="off",
        font_weight=700,
        font_family=pdk.types.String(FONT),
        background=True,
        get_background_color=[*rgba(palette.ground)[:3], VEIL],
        background_padding=[2, 1],
        character_set=pdk.types.String("auto"),
    )


def svg(frame: pd.DataFrame, stage: Stage) -> Markup:
    """The names on a still map; arguments as `place`, with `of` where a name has owners."""
    return Markup("").join(
        Markup(
            '<text class="place-name"{} style="text-anchor:{}" font-size="{}" x="{:.1f}" '
            'y="{:.1f}">{}</text>'
        ).format(
            Markup(' data-of="{}"').format(row["of"]) if "of" in row else "",
            row["anchor"],
            stage.letter,
            x + row["dx"],
            y + row["dy"],
            row["name"],
        )
        for row in place(frame, stage).to_dict("records")
        for x, y in [stage.pixel(row["longitude"], row["latitude"])]
    )
