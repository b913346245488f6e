"""What a reader sees when something is not right: a sentence, never a traceback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from streamlit.testing.v1 import AppTest

from components.shell import frame, refusal
from data.problems import InvalidPackageError, Problem
from tests.pages.conftest import ROUTER, TIMEOUT

if TYPE_CHECKING:
    import pytest

PROBLEM = Problem("observations.csv", 7, "value", "many", "text where a number belongs")


def test_the_app_refuses_an_invalid_package_and_lists_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: str = "") -> None:
        raise InvalidPackageError([PROBLEM])

    monkeypatch.setattr(refusal, "edition", refuse)
    run = AppTest.from_string(ROUTER, default_timeout=TIMEOUT).run()
    assert "not valid" in run.error[0].value
    assert str(PROBLEM) in run.code[0].value
    assert not run.get("html")


def test_a_page_that_fails_says_what_to_do_and_shows_no_traceback_but_its_number(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        message = "secret detail"
        raise RuntimeError(message)

    monkeypatch.setattr(frame, "View", fail)
    run = AppTest.from_string(ROUTER, default_timeout=TIMEOUT).run()
    told = re.search(r"Error number: ([0-9a-f]{8})$", run.error[0].value)
    assert told
    assert f"Error {told[1]}: " in caplog.text
    assert "reload it" in run.error[0].value
    assert "secret detail" not in run.error[0].value
    assert not run.exception
