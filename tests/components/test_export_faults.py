"""What can go wrong with an export: one sentence of ours, nothing left behind, and on it goes."""

from __future__ import annotations

import asyncio
import csv
import errno
import io
import json
import os
import re
import signal
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from unittest import mock

import anyio
import httpx
import openpyxl
import psutil
import pytest
from anyio import to_process
from anyio.lowlevel import checkpoint
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from pptx import Presentation
from starlette.applications import Starlette
from starlette.routing import Route

from components.content import scenes
from components.editions import edition
from components.exports import delivery, making, pdf, spreadsheet
from components.exports.making import EXPORTS, Order
from components.links import asked, known_values
from components.links.decks import LONGEST_TITLE, MOST_SCENES
from components.text import words_in
from model.selection import LANGUAGES, Selection
from tests.conftest import serving
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

APP = Starlette(routes=[Route("/export/{file}", delivery.export)])
BASE = "https://atlas.example"
PATIENCE = 100
LIBRARY = re.compile(r"Traceback|Error|Errno|/tmp|\.py|anyio|zip file|exploded")
"""Words that are not ours."""
ENDS = re.compile(r"[.!?](?=\s|$)|[。！？]")
"""Where a sentence ends."""
KANA = re.compile(r"[ぁ-ん]")


@pytest.fixture(autouse=True)
def turns_of_this_loop() -> Iterator[None]:
    """Turns belong to an event loop, and every test has its own."""
    for one in (delivery._turns, delivery._processes):  # noqa: SLF001
        one.cache_clear()
    yield
    for one in (delivery._turns, delivery._processes):  # noqa: SLF001
        one.cache_clear()


def run(work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:  # noqa: ANN401 - whatever it makes
    """What an asynchronous function makes, on a loop of its own thread."""
    with ThreadPoolExecutor(1) as own:
        return own.submit(asyncio.run, work()).result()


def answers(*addresses: str) -> list[httpx.Response]:
    """What the addresses of exports are answered, one after the other, by one server."""

    async def each() -> list[httpx.Response]:
        transport = httpx.ASGITransport(APP)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return [await client.get(f"/export/{one}", timeout=PATIENCE) for one in addresses]

    made: list[httpx.Response] = run(each)
    return made


def last_line(answer: httpx.Response) -> dict[str, str]:
    """How a stream of progress ends that has no file."""
    said: dict[str, str] = json.loads(answer.content.splitlines()[-1])
    return said


def is_a_sentence(said: str, language: str) -> bool:
    """Whether a text is one sentence of ours in a language."""
    ends = [found.end() for found in ENDS.finditer(said)]
    ours = not LIBRARY.search(said) and bool(KANA.search(said)) == (language == "ja")
    return ours and ends == [len(said)]


# Addresses.

SENSELESS = (
    "slides.pptx?page=budget&part=x",
    "slides.pptx?page=budget&section=moon",
    "webpage.html?page=evidence&section=allocation",
    "pdf.pdf?page=nowhere",
    "workbook.xlsx?page=evidence&status=z",
    "workbook.xlsx?page=evidence&part=minus",
    "slides.pptx?page=project&id=atlantis",
    "slides.pptx?page=&bureau=mars",
    "slides.pptx?page=budget&year=1868",
    "slides.pptx?page=budget&v=0.0.1",
    "slides.pptx?deck=spells",
    "slides.pptx?page=deck&deck=o1-damaged",
    "slides.pptx?page=deck&deck=!A title*nowhere",
    "slides.pdf?page=budget",
    "slides?page=budget",
    "slides.?page=budget",
    "spells.pptx?page=budget",
    ".pptx?page=budget",
    "png.png?page=budget",
    "png.png?page=budget&figure=lineage-of-kings",
    "svg.svg?page=kinki&figure=series",
    "table.csv?page=about&figure=",
    "bureau-pack.zip?page=",
    "bureau-pack.zip?page=budget&bureau=kinki",
    "qr.svg?page=budget&part=" + "x" * 2000,
)
OPEN = (
    "slides.pptx?page=evidence&part=2",
    "workbook.xlsx?page=evidence&part=2",
    "figures.csv?page=evidence&page_no=2",
    "slides.pptx?page=budget&part=allocation",
    "slides.pptx?deck=forum",
    "webpage.html?deck=forum",
)


@pytest.mark.parametrize("address", SENSELESS, ids=lambda one: one[:50])
@pytest.mark.parametrize("progress", ["", "&progress=1"], ids=["", "told"])
def test_an_address_without_sense_is_one_sentence_in_its_language(
    address: str, progress: str, language: str
) -> None:
    mark = "&" if "?" in address else "?"
    (answer,) = answers(f"{address}{mark}lang={language}{progress}")
    assert answer.status_code == 404
    assert answer.text == words_in(language)("export.unknown")
    assert is_a_sentence(answer.text, language)


def test_an_address_with_sense_is_an_export_that_opens() -> None:
    readers: dict[str, Callable[[bytes], object]] = {
        "pptx": lambda made: len(Presentation(io.BytesIO(made)).slides) > 1,
        "xlsx": lambda made: openpyxl.load_workbook(io.BytesIO(made)).sheetnames,
        "csv": lambda made: len(list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))) > 1,
        "html": lambda made: html.document_fromstring(made).findall(".//section"),
    }
    for address, answer in zip(OPEN, answers(*OPEN), strict=True):
        assert answer.status_code == 200, address
        assert readers[address.partition("?")[0].partition(".")[2]](answer.content), address


