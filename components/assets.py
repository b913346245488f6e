"""Where a browser fetches our own files: by name and fingerprint, so that it may keep them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STATIC = Path(__file__).resolve().parents[1] / "static"
FOLDER = "app/static/"
"""Where Streamlit serves them, without a leading slash: it then works below a sub-path."""
BROWSER = Path(__file__).resolve().parent / "shell" / "browser"
"""Our browser code: modules, each of which imports others by their names."""
LETTERS = 12


@cache
def fingerprints() -> Mapping[str, str]:
    """What each file holds, in a few letters, by its path below `static/`."""
    return {
        path.relative_to(STATIC).as_posix(): sha256(path.read_bytes()).hexdigest()[:LETTERS]
        for path in STATIC.rglob("*")
        if path.is_file()
    }


def address(name: str) -> str:
    """The address of a file, relative to the app's root: another one once the file changes.

    Args:
        name: its path below `static/`.

    Raises:
        KeyError: there is no such file.
    """
    return f"{FOLDER}{name}?v={fingerprints()[name]}"


@cache
def kept() -> frozenset[str]:
    """All addresses that say what they hold."""
    return frozenset(map(address, fingerprints()))
