"""Files that never change are answered from memory, as they are on disk."""

from __future__ import annotations

import brotli
import httpx
import pytest

import server
from components import bundle
from components.shell import compressed, seams
from components.shell.headers import FOR_GOOD
from tests.asgi import ask

SCRIPT = next(one for one in seams.addresses() if "/js/index." in one)
FILES = {
    SCRIPT: seams.file(SCRIPT),
    **{f"/{bundle.addresses()[name]}": text.encode() for name, text in bundle.files().items()},
}


@pytest.mark.parametrize("address", FILES)
def test_a_file_arrives_as_it_is_and_smaller_than_in_passing(served: str, address: str) -> None:
    whole = FILES[address]
    answer = httpx.get(f"{served}{address}", headers={"Accept-Encoding": "gzip, br"})
    assert answer.content == whole
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["cache-control"] == FOR_GOOD
    assert int(answer.headers["content-length"]) < len(brotli.compress(whole, quality=4))


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br;q=0, gzip"])
def test_a_browser_that_does_not_take_it_so_has_it_otherwise(served: str, encoding: str) -> None:
    answer = httpx.get(f"{served}{SCRIPT}", headers={"Accept-Encoding": encoding})
    assert answer.content == FILES[SCRIPT]
    assert answer.headers.get("content-encoding") != "br"


def test_a_file_is_read_and_compressed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(seams, "file", lambda one: read.append(one) or b"x" * 600)
    app = compressed.Compressed(server.app)
    for _ in range(2):
        assert ask(app, SCRIPT, accept_encoding="br").status_code == 200
    assert read == [SCRIPT]
