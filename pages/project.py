"""A project's record: figures, map, bodies, events, what became of it, what is missing."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("index")
    page.draw("head")
    with st.container(key="record"):
        with st.container(key="map"):
            figure_card.draw_map(page, "area-map")
            page.draw("map_foot")
        with st.container(key="side"):
            page.draw("side")
    with st.container(key="charts"):
        figure_card.draw_chart(page, "series")
    page.draw("body")
    frame.close_page(page)


if __name__ == "__main__":
    draw("project")
