"""What is open: our addresses, and of Streamlit's what the live page needs; nothing else."""

from __future__ import annotations

import re
from urllib.parse import quote

import httpx
import pytest

import server
from components.shell import seams
from components.text import words_in
from tests.asgi import ask
from tests.some import some

LOST = words_in("en")("page.lost.title")
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
LIBRARY = re.compile(
    r"Traceback|Streamlit|starlette|uvicorn|Internal Server Error|Not Found|Not Allowed|Error:",
    re.IGNORECASE,
)
"""Words that are not ours."""


SHUT = {
    "/_stcore/metrics": "tells how many readers there are",
    "/_stcore/upload_file/{session_id}/{file_id}": "keeps in memory whatever is sent",
    "/_stcore/bidi-components/{path:path}": "files of components; there are none",
    "/_stcore/agent/interact": "lets a program run the app; ours is read by its links",
    "/_stcore/agent/openapi.json": "describes what is shut",
    "/_stcore/agent/mcp": "lets a program run the app; ours is read by its links",
    "/auth/login": "nobody signs in",
    "/auth/logout": "nobody signs in",
    "/component/{path:path}": "files of components; there are none",
    "/media/{file_id:path}": "pictures and files of a session; ours have addresses of their own",
    "/oauth2callback": "nobody signs in",
}
"""Streamlit's routes that are not needed, and why."""
FOLDERS = {
    "/app/static/{path:path}": "our styles, pictures and outlines: the files that there are",
    "": "Streamlit's scripts, styles and fonts: the files that there are",
}
"""Routes to folders: a file in it is open by its own name, and nothing else."""
OURS = {
    "/healthz": "a host asks it whether the atlas is fit to serve",
    "/favicon.png": "Streamlit's page looks for an icon there",
    "/favicon.ico": "browsers look for an icon there",
    "/robots.txt": "what search engines may read",
    "/sitemap.xml": "the list of pages for search engines",
    "/": "the Atlas",
    "/still/{figure}.svg": "a figure as a picture, which other sites may show",
    "/qr.svg": "the code of a view's address, which other sites may show",
    "/search.json": "what the browser's own search looks in",
    "/export/{file}": "a file of a view, in turns",
    "/browser/{release}/{name}": "our modules",
    "/{name}": "a page, or the sentence that there is none",
}
"""Our own routes, and what for."""


def mounted() -> set[str]:
    """Every address that the app answers, as its routes write it."""
    ask(server.app, "/healthz")  # Streamlit mounts its own when it is first asked
    routes = server.app._starlette_app.routes  # noqa: SLF001 - nothing public lists them
    return {getattr(route, "path", "") for route in routes}


def test_every_route_is_open_or_shut_with_a_reason() -> None:
    tables = (OURS, seams.OPEN, FOLDERS, SHUT)
    assert all(some([reason for table in tables for reason in table.values()]))
    named = [path for table in tables for path in table]
    assert len(named) == len(set(named))
    assert mounted() - set(named) == set(), "a new route: say whether it is open, and why"
    assert set(named) - mounted() == set(), "no longer there: take it out"


@pytest.mark.parametrize("route", SHUT)
def test_what_is_shut_answers_nothing(served: str, route: str) -> None:
    path = re.sub(r"\{[^}]+\}", "x", route)
    for method in METHODS:
        answer = httpx.request(method, f"{served}{path}")
        assert answer.status_code == 404, method
        assert LOST in answer.text, method


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


def test_no_site_that_frames_a_page_tells_it_what_to_run(served: str) -> None:
    assert httpx.get(f"{served}/_stcore/host-config").json()["allowedOrigins"] == []


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
    assert LOST in answer.text
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
