"""Without a proxy too, nobody holds a connection who says nothing, or without end."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import pytest
import uvicorn
from starlette.responses import PlainTextResponse

import server  # noqa: F401 - which holds every server to our limits
from components.shell import heads
from components.shell.heads import LONGEST, SECONDS
from tests.deploy.nginx import free_port

if TYPE_CHECKING:
    from asyncio import StreamReader

PATIENCE = 20
GOOD = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
SOON = 0.2
SENT = {
    "nothing": (b"", SOON, b""),
    "half a head": (b"GET / HTTP/1.1\r\nHost:", SOON, b""),
    "a head after a good one": (GOOD + b"GET / HTTP/1.1\r\nHost:", SOON, b"here"),
    "a body nobody asked for": (b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nx", SOON, b"here"),
    "a head without an end": (b"GET / HTTP/1.1\r\nX: " + b"x" * 2 * LONGEST, PATIENCE, b""),
}
"""What a client sends, for how many seconds a head is waited for, what it is answered."""


@pytest.mark.parametrize("kind", SENT)
def test_who_does_not_come_to_the_point_is_let_go(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, seconds, said = SENT[kind]
    monkeypatch.setattr(heads, "SECONDS", seconds)
    assert said in asyncio.run(asked(sent))


def test_a_head_that_comes_in_pieces_is_answered_by_a_server_that_names_nobody() -> None:
    said = asyncio.run(asked(GOOD[:20], GOOD[20:]))
    assert b"here" in said
    assert b"server:" not in said.lower()
    assert SECONDS <= 10


async def asked(*pieces: bytes) -> bytes:
    """What a server answers that is told nothing, until it closes the connection."""
    port = int(free_port())
    answer = PlainTextResponse("here")
    begun = uvicorn.Server(
        uvicorn.Config(answer, port=port, log_level="error", timeout_keep_alive=1)
    )
    with socket.create_server(("127.0.0.1", port)) as listening:
        running = asyncio.create_task(begun.serve([listening]))
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
        found = await whole(reader)
        begun.should_exit = True
        writer.close()
        await running
    return found


async def whole(reader: StreamReader) -> bytes:
    """All that comes, to its end."""
    try:
        return await asyncio.wait_for(reader.read(), PATIENCE / 2)
    except ConnectionResetError:
        return b""
