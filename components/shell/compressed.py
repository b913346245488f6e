"""Files that all readers fetch and that never change: compressed once, then answered from memory.

A cold load asks for some eighty of them. Read and compressed anew for each reader they cost more
than everything else that the server does for a page.
"""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response

from components import bundle
from components.shell import seams
from components.shell.doors import READING, path
from components.shell.headers import FOR_GOOD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

QUALITY = 9
"""A quarter of a second for the largest, once; a seventh smaller than in passing."""
ENCODING = "br"
TOLD = {"Content-Encoding": ENCODING, "Vary": "Accept-Encoding", "Cache-Control": FOR_GOOD}


class Compressed:
    """Answers for the files that it knows where a browser takes them compressed."""

    def __init__(self, app: ASGIApp) -> None:
        """Nothing is kept before it is asked for.

        Args:
            app: what answers everything else.
        """
        self.app = app
        self.kept: dict[str, bytes] = {}  # six megabytes if somebody asks for every one

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass a request on."""
        if not _asked(scope):
            await self.app(scope, receive, send)
            return
        address = path(scope)
        if address not in self.kept:
            self.kept[address] = await run_in_threadpool(_packed, address)
        kind = bundle.TYPES[PurePosixPath(address).suffix]
        await Response(self.kept[address], headers=TOLD, media_type=kind)(scope, receive, send)


def _asked(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in READING or scope["query_string"]:
        return False
    taken = Headers(scope=scope).get("accept-encoding", "").replace(" ", "").split(",")
    return ENCODING in taken and path(scope) in _known()


@cache
def _known() -> Mapping[str, str]:
    """The names of what is bundled, and of Streamlit's scripts and styles, by their addresses."""
    ours = {f"/{address}": name for name, address in bundle.addresses().items()}
    return ours | {one: "" for one in seams.addresses() if one.endswith(tuple(bundle.TYPES))}


def _packed(address: str) -> bytes:
    name = _known()[address]
    plain = bundle.files()[name].encode() if name else seams.file(address)
    return bytes(brotli.compress(plain, quality=QUALITY))
