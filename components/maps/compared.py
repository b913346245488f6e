"""The map of what stands side by side: the prefectures of each, and a mark with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import one_by_one
from components.drawing.map import Map, Name
from components.maps import area, japan
from components.maps.marks import COLUMNS, SMALLEST, spots
from components.tables import Row, Table
from model.centres import bounds, middle
from model.placement import side_by_side
from model.subject import subjects_compared

if TYPE_CHECKING:
    from components.drawing.map import Degrees
    from components.view import View
    from model.subject import Subject
    from model.viewport import Viewport

FAR = "okinawa"
"""The bureau whose area lies so far off that all others would be small beside it."""
MARGIN = 0.04
"""How much room is left around the prefectures, as a share of each side."""
SMALL = 0.75
"""A mark against those of the Atlas: it leaves its prefectures to be seen."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a subject: its mark, side by side where regions are the same; radius in pixels."""
    subjects = [one for one in subjects_compared(view.atlas, view.selection) if _codes(one)]
    places = _places(view, subjects, screen) if subjects else {}
    rows = [
        (
            one.subject_id,
            *places[one.subject_id],
            SMALL * SMALLEST[screen],
            one.project.fields,
            "full",
            one.name(view.language),
            prefectures(view, one),
        )
        for one in subjects
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def finding(view: View) -> str:
    """What stands side by side, by name."""
    subjects = subjects_compared(view.atlas, view.selection)
    names = view.listed(one.name(view.language) for one in subjects)
    return view.words("side.finding", names=names)


def subtitle(view: View) -> str:
    """What the map shows."""
    return view.words("side.map")


def alt(view: View) -> str:
    """Each by its name, with its prefectures."""
    rows = query(view)
    told = (
        view.words("series.point", period=name, said=said)
        for name, said in zip(rows["name"], rows["said"], strict=True)
    )
    return one_by_one(view, finding(view), told)


def table(view: View) -> Table:
    """Each with the prefectures that it covers."""
    subjects = subjects_compared(view.atlas, view.selection)
    return Table(
        view.heads("side.subject", "project.area"),
        tuple(
            Row(
                (one.name(view.language), prefectures(view, one)),
                provenance=(one.area or one.project).provenance,
            )
            for one in subjects
        ),
    )


def figure(view: View, screen: str) -> Map:
    """Japan with the prefectures of all of them."""
    found = spots(query(view, screen), view.language)
    subjects = subjects_compared(view.atlas, view.selection)
    codes = tuple(sorted({code for one in subjects for code in _codes(one)}))
    return Map(
        viewport=_viewport(view, codes, screen),
        alt=alt(view),
        language=view.language,
        atlas=view.atlas,
        lands=japan.lands(view, codes),
        spots=found,
        names=tuple(Name(spot.name, spot.at, "spot", (spot.id,)) for spot in found),
    )


def prefectures(view: View, subject: Subject) -> str:
    """The prefectures of a subject by name."""
    return view.listed(view.atlas.prefectures[code][view.language] for code in _codes(subject))


def _codes(subject: Subject) -> tuple[str, ...]:
    """The prefectures of a subject; of an area for which none are on record, its project's."""
    return subject.prefectures() or subject.atlas.prefectures_of(subject.project.project_id)


def _viewport(view: View, codes: tuple[str, ...], screen: str) -> Viewport:
    """All of Japan, Okinawa only where one is there: few grounds for many comparisons."""
    bureaus = view.atlas.prefecture_bureaus
    far = {code for code, bureau in bureaus.items() if bureau == FAR}
    shown = [code for code in bureaus if code not in far or far & {*codes}]
    return area.room(screen).around(*bounds(view.atlas, shown), MARGIN)


def _places(view: View, subjects: list[Subject], screen: str) -> dict[str, Degrees]:
    """Subject to longitude and latitude of its mark, none covering another."""
    codes = tuple(sorted({code for one in subjects for code in _codes(one)}))
    ground = _viewport(view, codes, screen)
    centres = {one.subject_id: ground.pixel(*middle(view.atlas, _codes(one))) for one in subjects}
    apart = side_by_side(centres, dict.fromkeys(centres, SMALLEST[screen]))
    return {key: ground.location(*point) for key, point in apart.items()}
