"""The link as Streamlit holds it: read into a selection, written by a click on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.editions import opened
from components.links import decode, encode, known_values

if TYPE_CHECKING:
    from model.selection import Selection


def read(page: str, language: str) -> tuple[Selection, tuple[str, ...]]:
    """The selection of the present link, and the parameters it could not read.

    Args:
        page: the path without its slash.
        language: the language where the link names none.
    """
    return decode(page, st.query_params.to_dict(), known_values(opened()), language)


def write(selection: Selection) -> None:
    """Make the present page's link say a selection; the browser keeps the one before."""
    st.query_params.from_dict(encode(selection))
