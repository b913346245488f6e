"""A figure on the screen: a live map over its still twin, a chart with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from components import catalogue
from components.links import encode
from components.screens import present
from components.shell import reader, url_state
from components.view import view_of
from model.stage import FORUM as HALL

if TYPE_CHECKING:
    from components.shell.frame import Page
    from model.selection import Selection

MAP, PHONE = "map", "phone"


def draw_map(page: Page, figure_id: str) -> None:
    """The live map of the catalogue over its still twin; a click on a mark goes to the link.

    Args:
        page: the page being drawn.
        figure_id: a figure of the catalogue whose drawing is a map; one that has nothing
            to draw in this view is left out.
    """
    _live_map(page, figure_id, page.view.selection, reader.screen())


def draw_scene(page: Page) -> None:
    """The picture of the scene that forum mode shows, live; in a hall's size but on a phone."""
    scene, screen = present.shown(page.view), reader.screen()
    screen = screen if screen == PHONE else HALL
    if scene is None or not scene.picture:
        return
    figure, selection = catalogue.FIGURES[scene.picture], scene.selection
    if scene.picture in catalogue.STAGES:
        _live_map(page, scene.picture, selection, screen)
    elif figure.draw is None:
        address = still_address(scene.picture, selection, screen, reader.mode())
        st.html(str(page.view.render("scene_image.html", alt=scene.alt, address=address)))
    else:
        _chart(scene.picture, selection, screen, scene.alt)


def _live_map(page: Page, figure_id: str, selection: Selection, screen: str) -> None:
    words, mode = catalogue.caption(figure_id, selection), reader.mode()
    if words is None:
        return
    stage = catalogue.STAGES[figure_id](view_of(selection), screen)
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
            on_select=(lambda: _choose(figure_id, selection)) if _chooses(page) else "ignore",
        )


def _chooses(page: Page) -> bool:
    """Whether a click on a mark chooses its project: on the Atlas only."""
    return not page.view.selection.page


def draw_title(page: Page, figure_id: str) -> None:
    """The sentence of a figure and the line below it, if it has something to draw."""
    words = catalogue.caption(figure_id, page.view.selection)
    if words:
        figure = catalogue.FIGURES[figure_id]
        st.html(str(page.view.render("chart_title.html", words=words, figure=figure)))


def draw_still(page: Page, figure_id: str) -> None:
    """A figure that is a picture: its sentence above, its words as alternative text."""
    words = catalogue.caption(figure_id, page.view.selection)
    if words is None:
        return
    address = still_address(figure_id, page.view.selection, reader.screen(), reader.mode())
    figure = catalogue.FIGURES[figure_id]
    st.html(str(page.view.render("picture.html", words=words, address=address, figure=figure)))


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
    _chart(figure_id, page.view.selection, reader.screen(), words.alt)


def _chart(figure_id: str, selection: Selection, screen: str, alt: str) -> None:
    """A chart as wide as its place; in a hall as wide as it was drawn, and scaled from there."""
    own_width = screen == HALL
    st.plotly_chart(
        catalogue.drawn(figure_id, selection, screen, reader.mode()),
        key=f"chart-{figure_id}",
        theme=None,
        width="content" if own_width else "stretch",
        alt=alt,
        config={"displayModeBar": False, "responsive": not own_width},
    )


def _choose(figure_id: str, selection: Selection) -> None:
    """A click on a mark chooses its project, a click on the chosen one lets go of it."""
    picked = st.session_state[f"{MAP}-{figure_id}"].selection.objects
    ids = [thing["id"] for things in picked.values() for thing in things if "id" in thing]
    if ids:
        chosen = "" if ids[0] == selection.id else ids[0]
        url_state.write(selection.but(id=chosen))
