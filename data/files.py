"""A package as bytes: what its folder held when it was read, so that nothing is read twice."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
DESCRIPTION = "datapackage.json"
FOLDERS = ("tables", "boundaries", "releases")
ENDINGS = (".json", ".csv", ".geojson", ".md")
Files = Mapping[str, bytes]
"""Path inside the package, with `/`, to content."""


def files_in(folder: Path = PACKAGE) -> Files:
    """The files of a package, sorted by path: no code, and nothing that cannot be read."""
    found = {}
    for path in _paths(folder):
        with suppress(OSError):
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def stamps(folder: Path = PACKAGE) -> tuple[tuple[Path, int, int], ...]:
    """What differs when a file of a package was changed: its path, its size, its time."""
    found = []
    for path in _paths(folder):
        with suppress(OSError):
            state = path.stat()
            found.append((path, state.st_size, state.st_mtime_ns))
    return tuple(found)


def _paths(folder: Path) -> list[Path]:
    """The files of a package, sorted."""
    inside = (path for name in FOLDERS for path in (folder / name).rglob("*"))
    every = sorted((*folder.glob("*"), *inside))
    return [path for path in every if path.suffix in ENDINGS and path.is_file()]


def below(files: Files, folder: str) -> Files:
    """The files of a folder, by their paths inside it."""
    start = f"{folder}/"
    return {
        path.removeprefix(start): content
        for path, content in files.items()
        if path.startswith(start)
    }
