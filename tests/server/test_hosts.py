"""Whose name an answer may carry: this machine's, or one that the operator named."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import httpx
import pytest
import resvg_py
import zxingcpp
from PIL import Image

import server
from components.text import words_in
from tests.asgi import ask
from tests.conftest import serving
from tests.some import some

if TYPE_CHECKING:
    from pathlib import Path

EVIL = "evil.example"
PATHS = (
    "/", "/tama?lang=ja", "/project?id=kinki-bio", "/present", "/deck", "/about", "/nowhere",
    "/project/?id=kinki-bio", "/Project", "/qr.svg?page=budget", "/healthz",
    "/still/atlas-map.svg?page=&screen=desk", "/_stcore/host-config",
)  # fmt: skip


def read(svg: str) -> list[str]:
    """What a camera reads on a drawing."""
    picture = bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=2))
    return [
        one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))
    ]


@pytest.mark.parametrize("path", PATHS)
def test_a_strangers_host_is_in_no_answer(path: str) -> None:
    found = ask(
        server.app,
        path,
        host=EVIL,
        x_forwarded_host=EVIL,
        x_forwarded_proto="https",
        x_forwarded_for=EVIL,
        forwarded=f"host={EVIL}",
    )
    assert EVIL not in found.text
    assert EVIL not in str(found.headers)


@pytest.mark.parametrize("name", ["slides.pptx", "webpage.html", "workbook.xlsx", "svg.svg"])
def test_a_strangers_host_is_in_no_export(served: str, name: str) -> None:
    query = "page=budget&lang=en&figure=budget"
    content = httpx.get(
        f"{served}/export/{name}?{query}", headers={"Host": EVIL}, timeout=120
    ).content
    parts = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [archive.read(one) for one in archive.namelist()]
    assert len(content) > 1000
    assert not any(EVIL.encode() in part for part in some(parts))


def test_without_an_address_to_trust_a_code_says_that_there_is_none() -> None:
    drawn = ask(server.app, "/qr.svg?page=budget&lang=en", host=EVIL).text
    assert not read(drawn)
    said = " ".join(re.sub(r"<[^>]+>", " ", drawn).split())
    assert said == words_in("en")("share.unset")


@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("localhost:8501", {}),
        ("127.0.0.1:8501", {}),
        ("[::1]:8501", {}),
        ("atlas.intra.example", {"ATLAS_ALLOWED_HOSTS": "other.example, atlas.intra.example"}),
        ("atlas.example:8443", {"ATLAS_ALLOWED_HOSTS": "atlas.example:8443"}),
    ],
)
def test_this_machine_and_the_hosts_that_were_named_are_trusted(
    monkeypatch: pytest.MonkeyPatch, host: str, names: dict[str, str]
) -> None:
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    (address,) = read(ask(server.app, "/qr.svg?page=budget", host=host).text)
    assert address.startswith(f"http://{host}/budget?")


@pytest.mark.parametrize(
    "host", ["notatlas.example", "atlas.example.evil.example", "x@atlas.example", "localhost.evil"]
)
def test_a_host_that_only_looks_like_one_is_not(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("ATLAS_ALLOWED_HOSTS", "atlas.example")
    drawn = ask(server.app, "/qr.svg?page=budget", headers_host=host, host="x.example").text
    assert not read(drawn)


def test_the_address_that_the_operator_set_stands_in_every_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ATLAS_BASE_URL", "https://atlas.example/clusters/")
    for host in (EVIL, "localhost"):
        (address,) = read(ask(server.app, "/qr.svg?page=budget", host=host).text)
        assert address.startswith("https://atlas.example/clusters/budget?")


def test_the_server_logs_no_address_and_no_link(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with log.open("wb") as output, serving(output.fileno()) as (address, _):
        for path in ("", "tama?lang=ja&id=secret", "nowhere", "export/spells.pptx", "%00"):
            httpx.get(f"{address}/{path}")
    assert log.read_bytes() == b""
