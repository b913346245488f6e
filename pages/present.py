"""Forum mode: one scene of a deck fills the screen, with its live map or chart."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    with st.container(key="scene"):
        page.draw("scene_head")
        with st.container(key="scene-picture"):
            figure_card.draw_scene(page)
        page.draw("scene_side")
        frame.close_page(page)


if __name__ == "__main__":
    draw("present")
