"""The map of the Atlas page, live and still: Japan, or the world for the overseas links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.atlas_list import finding as list_finding
from components.atlas_list import rows, table
from components.maps import japan
from components.maps import still as stills
from components.maps.marks import marks
from model.stage import JAPAN, WORLD

__all__ = ["alt", "draw", "finding", "query", "still", "subtitle", "table"]

if TYPE_CHECKING:
    from components.medium import Medium
    from components.picture import Picture
    from components.view import View

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
    return list_finding(view, rows(view))


def subtitle(view: View) -> str:
    """What is counted, and what may not be read into it."""
    return view.words(f"list.{view.selection.layer}.subtitle")


def alt(view: View) -> str:
    """The finding, how many marks there are, and what is chosen."""
    said = view.words("map.alt", count=len(rows(view)), finding=finding(view))
    if view.selection.id:
        said += " " + view.words(
            "map.chosen",
            name=view.project_name(view.selection.id),
            prefectures=view.words("list_join").join(
                view.atlas.prefectures[code][view.language]
                for code in view.atlas.prefectures_of(view.selection.id)
            ),
        )
    return said


def arcs(view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """One row an overseas link that has a place, from its project's mark to the partner.

    Longitudes west of 20 W run on past 180 degrees: Japan stands in the middle.
    """
    starts = {row["id"]: row for row in frame.to_dict("records")}
    found = []
    for link in view.atlas.links:
        partner = view.atlas.organisations.get(link.to_id)
        start = starts.get(link.project_id)
        if not (link.overseas and start and partner) or partner.longitude is None:
            continue
        longitude = partner.longitude + 360 if partner.longitude < -20 else partner.longitude  # noqa: PLR2004
        found.append(
            (
                link.project_id,
                start["longitude"],
                start["latitude"],
                longitude,
                partner.latitude,
                partner.place[view.language],
                partner.name[view.language] or partner.name.en or partner.name.ja,
                f"{view.words('link.' + link.kind)} · {view.period(link.period)}",
            )
        )
    return pd.DataFrame(found, columns=list(ARC_COLUMNS))


def draw(view: View, screen: str, mode: str) -> japan.Deck:
    """The live map."""
    frame, chosen = query(view, screen), view.selection.id
    if view.selection.layer == "overseas":
        frame = linked(frame)
        return japan.world_map(
            frame, arcs(view, frame), stage=WORLD[screen], mode=mode, chosen=chosen
        )
    return japan.project_map(
        frame,
        stage=JAPAN[screen],
        mode=mode,
        chosen=chosen,
        covered=_covered(view),
        names=_bureau_names(view, screen),
    )


def still(view: View, screen: str, mode: str, medium: Medium) -> Picture:
    """The still twin; the marks are links where it stands inside a page."""
    frame, chosen = query(view, screen), view.selection.id

    def href(project_id: str) -> str:
        return medium.href(view.selection.but(id=project_id))

    if view.selection.layer == "overseas":
        frame = linked(frame)
        return stills.world_svg(
            view.atlas,
            frame,
            arcs(view, frame),
            stage=WORLD[screen],
            mode=mode,
            alt=alt(view),
            chosen=chosen,
            href=href if medium.href(view.selection) else None,
        )
    return stills.japan_svg(
        view.atlas,
        frame,
        stage=JAPAN[screen],
        mode=mode,
        alt=alt(view),
        covered=_covered(view),
        chosen=chosen,
        href=href if medium.href(view.selection) else None,
        names=_bureau_names(view, screen),
    )


def linked(frame: pd.DataFrame) -> pd.DataFrame:
    """The projects with a link, small: the world has no room for the others."""
    return frame[~frame["hollow"]].assign(radius=7.0)


def _covered(view: View) -> tuple[str, ...]:
    return view.atlas.prefectures_of(view.selection.id) if view.selection.id else ()


def _bureau_names(view: View, screen: str) -> dict[str, str]:
    """The areas' names, short; a phone has no room for them."""
    if screen == "phone":
        return {}
    return {key: view.words(f"bureau.{key}") for key in view.atlas.bureaus}
