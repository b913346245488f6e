"""What is open: our addresses, and of Streamlit's what the live page needs; nothing else."""

from __future__ import annotations

import re
from urllib.parse import quote

import httpx
import pytest
from starlette.routing import Route

import server
from components.shell import seams
from tests.asgi import ask
from tests.some import some

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
LIBRARY = re.compile(
    r"Traceback|Streamlit|starlette|uvicorn|Internal Server Error|Not Found|Not Allowed|Error:",
    re.IGNORECASE,
)
"""Words that are not ours."""


def theirs() -> set[str]:
    """Every address that Streamlit mounts, something in the place of what varies."""
    ask(server.app, "/healthz")  # it mounts them when it is first asked
    ours = {route.path for route in server.streamlit._user_routes}  # noqa: SLF001 - to leave them out
    mounted = server.streamlit._starlette_app.routes  # noqa: SLF001 - nothing public lists them
    found = {route.path for route in mounted if isinstance(route, Route)} - ours
    return {re.sub(r"\{[^}]+\}", "x", path) for path in found}


def test_streamlits_routes_are_open_with_a_reason_or_shut(served: str) -> None:
    mounted = theirs()
    assert {"/_stcore/upload_file/x/x", "/media/x", "/_stcore/metrics"} <= mounted
    open_ones = {path for path in mounted if path in seams.OPEN}
    assert open_ones == set(seams.OPEN) - {seams.SOCKET}
    assert all(seams.OPEN.values())
    for path in some(mounted - open_ones):
        for method in METHODS:
            answer = httpx.request(method, f"{served}{path}")
            assert answer.status_code == 404, (method, path)
            assert "leads nowhere" in answer.text, (method, path)


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_nobody_can_leave_a_file_in_memory(served: str, method: str) -> None:
    address = f"{served}/_stcore/upload_file/session/file"
    answer = httpx.request(method, address, files={"file": ("x", b"1" * 100_000)})
    assert answer.status_code == 404


def test_what_the_live_page_needs_is_open(served: str) -> None:
    shell = httpx.get(f"{served}/").text
    scripts = re.findall(r'(?:src|href)="\./(static/[^"]+)"', shell)
    assert scripts
    for path in (*scripts, "_stcore/health", "_stcore/host-config", "healthz"):
        assert httpx.get(f"{served}/{path}").status_code == 200, path


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("/project/?id=kinki-bio", "../project?id=kinki-bio"),
        ("/tama/", "../tama"),
        ("/present/", "../present"),
        ("//project?lang=ja&id=kinki-bio", "../project?lang=ja&id=kinki-bio"),
        ("/project//", "../../project"),
        ("//evil.example/", "../../evil.example"),
        ("///evil.example", "../../evil.example"),
        ("/export//slides.pptx?page=budget", "../../export/slides.pptx?page=budget"),
    ],
)
def test_a_slash_too_many_leads_to_the_one_address(written: str, right: str) -> None:
    answer = ask(server.app, written)
    assert (answer.status_code, answer.headers["location"]) == (308, right)


@pytest.mark.parametrize(
    "path",
    ["/Project", "/PROJECT", "/ｐｒｏｊｅｃｔ", "/project）", "/\u200bproject。", "/project."],
)
def test_a_path_in_other_signs_leads_to_its_page_with_its_query(path: str) -> None:
    answer = ask(server.app, f"{quote(path)}?lang=ja&id=kinki-bio")
    assert answer.status_code == 308
    assert answer.headers["location"] == "./project?lang=ja&id=kinki-bio"
    assert ask(server.app, quote(path)).headers["location"] == "./projects"


@pytest.mark.parametrize("written", ["/tama/", "/project/?id=kinki-bio", "/%6frroject/", "//x//y/"])
def test_nobody_is_sent_to_another_site(written: str) -> None:
    location = ask(server.app, written, host="evil.example").headers["location"]
    assert location.startswith(("./", "../"))
    assert "//" not in location
    assert "evil.example" not in location


@pytest.mark.parametrize("prefix", ["/atlas", "/a/b"])
def test_a_prefix_is_kept(prefix: str) -> None:
    async def below(scope: dict[str, object], receive: object, send: object) -> None:
        await server.app({**scope, "root_path": prefix}, receive, send)  # type: ignore[arg-type]

    answer = ask(below, f"{prefix}/project/?id=kinki-bio")
    assert (answer.status_code, answer.headers["location"]) == (308, "../project?id=kinki-bio")


@pytest.mark.parametrize(
    "path",
    [
        "/robots.html", "/index.html", "/wp-login.php", "/.env", "/tama.html", "/project.json",
        "/favicon.svg", "/static/index.html", "/app/static/atlas.css.map", "/manifest.json",
    ],
)  # fmt: skip
def test_a_path_with_a_dot_gets_its_file_or_our_page(served: str, path: str) -> None:
    answer = httpx.get(f"{served}{path}")
    assert answer.status_code == 404
    assert "leads nowhere" in answer.text
    assert "<title>Streamlit" not in answer.text


def test_our_icons_are_ours(served: str) -> None:
    for name in ("favicon.png", "favicon.ico"):
        answer = httpx.get(f"{served}/{name}")
        assert answer.status_code == 200
        assert answer.content.startswith(b"\x89PNG")


HOSTILE = [
    *(f"/{one}" for one in ("%00", "%ff", "%fe%ff", "%c0%ae%c0%ae", "..%2f..%2fetc%2fpasswd")),
    *(f"/{one}" for one in ("../../etc/passwd", "..\\..\\x", "%5c%5cevil%5cshare", "~root")),
    *(f"/{one * 4000}" for one in ("a", "%e3%81%82", "/x")),
    *(f"/{name}?{part}" for name in ("", "project", "tama", "evidence") for part in (
        "id=%00", "id=%ff%fe", "lang=" + "x" * 4000, "id[]=1&id[$ne]=2", "a" * 4000, "&&&===",
    )),
    *(f"/export/{one}" for one in ("%00.pptx", "..%2fx.pptx", "slides.pptx?page=%00", "a" * 4000,
                                   "slides.pptx?page=budget&section=%ff", "png.png?figure=%00")),
    *(f"/still/{one}" for one in ("%00.svg", "..%2fatlas-map.svg", "atlas-map.svg?screen=%00")),
    *(f"/qr.svg?{one}" for one in ("page=%00", "section=" + "x" * 2000, "deck=" + "!x" * 2000)),
    *(f"/app/static/{one}" for one in ("a" * 300, "%00", "../app.py", "..%2fapp.py", "geo/")),
    *(f"/static/{one}" for one in ("a" * 300, "%00", "..%2f..%2f__init__.py")),
]  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_address_gets_a_sentence_of_ours(served: str, path: str) -> None:
    url = httpx.URL(served).copy_with(raw_path=path.encode())
    answer = httpx.get(url)
    assert answer.status_code in (200, 308, 400, 404), path
    if answer.status_code in (400, 404):
        said = re.sub(r"<style.*?</style>|<link[^>]*>", "", answer.text, flags=re.DOTALL)
        assert not LIBRARY.search(said), (path, said[:200])
        assert said.strip()
