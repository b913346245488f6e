"""What a reader sees instead of a traceback: one sentence, and the problems of a package."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

import streamlit as st

from components.editions import edition
from components.error_numbers import numbered
from components.shell import reader
from components.text import words_in
from data.problems import InvalidPackageError

if TYPE_CHECKING:
    from collections.abc import Iterator

LOG = logging.getLogger(__name__)


def refuse() -> bool:
    """Draw the problems of the package, if it has any.

    Returns:
        Whether there are problems, so that nothing else may be drawn.
    """
    try:
        edition()
    except InvalidPackageError as error:
        st.error(words_in(reader.language())("fault.package"))
        st.code(str(error), language=None)
        return True
    return False


@contextmanager
def one_sentence() -> Iterator[None]:
    """Log what goes wrong inside; the reader gets a sentence that says what to do."""
    try:
        yield
    except Exception:
        words = words_in(reader.language())
        sentence, number = numbered(words("fault.page"), words)
        LOG.exception("Error %s: a page could not be drawn.", number)
        st.error(sentence)
