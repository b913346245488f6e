"""Which addresses are open: ours, and those of Streamlit's that the live page needs.

Streamlit mounts more routes than this app uses, among them one that keeps in memory whatever is
sent to it, and answers every other address with its own empty page. All that is shut here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from starlette.responses import Response

from components import assets
from components.shell import seams

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

READING = ("GET", "HEAD")
"""Nothing is sent to this app but through its socket."""
OURS = re.compile(r"/[^/]*|/still/[^/]+\.svg|/export/[^/]+|/browser/[^/]+/[^/]+")
"""The addresses of our own routes: a page, which may be lost, a picture, an export, a bundle."""


class Doors:
    """Lets through what is open; sends a slash too many to the one address."""

    def __init__(self, app: ASGIApp, lost: ASGIApp) -> None:
        self.app, self.lost = app, lost

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, send it elsewhere, or say that its address leads nowhere."""
        if scope["type"] == "websocket" and path(scope) != seams.SOCKET:
            await receive()
            await send({"type": "websocket.close"})
        elif scope["type"] != "http" or (_is_open(path(scope)) and scope["method"] in READING):
            await self.app(scope, receive, send)
        elif _has_slashes_too_many(scope) and scope["method"] in READING:
            await Response(status_code=308, headers={"Location": _tidy(scope)})(
                scope, receive, send
            )
        else:
            await self.lost(scope, receive, send)


def path(scope: Scope) -> str:
    """The path that is asked for, below the prefix that the server was told of."""
    return str(scope["path"]).removeprefix(str(scope.get("root_path", "")))


def root_from(scope: Scope) -> str:
    """The way from the address that is asked for to the app's root, as a relative address.

    It counts the slashes that the browser sees, and so holds below any proxy's prefix.
    """
    return "../" * (_written(scope).count("/") - 1) or "./"


def _is_open(asked: str) -> bool:
    """Whether an address is that of a page, a file or a route in use."""
    below = asked.removeprefix("/")
    if below == asked or seams.is_unsafe(below) or asked == seams.SOCKET:
        return False
    return bool(OURS.fullmatch(asked)) or asked in seams.OPEN or asked in _files()


@cache
def _files() -> frozenset[str]:
    """The addresses of Streamlit's files and of ours."""
    ours = (f"/{assets.FOLDER}{name}" for name in assets.fingerprints())
    return frozenset([*seams.addresses(), *ours])


def _written(scope: Scope) -> str:
    """The path as the browser wrote it, below the prefix that the server was told of."""
    written = bytes(scope["raw_path"]).decode("latin-1")
    return written.removeprefix(str(scope.get("root_path", "")))


def _has_slashes_too_many(scope: Scope) -> bool:
    written = _written(scope)
    unsafe = seams.is_unsafe(path(scope).lstrip("/"))
    return not unsafe and written != "/" and ("//" in written or written.endswith("/"))


def _tidy(scope: Scope) -> str:
    """The one address instead: relative, so that it names no host and keeps a prefix."""
    query = bytes(scope["query_string"]).decode("latin-1")
    steps = "/".join(step for step in _written(scope).split("/") if step)
    return f"{root_from(scope)}{steps}{'?' if query else ''}{query}"
