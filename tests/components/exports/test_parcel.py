"""The parcel: the package byte for byte, and beside it a workbook."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl

from components.exports import parcel
from components.exports.paper import Paper
from data.files import PACKAGE
from data.load import load_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from components.view import View

PAPER = Paper("https://atlas.example")


def unpacked(view: View, folder: Path) -> Path:
    """A parcel, unpacked."""
    content = parcel.parcel(view, PAPER)
    assert content == parcel.parcel(view, PAPER)
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder)
    return folder


def test_the_parcel_is_a_valid_package_and_the_same_each_time(
    view: Callable[..., View], tmp_path: Path
) -> None:
    assert load_package(unpacked(view(), tmp_path) / "cluster-atlas").version == "1.1.0"


def test_the_tables_of_the_parcel_are_those_of_the_package_byte_for_byte(
    view: Callable[..., View], tmp_path: Path
) -> None:
    tables = unpacked(view(), tmp_path) / "cluster-atlas" / "tables"
    assert {path.name: path.read_bytes() for path in tables.iterdir()} == {
        path.name: path.read_bytes() for path in (PACKAGE / "tables").iterdir()
    }


def test_beside_the_package_lies_the_whole_record_as_a_workbook(
    view: Callable[..., View], language: str, tmp_path: Path
) -> None:
    chosen = view(page="evidence", id="kinki-it", language=language)
    book = openpyxl.load_workbook(unpacked(chosen, tmp_path) / f"cluster-atlas-{language}.xlsx")
    sheet = book[chosen.words("workbook.figures")]
    assert sheet.max_row == len(chosen.atlas.observations) + 1
