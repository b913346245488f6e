"""Every figure, registered once: pages, stills, exports and tests walk this list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from components import links
from components.charts import (
    allocation,
    beside,
    budget,
    counts,
    course,
    events,
    firms,
    found,
    lineage,
    network,
    outcomes,
    participants,
    region_areas,
    region_industries,
    region_own,
    series,
    specialisation,
    strands,
)
from components.drawing import svg
from components.drawing.figures import Bars
from components.drawing.lanes import Lanes
from components.drawing.layouts import laid_out
from components.drawing.live import LIVE
from components.drawing.map import Map
from components.drawing.squares import Squares
from components.drawing.strips import Roll
from components.drawing.ties import Flow
from components.kept import kept
from components.maps import area, atlas_map, compared, partners, region_map
from components.theme import fonts
from model.pages import CASE, COMPARE, EVIDENCE, PROJECT
from model.selection import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from components.drawing.figures import Description
    from components.medium import Medium
    from components.picture import Picture
    from components.tables import Table
    from components.view import View


@dataclass(frozen=True, slots=True)
class CatalogueFigure:
    """One figure.

    Attributes:
        figure_id: its name in addresses and exports.
        pages: the pages it stands on, by kind (`CASE` for the case studies).
        query: view and screen to the frame that everything below is made from.
        finding: the sentence that is title, caption and slide title at once.
        subtitle: measure, coverage and period in one line.
        alt: the sentence for those who do not see it, from the same frame.
        table: the same numbers as rows, each with what stands behind it.
        section: the section of its pages that it is (`model.pages`).
        figure: view and screen to what the picture means; its kind chooses who lays it out and
            paints it.
    """

    figure_id: str
    pages: tuple[str, ...]
    query: Callable[[View, str], pd.DataFrame]
    finding: Callable[[View], str]
    subtitle: Callable[[View], str]
    alt: Callable[[View], str]
    table: Callable[[View], Table]
    section: str
    figure: Callable[[View, str], Description]


def entry(figure_id: str, module: Any, section: str, *pages: str) -> CatalogueFigure:  # noqa: ANN401
    """The entry of a figure whose module, or object, names its functions as the catalogue does.

    Args:
        figure_id: its name in addresses and exports.
        module: what has these functions.
        section: the section of its pages that it is.
        pages: the kinds of its pages.
    """
    return CatalogueFigure(
        figure_id,
        pages,
        module.query,
        module.finding,
        module.subtitle,
        module.alt,
        module.table,
        section,
        module.figure,
    )


FIGURES: Mapping[str, CatalogueFigure] = {
    figure.figure_id: figure
    for figure in (
        entry("atlas-map", atlas_map, "map", ""),
        entry("area-map", area, "map", PROJECT, CASE),
        entry("network", network, "network", CASE),
        entry("partners-map", partners, "partners", CASE),
        entry("series", series, "series", PROJECT, CASE),
        entry("course", course, "course", PROJECT, CASE),
        entry("specialisation", specialisation, "region", PROJECT, CASE),
        entry("region-areas", region_areas.AREAS, "areas", "regions"),
        entry("region-map", region_map, "map", "regions"),
        entry("region-industries", region_industries, "industries", "regions"),
        entry("region-own", region_own.OWN, "own", "regions"),
        entry("compare-map", compared, "map", COMPARE),
        entry("compare-participants", participants, "participants", COMPARE),
        entry("outcomes", outcomes, "reported", "outcomes"),
        entry("products", counts.PRODUCTS_CHART, "products", "outcomes", CASE),
        entry("ventures", counts.VENTURES_CHART, "ventures", "outcomes", CASE),
        entry("strands", strands, "strands", "outcomes"),
        entry("firms", firms, "firms", "outcomes"),
        entry("allocation", allocation, "allocation", "budget"),
        entry("budget", budget, "years", "budget"),
        entry("mext", beside.MEXT, "mext", "budget"),
        entry("regional-rnd", beside.REGIONAL, "regional", "budget"),
        entry("lineage", lineage, "lineage", "timeline"),
        entry("events", events, "events", "timeline"),
        entry("found", found, "found", EVIDENCE),
    )
}
GROUND = "ground"
"""The parameter by which a still map is asked for without what stands on its ground."""
MAPS = ("atlas-map", "area-map", "compare-map", "partners-map", "region-map")
"""The figures that are maps, which fill their place."""
UPRIGHT = ("area-map", "course", "network", "products", "ventures", "mext", "regional-rnd")
"""The figures that paper has as a phone has them: they run down, or stand in a narrow column."""
NEED_NO_ROWS = ("atlas-map", "area-map", "network")
"""The figures that say something where nothing stands on them."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of a figure in one view: title, line below it, what it shows."""

    finding: str
    subtitle: str
    alt: str


