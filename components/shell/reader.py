"""The reader's surroundings: language, colour scheme, screen, the address they came by."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from components import settings
from model.selection import LANGUAGES
from model.viewport import SCREENS

DEFAULT_SCREEN = "desk"


def language() -> str:
    """The browser's language if it is one of ours, else English."""
    wanted = (st.context.locale or "").split("-")[0].lower()
    return wanted if wanted in LANGUAGES else "en"


def mode() -> str:
    """The colour scheme of the page, "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"


def screen() -> str:
    """The kind of screen, as the browser told in a cookie: "phone", "desk" or "hall"."""
    told = st.context.cookies.get("screen", DEFAULT_SCREEN)
    return told if told in SCREENS else DEFAULT_SCREEN


def base_address(page: str) -> str:
    """The public address of the app's root, "" where none can be trusted."""
    here = urlsplit(st.context.url or "")
    root = here.path.removesuffix("/").removesuffix(f"/{page}") if page else here.path
    return settings.base_address(f"{here.scheme}://{here.netloc}{root}")
