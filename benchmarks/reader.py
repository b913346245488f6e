"""A reader without a browser: speaks Streamlit's protocol and times what a browser waits for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

KEPT_RUNS = 100
"""How many runs a browser keeps a message that the server may refer to (our config.toml)."""


class CountingConnection(ClientConnection):
    """A web socket that counts the bytes that come over the wire, compressed as a browser's."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Count, then pass on."""
        self.received += len(data)
        super().data_received(data)


@dataclass
class Cost:
    """One run: milliseconds until it was finished, bytes that came over the socket."""

    milliseconds: float
    size: int


@dataclass
class Reader:
    """One session.

    Attributes:
        address: the root of the app, without a closing slash.
        page: the path of the page without its slash.
    """

    address: str
    page: str = ""
    socket: Any = None
    script: str = ""
    runs: int = 0
    kept: dict[str, int] = field(default_factory=dict)

    async def arrive(self) -> None:
        """Open the socket."""
        parts = urlsplit(self.address)
        self.socket = await websockets.connect(
            f"ws://{parts.netloc}/_stcore/stream",
            subprotocols=["streamlit", "PLACEHOLDER_AUTH_TOKEN"],  # type: ignore[list-item]
            origin=self.address,  # type: ignore[arg-type]
            create_connection=CountingConnection,
            max_size=None,
            proxy=None,
        )

    async def leave(self) -> None:
        """Close the socket."""
        await self.socket.close()

    async def look(self, query: str) -> Cost:
        """Ask for a view of the page and wait until all of it has come.

        Args:
            query: the query of the link, without its question mark.

        Raises:
            RuntimeError: the page could not be drawn.
        """
        started, before = time.perf_counter(), self.socket.received
        await self.socket.send(self._question(query))
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await self.socket.recv())
            if self._over(answer):
                break
        self.runs += 1
        self.kept = {key: run for key, run in self.kept.items() if self.runs - run < KEPT_RUNS}
        return Cost((time.perf_counter() - started) * 1000, self.socket.received - before)

    def _question(self, query: str) -> bytes:
        question = BackMsg()
        rerun = question.rerun_script
        rerun.query_string = query
        rerun.page_script_hash = self.script
        rerun.page_name = "" if self.script else self.page
        rerun.cached_message_hashes.extend(self.kept)
        rerun.context_info.url = f"{self.address}/{self.page}"
        rerun.context_info.locale = "en"
        rerun.context_info.color_scheme = "light"
        return question.SerializeToString()

    def _over(self, answer: ForwardMsg) -> bool:
        kind = answer.WhichOneof("type")
        if kind == "ref_hash":
            self.kept[answer.ref_hash] = self.runs
        elif kind == "navigation":
            self.script = answer.navigation.page_script_hash
        elif kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            if answer.delta.new_element.WhichOneof("type") in ("exception", "alert"):
                message = "the page could not be drawn"
                raise RuntimeError(message)
            if answer.metadata.cacheable:
                self.kept[answer.hash] = self.runs
        return bool(kind == "script_finished")
