"""What can go wrong with an export: said in words of ours, and on it goes."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from unittest import mock

import anyio
import pytest

from components import editions
from components.exports import making, pdf, workshop
from components.exports.making import EXPORTS, Order
from components.text import words_in
from model.selection import LANGUAGES, Selection
from tests.components.exports.asking import (
    answers,
    last_line,
    script,
    sentences,
)
from tests.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.files import Files


def killed_work(files: Files, work: partial[bytes]) -> bytes:
    """A worker process that the system kills while it makes a parcel."""
    editions.keep(files)
    if work.args[0].name == "parcel":
        os.kill(os.getpid(), signal.SIGKILL)
    return work()


def explode(*_: object) -> NoReturn:
    """A maker with a mistake in it."""
    message = "the parcel exploded"
    raise RuntimeError(message)


def explode_unsaid(*_: object) -> NoReturn:
    """A maker whose mistake cannot be sent between processes."""
    raise type("UnsentError", (Exception,), {})(lambda: "exploded")


def no_room(*_: object, **__: object) -> NoReturn:
    """A machine whose disk is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "document.html")


def quota(*_: object, **__: object) -> NoReturn:
    """A machine that gives this user no more room."""
    raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT), "document.html")


def exploding_work(files: Files, work: partial[bytes]) -> bytes:
    """A worker process with mistakes in two makers, and a full disk for a third."""
    editions.keep(files)
    makers = {"parcel": explode, "png": explode_unsaid, "workbook": no_room}
    name = work.args[0].name
    if name not in makers:
        return work()
    broken = replace(EXPORTS[name], make=makers[name])
    with mock.patch.dict(making.EXPORTS, {name: broken}):
        return work()


def damaged(folder: Path, template: bytes) -> str:
    """A template of slides as it lies on the host; its path."""
    path = folder / "house.pptx"
    path.write_bytes(template)
    return str(path)


def cut() -> bytes:
    """Slides of which the second half is missing."""
    whole = making.make(Order("slides", Selection(page="budget", section="allocation")))
    return whole[: len(whole) // 2]


NUMBER = re.compile(" (?:Error number: |エラー番号：)([0-9a-f]{8})$")
"""Stands behind what the host should know of."""
AT_MOST_WHAT_TO_DO = (1, 2)
"""Sentences: what happened, and what a reader can do about it."""
Arranged = tuple[str, str, dict[str, object]]
"""The address that fails, and what it is told: the key of the words and what stands in them."""


def _killed(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(workshop, "_work", killed_work)
    return "parcel.zip?page=", "export.killed", {}


def _exploded(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(workshop, "_work", exploding_work)
    return "parcel.zip?page=", "export.broken", {}


def _unsent(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(workshop, "_work", exploding_work)
    return "png.png?page=budget&figure=budget", "export.broken", {}


def _full_worker(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(workshop, "_work", exploding_work)
    return "workbook.xlsx?page=evidence", "export.full", {}


def _full_folder(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "exit 0"))
    patch.setattr(tempfile, "mkdtemp", no_room)
    return "pdf.pdf?page=about", "export.full", {}


def _no_folder_takes_a_file(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "exit 0"))
    patch.setattr(tempfile, "tempdir", None)
    patch.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(folder / "nothing")])
    return "pdf.pdf?page=about", "export.full", {}


def _full_file(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "exit 0"))
    patch.setattr(anyio.Path, "write_bytes", quota)
    return "pdf.pdf?page=about", "export.full", {}


def _missing(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.delenv("CHROMIUM", raising=False)
    patch.setenv("PATH", str(folder))
    return "pdf.pdf?page=about", "export.no_pdf", {}


def _crashed(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "exit 1"))
    return "pdf.pdf?page=about", "print.failed", {"status": 1}


def _nothing_made(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "exit 0"))
    return "pdf.pdf?page=about", "print.failed", {"status": 0}


def _cut_print(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "echo '%PDF-1.4 and no more' > document.pdf"))
    return "pdf.pdf?page=about", "print.failed", {"status": 0}


