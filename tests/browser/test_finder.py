"""The programs that tests drive are found where all that they need is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import finder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.mark.parametrize(("told", "found"), [("BIZ UDPGothic", True), ("", False)])
def test_an_office_without_the_face_of_our_slides_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, *, found: bool
) -> None:
    installed(tmp_path, monkeypatch, {"soffice": "", "fc-list": told})
    assert (finder.office() is not None) == found


def test_pages_are_looked_at_without_windows_and_pdfs_are_printed_by_the_whole_chromium(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    installed(tmp_path, monkeypatch, {"chromium": ""})
    whole = str(tmp_path / "chromium")
    assert (finder.browser(), finder.chromium()) == (whole, whole)
    installed(tmp_path, monkeypatch, {finder.WITHOUT_WINDOWS: ""})
    assert (finder.browser(), finder.chromium()) == (str(tmp_path / finder.WITHOUT_WINDOWS), whole)


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch, said: Mapping[str, str]) -> None:
    """Programs that say something, in the only folder of the path."""
    for name, words in said.items():
        program = folder / name
        program.write_text(f'#!/bin/sh\n/bin/echo "{words}"\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
