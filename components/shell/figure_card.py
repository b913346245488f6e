"""A figure on the screen: a live map over its still twin, a live chart, or a picture.

On paper it is always a picture.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

import streamlit as st
from markupsafe import Markup

from components import catalogue, links
from components.drawing.figures import Bars
from components.drawing.lanes import Lanes
from components.drawing.map import Map
from components.drawing.squares import Squares
from components.drawing.strips import Roll
from components.drawing.ties import Flow
from components.kept import kept
from components.shell import reader
from components.shell.overlay import overlay
from model.pages import FORUM
from model.selection import OVERSEAS
from model.viewport import FORUM as HALL
from model.viewport import PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    import plotly.graph_objects as go

    from components.content.section import Section
    from components.view import View

KEPT_BYTES = 4_000_000
"""Of what stands above maps, some 500 of the longest."""
OVER = Markup(
    "<style>.st-key-stage-{figure}{{--w:{width};--h:{height};--world:{world}}}</style>"
    '<img class="still" loading="lazy" alt="{alt}" src="{address}">'
)
"""The still twin under a live map, the size of both, and 1 where they are of the world."""
PICTURE = Markup(
    '<div class="picture"><div class="scroll" tabindex="0" role="region" aria-label="{finding}">'
    '<img alt="{alt}" src="{address}"{pointed}></div></div>'
)
TWIN = Markup('<img class="twin" loading="lazy" alt="" src="{address}">')
"""The still twin of a live chart, which stands until that is drawn; the chart has the words."""
DRAWN, POINTED = (Bars, Flow, Lanes, Roll, Squares), Markup(" data-drawn")
"""The figures whose marks one points at: the browser puts them into the page as they are drawn."""
ON_PAPER = Markup('<img class="on-paper" loading="lazy" alt="{alt}" src="{address}">')
"""What a printer gets in place of all the others, in light colours as the rest of its page."""
IN_A_HALL = Markup('<img class="scene-image" alt="{alt}" src="{address}">')


def draw(section: Section, page: View) -> Callable[[], None] | None:
    """The figure of a section, as large as the reader's screen or the hall wants it.

    Args:
        section: the section.
        page: the view of the page that it stands on.

    Returns:
        What draws the live map over its twin, which stands already; None for all else.
    """
    screen = reader.screen()
    hall = page.selection.page == FORUM
    if hall and screen != PHONE:
        screen = HALL
    figure, live = catalogue.described(section.figure, section.view, screen), None
    if isinstance(figure, Map):
        live = _live_map(section, screen, figure)
    elif isinstance(figure, Bars | Roll) and figure.chooses and not hall:
        st.html(_picture(section, screen, PICTURE))
    elif chart := catalogue.drawn(section.figure, section.view, screen, reader.mode()):
        _chart(section, chart, screen)
    else:
        st.html(_picture(section, screen, IN_A_HALL if hall else PICTURE))
    st.html(_on_paper(section, screen))
    return live


def _live_map(section: Section, screen: str, described: Map) -> Callable[[], None]:
    """A live map over its still twin, and above both what lights up (`browser/hover.js`)."""
    figure_id, view, mode = section.figure, section.view, reader.mode()
    width, height = described.viewport.width, described.viewport.height
    stage = st.container(key=f"stage-{figure_id}")
    stage.html(
        OVER.format(
            figure=figure_id,
            width=width,
            height=height,
            world=int(view.layer == OVERSEAS),
            alt=section.alt,
            address=_still_address(section, screen, mode),
        )
    )

    def finish() -> None:
        stage.pydeck_chart(
            catalogue.drawn(figure_id, view, screen, mode),
            key=f"map-{figure_id}",
            width=width,
            height=height,
            alt=section.alt,
        )
        stage.html(_above(figure_id, view, screen))

    return finish


@kept(KEPT_BYTES, sys.getsizeof)
def _above(figure_id: str, view: View, screen: str) -> str:
    """What stands above the deck of a map, kept."""
    return str(overlay(cast("Map", catalogue.described(figure_id, view, screen))))


def still(section: Section) -> Markup:
    """The figure of a section as a picture, for where nothing live can stand.

    One in light colours is the same on paper.
    """
    screen = reader.screen()
    shown = _picture(section, screen, PICTURE)
    return shown if reader.mode() == "light" else shown + _on_paper(section, screen)


def _picture(section: Section, screen: str, form: Markup) -> Markup:
    """A figure that is a picture, with its words as alternative text."""
    figure = catalogue.described(section.figure, section.view, screen)
    said = {
        "alt": section.alt,
        "address": _still_address(section, screen, reader.mode()),
        "finding": section.finding,
        "pointed": POINTED if isinstance(figure, DRAWN) else "",
    }
    return form.format(**said)


def _chart(section: Section, chart: go.Figure, screen: str) -> None:
    """A live chart over its still twin, as wide as its place.

    In a hall it is as wide as it was drawn, and scaled from there.
    """
    own_width = screen == HALL
    place = st.container(key=f"plot-{section.figure}")
    twin = _still_address(section, _narrow(section, screen), reader.mode())
    place.html(TWIN.format(address=twin))
    place.plotly_chart(
        chart,
        key=f"chart-{section.figure}",
        theme=None,
        width="content" if own_width else "stretch",
        alt=section.alt,
        config={"displayModeBar": False, "responsive": not own_width},
    )


def _on_paper(section: Section, screen: str) -> Markup:
    """What a printer gets of a figure."""
    address = _still_address(section, _narrow(section, screen), "light")
    return ON_PAPER.format(alt=section.alt, address=address)


def _narrow(section: Section, screen: str) -> str:
    """The screen that the still twin of a figure is drawn for: a narrow one in a column."""
    return PHONE if catalogue.is_narrow(section.figure, section.view) else screen


def _still_address(section: Section, screen: str, mode: str) -> str:
    """Where the still twin of a figure is served."""
    asked = links.query(section.view.selection, screen=screen, mode=mode)
    return f"./still/{section.figure}.svg?{asked}"
