"""The data package as one zip with the record as a workbook beside it, the same bytes each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports import zips
from components.exports.workbook import workbook
from data.releases import FOLDER
from model.pages import EVIDENCE

if TYPE_CHECKING:
    from components.medium import Medium
    from components.view import View


def parcel(view: View, medium: Medium) -> bytes:
    """Tables, outlines, description and read-me of a version, as they are, and the workbook.

    Args:
        view: of the version, in the language of the workbook, which holds every observation,
            whatever is chosen.
        medium: who writes addresses.
    """
    record = view.of(view.to(EVIDENCE))
    package = {
        f"cluster-atlas/{path}": content
        for path, content in sorted(view.atlas.files.items())
        if not path.startswith(FOLDER)
    }
    return zips.zipped(package | {f"cluster-atlas-{view.language}.xlsx": workbook(record, medium)})
