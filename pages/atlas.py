"""The Atlas: headline figures, the map of the nineteen, the list of the nineteen."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("headline")
    with st.container(key="split"):
        with st.container(key="map"):
            page.draw("controls")
            figure_card.draw_map(page, "atlas-map")
            page.draw("card")
            page.draw("map_foot")
        with st.container(key="list"):
            page.draw("list")
    frame.close_page(page)


if __name__ == "__main__":
    draw("")
