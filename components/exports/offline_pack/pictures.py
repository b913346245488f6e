"""Figures in the offline pack: still pictures with live charts behind them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from components import catalogue
from components.exports.paper import Paper
from components.html.stills import framed
from components.kept import kept
from components.maps.japan import shaded
from components.medium import SCREEN
from model.pages import FORUM
from model.viewport import FORUM as HALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.content.section import Section
    from components.exports.offline_pack.medium import Pack
    from components.exports.offline_pack.store import Store
    from components.picture import Picture
    from components.view import View

MODES = ("light", "dark")
SCREENS = {"desk": "wide", "phone": "narrow"}
"""The screens that maps are drawn for, and the class that shows each where it fits."""
LIT = ("region-areas", "region-map", "region-own", "lineage", "events")
"""Figures that light what is chosen: here one drawing serves every choice."""
UNLINKED = Paper()
"""Who decides on links in a scene: a click there turns the page, so there are none."""


def drawing(view: View, medium: Pack, store: Store) -> Callable[[Section], Markup]:
    """What draws the figures of a leaf.

    Args:
        view: the view of the leaf.
        medium: who decides on links.
        store: where pieces are kept.
    """
    hall = view.selection.page == FORUM

    plain = view.but(layer="", indicator="", id="") if shaded(view) else None

    def draw(section: Section) -> Markup:
        if hall:
            return store.picture(_still(section, HALL, UNLINKED))
        if section.figure in catalogue.MAPS:
            return Markup("").join(
                Markup('<div class="{}">{}</div>').format(fits, store.keep(store.picture(drawn)))
                for screen, fits in SCREENS.items()
                for drawn in [_on(plain, _still(section, screen, medium), screen)]
            )
        drawn = _chart(section, store, store.picture(_still(section, "desk", medium)))
        return store.keep(framed(drawn)) if section.figure in LIT else framed(drawn)

    return draw


def _on(plain: View | None, picture: Picture, screen: str) -> Picture:
    """A picture of a shaded map on the ground that all maps share: the browser shades it."""
    if plain is None:
        return picture
    ground = catalogue.still("atlas-map", plain, screen, SCREEN.mode, UNLINKED).ground
    return replace(picture, ground=ground)


def _still(section: Section, screen: str, medium: Pack | Paper) -> Picture:
    view = section.view.but(id="", kind="") if section.figure in LIT else section.view
    return catalogue.still(section.figure, view, screen, SCREEN.mode, medium)


def _chart(section: Section, store: Store, picture: Markup) -> Markup:
    """A still chart with the number of its live twin."""
    view = section.view
    # A year chooses tables only; a project lights pictures that are still only.
    plain = view.but(year="", id="" if view.kind == "outcomes" else view.selection.id)
    live = _live(section.figure, plain)
    if not live:
        return picture
    place = Markup('<div class="picture-place" data-chart="{}">{}</div>')
    return place.format(store.chart(live), picture)


@kept(16_000_000)
def _live(figure_id: str, view: View) -> str:
    """A chart as the live page draws it, as JSON: screen, then mode, then the figure.

    "" where the still is all there is.
    """
    charts = {
        screen: {mode: catalogue.drawn(figure_id, view, screen, mode) for mode in MODES}
        for screen in SCREENS
    }
    if not all(chart for modes in charts.values() for chart in modes.values()):
        return ""
    drawn = {
        screen: {mode: json.loads(chart.to_json()) for mode, chart in modes.items()}
        for screen, modes in charts.items()
    }
    return json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))
