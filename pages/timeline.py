"""From moving factories to clusters: terms, events, lineage, challenges."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("terms")
    with st.container(key="diagram"):
        figure_card.draw_still(page, "lineage")
    page.draw("challenges")
    frame.close_page(page)


if __name__ == "__main__":
    draw("timeline")
