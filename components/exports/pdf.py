"""A document printed to PDF by Chromium: tagged, with an outline, with its own fonts."""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import suppress
from subprocess import DEVNULL
from typing import TYPE_CHECKING

import anyio

from components import settings
from components.exports.trouble import ExportError

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
POLITE = ("nice", "-n", "10")
"""How far it steps back behind the server, where the host has the command."""
GONE, STEP = 5.0, 0.02
"""Seconds to wait at most for all that a browser started to be gone, and between two looks."""


class MissingChromiumError(ExportError):
    """There is no Chromium to print with; the message says what to install."""


async def printed(document: bytes, words: Words) -> bytes:
    """A self-contained document as PDF.

    The browser belongs to who waits: stopped or late, it goes with all that it started, and its
    folder with it.

    Args:
        document: HTML; it says how large its pages are.
        words: the language of what may go wrong.

    Raises:
        MissingChromiumError: there is no Chromium.
        ExportError: Chromium failed or took too long.
        OSError: the machine cannot keep the files.
    """
    path = settings.chromium()
    if path is None:
        raise MissingChromiumError(words("print.missing"))
    async with anyio.TemporaryDirectory(prefix="cluster-atlas-") as folder:
        source, made = (anyio.Path(folder, f"document.{ending}") for ending in ("html", "pdf"))
        await source.write_bytes(document)
        places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}")
        polite = POLITE if shutil.which(POLITE[0]) else ()
        status = await _run([*polite, path, *FLAGS, *places, source.as_uri()], words)
        if status or not await made.exists():
            raise ExportError(words("print.failed", status=status))
        return await made.read_bytes()


async def _run(command: list[str], words: Words) -> int:
    """The exit status of a browser."""
    browser = await anyio.open_process(
        command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
    )
    try:
        with anyio.fail_after(PATIENCE):
            return await browser.wait()
    except TimeoutError as error:
        raise ExportError(words("print.late", count=PATIENCE)) from error
    finally:
        with anyio.CancelScope(shield=True):
            await _gone(browser)


async def _gone(browser: Process) -> None:
    """End a browser with all that it started, and wait until they are gone."""
    with suppress(ProcessLookupError), anyio.move_on_after(GONE):
        os.killpg(browser.pid, signal.SIGKILL)
        await browser.wait()
        while True:
            os.killpg(browser.pid, 0)
            await anyio.sleep(STEP)
