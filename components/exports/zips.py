"""Zips whose bytes depend on their contents only: fixed dates, fixed order."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
ZIPPED = (".xlsx", ".pptx")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files as one zip.

    Args:
        files: name inside the zip to content, in the order of the zip.
    """
    parcel = io.BytesIO()
    with zipfile.ZipFile(parcel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return parcel.getvalue()


def office(document: bytes, day: date) -> bytes:
    """An Office document made steady, and those inside it: no clock of the machine stays.

    Args:
        document: a PPTX or XLSX file.
        day: what it says of when it was made and changed.
    """
    stamp = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name, content in files.items():
        if name.endswith("docProps/core.xml"):
            files[name] = CLOCK.sub(stamp, content)
        elif name.endswith(ZIPPED):
            files[name] = office(content, day)
    return zipped(files)
