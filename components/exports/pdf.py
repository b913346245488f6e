"""A document printed to PDF by Chromium: tagged, with an outline, with its own fonts."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from components.text import words_in

if TYPE_CHECKING:
    from components.text import Words
    from model.selection import Selection

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


class MissingChromiumError(RuntimeError):
    """There is no Chromium to print with; the message says what to install."""


def chromium() -> str | None:
    """The path of a Chromium: the one that `CHROMIUM` names, else one on the path."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def page(selection: Selection, base: str) -> bytes:
    """What a view means on paper, as PDF.

    Args:
        selection: the view; see `webpage.document`.
        base: the public address of the app's root, "" for none.

    Raises:
        RuntimeError: as `printed`, in the view's language.
    """
    from components.exports import webpage  # noqa: PLC0415 - pages ask here if there are PDFs

    return printed(webpage.document(selection, base, fonts=True), selection.language)


def printed(html: str, language: str = "en") -> bytes:
    """A self-contained document as PDF.

    Args:
        html: the document; it says how large its pages are.
        language: the language of what may go wrong.

    Raises:
        MissingChromiumError: there is no Chromium.
        RuntimeError: Chromium failed or took too long. Either is one sentence.
    """
    words, path = words_in(language), chromium()
    if path is None:
        raise MissingChromiumError(words("print.missing"))
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        document, made = Path(folder, "document.html"), Path(folder, "document.pdf")
        document.write_text(html, encoding="utf-8")
        places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}")
        status = _run([path, *FLAGS, *places, document.as_uri()], words)
        if status or not made.exists():
            raise RuntimeError(words("print.failed", status=status))
        return made.read_bytes()


def _run(command: list[str], words: Words) -> int:
    """The exit status of a browser; a late one is stopped with all that it started."""
    quiet = subprocess.DEVNULL
    browser = subprocess.Popen(  # noqa: S603 - the host's own browser
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        return browser.wait(PATIENCE)
    except subprocess.TimeoutExpired as error:
        os.killpg(browser.pid, signal.SIGKILL)
        browser.wait()
        raise RuntimeError(words("print.late", count=PATIENCE)) from error
