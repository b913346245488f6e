"""A package as bytes: what its folder held when it was read, so that nothing is read twice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
DESCRIPTION = "datapackage.json"
FOLDERS = ("tables", "boundaries", "releases")
Files = Mapping[str, bytes]
"""Path inside the package, with `/`, to content."""


def files_in(folder: Path = PACKAGE) -> Files:
    """The files of a package, sorted by path: no code, and nothing that cannot be read."""
    inside = (path for name in FOLDERS for path in (folder / name).rglob("*"))
    found = {}
    for path in sorted((*folder.glob("*"), *inside)):
        if path.suffix in (".json", ".csv", ".geojson", ".md") and path.is_file():
            try:
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
            except OSError:
                continue
    return found


def below(files: Files, folder: str) -> Files:
    """The files of a folder, by their paths inside it."""
    start = f"{folder}/"
    return {
        path.removeprefix(start): content
        for path, content in files.items()
        if path.startswith(start)
    }
