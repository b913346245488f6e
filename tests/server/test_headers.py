"""What every answer says about itself, and how long it is kept."""

from __future__ import annotations

import re
import socket
from base64 import b64encode
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import httpx
import pytest

import server
from components import assets, bundle
from components.shell import seams
from components.shell.headers import ALWAYS_ASK, FOR_A_DAY, FOR_GOOD, NEVER, Headers
from tests.asgi import ask
from tests.some import some

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "a page": ("/tama?lang=ja", 200),
    "a scene": ("/present?lang=ja", 200),
    "a lost page": ("/nowhere", 404),
    "another address": ("/project/?id=kinki-bio", 308),
    "a shut door": ("/_stcore/upload_file/x/x", 404),
    "health": ("/healthz", 200),
    "Streamlit's health": ("/_stcore/health", 200),
    "a picture": ("/still/atlas-map.svg?page=&screen=desk", 200),
    "no picture": ("/still/nothing.svg?screen=desk", 404),
    "a page in a language": ("/budget?v=1.0.0&lang=en", 200),
    "a code": ("/qr.svg?page=budget", 200),
    "what is searched": ("/search.json?lang=ja", 200),
    "a code too long": ("/qr.svg?page=present&deck=" + "!" + "x" * 4000, 200),
    "an export": ("/export/figures.csv?page=evidence&id=kinki-it", 200),
    "no export": ("/export/spells.pptx", 404),
    "our icon": (seams.ICON, 200),
    "the icon elsewhere": ("/favicon.ico", 200),
    "our styles": (f"/{bundle.addresses()[bundle.SCREEN]}", 200),
    "our script": (f"/{bundle.addresses()[bundle.READER]}", 200),
    "no script": (f"/{bundle.addresses()[bundle.READER]}x.js", 404),
    "a script of Streamlit's": (min(one for one in seams.addresses() if one.endswith(".js")), 200),
    "no style": ("/app/static/nothing.css", 404),
    "a method": ("/tama", 404),
}


def answer(served: str, kind: str) -> httpx.Response:
    """The answer of a kind."""
    path, status = KINDS[kind]
    found = httpx.request("POST" if kind == "a method" else "GET", f"{served}{path}", timeout=60)
    assert found.status_code == status, (kind, found.status_code)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_has_the_policy(served: str, kind: str) -> None:
    headers = answer(served, kind).headers
    policy = headers["content-security-policy"]
    for rule in ("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors"):
        assert rule in policy
    scripts = next(one for one in policy.split("; ") if one.startswith("script-src"))
    assert not re.search("unsafe-inline|blob:|data:|http", scripts)
    assert "unsafe-eval" not in scripts.replace("'wasm-unsafe-eval'", "")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-embedder-policy"] == "require-corp"
    assert "strict-transport-security" not in headers
    assert "camera=()" in headers["permissions-policy"]
    assert "fullscreen=(self)" in headers["permissions-policy"]
    assert len(headers.get_list("content-security-policy")) == 1
    assert len(headers.get_list("x-content-type-options")) == 1


