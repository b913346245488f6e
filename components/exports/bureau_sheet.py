"""A bureau's one page on paper, with a map on which its projects are numbered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.content import bureau, pages
from components.drawing import svg
from components.drawing.map import Map
from components.drawing.map_marks import laid_out
from components.html.blocks import flat
from components.html.page import placed, since
from components.html.rendering import rendering
from components.html.templating import render
from components.maps import japan
from components.maps.marks import marks, spots
from model.centres import bounds, project_centres
from model.placement import side_by_side
from model.viewport import JAPAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from components.content.section import Section
    from components.exports.paper import Paper
    from components.view import View
    from model.viewport import Viewport

SIZE, RADIUS = (560, 310), 15.0
"""The map's width and height and its marks' radius, in pixels."""


def title(view: View) -> str:
    """The bureau's name, then that of the atlas."""
    return pages.titled(view, bureau.name(view))


def content(view: View, paper: Paper) -> Markup:
    """The body of the page.

    Args:
        view: the Atlas with the bureau chosen.
        paper: who decides on links.
    """
    found = {one.section_id: one for one in bureau.sections(view) if one}
    # The map shows where the rows of the table stand: it rests on nothing of its own.
    laid = rendering(view, paper, tuple(one for one in found.values() if not one.figure))

    def draw(section: Section) -> Markup:
        note = render(laid, "paper_note.html", words=view.words("print.map_note"))
        return _map(section.view, paper) + note

    body = flat(placed(laid, found, bureau.LAYOUT), draw)
    return since(laid) + body + render(laid, "paper_sources.html", brief=True)


def _map(view: View, paper: Paper) -> Markup:
    """The projects' marks with their numbers in the table, on the prefectures they cover."""
    frame = marks(view.but(layer="firms", field=""), "desk")
    codes = tuple({code: 0 for key in frame["id"] for code in view.atlas.prefectures_of(key)})
    width, height = SIZE
    viewport = replace(JAPAN["desk"], width=width, height=height).around(*bounds(view.atlas, codes))
    places = _places(view, viewport, list(frame["id"]))
    drawn = Map(
        viewport=viewport,
        alt=view.words("print.map_alt", bureau=bureau.name(view), count=len(frame)),
        language=view.language,
        atlas=view.atlas,
        lands=japan.lands(view, codes),
        spots=tuple(
            replace(spot, at=place, number=str(number), radius=RADIUS)
            for number, (spot, place) in enumerate(
                zip(spots(frame, view.language), places, strict=True), 1
            )
        ),
    )

    if paper.base:
        drawn = drawn.leading(lambda key: paper.href(view.to("project", id=key)))
    return svg.picture(laid_out(drawn), paper.mode, "still").svg()


def _places(view: View, viewport: Viewport, projects: Sequence[str]) -> list[tuple[float, float]]:
    """Where the marks stand on a map this close, none covering another."""
    centres = project_centres(view.atlas)
    points = {key: viewport.pixel(*centres[key]) for key in projects}
    apart = side_by_side(points, dict.fromkeys(projects, RADIUS))
    return [viewport.location(*apart[key]) for key in projects]
