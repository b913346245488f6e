"""The link as Streamlit holds it, read into a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import links
from components.editions import known

if TYPE_CHECKING:
    from model.selection import Selection


def read(page: str, language: str) -> tuple[Selection, tuple[str, ...]]:
    """The selection of the present link, and what was not understood or had to be mended.

    Args:
        page: the path without its slash.
        language: the language where the link names none.
    """
    query = st.query_params
    pairs = [(name, value) for name in query for value in query.get_all(name)]
    return links.opened(page, pairs, known(pairs), language)


def lead(selection: Selection) -> None:
    """Go to another page of the atlas; Streamlit knows it by its address alone."""
    there = st.Page(lambda: None, url_path=selection.page)
    st.switch_page(there, query_params=links.encode(selection))
