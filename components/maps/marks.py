"""The marks of the projects: one row a project, with its place, size, fields and words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from components import project_fields
from components.atlas_list import entries
from components.drawing.map import Name, Spot
from components.kept import kept
from components.maps import japan
from model.centres import project_centres
from model.placement import side_by_side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.atlas_list import Entry
    from components.view import View
    from model.atlas import Atlas
    from model.viewport import Viewport

SMALLEST = {"phone": 9.0, "desk": 13.0, "hall": 17.0, "forum": 18.0}
"""Radius of a mark without a count, in pixels, by screen."""
LARGEST = 1.75
"""The largest mark is this many times the smallest."""

TOWARDS: Mapping[str, float] = {
    "tohoku-life": 0,
    "tohoku-recycling": 0,
    "kanto-revitalization": 310,
    "kanto-bio": 350,
    "kanto-it": 20,
    "tokai-manufacturing": 35,
    "chubu-third": 300,
    "hokuriku-manufacturing": 200,
    "kinki-manufacturing": 200,
    "kinki-energy": 195,
    "kinki-it": 55,
    "kinki-bio": 75,
    "chugoku-machinery": 190,
    "chugoku-recycling": 180,
    "shikoku-techno-bridge": 150,
    "kyushu-krip": 20,
    "kyushu-silicon": 180,
}
"""The direction in which a project's name should stand, where another is worse."""

COLUMNS = ("id", "longitude", "latitude", "radius", "fields", "look", "name", "said")


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
                entry.project.fields,
                entry.look,
                entry.project.short_name[view.language],
                entry.said,
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


@kept(4_000_000)
def _places(
    atlas: Atlas, viewport: Viewport, radii: tuple[tuple[str, float], ...]
) -> dict[str, tuple[float, float]]:
    """Project id to longitude and latitude of its mark, none covering another."""
    centres = project_centres(atlas)
    apart = side_by_side({key: viewport.pixel(*centres[key]) for key, _ in radii}, dict(radii))
    places = {key: viewport.location(*point) for key, point in apart.items()}
    return {key: (round(east, 3), round(north, 3)) for key, (east, north) in places.items()}


def names(view: View, frame: pd.DataFrame) -> tuple[Name, ...]:
    """The names of the marks of a frame, with how sure their fields are where no source says."""
    return tuple(
        Name(
            project_fields.marked(view, view.atlas.projects[row["id"]]),
            (row["longitude"], row["latitude"]),
            "spot",
            (row["id"],),
            towards=TOWARDS.get(row["id"]),
        )
        for row in frame.to_dict("records")
    )


def spots(frame: pd.DataFrame, language: str, chosen: str = "") -> tuple[Spot, ...]:
    """The rows of a frame with `COLUMNS` as spots of a map.

    Args:
        frame: the frame.
        language: of its words.
        chosen: the id of the chosen one, "" for none.
    """
    return tuple(
        Spot(
            id=row["id"],
            at=(row["longitude"], row["latitude"]),
            radius=row["radius"],
            fields=row["fields"],
            name=row["name"],
            said=row["said"],
            look=row["look"],
            chosen=bool(chosen) and row["id"] == chosen,
            language=language,
        )
        for row in frame.to_dict("records")
    )
