"""Find the programs that tests drive; with --install, install them, else say what is skipped.

Chromium and LibreOffice, or those that are named: `python -m tests.browser.finder firefox`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from components import settings
from components.drawing.text_metrics import FACE

WITHOUT_WINDOWS = "chromium-headless-shell"
"""Chromium as a program that opens no windows, and a page at a fifth of the cost. Its lines on
paper break otherwise: the whole one prints PDFs."""
PACKAGES = {
    "chromium": ("chromium", "fonts-noto-cjk"),
    "firefox": ("firefox-esr",),
    "office": (
        "libreoffice-impress-nogui",
        "libreoffice-calc-nogui",
        "fonts-morisawa-bizud-gothic",
    ),
}


def chromium() -> str | None:
    """The path of a Chromium: the one that prints the PDFs, else Playwright's own."""
    return settings.chromium() or _playwrights_own()


def browser() -> str | None:
    """The path of the Chromium that pages are looked at in: the lighter one, where it is there."""
    return shutil.which(WITHOUT_WINDOWS) or chromium()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and rarely needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def firefox() -> str | None:
    """The path of a Firefox as it is shipped, in which the tests print pages."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def office() -> str | None:
    """The path of LibreOffice, in which the tests open slides and workbooks, if it has our face."""
    path = shutil.which("soffice") or shutil.which("libreoffice")
    return path if path and _is_installed(FACE) else None


def _is_installed(face: str) -> bool:
    """Whether programs find a face; where nothing tells, it is taken to be there."""
    told = shutil.which("fc-list")
    if not told:
        return True
    found = subprocess.run((told, face), check=False, capture_output=True)  # noqa: S603 - as above
    return bool(found.stdout.strip())


FOUND_BY = {"chromium": chromium, "firefox": firefox, "office": office}


def install(what: str) -> None:
    """Try the system's packages as root, else (a browser) Playwright's download."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _packages(*PACKAGES[what])
        if what == "chromium":
            _packages(WITHOUT_WINDOWS)  # not every release has it
    if what == "chromium" and not chromium():
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def _packages(*names: str) -> None:
    _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *names)


def _run(*command: str) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, env=quiet, stdout=subprocess.DEVNULL)  # noqa: S603


def main() -> int:
    """Report; under CI a missing program is a failure."""
    missing = 0
    for what in [one for one in sys.argv if one in FOUND_BY] or ("chromium", "office"):
        if not FOUND_BY[what]() and "--install" in sys.argv:
            install(what)
        if not FOUND_BY[what]():
            missing += 1
            sys.stderr.write(
                f"No {what} found and none could be installed: its tests are skipped.\n"
            )
    return 1 if missing and os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
