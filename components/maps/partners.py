"""The partners abroad of one subject on a world map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.maps import atlas_map
from components.tables import Row, Table
from model.viewport import WORLD

if TYPE_CHECKING:
    import pandas as pd

    from components.drawing.map import Map
    from components.view import View


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
    points = "; ".join(
        f"{name}: {said}" for name, said in zip(frame["name"], frame["said"], strict=True)
    )
    return view.words("series.alt", finding=finding(view), points=points)


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
    own, viewport = _own_mark(view, screen), WORLD[screen]
    return atlas_map.world(view, own, query(view, screen), viewport, alt(view))


def _own_mark(view: View, screen: str) -> pd.DataFrame:
    marks = atlas_map.linked(atlas_map.query(_world(view), screen))
    return marks[marks["id"] == view.known_subject.project.project_id]


def _world(view: View) -> View:
    """The same view with the overseas layer of the whole atlas, which places the marks."""
    return view.but(page="", layer="overseas", bureau="", field="")
