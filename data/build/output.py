"""What every builder does with what it made: write it, or with `--check` say what is stale."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "data"


def table(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as a table of the package has them, the names of the columns first."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def main(outputs: Callable[[], Mapping[Path, bytes]], about: str | None) -> int:
    """Write the derived files, or name those that differ from what would be written.

    Args:
        outputs: makes every derived file's content.
        about: the builder's own sentence, for `--help`.

    Returns:
        0, or 1 if a file was only checked and is stale.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    if parser.parse_args().check:
        return _check(outputs())
    for path, content in outputs().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return 0


def _check(outputs: Mapping[Path, bytes]) -> int:
    stale = [
        path
        for path, content in outputs.items()
        if not path.exists() or path.read_bytes() != content
    ]
    for path in stale:
        sys.stderr.write(f"stale: {path.relative_to(ROOT)}; run make build\n")
    return 1 if stale else 0
