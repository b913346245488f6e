"""A package that breaks while the server runs changes nothing for readers, exports included."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import httpx
import psutil
import pytest

from components.text import words_in
from tests import hostile
from tests.conftest import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 120
PAGE, OLD_PAGE = "/budget?lang=en&year=2005", "/budget?lang=en&v=1.0.0"
EXPORTS = (
    "/export/figures.csv?page=evidence&lang=en",
    "/export/figures.csv?page=evidence&lang=en&v=1.0.0",
    "/export/parcel.zip?page=&lang=en",
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the app with a package that may be broken."""
    return hostile.copied(tmp_path)


@pytest.fixture
def running(copy: Path) -> Iterator[tuple[httpx.Client, int]]:
    """A server over the copy: a client for it, and its process."""
    with (
        serving(root=copy) as (address, server),
        httpx.Client(base_url=address, timeout=PATIENCE) as client,
    ):
        yield client, server.pid


def test_a_package_that_breaks_changes_nothing_and_health_says_so(
    copy: Path, running: tuple[httpx.Client, int]
) -> None:
    client, server = running
    assert client.get("/healthz").text == "ok"
    first = client.get(PAGE).text
    given = {path: client.get(path).content for path in EXPORTS[:1]}

    for table in (copy / "data" / "tables").iterdir():
        table.write_text("broken", encoding="utf-8")
    shutil.rmtree(copy / "data" / "releases")
    for worker in psutil.Process(server).children(recursive=True):
        worker.kill()

    health = client.get("/healthz")
    assert (health.status_code, health.text) == (200, "degraded: package")
    assert client.get(PAGE).text == first
    assert "1.0.0" in client.get(OLD_PAGE).text
    for path in EXPORTS:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.content == given.get(path, answer.content)
        assert answer.content[:2] == b"PK" or b"tama-firms" in answer.content


def test_a_release_that_was_changed_is_left_out_and_everything_else_served(copy: Path) -> None:
    table = copy / "data" / "releases" / "1.0.0" / "tables" / "gaps.csv"
    table.write_text("broken", encoding="utf-8")
    with serving(root=copy) as (address, _):
        assert httpx.get(f"{address}/healthz", timeout=PATIENCE).text == "degraded: release"
        page = httpx.get(f"{address}/budget?lang=en&v=1.0.0", timeout=PATIENCE)
        assert words_in("en")("notice.version") in page.text
