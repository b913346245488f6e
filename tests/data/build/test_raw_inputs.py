"""Builders read the raw inputs that were recorded, and no others."""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING

import pytest

from data.build import raw_inputs
from data.build.raw_inputs import RAW

if TYPE_CHECKING:
    from pathlib import Path


def test_the_raw_inputs_are_the_recorded_ones() -> None:
    lines = (RAW / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    recorded = {name: digest for digest, name in (line.split() for line in lines)}
    assert recorded == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in RAW.glob("*.gz")
    }


def test_a_raw_input_that_was_changed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "SHA256SUMS").write_bytes((RAW / "SHA256SUMS").read_bytes())
    (tmp_path / "jpn.json.gz").write_bytes(gzip.compress(b"{}"))
    monkeypatch.setattr(raw_inputs, "RAW", tmp_path)
    with pytest.raises(ValueError, match=r"jpn\.json\.gz is not the recorded raw input"):
        raw_inputs.content("jpn.json")
