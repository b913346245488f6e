"""The partners abroad of one subject on a world map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.charts.spoken import one_by_one
from components.maps import atlas_map
from components.tables import Row, Table
from model.viewport import WORLD

SIZES = {"phone": (390, 300), "desk": (860, 400), "hall": (1180, 520), "forum": (980, 640)}
MARGIN, LOWEST = 0.06, 0.5
"""What is free on each side, and how low the map may be: shares of a side, and of its height."""
BOW, LEAST, TOP = 0.25, 12.0, 62.0
"""Room above links for their bows: a share of what they span, at least so many degrees; up to
where."""

if TYPE_CHECKING:
    import pandas as pd

    from components.drawing.map import Map
    from components.view import View
    from model.viewport import Viewport


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a partner of the subject; see `atlas_map.arcs`."""
    marks = atlas_map.query(_world(view), screen)
    found = atlas_map.arcs(view, marks)
    return found[found["id"] == view.known_subject.project.project_id]


def finding(view: View) -> str:
    """How many partners, and where."""
    frame = query(view)
    return view.words(
        "partners.finding",
        count=len(frame),
        places=view.listed(dict.fromkeys(frame["label"])),
    )


def subtitle(view: View) -> str:
    """What counts as a relationship."""
    return view.words("list.overseas.subtitle")


def alt(view: View) -> str:
    """The finding, then each partner with the kind and date of the relationship."""
    frame = query(view)
    points = (
        view.words("sign.told", what=name, said=said)
        for name, said in zip(frame["name"], frame["said"], strict=True)
    )
    return one_by_one(view, finding(view), points)


def table(view: View) -> Table:
    """One row a partner on the map: who, where, what kind of relationship and since when."""
    relationships = {
        (view.atlas.organisations[one.to_id].name, one.period): one
        for one in view.known_subject.relationships()
        if one.abroad and one.to_id in view.atlas.organisations
    }
    rows = []
    for one in relationships.values():
        partner = view.atlas.organisations[one.to_id]
        if partner.longitude is not None:
            name = partner.name.either(view.language)
            kind, period = view.words(f"link.{one.kind}"), view.period(one.period)
            rows.append(
                Row((name, partner.place[view.language], kind, period), provenance=one.provenance)
            )
    return Table(
        view.heads("table.partner", "table.place", "table.kind", "evidence.period"), tuple(rows)
    )


def figure(view: View, screen: str) -> Map:
    """The world with the subject's own relationships."""
    own, found = _own_mark(view, screen), query(view, screen)
    return atlas_map.world(view, own, found, _around(own, found, screen), alt(view))


def _around(own: pd.DataFrame, found: pd.DataFrame, screen: str) -> Viewport:
    """The part of the world that its links span, with room for their names and bows.

    Links that run far from west to east make it a low one.
    """
    width, height = SIZES[screen]
    plain = replace(WORLD[screen], width=width, height=height, zoom=0.0)
    longitudes = [*own["longitude"], *found["to_longitude"]]
    latitudes = [*own["latitude"], *found["to_latitude"]]
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    room = max((east - west) * BOW, LEAST)
    low, high = south - room / 3, min(north + room, TOP)
    close = plain.around(west - room / 3, low, east + room / 3, high, MARGIN)
    spanned = close.pixel(west, low)[1] - close.pixel(west, high)[1]
    needed = max(spanned / (1 - 2 * MARGIN), height * LOWEST)
    return replace(close, height=min(height, round(needed)))


def _own_mark(view: View, screen: str) -> pd.DataFrame:
    marks = atlas_map.linked(atlas_map.query(_world(view), screen))
    return marks[marks["id"] == view.known_subject.project.project_id]


def _world(view: View) -> View:
    """The same view with the overseas layer of the whole atlas, which places the marks."""
    return view.but(page="", layer="overseas", bureau="", field="")
