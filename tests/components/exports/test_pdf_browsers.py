"""A browser that prints, is missing, fails or hangs: no process, no folder is left behind."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import anyio
import httpx
import psutil
import pytest

from components import settings
from components.exports import delivery, pdf
from components.exports.making import Order, make
from components.exports.trouble import ExportError
from components.exports.turns import Reader
from model.selection import Selection
from tests.components.exports.asking import (
    PATIENCE,
    Stubborn,
    printed,
    run,
    until,
)
from tests.conftest import serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine


def told() -> AsyncIterator[bytes]:
    """What a reader hears while a page is printed."""
    return delivery._told(Order("pdf", Selection(page="about")), Reader())  # noqa: SLF001


async def _stopped(browser: Stubborn) -> None:
    async def listen() -> None:
        async for _ in told():
            pass

    async with anyio.create_task_group() as group:
        group.start_soon(listen)
        await until(browser.pids.exists)
        assert len(browser.alive()) == 2
        assert browser.kept()
        group.cancel_scope.cancel()


async def _late(browser: Stubborn) -> None:
    with mock.patch.object(pdf, "PATIENCE", 1):
        steps = [step async for step in told()]
    assert b"error" in steps[-1]
    assert browser.pids.exists()


@pytest.mark.parametrize(
    ("lines", "ending"),
    [(("wait",), _stopped), (("wait",), _late), (("exit 1",), _late), (("exit 0",), _late)],
    ids=["stopped", "late", "crashed", "ended"],
)
def test_a_browser_goes_with_all_that_it_started(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    lines: tuple[str, ...],
    ending: Callable[[Stubborn], Coroutine[Any, Any, None]],
) -> None:
    browser = Stubborn(tmp_path, *lines)
    monkeypatch.setenv("CHROMIUM", browser.path)
    monkeypatch.setenv("TMPDIR", str(browser.temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(browser.temporary))

    async def ended() -> tuple[list[int], list[Path]]:
        await ending(browser)
        return browser.alive(), browser.kept()

    assert run(ended) == ([], [])


def test_who_closes_the_window_ends_the_browser_on_the_server(tmp_path: Path) -> None:
    browser = Stubborn(tmp_path, "wait")

    async def leave(address: str) -> None:
        async with (
            httpx.AsyncClient(timeout=PATIENCE) as client,
            client.stream("GET", f"{address}/export/pdf.pdf?page=about&progress=1") as answer,
        ):
            assert answer.status_code == 200
            await until(browser.pids.exists)
            assert len(browser.alive()) == 2
        await until(lambda: not browser.alive() and not browser.kept())

    with serving(CHROMIUM=browser.path, TMPDIR=str(browser.temporary)) as (address, _):
        run(lambda: leave(address))


def test_the_dead_whom_nobody_reaps_are_not_waited_for() -> None:
    running = subprocess.Popen(["sleep", "1000"], start_new_session=True)  # noqa: S607
    assert pdf._lives(running.pid)  # noqa: SLF001 - what would be waited for in a container
    running.kill()
    while psutil.Process(running.pid).status() != psutil.STATUS_ZOMBIE:
        os.sched_yield()
    assert not pdf._lives(running.pid)  # noqa: SLF001
    running.wait()
    with pytest.raises(ProcessLookupError):
        pdf._lives(running.pid)  # noqa: SLF001


def test_a_missing_chromium_is_said_without_its_name_and_offers_the_html_page(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "chromium", lambda: None)
    with pytest.raises(pdf.MissingChromiumError, match="HTML") as said:
        make(Order("pdf", Selection(language=language)))
    assert "chromium" not in str(said.value).lower()
    assert "\n" not in str(said.value)


@pytest.mark.parametrize(
    ("script", "said"), [("exit 3", "status 3"), ("sleep 30", "longer than 1 second ")]
)
def test_a_chromium_that_fails_or_hangs_is_one_sentence(
    script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "chromium"
    broken.write_text(f"#!/bin/sh\n{script}\n")
    broken.chmod(0o755)
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("CHROMIUM", str(broken))
    monkeypatch.setattr(pdf, "PATIENCE", 1)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with pytest.raises(ExportError, match=said):
        printed("<!DOCTYPE html><title>x</title>")
    assert not list(folder.iterdir())


def test_nothing_is_left_behind(
    printer: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del printer
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert printed("<!DOCTYPE html><title>x</title>words").startswith(b"%PDF")
    assert not list(tmp_path.iterdir())
