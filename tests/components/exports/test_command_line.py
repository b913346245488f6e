"""Exports by the command line: a file in its place, or one sentence and status two."""

from __future__ import annotations

import codecs
import errno
import os
import pathlib
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from components import settings
from components.editions import edition
from components.exports.__main__ import main
from data.files import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["sources", "figures", "budget"])
def test_a_spreadsheet_set_to_japanese_reads_every_csv_as_utf_8(name: str, tmp_path: Path) -> None:
    """A package's table, the record's observations, a figure's table: each begins with the mark."""
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


@pytest.mark.parametrize("name", ["sources", "figures", "firms"])
def test_an_older_version_is_made_where_it_is_asked_for(name: str, tmp_path: Path) -> None:
    made = {}
    for version in ("", "1.0.0"):
        out = tmp_path / f"made{version}.csv"
        assert main(["table", name, "--data-version", version, "--out", str(out)]) == 0
        made[version] = out.read_text("utf-8-sig")
    assert made["1.0.0"] != made[""]
    old = edition("1.0.0").files["tables/sources.csv"].decode()
    assert name != "sources" or made["1.0.0"] == old


def test_a_view_keeps_the_version_that_its_link_names(tmp_path: Path) -> None:
    link, out = "./?v=1.0.0", tmp_path / "made.csv"
    for version in ("", "1.1.0"):
        asked = ["table", "atlas-map", "--view", link, "--data-version", version]
        assert main([*asked, "--out", str(out)]) == 0
        assert "Data 1.0.0" in out.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["qr", "./tama"], "public address is missing"),
        (["figure", "series", "--view", "./project?id=tohoku-recycling"], "nothing to draw"),
        (["figure", "network", "--view", "./project?id=atlantis"], "does not know"),
        (["workbook", "--view", "./nowhere"], "no page 'nowhere'"),
        (["table", "secrets"], "no table 'secrets'"),
        (["table", "searches", "--data-version", "1.0.0"], "no table 'searches'"),
        (["parcel", "--data-version", "0.9.0"], "does not know v '0.9.0'"),
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


BASE = "https://atlas.example"


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (["slides", "--project", "atlantis", "--out", "x"], "does not know id 'atlantis'"),
        (["slides", "--bureau", "mars", "--out", "x"], "does not know bureau 'mars'"),
        (["slides", "--deck", "spells", "--out", "x"], "does not know deck 'spells'"),
        (["pdf", "--view", "./nowhere", "--out", "x"], "no page 'nowhere'"),
        (["slides", "--view", "./budget#moon", "--out", "x"], "does not know section 'moon'"),
        (["bureau-pack", "--bureau", "kinki", "--out", "x"], "public address is missing"),
        (["slides", "--deck", "forum", "--view", "./", "--out", "x"], "not allowed with"),
        (["slides", "--deck", "forum", "--template", "/nothing.pptx", "--out", "x"], "nothing"),
    ],
    ids=str,
)
def test_the_command_line_says_what_is_wrong_in_one_sentence_and_ends_with_two(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    wrong: str,
) -> None:
    monkeypatch.delenv("ATLAS_BASE_URL", raising=False)
    try:
        status = main(arguments)
    except SystemExit as stop:
        status = stop.code  # type: ignore[assignment]
    said = capsys.readouterr().err
    assert status == 2
    assert wrong in said
    assert said.count("\n") == 1


def test_the_command_line_makes_a_pack_for_a_bureau_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "chromium", lambda: None)
    folder = tmp_path / "packs"
    words = ["bureau-pack", "--bureau", "kinki", "--lang", "ja", "--base-url", BASE]
    assert main([*words, "--out", str(folder)]) == 0
    assert [path.name for path in folder.iterdir()] == ["cluster-atlas-bureau-kinki-ja.zip"]
