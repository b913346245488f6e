"""Whatever is written into a link, a path or a header: nothing breaks, nothing runs."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

import server
from model.pages import PAGES
from tests.asgi import ask
from tests.kinds import kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

PAYLOADS = {
    "a script": "<script>window.evil=1</script>",
    "a script after a quote": "\"'><script>window.evil=1</script>",
    "a script in a script": "</script><script>window.evil=1</script>",
    "a handler": '"><img src=x onerror=window.evil=1>',
    "a handler without quotes": "x onfocus=window.evil=1 autofocus",
    "a drawing": "<svg/onload=window.evil=1>",
    "an address": "javascript:window.evil=1",
    "a data address": "data:text/html,<script>window.evil=1</script>",
    "an end of a title": "</title></head><body onload=window.evil=1>",
    "a template": "{{7*7}}${7*7}<%=7*7%>{%print 7%}",
    "a format": "{0.__class__.__mro__}%s%n%x",
    "a query of tables": "1' OR '1'='1'; DROP TABLE projects;--",
    "a formula": '=HYPERLINK("http://atlas.example")',
    "a command": "$(id)`id`;id|id&&id",
    "a path": "../../../../etc/passwd",
    "a path in code": "..%2f..%2fetc%2fpasswd",
    "a nothing": "\0",
    "a new line": "x\r\nSet-Cookie: evil=1\r\n\r\n<script>window.evil=1</script>",
    "an entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "a turn of writing": "\u202e\u2066\u200bkinki\ufeff",
    "wide letters": "＜script＞window.evil=1＜/script＞",
    "a long word": "a" * 3000,
    "a large number": "9" * 400,
    "no number": "NaN",
    "a list": "[]{}:,null",
    "a prototype": "__proto__",
    "signs beyond": "\U0001f4a5\U000e0041\ud7ff",
}  # fmt: skip
DRESSES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "after a quote": lambda one: f'"{one}',
    "after a tag": lambda one: f"'>{one}",
    "after a comment": lambda one: f"--></style></textarea>{one}",
    "in capitals": str.upper,
    "as an address": lambda one: quote(one, safe=""),
    "as an address twice": lambda one: quote(quote(one, safe=""), safe=""),
    "as entities": lambda one: "".join(f"&#{ord(sign)};" for sign in one[:500]),
    "as a script writes it": lambda one: json.dumps(one).replace("<", "\\u003c"),
    "behind a nothing": lambda one: f"\0{one}",
    "behind another value": lambda one: f"kinki-bio;{one},{one[:500]}",
    "behind a sign of tables": lambda one: f"=cmd|'/c calc'!A1{one}",
}
"""How each is dressed, to get past who knows it."""
PARAMETERS = (
    "lang", "v", "id", "bureau", "field", "layer", "q", "section", "deck", "year", "frame",
    "page_no", "sort", "unknown",
)  # fmt: skip
OWN = [(page, one.name) for page, kind in PAGES.items() for one in kind.parameters]
HEADERS = (
    "Host", "accept", "accept_language", "cookie", "x_forwarded_host", "x_forwarded_for",
    "x_forwarded_proto", "forwarded", "if_none_match", "if_modified_since", "range", "referer",
    "origin", "user_agent",
)  # fmt: skip
PLACES = {
    **{f"the parameter {one}": f"/evidence?{one}={{}}" for one in PARAMETERS},
    **{f"the parameter {one} of /{page}": f"/{page}?{one}={{}}" for page, one in OWN},
    "a parameter's name": "/project?{}=1",
    "a path": "/{}",
    "a path below": "/static/{}",
    "a figure": "/still/{}.svg?screen=desk",
    "a figure's page": "/still/atlas-map.svg?screen=desk&page={}",
    "a figure's screen": "/still/atlas-map.svg?screen={}",
    "a figure's scheme": "/still/atlas-map.svg?screen=desk&mode={}",
    "a figure's ground": "/still/atlas-map.svg?screen=desk&ground={}",
    "a code": "/qr.svg?page={}",
    "a code's words": "/qr.svg?page=budget&bare={}",
    "an export": "/export/{}",
    "an export's figure": "/export/svg.svg?page=budget&figure={}",
    "an export's progress": "/export/figures.csv?page=evidence&id=kinki-it&progress={}",
    "an export's view": "/export/figures.csv?page=evidence&id={}",
    "a search": "/search.json?lang={}",
    "a module": "/browser/x/{}.js",
    **{f"the header {one}": one for one in HEADERS},
}
EVERY = list(product(PLACES, PAYLOADS))
QUICK = [*product(PLACES, ["a script after a quote"]), *product(["the parameter q"], PAYLOADS)]
"""Each place, and each payload, once."""
SHOWN = "value"
"""The one attribute that holds what a reader wrote: a field shows it and leads nowhere."""
RUN = (None, "", "module", "text/javascript")
"""Types of what a browser runs; under others it keeps data."""
TRACES = re.compile(r"Traceback|File \"|Internal Server Error|\bException\b|\.py\b")


class Evil(HTMLParser):
    """What a browser would run, of what a reader has written."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Handlers and addresses that run."""
        self.script = tag == "script" and dict(attrs).get("type") in RUN
        self.found += [
            f"{name}={value}"
            for name, value in attrs
            if name.startswith("on")
            or (name != SHOWN and (value or "").lower().startswith(("javascript:", "data:text")))
        ]

    def handle_data(self, data: str) -> None:
        """Scripts that stand in the page."""
        if self.script and "evil" in data:
            self.found.append(data)
        self.script = False


def dressed() -> set[str]:
    """Every payload in every dress."""
    return {wear(payload) for payload, wear in product(PAYLOADS.values(), DRESSES.values())}


def sent(place: str, payload: str) -> tuple[str, dict[str, str]]:
    """The address and the headers with a payload in its place."""
    written = PLACES[place]
    if written in HEADERS:
        latin = quote(payload, safe=" !#$%&'()*+-./:;<=>?@[]^_`{|}~\"")
        return "/evidence", {written: latin}
    return written.format(quote(payload, safe="")), {}


def test_there_are_enough_of_them() -> None:
    assert len(dressed()) >= 300
    assert {payload for _, payload in QUICK} == set(PAYLOADS)
    assert {place for place, _ in QUICK} == set(PLACES)


@pytest.mark.parametrize(("place", "name"), kinds(EVERY, QUICK))
def test_nothing_runs_nothing_breaks_and_what_is_said_is_ours(place: str, name: str) -> None:
    tried(place, PAYLOADS[name])


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_no_dress_gets_a_payload_past(place: str) -> None:
    for payload in some(sorted(dressed())):
        tried(place, payload)


def tried(place: str, payload: str) -> None:
    """Ask with a payload in a place, and look at the answer."""
    path, headers = sent(place, payload)
    answer = ask(server.app, path, **headers)
    assert answer.status_code in (200, 308, 400, 404)
    assert "evil" not in answer.headers.get("set-cookie", "")
    assert "//" not in answer.headers.get("location", "")
    kind = answer.headers.get("content-type", "")
    assert answer.status_code == 308 or kind
    if "html" in kind or "svg" in kind:
        parsed = Evil()
        parsed.feed(answer.text)
        assert parsed.found == []
    assert "49${7*7}" not in answer.text
    assert "root:x:" not in answer.text
    if answer.status_code >= 400:
        assert answer.text.strip()
        assert not TRACES.search(answer.text)
