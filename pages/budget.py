"""The budget by fiscal year and measure, in yen and at the article's rate in dollars."""

import streamlit as st

from components.shell import figure_card, frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("head")
    with st.container(key="charts"):
        figure_card.draw_chart(page, "budget")
    page.draw("allocation")
    page.draw("context")
    frame.close_page(page)


if __name__ == "__main__":
    draw("budget")
