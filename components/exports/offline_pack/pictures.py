"""Still pictures for the offline pack: live charts behind them, owners on overseas links."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from components import catalogue
from components.maps import atlas_map, japan, place_names
from components.screens import present
from model.pages import FORUM
from model.stage import FORUM as HALL
from model.stage import WORLD

if TYPE_CHECKING:
    from components.catalogue import CatalogueFigure
    from components.exports.offline_pack.store import Store
    from components.view import View
    from model.selection import Selection

LINK = re.compile(r"</?a\b[^>]*>")
MODE, MODES = "auto", ("light", "dark")
SCREENS = {"desk": "wide", "phone": "narrow"}
"""The screens that maps are drawn for, and the class that shows each where it fits."""


def still(figure: CatalogueFigure, view: View, store: Store) -> Markup:
    """A figure as a picture: a map for each screen, a chart with the number of its live twin."""
    if figure.figure_id in catalogue.STAGES:
        return Markup("").join(store.picture(_map(figure, view, screen)) for screen in SCREENS)
    picture = store.picture(figure.still(view, "desk", MODE))
    if figure.draw is None:
        return picture
    # What else a link chooses on pages with charts changes the tables below them only.
    chosen = view.selection.but(indicator="", year="")
    number = store.chart(_live(figure.figure_id, chosen))
    return Markup('<div class="picture-place" data-chart="{}">{}</div>').format(number, picture)


def scene(view: View, store: Store) -> Markup:
    """The picture of the scene that forum mode shows, if it shows one."""
    shown = present.shown(view) if view.selection.page == FORUM else None
    if shown is None or not shown.picture:
        return Markup()
    drawn = catalogue.still(shown.picture, shown.selection, HALL, MODE)
    return store.picture(LINK.sub("", drawn))


def _map(figure: CatalogueFigure, view: View, screen: str) -> str:
    drawn = str(figure.still(view, screen, MODE))
    if figure.figure_id == "atlas-map":
        # Its marks are links to choose by pointer; by keyboard one chooses in the list.
        drawn = drawn.replace('role="img"', 'role="group"', 1).replace("<a ", '<a tabindex="-1" ')
        drawn = _owned(drawn, view, screen) if view.selection.layer == "overseas" else drawn
    return drawn.replace('class="still"', f'class="still {SCREENS[screen]}"', 1)


@lru_cache(maxsize=64)
def _live(figure_id: str, selection: Selection) -> str:
    """A chart as the live page draws it, as JSON: screen, then mode, then the figure."""
    drawn = {
        screen: {
            mode: json.loads(catalogue.drawn(figure_id, selection, screen, mode).to_json())
            for mode in MODES
        }
        for screen in SCREENS
    }
    return json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))


def _owned(drawn: str, view: View, screen: str) -> str:
    """A map of the overseas links on which arcs, partners and names say whose they are."""
    arcs = atlas_map.arcs(view, atlas_map.linked(atlas_map.query(view, screen)))
    at = defaultdict(list)
    for one in arcs.to_dict("records"):
        at[one["to_longitude"], one["to_latitude"]].append(one["id"])
    named = place_names.place(japan.partners(arcs), WORLD[screen])
    places = zip(named["longitude"], named["latitude"], strict=True)
    owners = {
        "arc": list(arcs["id"]),
        "partner": list(arcs["id"]),
        "place-name": [" ".join(at[one]) for one in places],
    }
    for kind, whose in owners.items():
        start, *others = re.split(rf'(?=class="{kind}[ "])', drawn)
        owned = (f'data-of="{of}" {rest}' for of, rest in zip(whose, others, strict=True))
        drawn = start + "".join(owned)
    return drawn
