"""A copy of the atlas whose package holds attacks in every cell of words."""

from __future__ import annotations

import csv
import io
import shutil
from itertools import cycle
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("components", "data", "locales", "model", "pages", "static", ".streamlit")
ENTRIES = ("server.py", "app.py")
ATTACKS = (
    "\"'><img src=x onerror=window.evil=true>",
    "</script><script>window.evil=true</script>",
    "</title></style></textarea><svg/onload=window.evil=true>",
    '<a href="javascript:window.evil=true">',
    "<%=evil%><!--><style onload=window.evil=true>",
)
"""Without digits, braces and signs of formulas: a package that holds those is not taken at all."""
WORDS = ("title", "licence", "name", "author", "authors", "work", "text")
"""Columns of words that have no other language beside them."""


def copied(folder: Path) -> Path:
    """The code and the package, in a folder where they may be changed; the folder."""
    ignored = shutil.ignore_patterns("__pycache__", "raw")
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=ignored)
    for name in ENTRIES:
        shutil.copy(ROOT / name, folder / name)
    return folder


def attack(folder: Path) -> int:
    """Write attacks into a copied package; into how many cells."""
    turn, written = cycle(ATTACKS), 0
    for path in sorted((folder / "data" / "tables").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            rows = list(csv.DictReader(table))
        for row in rows:
            for column in (one for one in row if one.endswith(("_en", "_ja")) or one in WORDS):
                if row[column]:
                    row[column], written = f"{next(turn)} {row[column]}", written + 1
        if rows:
            path.write_text(_table(rows), encoding="utf-8", newline="")
    return written


def _table(rows: list[dict[str, str]]) -> str:
    kept = io.StringIO(newline="")
    writer = csv.DictWriter(kept, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return kept.getvalue()
