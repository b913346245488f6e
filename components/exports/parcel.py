"""The data package as one zip, the same bytes each time."""

from __future__ import annotations

from functools import cache

from components.exports import steady
from data.load import PACKAGE

LEFT_OUT = {".py", ".pyc"}


@cache
def package_zip() -> bytes:
    """Tables, outlines, description and read-me of the package as used."""
    files = sorted(
        path
        for path in PACKAGE.rglob("*")
        if path.is_file()
        and path.suffix not in LEFT_OUT
        and path.relative_to(PACKAGE).parts[0] not in ("build", "__pycache__")
    )
    return steady.zipped(
        {
            f"cluster-atlas/{path.relative_to(PACKAGE).as_posix()}": path.read_bytes()
            for path in files
        }
    )