def test_the_deck_of_a_link_without_a_page_is_the_one_exported() -> None:
    named, asked_for = answers("slides.pptx?deck=forum", "slides.pptx?page=present&deck=forum")
    assert named.content == asked_for.content


# Machines.


def killed_work(order: Order) -> bytes:
    """A worker process that the system kills while it makes a parcel."""
    if order.name == "parcel":
        os.kill(os.getpid(), signal.SIGKILL)
    return making.work(order)


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


def exploding_work(order: Order) -> bytes:
    """A worker process with mistakes in two makers, and a full disk for a third."""
    makers = {"parcel": explode, "svg": explode_unsaid, "workbook": no_room}
    if order.name not in makers:
        return making.work(order)
    broken = replace(EXPORTS[order.name], make=makers[order.name])
    with mock.patch.dict(making.EXPORTS, {order.name: broken}):
        return making.work(order)


def script(folder: Path, *lines: str) -> str:
    """A browser that is a script; its path."""
    path = folder / "browser"
    path.write_text("\n".join(("#!/bin/sh", *lines, "")))
    path.chmod(0o755)
    return str(path)


def damaged(folder: Path, template: bytes) -> str:
    """A template of slides as it lies on the host; its path."""
    path = folder / "house.pptx"
    path.write_bytes(template)
    return str(path)


