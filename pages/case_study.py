"""A case study: who built the network, where, what came of it, what is not on record."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("head")
    with st.container(key="pair"):
        with st.container(key="diagram"):
            figure_card.draw_still(page, "network")
            page.draw("side")
        with st.container(key="side"):
            figure_card.draw_title(page, "area-map")
            with st.container(key="map"):
                figure_card.draw_map(page, "area-map")
                page.draw("map_foot")
    with st.container(key="charts"):
        figure_card.draw_chart(page, "series")
        figure_card.draw_title(page, "partners-map")
    with st.container(key="world"):
        figure_card.draw_map(page, "partners-map")
    page.draw("body")
    frame.close_page(page)
