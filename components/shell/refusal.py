"""An invalid package is not shown: the atlas names every problem instead of starting."""

from __future__ import annotations

import streamlit as st

from components.record import the_atlas
from components.shell import reader
from components.text import words_in
from data.problems import InvalidPackageError


def refuse() -> bool:
    """Draw the problems of the package, if it has any.

    Returns:
        Whether there are problems, so that nothing else may be drawn.
    """
    try:
        the_atlas()
    except InvalidPackageError as error:
        st.error(words_in(reader.language())("fault.package"))
        st.code(str(error), language=None)
        return True
    return False
