"""A figure on the screen: a live map over its still twin, a live chart, or a picture.

On paper it is always a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from components import catalogue, links
from components.drawing.figures import Bars
from components.drawing.map import Map
from components.drawing.strips import Roll
from components.medium import SCREEN
from components.shell import reader, url_state
from model.pages import FORUM
from model.viewport import FORUM as HALL

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.content.section import Section
    from components.drawing.hits import Hit
    from components.view import View
    from model.viewport import Viewport

LIVE, PHONE = "map", "phone"
OVER = Markup(
    "<style>.st-key-stage-{figure}{{--w:{width};--h:{height}}}</style>"
    '<img class="still" alt="{alt}" src="{address}">'
)
"""The still twin that lies under a live map, and the size of both."""
PICTURE = Markup(
    '<div class="picture"><div class="scroll" tabindex="0" role="region" aria-label="{finding}">'
    '<img alt="{alt}" src="{address}"></div></div>'
)
LINKED = Markup(
    '<div class="picture"><div class="linked"><img alt="{alt}" src="{address}">{links}</div></div>'
)
LINK = Markup('<a href="{href}" tabindex="-1" aria-label="{label}" style="{place}"></a>')
"""By keyboard one chooses in the menu above the picture."""
ON_PAPER = Markup('<img class="on-paper" alt="{alt}" src="{address}">')
"""What a printer gets in place of all the others, in light colours as the rest of its page."""
IN_A_HALL = Markup('<img class="scene-image" alt="{alt}" src="{address}">')


def draw(section: Section, page: View) -> None:
    """The figure of a section, as large as the reader's screen or the hall wants it.

    Args:
        section: the section.
        page: the view of the page that it stands on.
    """
    screen = reader.screen()
    hall = page.selection.page == FORUM
    if hall and screen != PHONE:
        screen = HALL
    figure = catalogue.described(section.figure, section.view, screen)
    if isinstance(figure, Map):
        _live_map(section, page, screen, figure.viewport)
    elif isinstance(figure, Bars | Roll) and figure.chooses and not hall:
        _links(section, screen)
    elif chart := catalogue.drawn(section.figure, section.view, screen, reader.mode()):
        _chart(section, chart, screen)
    else:
        _picture(section, screen, IN_A_HALL if hall else PICTURE)
    st.html(ON_PAPER.format(alt=section.alt, address=_still_address(section, screen, "light")))


def _live_map(section: Section, page: View, screen: str, viewport: Viewport) -> None:
    """A live map over its still twin; on the Atlas a click on a mark goes to its link."""
    figure_id, view, mode = section.figure, section.view, reader.mode()
    with st.container(key=f"stage-{figure_id}"):
        st.html(
            OVER.format(
                figure=figure_id,
                width=viewport.width,
                height=viewport.height,
                alt=section.alt,
                address=_still_address(section, screen, mode),
            )
        )
        st.pydeck_chart(
            catalogue.drawn(figure_id, view, screen, mode),
            key=f"{LIVE}-{figure_id}",
            width=viewport.width,
            height=viewport.height,
            alt=section.alt,
            selection_mode="single-object",
            on_select="ignore" if page.selection.page else (lambda: _choose(figure_id, view)),
        )


def _links(section: Section, screen: str) -> None:
    """A picture whose marks are links: they lie over it, since an image has none of its own."""
    links_over = Markup("").join(
        LINK.format(href=one.href, label=one.label, place=_place(one))
        for one in catalogue.hits(section.figure, section.view, screen, SCREEN)
    )
    address = _still_address(section, screen, reader.mode())
    st.html(LINKED.format(alt=section.alt, address=address, links=links_over))


def _place(hit: Hit) -> str:
    """Where a link lies, as a style."""
    sides = zip(("left", "top", "width", "height"), hit[2:], strict=True)
    return ";".join(f"{name}:{100 * share:.2f}%" for name, share in sides)


def _picture(section: Section, screen: str, form: Markup) -> None:
    """A figure that is a picture, with its words as alternative text."""
    address = _still_address(section, screen, reader.mode())
    st.html(form.format(alt=section.alt, address=address, finding=section.finding))


def _chart(section: Section, chart: go.Figure, screen: str) -> None:
    """A chart as wide as its place; in a hall as wide as it was drawn, and scaled from there."""
    own_width = screen == HALL
    st.plotly_chart(
        chart,
        key=f"chart-{section.figure}",
        theme=None,
        width="content" if own_width else "stretch",
        alt=section.alt,
        config={"displayModeBar": False, "responsive": not own_width},
    )


def _still_address(section: Section, screen: str, mode: str) -> str:
    """Where the still twin of a figure is served."""
    asked = links.query(section.view.selection, screen=screen, mode=mode)
    return f"./still/{section.figure}.svg?{asked}"


def _choose(figure_id: str, view: View) -> None:
    """A click on a mark chooses its project, a click on the chosen one lets go of it."""
    picked = st.session_state[f"{LIVE}-{figure_id}"].selection.objects
    ids = [thing["id"] for things in picked.values() for thing in things if "id" in thing]
    if ids:
        chosen = "" if ids[0] == view.selection.id else ids[0]
        url_state.write(view.selection.but(id=chosen))
