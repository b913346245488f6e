"""A machine that lacks something: all is as ever, or a sentence of ours says what is missing."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import anyio
import httpx
import psutil
import pypdfium2
import pytest

import server
from components.shell import seams
from components.text import words_in
from tests.asgi import ask
from tests.components.exports.asking import Stubborn, run, until
from tests.conftest import ROOT, serving
from tests.some import some

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 120
HERE = {"Host": "localhost"}
"""One address for both servers: exports name it."""
NOBODY = "12345"
"""A number of which the machine has no name, and so no home."""
UNSAID = ("HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE")
BARE = {
    "no home, no name, no locale": (
        "unshare", f"--map-user={NOBODY}", f"--map-group={NOBODY}",
        "env", *(f"--unset={one}" for one in UNSAID), "TZ=Pacific/Kiritimati",
    ),
    "a locale and a time zone that nobody knows": (
        "env", "LANG=xx_YY.UTF-8", "LC_ALL=nonsense", "TZ=Not/AZone",
    ),
    "ASCII": ("env", "LC_ALL=C", "PYTHONUTF8=0", "PYTHONCOERCECLOCALE=0", "TZ=America/St_Johns"),
}  # fmt: skip
UNPRINTED = (
    "/?lang=ja", "/about?lang=en", "/timeline?lang=ja",
    "/export/figures.csv?page=evidence&lang=ja",
    "/export/workbook.xlsx?page=evidence&id=okinawa&lang=ja",
    "/export/slides.pptx?page=budget&part=allocation&lang=ja",
    "/export/webpage.html?page=about&lang=en",
    "/export/png.png?page=budget&figure=budget&lang=ja",
)  # fmt: skip
SAME = (*UNPRINTED, "/export/pdf.pdf?page=&bureau=okinawa&lang=ja")
PDF, PACK = "/export/pdf.pdf?page=about", "/export/bureau-pack.zip?page=&bureau=okinawa&lang=ja"
IN_HAND = (PDF, f"{PDF}&lang=ja&progress=1", "/export/offline-pack.html?page=&progress=1")
WAITED = 30
"""Seconds that exports in hand have at most when a server is told to end."""
LESS_ROOM = (
    'set -e; mount --bind "$PWD" /mnt;'
    " for one in /tmp /var/tmp /dev/shm; do mount -t tmpfs tmpfs $one; done;"
    ' mkdir -p "$PWD"; mount --bind /mnt "$PWD"; mount -o remount,bind,ro "$PWD";'
    " for one in /tmp /var/tmp /dev/shm; do mount -o remount,{0} $one; done;"
    ' cd "$PWD"; exec "$@"'
)
"""What holds the atlas stays where it is, below `/tmp` too."""
MOUNTED = ("unshare", "--mount", "--map-root-user", "sh", "-c", LESS_ROOM, "sh")
ROOMS = {"full": "size=16k", "read-only": "ro"}
"""What the machine's folders for temporary files are; the atlas's own is never written to."""


def without(*command: str) -> tuple[str, ...]:
    """A command that runs another on a lesser machine, where this one lets us."""
    tried = subprocess.run([*command, "true"], cwd=ROOT, check=False, capture_output=True)  # noqa: S603
    if tried.returncode:
        pytest.skip(f"this machine cannot be made a lesser one: {tried.stderr.decode()}")
    return command


def told(content: bytes) -> bytes:
    """What a file says: its bytes, but of a PDF its words, since it says when it was printed."""
    if not content.startswith(b"%PDF"):
        return content
    pages = some(pypdfium2.PdfDocument(content))
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages).encode()


@pytest.mark.slow
@pytest.mark.parametrize("machine", BARE)
def test_home_name_locale_and_time_zone_change_nothing(served: str, machine: str) -> None:
    with serving(within=without(*BARE[machine])) as (address, _):
        for path in SAME:
            ours, theirs = (
                httpx.get(f"{one}{path}", headers=HERE, timeout=PATIENCE)
                for one in (served, address)
            )
            assert (ours.status_code, theirs.status_code) == (200, 200), path
            assert told(theirs.content) == told(ours.content), path


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_without_room_for_files_pdf_is_said_to_wait_and_all_else_is_there(room: str) -> None:
    command = (one.replace("{0}", ROOMS[room]) for one in MOUNTED)
    with serving(within=without(*command)) as (address, _):
        for language in ("en", "ja"):
            answer = httpx.get(f"{address}{PDF}&lang={language}", timeout=PATIENCE)
            assert answer.status_code == 503
            assert answer.text.startswith(words_in(language)("export.full"))
        pack = httpx.get(f"{address}{PACK}&progress=1", timeout=PATIENCE).content.splitlines()
        line = json.loads(next(one for one in pack if one.startswith(b'{"file"')))
        assert [one.startswith(words_in("ja")("export.full")) for one in line["failed"]] == [True]
        for path in UNPRINTED:
            assert httpx.get(f"{address}{path}", timeout=PATIENCE).status_code == 200, path


def test_without_chromium_no_page_offers_pdf_and_each_says_what_there_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    page = ask(server.app, f"/evidence?lang={language}&q=chromium").text
    assert "/webpage.html?" in page
    assert "/pdf.pdf?" not in page
    assert words_in(language)("export.no_pdf") in page


async def hear(address: str, path: str) -> None:
    """Ask for an export until it is here or the server ends."""
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        with suppress(httpx.RemoteProtocolError):
            await client.get(f"{address}{path}")


@pytest.mark.slow
def test_a_server_that_is_told_to_end_ends_in_time_and_leaves_nothing_of_what_it_made(
    tmp_path: Path,
) -> None:
    browser = Stubborn(tmp_path, "wait")

    async def end(address: str, running: subprocess.Popen[bytes]) -> None:
        async with anyio.create_task_group() as group:
            for path in IN_HAND:
                group.start_soon(hear, address, path)
            await until(browser.pids.exists)
            begun = psutil.Process(running.pid).children(recursive=True)
            assert {"browser", "sleep"} <= {one.name() for one in begun}
            assert browser.kept()
            running.terminate()
            await until(lambda: running.poll() is not None)
        await until(lambda: not any(map(psutil.Process.is_running, begun)))

    hurried, told = "--timeout-graceful-shutdown 1", {"TMPDIR": str(browser.temporary)}
    with serving(proxy=hurried, CHROMIUM=browser.path, **told) as (address, running):
        run(lambda: end(address, running))
    assert (browser.alive(), browser.kept()) == ([], [])
    assert seams.PARTING <= WAITED
