"""Exports as a browser asks for them, and what is asked of their answers."""

from __future__ import annotations

import asyncio
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import psutil
from starlette.applications import Starlette
from starlette.routing import Route

from components.exports import delivery, pdf
from components.text import words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine


APP = Starlette(routes=[Route("/export/{file}", delivery.export)])
PATIENCE = 100
LIBRARY = re.compile(r"Traceback|Error|Errno|/tmp|\.py|anyio|zip file|exploded")
"""Words that are not ours."""
ENDS = re.compile(r"[.!?](?=\s|$)|[。！？]")
"""Where a sentence ends."""
KANA = re.compile(r"[ぁ-ん]")


def run(work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:  # noqa: ANN401 - whatever it makes
    """What an asynchronous function makes, on a loop of its own thread."""
    with ThreadPoolExecutor(1) as own:
        return own.submit(asyncio.run, work()).result()


def answers(*addresses: str) -> list[httpx.Response]:
    """What the addresses of exports are answered, one after the other, by one server."""

    async def each() -> list[httpx.Response]:
        transport = httpx.ASGITransport(APP)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return [await client.get(f"/export/{one}", timeout=PATIENCE) for one in addresses]

    made: list[httpx.Response] = run(each)
    return made


def last_line(answer: httpx.Response) -> dict[str, str]:
    """How a stream of progress ends that has no file."""
    said: dict[str, str] = json.loads(answer.content.splitlines()[-1])
    return said


def sentences(said: str, language: str) -> int:
    """How many sentences a text is, if it is sentences of ours in a language; else none."""
    ends = [found.end() for found in ENDS.finditer(said)]
    ours = not LIBRARY.search(said) and bool(KANA.search(said)) == (language == "ja")
    return len(ends) if ours and ends and ends[-1] == len(said) else 0


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition."""
    with anyio.fail_after(PATIENCE):
        while not condition():  # noqa: ASYNC110 - processes and files set no event
            await anyio.sleep(0.02)


def script(folder: Path, *lines: str) -> str:
    """A browser that is a script; its path."""
    path = folder / "browser"
    path.write_text("\n".join(("#!/bin/sh", *lines, "")))
    path.chmod(0o755)
    return str(path)


STUBBORN = (
    "trap '' TERM INT HUP",
    "sleep 1000 &",
    "mktemp -d > /dev/null",
    'echo "$$ $!" > "{0}.new"',
    'mv "{0}.new" "{0}"',
)
"""A browser that starts another process, keeps a folder as browsers do, writes down who they are,
and does not go when asked."""


class Stubborn:
    """A browser that does not go by itself, and the folder in which it works."""

    def __init__(self, folder: Path, *lines: str) -> None:
        self.pids = folder / "pids"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        told = [line.format(self.pids) for line in STUBBORN]
        self.path = script(folder, *told, *lines)

    def alive(self) -> list[int]:
        """Those of its processes that still run."""
        return [pid for pid in map(int, self.pids.read_text().split()) if _runs(pid)]

    def kept(self) -> list[Path]:
        """What lies in the temporary folder."""
        return list(self.temporary.iterdir())


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def printed(document: str) -> bytes:
    """A document as PDF."""
    return anyio.run(pdf.printed, document.encode(), words_in("en"))
