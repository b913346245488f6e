"""The marks of the projects: one row a project, with its place, size, letter and words."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

from components.atlas_list import UNKNOWN, entries
from components.drawing.map import Spot
from components.maps import japan
from model.centres import project_centres
from model.placement import side_by_side

if TYPE_CHECKING:
    from components.atlas_list import Entry
    from components.view import View
    from model.atlas import Atlas
    from model.viewport import Viewport

SMALLEST = {"phone": 8.0, "desk": 11.5, "hall": 15.0, "forum": 16.0}
"""Radius of a mark without a count, in pixels, by screen."""
LARGEST = 1.75
"""The largest mark is this many times the smallest."""

COLUMNS = ("id", "longitude", "latitude", "radius", "field", "letter", "name", "said", "hollow")


def marks(view: View, screen: str) -> pd.DataFrame:
    """Where the chosen projects' marks stand and how they look.

    Args:
        view: the selection, the record, the words.
        screen: a key of the viewports ("phone", "desk", "hall").

    Returns:
        One row a project with the columns of `COLUMNS`; radius in pixels.
    """
    shown = entries(view)
    every = {entry.project.project_id: _radius(entry, screen) for entry in shown}
    places = _places(view.atlas, japan.viewport(view, screen), tuple(every.items()))
    return pd.DataFrame(
        [
            (
                entry.project.project_id,
                *places[entry.project.project_id],
                every[entry.project.project_id],
                entry.field,
                view.words(f"field.{entry.field}.letter"),
                entry.project.short_name[view.language],
                entry.said,
                entry.state in UNKNOWN,
            )
            for entry in shown
        ],
        columns=list(COLUMNS),
    )


def _radius(entry: Entry, screen: str) -> float:
    least = SMALLEST[screen]
    if entry.share is None:
        return least
    return round(least * (1 + (LARGEST - 1) * math.sqrt(entry.share / 100)), 1)


@lru_cache(maxsize=256)
def _places(
    atlas: Atlas, viewport: Viewport, radii: tuple[tuple[str, float], ...]
) -> dict[str, tuple[float, float]]:
    """Project id to longitude and latitude of its mark, none covering another."""
    centres = project_centres(atlas)
    apart = side_by_side({key: viewport.pixel(*centres[key]) for key, _ in radii}, dict(radii))
    places = {key: viewport.location(*point) for key, point in apart.items()}
    return {key: (round(east, 3), round(north, 3)) for key, (east, north) in places.items()}


def spots(frame: pd.DataFrame, chosen: str = "") -> tuple[Spot, ...]:
    """The rows of a frame with `COLUMNS` as spots of a map.

    Args:
        frame: the frame.
        chosen: the id of the chosen one, "" for none.
    """
    return tuple(
        Spot(
            id=row["id"],
            at=(row["longitude"], row["latitude"]),
            radius=row["radius"],
            colour=f"field:{row['field']}",
            letter=str(row["letter"]),
            name=row["name"],
            said=row["said"],
            hollow=bool(row["hollow"]),
            chosen=bool(chosen) and row["id"] == chosen,
        )
        for row in frame.to_dict("records")
    )
