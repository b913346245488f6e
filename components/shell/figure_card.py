"""A figure on the screen: a live map over its still twin, a chart with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from components import catalogue
from components.links import encode
from components.shell import reader, url_state

if TYPE_CHECKING:
    from components.shell.frame import Page
    from model.selection import Selection

MAP = "map"


def draw_map(page: Page, figure_id: str) -> None:
    """The live map of the catalogue over its still twin; a click on a mark goes to the link.

    Args:
        page: the page being drawn.
        figure_id: a figure of the catalogue whose drawing is a map; one that has nothing
            to draw in this view is left out.
    """
    screen, mode = reader.screen(), reader.mode()
    selection = page.view.selection
    words = catalogue.caption(figure_id, selection)
    if words is None:
        return
    stage = catalogue.STAGES[figure_id](page.view, screen)
    with st.container(key=f"stage-{figure_id}"):
        st.html(
            page.view.render(
                "still_image.html",
                figure_id=figure_id,
                stage=stage,
                alt=words.alt,
                address=still_address(figure_id, selection, screen, mode),
            )
        )
        st.pydeck_chart(
            catalogue.drawn(figure_id, selection, screen, mode),
            key=f"{MAP}-{figure_id}",
            width=stage.width,
            height=stage.height,
            alt=words.alt,
            selection_mode="single-object",
            on_select=(lambda: _choose(figure_id, selection)) if not selection.page else "ignore",
        )


def draw_title(page: Page, figure_id: str) -> None:
    """The sentence of a figure and the line below it, if it has something to draw."""
    words = catalogue.caption(figure_id, page.view.selection)
    if words:
        st.html(str(page.view.render("chart_title.html", words=words)))


def draw_still(page: Page, figure_id: str) -> None:
    """A figure that is a picture: its sentence above, its words as alternative text."""
    words = catalogue.caption(figure_id, page.view.selection)
    if words is None:
        return
    address = still_address(figure_id, page.view.selection, reader.screen(), reader.mode())
    st.html(str(page.view.render("picture.html", words=words, address=address)))


def still_address(figure_id: str, selection: Selection, screen: str, mode: str) -> str:
    """Where the still twin of a figure is served."""
    query = {**encode(selection), "page": selection.page, "screen": screen, "mode": mode}
    return f"./still/{figure_id}.svg?{urlencode(query)}"


def draw_chart(page: Page, figure_id: str) -> None:
    """A Plotly chart of the catalogue, if the record has something to draw."""
    words = catalogue.caption(figure_id, page.view.selection)
    if words is None:
        return
    draw_title(page, figure_id)
    st.plotly_chart(
        catalogue.drawn(figure_id, page.view.selection, reader.screen(), reader.mode()),
        key=f"chart-{figure_id}",
        theme=None,
        alt=words.alt,
        config={"displayModeBar": False, "responsive": True},
    )


def _choose(figure_id: str, selection: Selection) -> None:
    """A click on a mark chooses its project, a click on the chosen one lets go of it."""
    picked = st.session_state[f"{MAP}-{figure_id}"].selection.objects
    ids = [thing["id"] for things in picked.values() for thing in things if "id" in thing]
    if ids:
        chosen = "" if ids[0] == selection.id else ids[0]
        url_state.write(selection.but(id=chosen))
