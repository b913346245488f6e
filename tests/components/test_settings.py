"""What the host sets is looked at once, when the server starts."""

from __future__ import annotations

import asyncio
import gc
from pathlib import Path
from typing import TYPE_CHECKING

import server
from components import settings

if TYPE_CHECKING:
    import pytest


def started() -> None:
    """Start the server's part of the app, and stop it."""

    async def once() -> None:
        async with server.lifespan(server.app):
            pass

    asyncio.run(once())
    gc.unfreeze()


def test_a_template_that_cannot_be_read_is_named_on_the_console_at_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATLAS_SLIDES", str(tmp_path / "nothing.pptx"))
    started()
    said = capsys.readouterr().err
    assert said.count(str(tmp_path / "nothing.pptx")) == 1
    assert "ATLAS_SLIDES" in said


def test_a_template_that_can_be_read_is_no_fault_and_neither_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("ATLAS_SLIDES", raising=False)
    assert settings.faults() == []
    house = tmp_path / "house.pptx"
    house.write_bytes(b"slides")
    monkeypatch.setenv("ATLAS_SLIDES", str(house))
    assert settings.faults() == []
    monkeypatch.setenv("ATLAS_SLIDES", str(tmp_path))
    assert len(settings.faults()) == 1