def cut() -> bytes:
    """Slides of which the second half is missing."""
    whole = making.make(Order("slides", Selection(page="budget", section="allocation")))
    return whole[: len(whole) // 2]


Arranged = tuple[str, str, dict[str, object]]
"""The address that fails, and what it is told: the key of the words and what stands in them."""


def _killed(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(delivery, "_work", killed_work)
    return "parcel.zip?page=", "export.killed", {}


def _exploded(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(delivery, "_work", exploding_work)
    return "parcel.zip?page=", "export.broken", {}


def _unsent(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(delivery, "_work", exploding_work)
    return "svg.svg?page=budget&figure=budget", "export.broken", {}


def _full_worker(patch: pytest.MonkeyPatch, _: Path) -> Arranged:
    patch.setattr(delivery, "_work", exploding_work)
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
    return "pdf.pdf?page=about", "print.missing", {}


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


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_sentence_of_ours_and_the_next_export_works(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    address, key, said = FAULTS[name](monkeypatch, tmp_path)
    next_one = "figures.csv?page=evidence"
    english, japanese, after = answers(
        f"{address}&lang=en", f"{address}&lang=ja&progress=1", next_one
    )
    assert (english.status_code, english.text) == (503, words_in("en")(key, **said))
    assert last_line(japanese) == {"error": words_in("ja")(key, **said)}
    assert is_a_sentence(english.text, "en")
    assert is_a_sentence(last_line(japanese)["error"], "ja")
    assert (after.status_code, after.content[:3]) == (200, b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "name", ["a mistake in a maker", "a mistake in the printer", "a full temporary folder"]
)
def test_what_nobody_foresaw_is_told_to_the_host(
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    address, _, _ = FAULTS[name](monkeypatch, tmp_path)
    answers(address)
    assert caplog.text.count("Traceback") >= 1
    assert "exploded" in caplog.text or os.strerror(errno.ENOSPC) in caplog.text


def test_a_missing_piece_of_a_pack_is_one_sentence_and_the_pack_arrives(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    _, key, said = _crashed(monkeypatch, tmp_path)
    address = f"bureau-pack.zip?page=&bureau=okinawa&lang={language}&progress=1"
    (answer,) = answers(address)
    line = next(one for one in answer.content.splitlines() if one.startswith(b'{"file"'))
    assert json.loads(line)["failed"] == [words_in(language)(key, **said)]


# Turns.


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition."""
    with anyio.fail_after(PATIENCE):
        while not condition():  # noqa: ASYNC110 - processes and files set no event
            await anyio.sleep(0.02)


def test_waiting_for_a_turn_is_told_and_takes_nothing_of_the_time(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    limit = 0.2

    async def at_once(*_: object, **__: object) -> bytes:
        await checkpoint()
        return b"made"

    async def queue() -> list[dict[str, object]]:
        heard: list[dict[str, object]] = []
        turns, order = delivery._turns(), Order("parcel", Selection(language=language))  # noqa: SLF001
        holders = [object() for _ in range(delivery.AT_ONCE)]
        for one in holders:
            await turns.acquire_on_behalf_of(one)

        async def listen() -> None:
            async for line in delivery._told(order):  # noqa: SLF001
                heard.append(json.loads(line.partition(b"\n")[0]))  # noqa: PERF401 - read meanwhile

        async with anyio.create_task_group() as group:
            group.start_soon(listen)
            past = anyio.current_time() + 3 * limit
            await until(lambda: heard and anyio.current_time() > past)
            assert len(heard) == 1
            for one in holders:
                turns.release_on_behalf_of(one)
        return heard

    monkeypatch.setattr(delivery, "LONGEST", limit)
    monkeypatch.setattr(to_process, "run_sync", at_once)
    waiting, made, done = run(queue)
    words = words_in(language)
    assert waiting["said"] == words("export.waiting", count=1)
    assert made["said"] == words("export.making.parcel")
    assert "file" in done


# Browsers.

STUBBORN = (
    "trap '' TERM INT HUP",
    "sleep 1000 &",
    "mktemp -d > /dev/null",
    'echo "$$ $!" > "{0}.new"',
    'mv "{0}.new" "{0}"',
)
"""A browser that starts another process, keeps a folder as browsers do, writes down who they are,
and does not go when asked."""


class Stubborn:
    """A browser that does not go by itself, and the folder in which it works."""

    def __init__(self, folder: Path, *lines: str) -> None:
        self.pids = folder / "pids"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        told = [line.format(self.pids) for line in STUBBORN]
        self.path = script(folder, *told, *lines)

    def alive(self) -> list[int]:
        """Those of its processes that still run."""
        return [pid for pid in map(int, self.pids.read_text().split()) if _runs(pid)]

    def kept(self) -> list[Path]:
        """What lies in the temporary folder."""
        return list(self.temporary.iterdir())


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


async def _stopped(browser: Stubborn) -> None:
    async def listen() -> None:
        async for _ in delivery._told(Order("pdf", Selection(page="about"))):  # noqa: SLF001
            pass

    async with anyio.create_task_group() as group:
        group.start_soon(listen)
        await until(browser.pids.exists)
        assert len(browser.alive()) == 2
        assert browser.kept()
        group.cancel_scope.cancel()


async def _late(browser: Stubborn) -> None:
    with mock.patch.object(pdf, "PATIENCE", 1):
        steps = [step async for step in delivery._told(Order("pdf", Selection(page="about")))]  # noqa: SLF001
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


# Decks.

VIEWS = (
    "project?id=kanto-revitalization", "project?id=kinki-bio", "hokkaido", "tama?section=network",
    "timeline?section=events", "budget?year=2005&section=allocation", "evidence?section=gaps",
    "outcomes?section=firms", "?bureau=kinki", "?section=list",
)  # fmt: skip
TITLES = st.text(st.characters(exclude_categories=["Cs"]), max_size=LONGEST_TITLE) | st.text(
    st.sampled_from(
        "関東の成果近畿バイオ歩み北海道十年＝＆<&\"'\x0b\x00\x1f\ufffe\uffff\u202e\t\n"
    ),
    max_size=LONGEST_TITLE,
)
MINE = (
    "!関東の成果*project?id%3Dkanto-revitalization!近畿バイオの歩み*project?id%3Dkinki-bio"
    "!北海道の十年*hokkaido"
)
"""The deck of the reader who found that it makes no slides."""


def written(talk: list[tuple[str, str]]) -> str:
    """A deck as its link says it."""
    return "".join(f"!{title}{'*' if title else ''}{link}" for title, link in talk)


def taken(deck: str, language: str = "ja") -> Selection:
    """A deck as the page takes it."""
    query = [("page", "deck"), ("lang", language), ("deck", deck)]
    return asked(query, known_values(edition()))[0]


def words_of(slide: Any) -> list[str]:  # noqa: ANN401 - python-pptx has no types
    """The texts of a slide."""
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def check_files(selection: Selection, base: str) -> None:
    """That each export of a deck is a file that its readers open, with its titles in it."""
    headlines = [scene.headline for scene in scenes.deck_scenes(view_of(selection))]
    made = {
        name: making.work(Order(name, selection, base))
        for name in ("slides", "pdf", "webpage", "workbook", "figures")
    }
    slides = list(Presentation(io.BytesIO(made["slides"])).slides)
    shown = [text for slide in slides for text in words_of(slide)]
    assert not [one for one in headlines if not any(text.startswith(one) for text in shown)]
    for name in ("webpage", "pdf"):  # before its print, which takes what a browser takes
        text = html.document_fromstring(made[name].decode()).text_content()
        assert all(" ".join(one.split()) in " ".join(text.split()) for one in headlines)
    assert openpyxl.load_workbook(io.BytesIO(made["workbook"])).worksheets[0].max_row > 1
    assert len(list(csv.reader(io.StringIO(made["figures"].decode("utf-8-sig"))))) > 1


@settings(max_examples=8)
@example([("", one) for one in VIEWS * 3])
@example([("長" * LONGEST_TITLE, VIEWS[n % len(VIEWS)]) for n in range(MOST_SCENES)])
@example([("A\x0btitle\ufffe with\x00 signs\U0001ffff", one) for one in VIEWS])
@given(st.lists(st.tuples(TITLES, st.sampled_from(VIEWS)), max_size=MOST_SCENES + 1))
def test_every_export_takes_every_deck_that_the_page_takes(talk: list[tuple[str, str]]) -> None:
    check_files(taken(written(talk)), BASE)


@pytest.mark.parametrize("sign", ["\x0b", "\x00", "\x1f", "\ufffe", "\uffff", "\ufdd0", "&", "<"])
def test_signs_that_a_file_format_forbids_do_not_keep_a_title_out(sign: str) -> None:
    selection = taken(f"!Our{sign} view*project?id=kinki-bio")
    assert selection.deck.count("!") == 1
    check_files(selection, BASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deck_whose_link_is_longer_than_a_property_is_in_every_export(language: str) -> None:
    selection = taken(MINE, language)
    assert selection.deck.count("!") == 3
    check_files(selection, BASE)
    for name in ("qr", "parcel", "offline-pack"):
        assert making.work(Order(name, selection, BASE)), name


def test_a_host_may_sign_with_signs_that_a_file_format_forbids(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ATLAS_PUBLISHER", " An\x0bOffice\x01\ufffe\n of ours ")
    monkeypatch.setenv("ATLAS_CONTACT", "office\x1f@example.org")
    check_files(taken(MINE), BASE)
    order = Order("slides", Selection(page="budget", section="allocation"))
    first = Presentation(io.BytesIO(making.work(order))).slides[0]
    assert any("An Office of ours" in text for text in words_of(first))


@pytest.mark.parametrize("letters", [300, 2000, 4000])
def test_a_base_address_of_any_length_makes_no_export_fail(letters: int) -> None:
    base = f"{BASE}/{'a' * letters}"
    check_files(taken(MINE), base)
    for selection in (Selection(), Selection(bureau="kinki"), Selection(page="evidence")):
        for name in ("slides", "webpage", "workbook", "figures"):
            assert making.work(Order(name, selection, base)), (name, selection)


# Cells.

SKIPPED = ("", " ", "\t", "\u200b", "\u00ad", "\ufeff", "\u3000", "\u00a0", "\u2060 \t", "\r\n")
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", SKIPPED, ids=ascii)
def test_words_that_a_spreadsheet_would_run_are_text_and_numbers_are_numbers(
    monkeypatch: pytest.MonkeyPatch, before: str, sign: str
) -> None:
    run_by_some = f"{before}{sign}HYPERLINK(1)"
    row = [run_by_some, -5.0, -0.25, 1e-07, 5800.0, "1-2", "a=b", None]
    monkeypatch.setattr(spreadsheet, "cells", lambda *_: row)
    text = spreadsheet.figures_csv(view_of(page="evidence")).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))[1]
    assert found == [f"'{run_by_some}", "-5", "-0.25", "1e-07", "5800", "1-2", "a=b", ""]
