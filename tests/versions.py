"""Two versions that differ as a test says: the shipped release, and a current one with changes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from data.files import files_in
from model.editions import Editions
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Mapping

REASON = {"text_en": "Read again in the source.", "text_ja": "出典を再確認"}


def changed(cells: Mapping[tuple[str, str], Mapping[str, str]]) -> Editions:
    """The shipped package with cells changed, each row named in the list of changes.

    Args:
        cells: table and key of a row, to its new cells by their headings.
    """
    files = dict(files_in())
    for (table, key), new in some(cells.items()):
        rows = _rows(files[f"tables/{table}.csv"])
        head = next(iter(rows[0]))
        assert key in [row[head] for row in rows], key
        rows = [{**row, **new} if row[head] == key else row for row in rows]
        files[f"tables/{table}.csv"] = _written(rows)
        change = {"version": "1.1.0", "date": "2026-11-26", "table": table, "row_id": key}
        rows = _rows(files["tables/changes.csv"])
        rows.append({**change, "change": "corrected", **REASON})
        files["tables/changes.csv"] = _written(rows)
    return Editions(files)


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def _written(rows: list[dict[str, str]]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return sheet.getvalue().encode()
