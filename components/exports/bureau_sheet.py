"""A bureau's one page: its projects on a map and in a table, the nation beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from components import atlas_list
from components.exports.paper import Paper
from components.maps import still
from components.maps.marks import marks
from components.screens import atlas, outcomes
from model.centres import bounds, project_centres
from model.coverage import COUNTS, covered_indicators
from model.placement import side_by_side
from model.stage import JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from components.view import View
    from model.record import Figure, Project
    from model.stage import Stage

SIZE, RADIUS = (560, 385), 15.0
"""The map's width and height and its marks' radius, in pixels."""


class Line(NamedTuple):
    """A project in the table: its number on the map, its counts by layer, its outcomes."""

    number: int
    project: Project
    field: str
    counts: Sequence[atlas_list.Row]
    outcomes: Sequence[Figure]


def title(view: View) -> str:
    """The bureau's name, then that of the atlas."""
    return f"{_name(view)} — {view.words('brand.name')}"


def content(view: View) -> Markup:
    """The body of the page."""
    projects, lines = view.atlas.by_bureau.get(view.selection.bureau, ()), _lines(view)
    made = view.render(
        "bureau_sheet.html",
        name=_name(view),
        projects=projects,
        map=_map(view),
        lines=lines,
        facts=atlas.headline_facts(view),
        own=[_finding(view, layer, own=True) for layer in COUNTS],
        nation=[_finding(view, layer) for layer in COUNTS],
        cautions=_cautions(view, projects, lines),
    )
    return Paper(view.words, view.base, telling=False)(made)


def _name(view: View) -> str:
    return view.atlas.bureaus[view.selection.bureau][view.language]


def _lines(view: View) -> list[Line]:
    """The bureau's projects in the order of the list."""
    layers = [_rows(view, layer, own=True) for layer in COUNTS]
    reported = [
        figure
        for indicator in covered_indicators(view.atlas)
        if indicator.group == "outcome"
        for figure in outcomes.first_term(view, indicator.indicator_id)
    ]
    return [
        Line(
            number,
            counts[0].project,
            counts[0].field,
            counts,
            [one for one in reported if counts[0].project.project_id in one.project_ids],
        )
        for number, counts in enumerate(zip(*layers, strict=True), 1)
    ]


def _rows(view: View, layer: str, *, own: bool = False) -> list[atlas_list.Row]:
    bureau = view.selection.bureau if own else ""
    return atlas_list.rows(view.but(layer=layer, bureau=bureau, field=""))


def _finding(view: View, layer: str, *, own: bool = False) -> str:
    """How many of the bureau's projects, or of all, have a count on record."""
    return atlas_list.finding(view.but(layer=layer), _rows(view, layer, own=own))


def _map(view: View) -> Markup:
    """The projects' marks with their numbers in the table, on the prefectures they cover."""
    frame = marks(view.but(layer="firms", field=""), "desk")
    codes = {code for key in frame["id"] for code in view.atlas.prefectures_of(key)}
    width, height = SIZE
    stage = replace(JAPAN["desk"], width=width, height=height).around(*bounds(view.atlas, codes))
    places = _places(view, stage, list(frame["id"]))
    return still.japan_svg(
        view.atlas,
        frame.assign(
            longitude=[place[0] for place in places],
            latitude=[place[1] for place in places],
            letter=range(1, len(frame) + 1),
            radius=RADIUS,
        ),
        stage=stage,
        mode="light",
        alt=view.words("print.map_alt", bureau=_name(view), count=len(frame)),
        covered=codes,
        href=lambda project_id: view.to("project", id=project_id),
    )


def _places(view: View, stage: Stage, projects: Sequence[str]) -> list[tuple[float, float]]:
    """Where the marks stand on a map this close, none covering another."""
    centres = project_centres(view.atlas)
    points = {key: stage.pixel(*centres[key]) for key in projects}
    apart = side_by_side(points, dict.fromkeys(projects, RADIUS))
    return [stage.location(*apart[key]) for key in projects]


def _cautions(view: View, projects: Sequence[Project], lines: Sequence[Line]) -> Iterator[str]:
    """What may not be read into the numbers of this page."""
    words = view.words
    yield from (words(f"list.{layer}.subtitle") for layer in COUNTS)
    yield words("outcomes.lead")
    if any(row.state == "body" for line in lines for row in line.counts):
        yield words("print.body")
    if not all(project.settled for project in projects):
        yield words("project.unsettled_long")
    for project in projects:
        case = view.atlas.case_of(project.project_id)
        if case:
            yield case.caution[view.language]
