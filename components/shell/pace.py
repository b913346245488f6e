"""How fast one connection may ask: a person is never held back, a machine is, and alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import anyio

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

AT_ONCE = 30
"""Messages that come without a pause: a page that opens, a scene turned by a key that is held."""
A_SECOND = 3.0
"""Messages a second that may follow for as long as it lasts."""


@dataclass(slots=True)
class Allowance:
    """What a connection may still send at once; it grows back with the time."""

    since: float
    left: float = AT_ONCE

    async def spend(self) -> None:
        """Take one, or wait for it."""
        now = anyio.current_time()
        self.left = min(AT_ONCE, self.left + (now - self.since) * A_SECOND) - 1
        self.since = now
        if self.left < 0:
            await anyio.sleep(-self.left / A_SECOND)


class Pace:
    """Reads the messages of each socket no faster than its allowance."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        allowance = Allowance(anyio.current_time())

        async def paced() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive":
                await allowance.spend()
            return message

        await self.app(scope, paced, send)
