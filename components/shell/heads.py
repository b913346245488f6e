"""How long a connection may say nothing, and how long a request's head may be.

uvicorn waits for a first request, and for the end of a head, for as long as it takes; a proxy
before it would not. Every server of ours speaks like this (`seams.hold_to_limits`): so it holds
without a proxy too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

if TYPE_CHECKING:
    from asyncio import TimerHandle, Transport

SECONDS = 10
"""From the first byte of a head, or from the beginning, to its end."""
LONGEST = 65_536
"""Bytes of a head: no link of ours is a tenth of it."""
TOO_LONG = "The head of the request is too long."


class Heads(HttpToolsProtocol):
    """HTTP as uvicorn speaks it, to who comes to the point."""

    awaited: TimerHandle | None = None
    length = 0

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Wait for a first head."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Read on; what comes once all is answered is the next head, or a body nobody asked for."""
        if self.awaited is None and (self.cycle is None or self.cycle.response_complete):
            self._wait()
        self.length += len(data)
        super().data_received(data)
        if self.awaited and self.length > LONGEST and not self.transport.is_closing():
            self.send_400_response(TOO_LONG)

    def on_headers_complete(self) -> None:
        """A head has come to its end."""
        self._rest()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for."""
        self._rest()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self.length = 0
        self.awaited = self.loop.call_later(SECONDS, self.transport.close)

    def _rest(self) -> None:
        if self.awaited:
            self.awaited.cancel()
        self.awaited = None
