"""The map of the Atlas page: Japan, or the world for the relationships overseas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.atlas_list import entries, table
from components.atlas_list import finding as list_finding
from components.atlas_list import subtitle as list_subtitle
from components.drawing.map import Arc, Land, Map, Name
from components.drawing.words import between
from components.maps import japan
from components.maps.marks import marks, names, spots
from model.coverage import area
from model.selection import FILED, OVERSEAS
from model.viewport import WORLD

__all__ = ["alt", "figure", "finding", "query", "subtitle", "table"]

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from typing import Any

    from components.drawing.map import Degrees
    from components.view import View
    from model.viewport import Viewport

ARC_COLUMNS = (
    "id",
    "longitude",
    "latitude",
    "to_longitude",
    "to_latitude",
    "label",
    "name",
    "said",
)


def query(view: View, screen: str) -> pd.DataFrame:
    """The frame of the map: one row a project that is shown."""
    return marks(view, screen)


def finding(view: View) -> str:
    """The sentence over list and map."""
    return list_finding(view, entries(view))


def subtitle(view: View) -> str:
    """What is counted, and what may not be read into it."""
    return list_subtitle(view)


def alt(view: View) -> str:
    """The finding, how many marks there are, and what is chosen."""
    key = "map.world.alt" if view.layer == "overseas" else "map.alt"
    said = view.words(key, count=len(entries(view)), finding=finding(view))
    if view.selection.id:
        said += view.words("sign.sentences") + view.words(
            "map.chosen",
            name=view.project_name(view.selection.id),
            prefectures=view.listed(
                view.atlas.prefectures[code][view.language]
                for code in view.atlas.prefectures_of(view.selection.id)
            ),
        )
    return said


def arcs(view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """One row a relationship overseas that has a place, from its project's mark to the partner.

    Longitudes west of 20 W run on past 180 degrees: Japan stands in the middle.
    """
    starts = {row["id"]: row for row in frame.to_dict("records")}
    found = []
    for one in view.atlas.relationships:
        partner = view.atlas.organisations.get(one.to_id)
        start = starts.get(one.project_id)
        if not (one.abroad and start and partner) or partner.longitude is None:
            continue
        longitude = partner.longitude + 360 if partner.longitude < -20 else partner.longitude  # noqa: PLR2004
        found.append(
            (
                one.project_id,
                start["longitude"],
                start["latitude"],
                longitude,
                partner.latitude,
                partner.place[view.language],
                partner.name.either(view.language),
                between(view.language, view.words(f"link.{one.kind}"), view.period(one.period)),
            )
        )
    return pd.DataFrame(found, columns=list(ARC_COLUMNS))


def figure(view: View, screen: str) -> Map:
    """Japan with the projects, or the world with the relationships overseas."""
    frame, chosen = query(view, screen), view.selection.id
    if view.layer == OVERSEAS:
        frame = linked(frame)
        ends = arcs(view, frame)
        return world(view, frame, ends, WORLD[screen], alt(view), chosen=chosen, chooses=True)
    covered, viewport = area(view.atlas, view.selection), japan.viewport(view, screen)
    return Map(
        viewport=viewport,
        alt=alt(view),
        language=view.language,
        atlas=view.atlas,
        lands=japan.stepped(view) if japan.shaded(view) else japan.lands(view, covered),
        spots=spots(frame, view.language, chosen),
        names=(
            *japan.framed(view, viewport),
            # A phone has no room for more.
            *(() if screen == "phone" else _names(view, frame)),
        ),
        clear=(japan.foot(viewport),),
        chooses=True,
    )


def _names(view: View, frame: pd.DataFrame) -> tuple[Name, ...]:
    """The names of the projects where all marks are alike, else those of the bureaus."""
    return names(view, frame) if view.layer == FILED else japan.bureau_names(view)


def world(
    view: View,
    frame: pd.DataFrame,
    ends: pd.DataFrame,
    viewport: Viewport,
    alt: str,
    *,
    chosen: str = "",
    chooses: bool = False,
) -> Map:
    """The world: arcs from projects to their partners, whose places have their names.

    Args:
        view: whose record has the outlines.
        frame: the projects' marks.
        ends: the relationships, with `ARC_COLUMNS`.
        viewport: the view of the ground.
        alt: the sentence for those who do not see it.
        chosen: id of the chosen project, whose arcs are strong; without one all are.
        chooses: whether one chooses on it.
    """
    rows = ends.to_dict("records")
    return Map(
        viewport=viewport,
        alt=alt,
        language=view.language,
        atlas=view.atlas,
        lands=(Land("world", "home", 0.6, said=view.words("slides.name.land")),),
        spots=spots(frame, view.language, chosen),
        arcs=tuple(_arc(row, chosen, view.language) for row in rows),
        names=tuple(_partners(rows)),
        chooses=chooses,
    )


def _arc(row: Mapping[Hashable, Any], chosen: str, language: str) -> Arc:
    return Arc(
        id=row["id"],
        start=(row["longitude"], row["latitude"]),
        end=_end(row),
        name=row["name"],
        said=row["said"],
        strong=not chosen or row["id"] == chosen,
        language=language,
    )


def _partners(rows: Sequence[Mapping[Hashable, Any]]) -> Iterator[Name]:
    """The places of the partners, once each, with everyone who has a partner there."""
    for at in dict.fromkeys(map(_end, rows)):
        there = [row for row in rows if _end(row) == at]
        yield Name(there[0]["label"], at, "place", tuple(row["id"] for row in there))


def _end(row: Mapping[Hashable, Any]) -> Degrees:
    return row["to_longitude"], row["to_latitude"]


def linked(frame: pd.DataFrame) -> pd.DataFrame:
    """The projects with a relationship overseas, small: the world has no room for the others."""
    return frame[frame["look"] == "full"].assign(radius=7.0)