@kept(4_000_000)
def caption(figure_id: str, view: View) -> Caption | None:
    """The words of a figure, kept; None where the view has nothing to draw."""
    figure = FIGURES[figure_id]
    if not _drawable(figure, view):
        return None
    return Caption(figure.finding(view), figure.subtitle(view), figure.alt(view))


def is_narrow(figure_id: str, view: View) -> bool:
    """Whether a figure stands in a column beside others, where it is drawn as on a phone."""
    return view.kind == CASE and figure_id in counts.CHARTED


@kept(16_000_000)
def described(figure_id: str, view: View, screen: str) -> Description:
    """What a figure means in a view, kept."""
    return FIGURES[figure_id].figure(view, screen)


@kept(32_000_000)
def drawn(figure_id: str, view: View, screen: str, mode: str) -> Any:  # noqa: ANN401
    """The live drawing of a figure, kept and shared between readers: nothing changes it.

    None where the still is all there is.

    Args:
        figure_id: a key of `FIGURES`.
        view: the view.
        screen: "phone", "desk" or "hall".
        mode: "light" or "dark".
    """
    figure = described(figure_id, view, screen)
    if isinstance(figure, Map):
        figure = replace(figure, ground=_ground(figure_id, view, screen, mode))
    painter = LIVE.get(type(figure))
    return painter and painter(figure, screen, mode)


def _ground(figure_id: str, view: View, screen: str, mode: str) -> str:
    """Where the ground of a map is served as a picture: views that share it share its address."""
    view = view.but(language=LANGUAGES[0])
    bare = view.of(links.plain(view.selection, view.selection.page))
    if caption(figure_id, bare):
        ours, theirs = (described(figure_id, one, screen) for one in (view, bare))
        view = bare if _stands_on(ours) == _stands_on(theirs) else view
    return f"still/{figure_id}.svg?{links.query(view.selection, screen=screen, mode=mode)}&{GROUND}"


def _stands_on(figure: Description) -> object:
    """What the ground of a map depends on, which has no words."""
    if not isinstance(figure, Map):
        return None
    return figure.viewport, [
        (one.outline, one.role, one.border, one.shades) for one in figure.lands
    ]


@kept(32_000_000)
def still(
    figure_id: str, view: View, screen: str, mode: str, medium: Medium, steps: int = svg.TENTHS
) -> Picture:
    """The still drawing of a figure, kept; arguments as `drawn`, who decides on links, how fine."""
    figure = _leading(figure_id, view, screen, medium)
    kind = "still" if isinstance(figure, Map) else "still chart"
    return svg.picture(laid_out(figure, screen), mode, kind, fonts(view.language), steps)


def _leading(figure_id: str, view: View, screen: str, medium: Medium) -> Description:
    """A figure whose marks lead to what they choose, where one chooses on it."""
    figure = described(figure_id, view, screen)
    if isinstance(figure, Flow) or (isinstance(figure, Map | Roll) and figure.chooses):
        return figure.leading(lambda key: medium.href(view.selection.but(id=key)))
    if isinstance(figure, Squares):
        return figure.leading(
            lambda key: medium.href(view.to(EVIDENCE, obs=key)),
            lambda key: medium.href(view.to(EVIDENCE, kind=key)),
        )
    if isinstance(figure, Lanes):
        chosen = view.selection.kind
        return figure.leading(
            lambda key: medium.href(view.selection.but(kind="" if key == chosen else key))
        )
    if isinstance(figure, Bars) and figure.chooses:
        return figure.leading(lambda key: medium.href(view.selection.but(year=key)))
    return figure


def _drawable(figure: CatalogueFigure, view: View) -> bool:
    """A figure of one subject needs one; a map of Japan and a diagram need no rows."""
    if {PROJECT, CASE}.issuperset(figure.pages) and view.subject is None:
        return False
    return figure.figure_id in NEED_NO_ROWS or not figure.query(view, "desk").empty
