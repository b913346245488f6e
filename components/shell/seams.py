"""What Streamlit and uvicorn do not promise and this atlas leans on, each thing with its reason.

After an upgrade that takes one of them away, `tests/components/shell/test_seams.py` is red.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from streamlit.path_security import is_unsafe_path_pattern
from streamlit.runtime.pages_manager import PagesManager
from uvicorn import Server
from uvicorn.protocols.websockets import websockets_sansio_impl as sockets
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

from components.shell.heads import Heads

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping

ROOT = Path(str(files("streamlit"))) / "static"
CLASSES: Mapping[str, str] = {
    "stApp": "the whole live page: ground, ink and type, as .atlas has them on a still one",
    "stAppSkeleton": "pulses where the page will be: not shown, the still view stands there",
    "stAppHeader": "a bar of Streamlit's own, which is not shown",
    "stMain": "what scrolls: another page begins at its top",
    "stMainBlockContainer": "has a margin, which is taken back",
    "stVerticalBlock": "keeps blocks apart, which is taken back",
    "stElementContainer": "holds one element, or an empty placeholder that pulses, which is not"
    " shown: a map lies over its still twin",
    "stHtml": "holds markup of ours: Streamlit's own type and spaces are taken back",
    "stDeckGlJsonChart": "a live map, as wide as its place",
    "stDialog": "says in English that the server is away, which is not shown: the page says it",
    "stElementToolbar": "buttons over a map, which are not shown",
    "stPlotlyChart": "a live chart, as large as a hall needs it",
    "js-plotly-plot": "the chart itself, inside",
    "plot-container": "what Plotly draws, scaled in a hall",
}
"""Class names that our styles and scripts use: no others."""
OPEN: Mapping[str, str] = {
    "/_stcore/health": "a page asks for it before it opens its socket",
    "/_stcore/host-config": "a page asks for it before it opens its socket",
    "/_stcore/stream": "the socket through which the live page is drawn",
}
"""Streamlit's routes that a live page needs, and why."""
SOCKET = "/_stcore/stream"
FILES = "/static/"
"""Where Streamlit serves its scripts, styles and fonts."""
ICON = "/favicon.png"
"""Where its page looks for an icon before the app has told of one."""
OPTIONS: Mapping[str, str] = {
    "runner.postScriptGC": "a full collection after each run costs more than the run",
    "client.allowedOrigins": "no site that frames a page tells it what to run",
    "global.maxCachedMessageAge": "readers who go back twice must not miss a message",
}
"""Hidden options that `.streamlit/config.toml` sets."""
BACKEND = "window.__streamlit={BACKEND_BASE_URL:new URL('.',location.href).href}"
"""Says where the server is: the page else looks for it below a deep link first."""
OPENED = "WebSocket"
"""By this name it opens its socket: so we know whether that stands (`connection.js`)."""
HISTORY = "popstate"
"""On this event of the window its page asks for the view of the address: so links are followed."""
ICONS = "Material Symbols Rounded"
"""A font of 375 kB that its page asks for at once: no page of ours shows an icon of it."""
START = (
    "{const fonts=document.fonts,load=fonts.load.bind(fonts);"
    f"fonts.load=(font,...of)=>font.includes('{ICONS}')?Promise.resolve([]):load(font,...of);"
    "const live=document.getElementById('live').content,"
    "start=()=>document.head.prepend(live);"
    "new PerformanceObserver(start).observe({type:'paint',buffered:true});"
    "setTimeout(start,3000)}"
)
"""Begins the live page once the still one is painted, or where a browser tells of no paint. Its
styles come first, as they always stood before ours. Nothing asks for its icons."""
PLACES = (
    (r"(?s)^(<!--.*?-->)\s*(.*?)\s*$", r"\2\1"),
    (r'<html lang="en">', '<html lang="{language}">'),
    (r"<title>.*?</title>", "{head}"),
    (r'<link\s+rel="(?:preload|service-desc)"[^>]*>', ""),
    (r"(?s)<noscript>.*?</noscript>", ""),
    (
        r'(?s)(<script type="module".*?<link rel="stylesheet"[^>]*>)(.*?)(<div id="root"></div>)',
        r'\2{still}\3<template id="live">\1{live}</template><script>{start}</script>',
    ),
)
"""What is changed in its page: places for what is ours; nothing is fetched that we do not use."""

MAP = ("__reactFiber$", "viewState", "isLoaded")
"""By these its page knows the view that a reader has moved a map to, and whether all of a map is
there (`browser/live_map.js`)."""

NOWHERE = "/nonexistent"
"""The home of those who have none, as Debian writes it."""

FACTORY = "ServerPerMessageDeflateFactory"
"""By this name uvicorn asks how a socket compresses."""

LONGEST_MESSAGE = 1_000_000
"""Bytes of a message over a socket: no page of ours asks with a hundredth of it."""
PARTING = 30
"""Seconds that exports in hand have when a server ends that was not told otherwise."""


class WholeWindow(ServerPerMessageDeflateFactory):
    """Compression of a socket that looks back on its last 32 kB, where uvicorn stops at 4 kB.

    A page names the same sources again and again, and further apart than that: a change of view
    is up to a quarter smaller. It costs 150 kB of memory a reader.
    """

    def __init__(self, **_: object) -> None:
        """Whatever uvicorn asks for."""
        super().__init__(compress_settings={"memLevel": 6})


@cache
def page() -> str:
    """Streamlit's own page with places for language, head, icon and still view."""
    text = (ROOT / "index.html").read_text(encoding="utf-8")
    text = text.replace("{", "{{").replace("}", "}}")
    for theirs, ours in PLACES:
        text = re.sub(theirs, ours, text)
    return text


def addresses() -> list[str]:
    """Where Streamlit serves its scripts, styles and fonts, one by one."""
    folder = ROOT / "static"
    found = (one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    return [f"{FILES}{name}" for name in found]


def file(address: str) -> bytes:
    """What one of these addresses holds."""
    return (ROOT / "static" / address.removeprefix(FILES)).read_bytes()


def is_unsafe(path: str) -> bool:
    """Whether Streamlit would refuse a path as a way out of its folders, in its own words.

    Args:
        path: without its leading slash.
    """
    return is_unsafe_path_pattern(path)


def need_no_home() -> None:
    """Name a home that is not there where the machine knows of none, as of a number without a name.

    Streamlit looks for settings of its own in it, and else answers nothing at all.
    """
    try:
        Path.home()
    except RuntimeError:
        os.environ["HOME"] = NOWHERE


def route_alone() -> None:
    """Let `st.navigation` alone say what a page is.

    Streamlit else takes `pages/` for its own kind of pages until the first run is over, and tells
    the first reader of a case study that its page does not exist.
    """
    PagesManager.uses_pages_directory = False


def look_back() -> None:
    """Let every socket that is opened from now on compress with its whole window."""
    setattr(sockets, FACTORY, WholeWindow)


def hold_to_limits() -> None:
    """Give every server that begins from now on our limits, and no name, whoever starts it.

    `streamlit run` takes no options for it.
    """
    theirs = Server.startup

    async def startup(self: Server, sockets: list[socket.socket] | None = None) -> None:
        told = self.config
        told.http_protocol_class, told.ws_max_size = Heads, LONGEST_MESSAGE
        told.encoded_headers = [one for one in told.encoded_headers if one[0] != b"server"]
        if told.timeout_graceful_shutdown is None:
            told.timeout_graceful_shutdown = PARTING
        await theirs(self, sockets)

    Server.startup = startup  # type: ignore[method-assign]
