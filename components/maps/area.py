"""The close map of one project: the prefectures it covers and the places named with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from components.maps import japan, place_names
from components.maps import still as stills
from components.theme import mark_field
from model.centres import bounds
from model.stage import JAPAN

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.view import View
    from model.stage import Stage

SIZES = {"phone": (390, 330), "desk": (660, 500), "hall": (900, 660)}
COLUMNS = ("id", "longitude", "latitude", "radius", "field", "letter", "name", "said", "hollow")


def stage(view: View, screen: str) -> Stage:
    """The view of the ground that shows the whole area."""
    width, height = SIZES[screen]
    plain = replace(JAPAN[screen], width=width, height=height)
    codes = view.atlas.prefectures_of(view.selection.id)
    return plain.around(*bounds(view.atlas, codes)) if codes else plain


def query(view: View, screen: str) -> pd.DataFrame:
    """One row a named place with coordinates; radius in pixels."""
    project = view.atlas.projects.get(view.selection.id)
    places = view.atlas.places_by_project.get(view.selection.id, ())
    found = {
        place.name: place
        for place in places
        if place.kind == "city" and place.longitude is not None
    }
    return pd.DataFrame(
        [
            (
                place.name.en,
                place.longitude,
                place.latitude,
                5.0 if screen == "phone" else 6.5,
                mark_field(project) if project else "",
                "",
                place.name[view.language],
                view.words("project.cities"),
                place.role != "base",
            )
            for place in found.values()
        ],
        columns=list(COLUMNS),
    )


def finding(view: View) -> str:
    """Where the project is, in the words of the record."""
    return view.atlas.projects[view.selection.id].area[view.language]


def subtitle(view: View) -> str:
    """The prefectures by name."""
    return view.words("list_join").join(
        view.atlas.prefectures[code][view.language]
        for code in view.atlas.prefectures_of(view.selection.id)
    )


def alt(view: View) -> str:
    """The sentence for those who do not see the map."""
    return view.words(
        "project.map_alt", name=view.project_name(view.selection.id), prefectures=subtitle(view)
    )


def draw(view: View, screen: str, mode: str) -> japan.Deck:
    """The live map: no choosing here, names beside the places."""
    frame, ground = query(view, screen), stage(view, screen)
    covered = view.atlas.prefectures_of(view.selection.id)
    deck = japan.project_map(frame, stage=ground, mode=mode, covered=covered)
    deck.layers.append(place_names.layer(frame, ground, mode))
    return deck


def still(view: View, screen: str, mode: str) -> Markup:
    """The still twin."""
    return stills.japan_svg(
        view.atlas,
        query(view, screen),
        stage=stage(view, screen),
        mode=mode,
        alt=alt(view),
        covered=view.atlas.prefectures_of(view.selection.id),
        labels=True,
    )
