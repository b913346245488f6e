"""What every builder does: write its files, or with `--check` name the stale and write nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from data.build import output

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to build in."""
    monkeypatch.setattr(output, "ROOT", tmp_path)
    return tmp_path


def build(monkeypatch: pytest.MonkeyPatch, made: dict[Path, bytes], *words: str) -> int:
    """Run a builder that makes some files."""
    monkeypatch.setattr(sys, "argv", ["builder", *words])
    return output.main(lambda: made, "Builds.")


def test_files_are_written_with_their_folders_and_are_fresh_then(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {folder / "deep" / "one.csv": b"1", folder / "two.csv": b"2"}
    assert build(monkeypatch, made) == 0
    assert {path: path.read_bytes() for path in made} == made
    assert build(monkeypatch, made, "--check") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("old", [None, b"0"], ids=["missing", "changed"])
def test_a_stale_file_is_named_and_left_as_it_is(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    old: bytes | None,
) -> None:
    stale, fresh = folder / "one.csv", folder / "two.csv"
    fresh.write_bytes(b"2")
    if old is not None:
        stale.write_bytes(old)
    assert build(monkeypatch, {stale: b"1", fresh: b"2"}, "--check") == 1
    assert capsys.readouterr().err == "stale: one.csv; run make build\n"
    assert (stale.read_bytes() if stale.exists() else None) == old
