"""Outcomes: who reported what, what may not be compared and why, and whether it worked."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("reported")
    page.draw("worked")
    with st.container(key="charts"):
        figure_card.draw_chart(page, "firms")
    page.draw("studies")
    frame.close_page(page)


if __name__ == "__main__":
    draw("outcomes")
