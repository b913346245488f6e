"""Asks an app in this process, on an event loop of its own thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx


def ask(
    app: Any,  # noqa: ANN401 - any ASGI app
    path: str,
    method: str = "GET",
    host: str = "localhost",
    scheme: str = "http",
    **headers: str,
) -> httpx.Response:
    """What a request is answered; a browser's loop may be running in this thread.

    Args:
        app: the app.
        path: path and query, as they are written in the request.
        method: of the request.
        host: whom the request says that it asks.
        scheme: how it came here.
        headers: more of it, `_` for a hyphen.
    """
    given = {name.replace("_", "-"): value for name, value in headers.items()}

    async def answer() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport) as client:
            # As written: a client's own reading of an address would tidy it first.
            url = httpx.URL(f"{scheme}://{host}").copy_with(raw_path=path.encode())
            return await client.request(method, url, headers=given)

    with ThreadPoolExecutor(1) as own:
        return own.submit(asyncio.run, answer()).result()
