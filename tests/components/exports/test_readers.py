"""A reader who has looked at a page has a lane of their own; all others share one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from http.cookies import SimpleCookie

import pytest
from starlette.requests import Request
from starlette.responses import Response

from components.exports import readers
from components.exports.readers import COOKIE, LASTING, NEW, reader_of, welcome

NOW = datetime.now(UTC)


def asking(cookie: str = "", scheme: str = "http", root: str = "") -> Request:
    """A request as a server hands it on."""
    headers = [(b"cookie", f"{COOKIE}={cookie}".encode())] if cookie else []
    scope = {
        "type": "http",
        "headers": headers,
        "client": ("192.0.2.7", 1),
        "server": ("atlas.example", 80),
        "scheme": scheme,
        "path": "/",
        "root_path": root,
        "query_string": b"",
    }
    return Request(scope)


def given(request: Request) -> SimpleCookie:
    """What a page's answer puts into the browser."""
    answer = Response()
    welcome(request, answer)
    return SimpleCookie(answer.headers.get("set-cookie", ""))


def later(seconds: float) -> datetime:
    """Some time after now."""
    return datetime.now(UTC) + timedelta(seconds=seconds)


def test_who_has_read_for_a_moment_has_a_lane_of_their_own() -> None:
    one, other = (given(asking())[COOKIE].value for _ in range(2))
    mine, theirs = (reader_of(asking(cookie), later(NEW + 1)).lane for cookie in (one, other))
    assert mine
    assert theirs
    assert mine != theirs
    assert reader_of(asking(one), later(NEW + 60)).lane == mine


def test_a_reader_came_when_the_cookie_was_given_whenever_they_ask() -> None:
    cookie = given(asking())[COOKIE].value
    now = later(0).timestamp() // 60
    came = {reader_of(asking(cookie), later(seconds)).came for seconds in (NEW + 1, 600)}
    assert len(came) == 1
    assert came <= {now - 1, now}


def test_a_cookie_that_is_old_counts_for_nobody() -> None:
    cookie = given(asking())[COOKIE].value
    assert reader_of(asking(cookie), later(LASTING + 60)).lane == ""


def test_who_has_read_nothing_yet_is_a_newcomer_with_a_lane_of_their_own() -> None:
    cookie = given(asking())[COOKIE].value
    asked = [reader_of(asking(cookie), later(seconds)) for seconds in (0, NEW + 1)]
    assert [one.known for one in asked] == [False, True]
    assert asked[0].lane == asked[1].lane != ""


@pytest.mark.parametrize("cookie", ["", "x", "anna.aaaaaa.bbbb", "a" * 5000, "é.é.é"])
def test_a_cookie_that_is_not_ours_counts_for_nobody(cookie: str) -> None:
    request = asking(cookie.encode().decode("latin-1"))
    assert reader_of(request) == readers.Reader("", "192.0.2.7")


def test_who_has_a_good_cookie_is_given_no_other() -> None:
    assert COOKIE not in given(asking(given(asking())[COOKIE].value))


def test_the_cookie_is_for_the_server_alone_and_below_its_own_path() -> None:
    kept = given(asking(scheme="https", root="/atlas"))[COOKIE]
    assert kept["httponly"]
    assert kept["secure"]
    assert kept["samesite"] == "lax"
    assert kept["path"] == "/atlas/"
    assert not given(asking())[COOKIE]["secure"]
