"""An error that nobody foresaw: a sentence in the reader's language, with a number for the host."""

from __future__ import annotations

import asyncio
import re

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

import server
from components.text import words_in


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_reader_and_the_log_have_the_same_number(
    language: str, caplog: pytest.LogCaptureFixture
) -> None:
    headers = [(b"accept-language", language.encode())]
    asked = Request({"type": "http", "headers": headers})
    answer = asyncio.run(server.failed(asked, RuntimeError("secret detail")))
    text = bytes(answer.body).decode()
    found = re.search(r"[0-9a-f]{8}$", text)
    assert found
    assert text.startswith(words_in(language)("fault.page"))
    assert f"Error {found[0]}: RuntimeError" in caplog.text
    assert "secret" not in text + caplog.text
    assert (answer.status_code, answer.headers["vary"]) == (500, "Accept-Language")


def test_an_answer_that_broke_has_the_policy_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(server.first_html, "meant", breaking)
    told = TestClient(server.app, raise_server_exceptions=False).get("/tama")
    assert told.status_code == 500
    assert words_in("en")("fault.page") in told.text
    assert "script-src" in told.headers["content-security-policy"]
    assert told.headers["cache-control"] == "no-store"
