"""Every figure, registered once: pages, stills, exports and tests walk this list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from components import screens
from components.charts import series
from components.maps import area, atlas_map
from model.stage import JAPAN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    from markupsafe import Markup

    from components.view import View
    from model.selection import Selection
    from model.stage import Stage


@dataclass(frozen=True, slots=True)
class CatalogueFigure:
    """One figure.

    Attributes:
        figure_id: its name in addresses and exports.
        page: the page it stands on.
        query: view and screen to the frame that everything below is made from.
        finding: the sentence that is title, caption and slide title at once.
        subtitle: measure, coverage and period in one line.
        alt: the sentence for those who do not see it, from the same frame.
        draw: frame to a pydeck deck or a Plotly figure, in a mode.
        still: frame to an SVG with the same marks, in a mode.
        slide: the form it takes on a slide.
    """

    figure_id: str
    page: str
    query: Callable[[View, str], pd.DataFrame]
    finding: Callable[[View], str]
    subtitle: Callable[[View], str]
    alt: Callable[[View], str]
    draw: Callable[[View, str, str], Any]
    still: Callable[[View, str, str], Markup]
    slide: Literal["map", "lines"]


FIGURES: Mapping[str, CatalogueFigure] = {
    figure.figure_id: figure
    for figure in (
        CatalogueFigure(
            "atlas-map",
            "",
            atlas_map.query,
            atlas_map.finding,
            atlas_map.subtitle,
            atlas_map.alt,
            atlas_map.draw,
            atlas_map.still,
            "map",
        ),
        CatalogueFigure(
            "area-map",
            "project",
            area.query,
            area.finding,
            area.subtitle,
            area.alt,
            area.draw,
            area.still,
            "map",
        ),
        CatalogueFigure(
            "series",
            "project",
            series.query,
            series.finding,
            series.subtitle,
            series.alt,
            series.draw,
            series.still,
            "lines",
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of a figure in one view: title, line below it, what it shows."""

    finding: str
    subtitle: str
    alt: str


@lru_cache(maxsize=1024)
def caption(figure_id: str, selection: Selection) -> Caption | None:
    """The words of a figure, kept; None where the view has nothing to draw."""
    figure, view = FIGURES[figure_id], screens.view_of(selection)
    if figure.slide != "map" and figure.query(view, "desk").empty:
        return None
    return Caption(figure.finding(view), figure.subtitle(view), figure.alt(view))


@lru_cache(maxsize=1024)
def drawn(figure_id: str, selection: Selection, screen: str, mode: str) -> Any:  # noqa: ANN401
    """The live drawing of a figure, kept and shared between readers: nothing changes it.

    Args:
        figure_id: a key of `FIGURES`.
        selection: the view.
        screen: "phone", "desk" or "hall".
        mode: "light" or "dark".
    """
    return FIGURES[figure_id].draw(screens.view_of(selection), screen, mode)


@lru_cache(maxsize=512)
def still(figure_id: str, selection: Selection, screen: str, mode: str) -> Markup:
    """The still drawing of a figure as SVG, kept; arguments as `drawn`."""
    return FIGURES[figure_id].still(screens.view_of(selection), screen, mode)


def stage_of(view: View, figure_id: str, screen: str) -> Stage:
    """The size of a map on a screen, in pixels."""
    return area.stage(view, screen) if figure_id == "area-map" else JAPAN[screen]
