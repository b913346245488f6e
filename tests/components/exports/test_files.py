"""What a reader takes away: the same bytes, nothing that a spreadsheet would run."""

from __future__ import annotations

import codecs
import csv
import errno
import io
import os
import pathlib
import zipfile
from typing import TYPE_CHECKING, NoReturn

import openpyxl
import pytest

from components.exports import parcel, spreadsheet, workbook
from components.exports.__main__ import main
from components.exports.paper import Paper
from data.load import PACKAGE, load_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from components.view import View

PAPER = Paper("https://atlas.example")


def test_the_csv_holds_every_figure_with_status_and_source(view: Callable[..., View]) -> None:
    one = view(page="evidence")
    text = spreadsheet.figures_csv(one).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert sorted(row["figure_id"] for row in rows) == sorted(one.atlas.figures)
    assert all(row["obs_status"] and row["source_ids"] and row["locator"] for row in rows)
    values = {row["figure_id"]: row["value"] for row in rows}
    assert values["fy2005-network"] == "7.92"
    blank = {key for key, figure in one.atlas.figures.items() if figure.value is None}
    assert blank
    assert {key for key, value in values.items() if value == ""} == blank


def test_no_cell_is_a_formula(view: Callable[..., View], monkeypatch: pytest.MonkeyPatch) -> None:
    signs = ["=1+1", "+1", "-1", "@x", "＝1", " =1", "\u200b=1", "\u00ad＠x", "\ufeff\t-1"]
    monkeypatch.setattr(spreadsheet, "cells", lambda *_: [*signs, "plain", "1-2"])
    text = spreadsheet.figures_csv(view(page="evidence")).decode("utf-8-sig")
    first = next(csv.reader(io.StringIO(text.splitlines()[1])))
    assert first == [*(f"'{sign}" for sign in signs), "plain", "1-2"]


def unpacked(view: View, folder: Path) -> Path:
    """A parcel, unpacked."""
    content = parcel.parcel(view, PAPER)
    assert content == parcel.parcel(view, PAPER)
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder)
    return folder


def test_the_parcel_is_a_valid_package_and_the_same_each_time(
    view: Callable[..., View], tmp_path: Path
) -> None:
    assert load_package(unpacked(view(), tmp_path) / "cluster-atlas").version == "1.0.0"


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
    assert sheet.max_row == len(chosen.atlas.figures) + 1


@pytest.mark.parametrize("name", ["sources", "figures", "budget"])
def test_a_spreadsheet_set_to_japanese_reads_every_csv_as_utf_8(name: str, tmp_path: Path) -> None:
    """A package's table, the record's figures, a figure's table: each begins with the mark."""
    out = tmp_path / "made.csv"
    assert main(["table", name, "--lang", "ja", "--out", str(out)]) == 0
    content = out.read_bytes()
    assert content.startswith(codecs.BOM_UTF8)
    assert "経済産業" in content.decode("utf-8-sig")


def test_a_table_of_the_package_is_its_own_bytes_after_the_mark(tmp_path: Path) -> None:
    out = tmp_path / "made.csv"
    assert main(["table", "sources", "--out", str(out)]) == 0
    stored = (PACKAGE / "tables" / "sources.csv").read_bytes()
    assert out.read_bytes() == codecs.BOM_UTF8 + stored


def test_the_workbook_holds_numbers_as_numbers_and_runs_nothing(
    view: Callable[..., View], language: str
) -> None:
    one = view(page="evidence", language=language)
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook(one, PAPER)))
    assert book.sheetnames == [
        one.words(f"workbook.{name}") for name in ("figures", "sources", "method", "changes")
    ]
    sheet = book.worksheets[0]
    heading = [cell.value for cell in sheet[1]]
    value, key = (heading.index(one.words(f"workbook.column.{name}")) for name in ("value", "id"))
    found = {row[key]: row[value] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert found == {figure.figure_id: figure.value for figure in one.atlas.figures.values()}
    for each in book.worksheets:
        assert each.freeze_panes == "A2"
        assert not any(cell.data_type == "f" for row in each.iter_rows() for cell in row)


def test_a_workbook_is_the_same_bytes_each_time(view: Callable[..., View]) -> None:
    one = view(page="evidence", id="kinki-it")
    assert workbook.workbook(one, PAPER) == workbook.workbook(one, PAPER)


@pytest.mark.parametrize(
    "asked",
    [
        ["workbook", "--lang", "ja"],
        ["workbook", "--view", "./evidence?id=kinki-it"],
        ["parcel"],
        ["table", "sources"],
        ["table", "figures", "--lang", "ja"],
        ["figure", "budget", "--lang", "ja"],
        ["figure", "network", "--view", "https://atlas.example/kinki?lang=en"],
        ["qr", "./tama?lang=ja", "--base-url", "https://atlas.example"],
    ],
)
def test_the_command_line_makes_a_file(asked: list[str], tmp_path: Path) -> None:
    out = tmp_path / "made"
    assert main([*asked, "--out", str(out)]) == 0
    assert out.stat().st_size > 300


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["qr", "./tama"], "public address is missing"),
        (["figure", "series", "--view", "./project?id=tohoku-recycling"], "nothing to draw"),
        (["figure", "network", "--view", "./project?id=atlantis"], "does not know"),
        (["workbook", "--view", "./nowhere"], "no page 'nowhere'"),
        (["table", "secrets"], "no table 'secrets'"),
    ],
)
def test_a_wrong_command_is_one_sentence_and_status_two(
    asked: list[str],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ATLAS_BASE_URL", raising=False)
    try:
        status = main([*asked, "--out", str(tmp_path / "made")])
    except SystemExit as stop:
        status = int(stop.code or 0)
    told = capsys.readouterr().err
    assert status == 2
    assert said in told
    assert len(told.strip().splitlines()) == 1
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    "asked",
    [
        ["parcel", "--out", "{file}/made"],
        ["workbook", "--out", "{folder}"],
        ["slides", "--template", "{folder}/nothing.pptx", "--out", "{folder}/made"],
    ],
    ids=["a file for a folder", "a folder for a file", "no template"],
)
def test_a_file_that_cannot_be_read_or_written_is_named_in_one_sentence(
    asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    assert main([one.format(file=file, folder=tmp_path) for one in asked]) == 2
    told = capsys.readouterr().err
    assert told.startswith(str(tmp_path))
    assert "Errno" not in told
    assert len(told.strip().splitlines()) == 1


def test_a_disk_that_fills_while_a_file_is_written_names_that_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(pathlib.Path, "write_bytes", full)
    assert main(["parcel", "--out", str(tmp_path / "made")]) == 2
    assert capsys.readouterr().err.startswith(str(tmp_path / "made"))
