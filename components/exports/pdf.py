"""A document printed to PDF by Chromium: tagged, with an outline, with its own fonts."""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import tempfile
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL
from typing import TYPE_CHECKING

import anyio

from components import settings
from components.exports.trouble import ExportError, FaultError

if TYPE_CHECKING:
    from anyio.abc import Process

    from components.text import Words

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
"""A browser that prints and does nothing else: it finds no host and keeps no profile."""
PATIENCE = 60
"""Seconds after which a browser is stopped."""
PLACES = {"TMPDIR": ".", "XDG_CONFIG_HOME": ".", "XDG_CACHE_HOME": "."}
"""Where it puts what is not in its profile: its folder, whose full path could be too long."""
FIT, PAGE = re.compile(rb'(?<=style="--fit:)[0-9.]+'), re.compile(rb"/Type /Page\b")
"""How large a document is that is to be one page, and what a PDF says of each of its pages."""
SMALLER, SMALLEST = 0.94, 0.35
"""By how much it is made smaller until it is one, and where that ends."""
BEGIN, END, TAIL = b"%PDF", b"%%EOF", 32
"""How a whole PDF begins and ends, and how many bytes its end is looked for in."""
POLITE = ("nice", "-n", "10")
"""How far it steps back behind the server, where the host has the command."""
PROCESSES, DEAD = Path("/proc"), "ZX"
"""Where Linux tells of every process, and the states of those that do not run any more."""
GONE, STEP = 5.0, 0.02
"""Seconds to wait at most for all that a browser started to be gone, and between two looks."""


class MissingChromiumError(ExportError):
    """There is no Chromium to print with; the message offers the HTML page instead."""


async def printed(document: bytes, words: Words) -> bytes:
    """A self-contained document as PDF; one that says how large it is at most as a single page.

    Args:
        document: HTML; it says how large its pages are.
        words: the language of what may go wrong.

    Raises:
        MissingChromiumError: there is no Chromium.
        FaultError: Chromium failed or took too long.
        OSError: the machine cannot keep the files.
    """
    content = await _printed(document, words)
    while (fit := FIT.search(document)) and len(PAGE.findall(content)) > 1:
        smaller = float(fit[0]) * SMALLER
        if smaller < SMALLEST:
            break
        document = FIT.sub(f"{smaller:.3f}".encode(), document)
        content = await _printed(document, words)
    return content


async def _printed(document: bytes, words: Words) -> bytes:
    """A self-contained document as PDF.

    The browser belongs to who waits: stopped or late, it goes with all that it started, and its
    folder with it.
    """
    path = settings.chromium()
    if path is None:
        raise MissingChromiumError(words("export.no_pdf"))
    async with anyio.TemporaryDirectory(prefix="cluster-atlas-", dir=_room()) as folder:
        source, made = (anyio.Path(folder, f"document.{ending}") for ending in ("html", "pdf"))
        await source.write_bytes(document)
        places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}")
        polite = POLITE if shutil.which(POLITE[0]) else ()
        status = await _run([*polite, path, *FLAGS, *places, source.as_uri()], folder, words)
        content = await made.read_bytes() if await made.exists() else b""
        if status or not content.startswith(BEGIN) or END not in content[-TAIL:]:
            raise FaultError(words("print.failed", status=status))
        return content


def _room() -> str:
    """The machine's folder for temporary files.

    Raises:
        OSError: none of them takes a file, which is said as of a full one.
    """
    try:
        return tempfile.gettempdir()
    except FileNotFoundError as error:
        raise OSError(errno.ENOSPC, str(error)) from error


async def _run(command: list[str], folder: str, words: Words) -> int:
    """The exit status of a browser that works in a folder."""
    browser = await anyio.open_process(
        command,
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        cwd=folder,
        env={**os.environ, **PLACES},
        start_new_session=True,
    )
    try:
        with anyio.fail_after(PATIENCE):
            return await browser.wait()
    except TimeoutError as error:
        raise FaultError(words("print.late", count=PATIENCE)) from error
    finally:
        with anyio.CancelScope(shield=True):
            await _gone(browser)


async def _gone(browser: Process) -> None:
    """End a browser with all that it started, and wait until they are gone."""
    with suppress(ProcessLookupError), anyio.move_on_after(GONE):
        os.killpg(browser.pid, signal.SIGKILL)
        await browser.wait()
        while True:
            if not _lives(browser.pid):
                return
            await anyio.sleep(STEP)


def _lives(group: int) -> bool:
    """Whether a process of a group still runs; one that only waits to be reaped does not.

    Where the first process of a container reaps nothing, dead ones stay for good.

    Raises:
        ProcessLookupError: none is left at all.
    """
    os.killpg(group, 0)
    for stat in PROCESSES.glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, its_group = stat.read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state not in DEAD:
                return True
    return not PROCESSES.exists()
