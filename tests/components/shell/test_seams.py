"""What we lean on is still there: one test a seam, read in what Streamlit ships."""

from __future__ import annotations

import asyncio
import re
import tomllib
from functools import cache
from pathlib import Path
from unittest.mock import AsyncMock

import pytest
import streamlit
from starlette.responses import PlainTextResponse
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest
from uvicorn import Config, Server
from uvicorn.protocols.websockets import websockets_sansio_impl as sockets
from uvicorn.protocols.websockets.auto import AutoWebSocketsProtocol
from uvicorn.server import ServerState

from components import assets
from components.shell import seams
from components.shell.heads import Heads
from tests.some import some

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = Path(streamlit.__file__).parent


@cache
def bundle() -> str:
    """All of Streamlit's scripts as they are shipped."""
    found = sorted((PACKAGE / "static" / "static" / "js").glob("*.js"))
    assert found
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


@pytest.mark.parametrize("name", seams.CLASSES)
def test_a_class_name_is_still_given(name: str) -> None:
    assert re.search(rf'(?<!"data-testid":)[`"\' ]{name}[`"\' ]', bundle())


@pytest.mark.parametrize(("theirs", "ours"), seams.PLACES)
def test_a_change_of_the_page_still_finds_its_place(theirs: str, ours: str) -> None:
    index = (seams.ROOT / "index.html").read_text(encoding="utf-8")
    assert len(re.findall(theirs, index)) in (1, 2)
    kept = [piece for piece in re.split(r"\\\d", ours) if piece]
    assert [seams.page().count(piece) for piece in kept] == [1] * len(kept)


def test_the_window_still_says_where_the_server_is() -> None:
    assert re.search(r"=window\.__streamlit\b", bundle())
    assert "get BACKEND_BASE_URL()" in bundle()


def test_the_page_still_asks_at_once_for_icons_by_the_name_of_their_font() -> None:
    assert re.search(r"document\.fonts\.load\(`1em \"\$\{\w+\.materialIcons\}\"`\)", bundle())
    assert f"materialIcons:`{seams.ICONS}`" in bundle()


def test_the_page_still_follows_the_history_of_the_browser() -> None:
    assert re.search(rf"addEventListener\(`{seams.HISTORY}`,this\.\w+", bundle())


def test_the_page_still_opens_its_socket_by_the_name_that_we_watch() -> None:
    assert re.search(rf"=new {seams.OPENED}\(", bundle())
    ours = (assets.BROWSER / "connection.js").read_text(encoding="utf-8")
    assert f"window.{seams.OPENED} = Watched;" in ours


@pytest.mark.parametrize("name", seams.MAP)
def test_what_a_live_map_shows_can_still_be_read(name: str) -> None:
    assert re.search(rf"[`{{,]{re.escape(name)}[`:]", bundle())
    assert name in (assets.BROWSER / "live_map.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", seams.OPEN)
def test_the_page_still_asks_for_a_route(path: str) -> None:
    assert f"`{path[1:]}`" in bundle()


def test_the_page_still_looks_for_its_icon_and_its_files_where_they_were() -> None:
    assert f"`.{seams.ICON}`" in bundle()
    asked = set(re.findall(r'(?:src|href)="\.(/[^"{]+)"', seams.page()))
    assert len(asked) > 10
    assert asked - {seams.ICON} <= set(seams.addresses())


def test_a_path_out_of_a_folder_is_still_refused() -> None:
    refused = ("../x", "..\\x", "/etc/x", "\\\\host\\x", "c:/x", "x\0y")
    assert all(some(map(seams.is_unsafe, refused)))
    assert not seams.is_unsafe("static/js/index.js")


def test_hidden_options_are_still_known_and_are_the_named_ones() -> None:
    told = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    known = config._config_options_template  # noqa: SLF001 - nothing public lists them
    keys = {
        f"{section}.{name}"
        for section, options in told.items()
        for name, value in options.items()
        if not isinstance(value, dict)
    }
    assert keys <= set(known)
    assert {key for key in keys if known[key].visibility == "hidden"} == set(seams.OPTIONS)


def test_a_browser_still_keeps_messages_for_as_many_runs_as_it_is_told() -> None:
    kept = r"incrementMessageCacheRunCount\(this\.sessionInfo\.current\.maxCachedMessageAge"
    assert re.search(kept, bundle())


def test_the_folder_of_pages_is_still_left_alone_once_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    PagesManager(str(ROOT / "app.py"))
    assert PagesManager.uses_pages_directory is True
    seams.route_alone()
    PagesManager(str(ROOT / "app.py"))
    assert PagesManager.uses_pages_directory is False


def test_a_page_is_still_asked_for_by_its_hash() -> None:
    """As `tests/pages` and `benchmarks` ask, without a browser."""
    run = AppTest.from_string("")
    assert {"_page_hash", "_registered_pages"} <= set(dir(run))
    assert "page_script_hash" in BackMsg().rerun_script.DESCRIPTOR.fields_by_name
    assert "page_script_hash" in ForwardMsg().navigation.DESCRIPTOR.fields_by_name


def test_a_socket_still_compresses_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, seams.FACTORY, None)
    seams.look_back()
    config = Config(PlainTextResponse(""))
    protocol = AutoWebSocketsProtocol(config, ServerState(), {}, asyncio.new_event_loop())
    (asked,) = protocol.conn.available_extensions
    assert isinstance(asked, seams.WholeWindow)
    assert asked.server_max_window_bits is None


@pytest.mark.parametrize(
    ("told", "parting"), [({}, seams.PARTING), ({"timeout_graceful_shutdown": 1}, 1)]
)
def test_a_server_that_begins_still_has_our_limits_and_no_name(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, int], parting: int
) -> None:
    begun = AsyncMock()
    monkeypatch.setattr(Server, "startup", begun)
    seams.hold_to_limits()
    server = Server(Config(PlainTextResponse(""), **told))
    server.config.load()
    asyncio.run(server.startup())
    begun.assert_awaited_once()
    config = server.config
    assert (config.http_protocol_class, config.ws_max_size) == (Heads, seams.LONGEST_MESSAGE)
    assert (config.encoded_headers, config.timeout_graceful_shutdown) == ([], parting)