def _endless(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("CHROMIUM", script(folder, "exec sleep 1000"))
    patch.setattr(pdf, "PATIENCE", 0.5)
    return "pdf.pdf?page=about", "print.late", {"count": 0.5}


def _printer_exploded(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setitem(making.EXPORTS, "pdf", replace(EXPORTS["pdf"], finish=explode))  # type: ignore[arg-type]
    return "pdf.pdf?page=about", "export.broken", {}


def _no_template(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
    patch.setenv("ATLAS_SLIDES", str(folder / "nothing.pptx"))
    return "slides.pptx?page=budget&part=allocation", "slides.template", {}


def _template(content: Callable[[], bytes]) -> Callable[[pytest.MonkeyPatch, Path], Arranged]:
    def arranged(patch: pytest.MonkeyPatch, folder: Path) -> Arranged:
        path = damaged(folder, content())
        patch.setenv("ATLAS_SLIDES", path)
        return "slides.pptx?page=budget&part=allocation", "slides.template", {}

    return arranged


FAULTS: dict[str, Callable[[pytest.MonkeyPatch, Path], Arranged]] = {
    "a killed worker": _killed,
    "a mistake in a maker": _exploded,
    "a mistake that cannot be sent": _unsent,
    "a full disk in a worker": _full_worker,
    "a full temporary folder": _full_folder,
    "no folder that takes a file": _no_folder_takes_a_file,
    "no room for a file": _full_file,
    "no browser": _missing,
    "a browser that crashes": _crashed,
    "a browser that makes nothing": _nothing_made,
    "a print that was cut": _cut_print,
    "a browser that never ends": _endless,
    "a mistake in the printer": _printer_exploded,
    "a template that is not there": _no_template,
    "a template that is no file of slides": _template(lambda: b"no slides"),
    "a template that is empty": _template(lambda: b""),
    "a template that was cut": _template(cut),
    "a template that is a workbook": _template(
        lambda: making.make(Order("workbook", Selection(page="evidence")))
    ),
}


OF_A_KIND = (
    "a killed worker",
    "a mistake in a maker",
    "a full temporary folder",
    "no browser",
    "a browser that crashes",
    "a browser that never ends",
    "a template that was cut",
)


@pytest.mark.parametrize("name", kinds(FAULTS, OF_A_KIND))
def test_a_fault_is_a_sentence_of_ours_with_a_number_for_the_host_and_the_next_export_works(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    address, key, said = FAULTS[name](monkeypatch, tmp_path)
    next_one = "figures.csv?page=evidence"
    english, japanese, after = answers(
        f"{address}&lang=en", f"{address}&lang=ja&progress=1", next_one
    )
    told = (english.text, last_line(japanese)["error"])
    in_english, in_japanese = (NUMBER.sub("", text) for text in told)
    numbers = [found[1] for found in map(NUMBER.search, told) if found]
    assert len(numbers) == (0 if name == "no browser" else 2)
    assert [one for one in numbers if f"Error {one}: " not in caplog.text] == []
    assert (english.status_code, in_english) == (503, words_in("en")(key, **said))
    assert in_japanese == words_in("ja")(key, **said)
    assert sentences(in_english, "en") in AT_MOST_WHAT_TO_DO
    assert sentences(in_japanese, "ja") in AT_MOST_WHAT_TO_DO
    assert (after.status_code, after.content[:3]) == (200, b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "name",
    kinds(
        ("a mistake in a maker", "a mistake in the printer", "a full temporary folder"),
        ("a mistake in the printer", "a full temporary folder"),
    ),
)
def test_what_nobody_foresaw_is_told_to_the_host(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    address, _, _ = FAULTS[name](monkeypatch, tmp_path)
    answers(f"{address}&lang=en")
    assert caplog.text.count("Traceback") >= 1
    assert "exploded" in caplog.text or os.strerror(errno.ENOSPC) in caplog.text


@pytest.mark.parametrize(
    ("name", "file"),
    kinds(
        (
            ("a template that is not there", "nothing.pptx"),
            ("a template that is no file of slides", "house.pptx"),
        ),
        (("a template that is no file of slides", "house.pptx"),),
    ),
)
def test_the_host_is_told_which_template_cannot_be_used(
    name: str,
    file: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    address, _, _ = FAULTS[name](monkeypatch, tmp_path)
    (answer,) = answers(address)
    assert f"ATLAS_SLIDES names {tmp_path / file}: " in caplog.text
    assert file not in answer.text


@pytest.mark.parametrize("language", kinds(LANGUAGES, ("ja",)))
def test_a_missing_piece_of_a_pack_is_told_and_the_pack_arrives(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    _, key, said = _crashed(monkeypatch, tmp_path)
    address = f"bureau-pack.zip?page=&bureau=okinawa&lang={language}&progress=1"
    (answer,) = answers(address)
    line = next(one for one in answer.content.splitlines() if one.startswith(b'{"file"'))
    (failed,) = json.loads(line)["failed"]
    assert NUMBER.sub("", failed) == words_in(language)(key, **said)
