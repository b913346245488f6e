"""What every page begins and ends with, and how a block of markup is drawn."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components import layout, theme
from components.shell import reader, url_state
from components.view import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

    from components.view import View

ROOT = Path(__file__).resolve().parents[2]
ICON = ROOT / "static" / "icon.png"
SCRIPTS = ("forum.js", "exports.js", "reader.js")
"""Forum mode; exports and decks; links, search, copy and the still map, which starts the others."""
STYLES = (
    '<style>@import url("./app/static/atlas.css");@import url("./app/static/forum.css");{}</style>'
)


class Page:
    """A page while it is drawn: its view and its blocks."""

    def __init__(self, view: View, blocks: Mapping[str, Markup]) -> None:
        self.view = view
        self.blocks = blocks

    def draw(self, name: str) -> None:
        """Draw one block, if this view of the page has it."""
        if name in self.blocks:
            st.html(str(self.blocks[name]))


def open_page(name: str) -> Page:
    """Read the link, set title and language, draw the masthead.

    Args:
        name: the path of the page without its slash.
    """
    selection, dropped = url_state.read(name, reader.language())
    base = reader.base_address(name)
    st.set_page_config(page_title=layout.title(selection), page_icon=_icon(), layout="wide")
    page = Page(view_of(selection, dropped, base), layout.blocks(selection, dropped, base))
    st.html(STYLES.format(theme.css_variables()) + str(page.blocks["masthead"]))
    return page


def close_page(page: Page) -> None:
    """Draw the footer, then the script that makes links work without reloading."""
    page.draw("footer")
    _script()(key="reader", height=0)


@cache
def _icon() -> str:
    """The icon as an address of its own: a path would be read and stored at every run."""
    return f"data:image/png;base64,{b64encode(ICON.read_bytes()).decode()}"


@cache
def _script() -> Callable[..., object]:
    """Our own JavaScript as one module, registered once."""
    folder = Path(__file__).parent / "browser"
    code = "\n".join((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return st.components.v2.component("reader", js=code, isolate_styles=False)
