"""A document printed to PDF by Chromium: tagged, with an outline, with its own fonts."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from components import settings
from components.exports import webpage
from components.text import words_in

if TYPE_CHECKING:
    from components.text import Words
    from components.view import View

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


def page(view: View, base: str) -> bytes:
    """What a view means on paper, as PDF.

    Args:
        view: the view; see `webpage.document`.
        base: the public address of the app's root, "" for none.

    Raises:
        RuntimeError: as `printed`, in the view's language.
    """
    return printed(webpage.document(view, base, fonts=True), view.language)


def printed(html: str, language: str = "en") -> bytes:
    """A self-contained document as PDF.

    Args:
        html: the document; it says how large its pages are.
        language: the language of what may go wrong.

    Raises:
        MissingChromiumError: there is no Chromium.
        RuntimeError: Chromium failed or took too long. Either is one sentence.
    """
    words, path = words_in(language), settings.chromium()
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
