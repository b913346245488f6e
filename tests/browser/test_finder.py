"""The programs that tests drive are found where all that they need is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import finder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("told", "found"), [("BIZ UDPGothic", True), ("", False)])
def test_an_office_without_the_face_of_our_slides_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, *, found: bool
) -> None:
    for name, said in (("soffice", ""), ("fc-list", told)):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\n/bin/echo "{said}"\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (finder.office() is not None) == found
