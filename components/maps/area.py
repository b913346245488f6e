"""The close map of one project: the prefectures it covers and the places named with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from components.drawing.map import Map, Name
from components.maps import japan
from components.maps.marks import COLUMNS, spots
from components.tables import Row, Table
from model.centres import bounds, main_bounds
from model.pages import CASE
from model.viewport import JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.view import View
    from model.atlas import Atlas
    from model.entities import Place
    from model.viewport import Viewport

CLOSE = 0.3
"""How much room is left around the cities of an area, as a share of each side."""
SIZES = {"phone": (390, 330), "desk": (660, 500), "hall": (900, 660), "forum": (980, 840)}
BESIDE = {**SIZES, "desk": (400, 440), "hall": (540, 560)}
"""The same on a case study, where other pictures stand beside it."""
DOTS = {"phone": 5.0, "desk": 6.5, "hall": 8.0, "forum": 11.0}
"""Radius of a named place, in pixels, by screen."""


def viewport(view: View, screen: str) -> Viewport:
    """The view of the ground that shows the whole area."""
    plain = room(screen, BESIDE if view.kind == CASE else SIZES)
    subject, cities = view.known_subject, _cities(view)
    codes = subject.prefectures()
    if subject.area and cities:
        west, south, east, north = _around(cities)
        return plain.around(west, south, east, north, CLOSE)
    return plain.around(*_ground(view.atlas, codes or tuple(view.atlas.prefectures)))


def _ground(atlas: Atlas, codes: Sequence[str]) -> tuple[float, float, float, float]:
    """West, south, east and north of prefectures, in degrees.

    Of several, what reaches far beyond the southernmost main land would make all others small.
    """
    west, south, east, north = bounds(atlas, codes)
    if len(codes) > 1:
        south = max(south, main_bounds(atlas, codes)[1])
    return west, south, east, north


def room(screen: str, sizes: Mapping[str, tuple[int, int]] = SIZES) -> Viewport:
    """A view of the ground in the size of a map that stands beside words."""
    width, height = sizes[screen]
    return replace(JAPAN[screen], width=width, height=height)


def _around(cities: Sequence[Place]) -> tuple[float, float, float, float]:
    """West, south, east and north of some cities, in degrees."""
    longitudes = [place.longitude or 0.0 for place in cities]
    latitudes = [place.latitude or 0.0 for place in cities]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _cities(view: View) -> list[Place]:
    """The named places of the subject that have coordinates, once each."""
    found = {
        place.name: place
        for place in view.known_subject.places()
        if place.kind == "city" and place.longitude is not None
    }
    return list(found.values())


def query(view: View, screen: str) -> pd.DataFrame:
    """One row a named place with coordinates; radius in pixels."""
    return pd.DataFrame(
        [
            (
                place.name.en,
                place.longitude,
                place.latitude,
                DOTS[screen],
                (),
                "full" if place.role == "base" else "dashed",
                place.name[view.language],
                view.words("project.cities"),
            )
            for place in _cities(view)
        ],
        columns=list(COLUMNS),
    )


def finding(view: View) -> str:
    """Where the project is, in the words of the record."""
    return (view.known_subject.area or view.known_subject.project).area[view.language]


def subtitle(view: View) -> str:
    """The prefectures by name."""
    return view.listed(
        view.atlas.prefectures[code][view.language] for code in view.known_subject.prefectures()
    )


def alt(view: View) -> str:
    """The sentence for those who do not see the map."""
    return view.words(
        "project.map_alt", name=view.known_subject.name(view.language), prefectures=subtitle(view)
    )


def table(view: View) -> Table:
    """The prefectures that the subject covers, then the places named with it."""
    found = {(place.kind, place.name): place for place in view.known_subject.places()}
    return Table(
        (view.words("table.place"), view.words("table.kind")),
        tuple(
            Row(
                (place.name[view.language], view.words(f"place.{place.kind}")),
                provenance=place.provenance,
            )
            for place in sorted(found.values(), key=lambda place: place.kind != "prefecture")
        ),
    )


def figure(view: View, screen: str) -> Map:
    """Japan close up: no choosing here, names beside the places."""
    found = spots(query(view, screen), view.language)
    return Map(
        viewport=viewport(view, screen),
        alt=alt(view),
        language=view.language,
        atlas=view.atlas,
        lands=japan.lands(view, view.known_subject.prefectures()),
        spots=found,
        names=(*(Name(spot.name, spot.at, "place") for spot in found), *_prefectures(view)),
    )


def _prefectures(view: View) -> Iterator[Name]:
    """The prefectures that it covers, each in the middle of its land, unless a city says it."""
    said = {place.name[view.language] for place in _cities(view)}
    for code in view.known_subject.prefectures():
        one = view.atlas.extents[code]
        named = view.atlas.prefectures[code][view.language]
        if named not in said:
            yield Name(named, (one.longitude, one.latitude), "prefecture")
