"""The data package as one zip with the record as a workbook beside it, the same bytes each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports import steady
from components.exports.workbook import workbook
from data.load import PACKAGE
from model.pages import EVIDENCE

if TYPE_CHECKING:
    from components.medium import Medium
    from components.view import View

LEFT_OUT = {".py", ".pyc"}


def parcel(view: View, medium: Medium) -> bytes:
    """Tables, outlines, description and read-me of the package, as they are, and the workbook.

    Args:
        view: whose language the workbook is in; it holds every observation, whatever is chosen.
        medium: who writes addresses.
    """
    record = view.of(view.to(EVIDENCE))
    files = sorted(
        path
        for path in PACKAGE.rglob("*")
        if path.is_file()
        and path.suffix not in LEFT_OUT
        and path.relative_to(PACKAGE).parts[0] not in ("build", "__pycache__")
    )
    package = {f"cluster-atlas/{path.relative_to(PACKAGE).as_posix()}": path for path in files}
    return steady.zipped(
        {name: path.read_bytes() for name, path in package.items()}
        | {f"cluster-atlas-{view.language}.xlsx": workbook(record, medium)}
    )
