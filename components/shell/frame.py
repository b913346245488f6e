"""A page on the screen: its blocks in their order, the figures live between the markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from components.content import pages
from components.editions import edition
from components.html import page as html
from components.html.blocks import Bound, Box, flat
from components.medium import Medium
from components.shell import figure_card, reader, url_state
from components.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from components.html.blocks import Block


def draw(name: str) -> None:
    """Draw a page: read the link, set title and language, lay everything out.

    Args:
        name: the path of the page without its slash.
    """
    selection, dropped = url_state.read(name, reader.language())
    if selection.page != name and not dropped:
        url_state.lead(selection)
    view, medium = View(edition(selection.version), selection), Medium(reader.base_address(name))
    st.set_page_config(page_title=pages.title(view), layout="wide")
    page = html.laid_out(view, medium, dropped)
    st.html(str(page.masthead))
    live = [*_draw(page.blocks, view)]
    if page.footer:
        st.html(str(page.footer))
    for finish in live:
        finish()


def _draw(blocks: Iterable[Block], view: View) -> Iterator[Callable[[], None]]:
    """Markup as it is, a place as a container, a figure; live maps are left for the end.

    To draw a map takes a browser longer than all of the rest, which else would wait for it.
    """
    for block in blocks:
        if isinstance(block, Markup):
            st.html(str(block))
        elif isinstance(block, Bound):
            st.html(str(flat((block,), figure_card.still)))
        elif isinstance(block, Box):
            with st.container(key=block.key):
                yield from _draw(block.blocks, view)
        elif live := figure_card.draw(block.section, view):
            yield live