PRIVATE = f"private, {ALWAYS_ASK}"
KEPT = {
    "a page": PRIVATE, "a scene": PRIVATE, "a page in a language": PRIVATE,
    "a lost page": PRIVATE, "another address": ALWAYS_ASK, "Streamlit's health": PRIVATE,
    "health": NEVER, "a picture": ALWAYS_ASK, "a code": ALWAYS_ASK, "a code too long": ALWAYS_ASK,
    "what is searched": ALWAYS_ASK, "an export": ALWAYS_ASK,
    "our icon": FOR_A_DAY, "the icon elsewhere": FOR_A_DAY,
    "our styles": FOR_GOOD, "our script": FOR_GOOD, "a script of Streamlit's": FOR_GOOD,
}  # fmt: skip
"""How long an answer is kept; one that is not named here is an error, and kept nowhere."""
PACKED, SPOKEN = ["Accept-Encoding"], ["Accept-Language", "Accept-Encoding"]
VARYING = {
    "a page": SPOKEN, "a scene": SPOKEN, "a page in a language": SPOKEN, "a lost page": SPOKEN,
    "a shut door": SPOKEN, "a method": SPOKEN, "no style": SPOKEN, "a picture": PACKED,
    "a code": PACKED, "a code too long": PACKED, "what is searched": PACKED, "an export": PACKED,
    "our styles": PACKED, "our script": PACKED, "a script of Streamlit's": PACKED,
}  # fmt: skip
"""What an answer varies by: a page by the language of the browser, text by how it is packed."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_is_kept_as_long_as_it_is_true(served: str, kind: str) -> None:
    headers = answer(served, kind).headers
    assert headers.get_list("cache-control") == [KEPT.get(kind, NEVER)]
    assert ("private" in headers["cache-control"]) == ("set-cookie" in headers)


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_says_once_what_it_varies_by(served: str, kind: str) -> None:
    headers = answer(served, kind).headers
    assert headers.get_list("vary", split_commas=True) == VARYING.get(kind, [])


def test_a_picture_that_is_still_the_same_says_the_same_of_itself(served: str) -> None:
    address = f"{served}/still/atlas-map.svg?page=&screen=desk"
    first = httpx.get(address).headers
    again = httpx.get(address, headers={"If-None-Match": first["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    same = ("etag", "vary", "cache-control")
    assert [again.headers[name] for name in same] == [first[name] for name in same]


def test_a_stream_that_tells_of_a_making_is_kept_nowhere(served: str) -> None:
    stream = f"{served}/export/figures.csv?page=evidence&id=kinki-it&progress"
    assert httpx.get(stream, timeout=60).headers["cache-control"] == NEVER


RAW = {
    "what is no request": "GARBAGE\r\n\r\n",
    "another version": "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "another coding": "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n",
    "a socket": "GET /_stcore/stream HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    "Sec-WebSocket-Version: 13\r\n\r\n",
    "a socket elsewhere": "GET /elsewhere HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    "Sec-WebSocket-Version: 13\r\n\r\n",
}
"""What no client for HTTP sends."""


@pytest.mark.parametrize("kind", RAW)
def test_what_answers_below_the_app_does_not_say_its_name_either(served: str, kind: str) -> None:
    address = httpx.URL(served)
    with socket.create_connection((address.host, address.port or 0), 20) as line:
        line.sendall(RAW[kind].encode())
        head = line.recv(4096).decode("latin-1").partition("\r\n\r\n")[0]
    assert head.startswith("HTTP/1.1 101" if kind == "a socket" else "HTTP/1.1 40")
    assert not re.search("server:|uvicorn|python|websockets/", head, re.IGNORECASE)


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_says_what_serves_it(served: str, kind: str) -> None:
    headers = answer(served, kind).headers
    assert not {"server", "x-powered-by"} & set(headers)


@pytest.mark.parametrize("kind", KINDS)
def test_other_sites_may_show_pictures_and_codes_and_nothing_else(served: str, kind: str) -> None:
    shown = answer(served, kind).headers["cross-origin-resource-policy"]
    path = KINDS[kind][0]
    assert (shown == "cross-origin") == path.startswith(("/still/", "/qr.svg"))


@pytest.mark.parametrize("path", ["/", "/tama?lang=ja", "/present", "/nowhere"])
def test_the_policy_names_every_inline_script_and_no_other(path: str) -> None:
    found = ask(server.app, path)
    policy = found.headers["content-security-policy"]
    inline = [one for one in re.findall(r"<script>(.*?)</script>", found.text, re.DOTALL) if one]
    signs = {b64encode(sha256(script.encode()).digest()).decode() for script in inline}
    named = set(re.findall(r"'sha256-([^']+)'", policy))
    assert named
    assert signs == (named if found.status_code == 200 else set())
    assert not re.search(r"<[^>]+\son\w+=", found.text)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("", "frame-ancestors 'self'"),
        ("https://intra.example", "frame-ancestors https://intra.example"),
        ("'none'", "frame-ancestors 'none'"),
        ("https://a.example, https://b.example:8443", "https://a.example https://b.example:8443"),
        ("https://a.example; script-src *", "frame-ancestors"),
        ("https://a.example\r\nX-Evil: 1", "frame-ancestors"),
        ("*", "frame-ancestors 'self'"),
        ("javascript:alert(1) data:", "frame-ancestors 'self'"),
    ],
)
def test_whose_pages_may_frame_ours_is_the_hosts_choice_and_no_way_into_the_policy(
    monkeypatch: pytest.MonkeyPatch, told: str, said: str
) -> None:
    monkeypatch.setenv("ATLAS_FRAME_ANCESTORS", told)
    policy = Headers(server.app, ()).fixed["content-security-policy"]
    assert said in policy
    assert policy.count(";") == policy.count("; ")
    assert not re.search(r"[\r\n*]|script-src.*script-src|javascript|x-evil", policy, re.IGNORECASE)
    framers = policy.rpartition("frame-ancestors ")[2].split()
    assert all(one in ("'self'", "'none'") or one.startswith("http") for one in some(framers))


@pytest.mark.parametrize("name", [*sorted(assets.fingerprints())[:3], "atlas.css"])
def test_a_file_is_kept_for_good_under_its_fingerprint_alone(served: str, name: str) -> None:
    right = f"{served}/{assets.address(name)}"
    bare, wrong = right.partition("?")[0], right[:-1] + ("0" if right[-1] != "0" else "1")
    kept = [httpx.get(one).headers["cache-control"] for one in (right, bare, wrong, f"{right}&x")]
    assert kept == [FOR_GOOD, ALWAYS_ASK, ALWAYS_ASK, ALWAYS_ASK]


@pytest.mark.parametrize("name", bundle.files())
def test_what_is_bundled_is_kept_for_good_at_the_address_of_its_release_alone(
    served: str, name: str
) -> None:
    right = bundle.addresses()[name]
    other = right.replace(right.split("/")[1], "0" * assets.LETTERS)
    answers = [httpx.get(f"{served}/{one}") for one in (right, other, f"{right}?x")]
    kept = [one.headers["cache-control"] for one in answers]
    assert kept == [FOR_GOOD, ALWAYS_ASK, ALWAYS_ASK]
    assert {one.text for one in answers} == {bundle.files()[name]}
    kinds = {one.headers["content-type"].split(";")[0] for one in answers}
    assert kinds == {bundle.TYPES[PurePosixPath(name).suffix]}


def test_changed_code_is_another_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bundle.addresses()[bundle.READER]
    for path in assets.BROWSER.glob("*.js"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "fit.js").write_text("export const fit = () => {};\n")
    monkeypatch.setattr(assets, "BROWSER", tmp_path)
    caches = (bundle.bundled, bundle.files, bundle.addresses)
    for one in caches:
        one.cache_clear()
    try:
        assert bundle.addresses()[bundle.READER] != before
    finally:
        monkeypatch.undo()
        for one in caches:
            one.cache_clear()


def test_a_changed_file_has_another_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = assets.address("atlas.css")
    (tmp_path / "atlas.css").write_text("body{}")
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    assets.fingerprints.cache_clear()
    try:
        assert assets.address("atlas.css") != before
    finally:
        monkeypatch.undo()
        assets.fingerprints.cache_clear()


def test_a_page_names_its_styles_and_its_script_by_their_fingerprints(served: str) -> None:
    page = httpx.get(f"{served}/tama").text
    assert f'<link rel="stylesheet" href="./{bundle.addresses()[bundle.SCREEN]}">' in page
    assert f'<script type="module" src="./{bundle.addresses()[bundle.READER]}">' in page
    assert httpx.get(f"{served}/tama").headers["cache-control"] == PRIVATE


@pytest.mark.parametrize(("scheme", "public"), [("https", ""), ("http", "https://atlas.example")])
def test_behind_an_encrypted_address_no_other_way_is_taken(
    scheme: str, public: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_BASE_URL", public)
    told = ask(Headers(server.app, ()), "/qr.svg?page=tama", scheme=scheme).headers
    assert "max-age" in told["strict-transport-security"]
