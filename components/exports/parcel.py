"""The data package as one zip, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from data.load import PACKAGE

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = {".py", ".pyc"}


@cache
def package_zip() -> bytes:
    """Tables, outlines, description and read-me of the package as used."""
    parcel = io.BytesIO()
    files = sorted(
        path
        for path in PACKAGE.rglob("*")
        if path.is_file()
        and path.suffix not in LEFT_OUT
        and path.relative_to(PACKAGE).parts[0] not in ("build", "__pycache__")
    )
    with zipfile.ZipFile(parcel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files:
            entry = zipfile.ZipInfo(
                f"cluster-atlas/{path.relative_to(PACKAGE).as_posix()}", FIRST_DAY
            )
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return parcel.getvalue()
