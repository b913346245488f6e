"""Asks an app in this process, on an event loop of its own thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx


def ask(app: Any, path: str, **headers: str) -> httpx.Response:  # noqa: ANN401 - any ASGI app
    """What a GET of a path is answered; a browser's loop may be running in this thread."""

    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get(path, headers=headers)

    with ThreadPoolExecutor(1) as own:
        return own.submit(asyncio.run, get()).result()
