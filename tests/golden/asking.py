"""Asks the app in this process, each thing once, on one event loop of its own."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import httpx
from anyio.from_thread import start_blocking_portal

from tests.golden import inside, reading
from tests.golden.addresses import full, made_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from anyio.from_thread import BlockingPortal

BASE = "https://atlas.example"
PATIENCE = 120


@dataclass(slots=True, eq=False)
class Asked:
    """The app, and what it has answered so far.

    Attributes:
        portal: runs the app's event loop.
        answers: address to answer.
        said: address of a page to the observations said while it was made.
        seen: path to the figures found on it last, to look for these first.
    """

    portal: BlockingPortal
    answers: dict[str, httpx.Response] = field(default_factory=dict)
    said: dict[str, inside.Heard] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)

    def answer(self, path: str) -> httpx.Response:
        """What a GET of a path with its query is answered."""
        if path not in self.answers:
            with patch.dict(os.environ, _environment(), clear=True):
                self.answers[path] = self.portal.call(_get, path)
        return self.answers[path]

    def page(self, address: str, language: str) -> httpx.Response:
        """The first HTML of a page, made anew so that every observation on it is heard."""
        asked = full(address, language)
        if asked not in self.answers:
            inside.forget()
            with inside.listening() as said:
                self.answer(asked)
            self.said[asked] = said
        return self.answers[asked]

    def observations(self, address: str, language: str) -> dict[str, dict[str, Any]]:
        """What is said on a page: what was heard while it was made, and stands in its words.

        A scene is made with all scenes of its deck, and says what the page behind it says too.
        """
        words = reading.everything(self.page(address, language).text)
        heard = self.said[full(address, language)]
        said = {one: what for one, (what, ways) in heard.items() if reading.says(words, ways)}
        if not address.startswith("/present"):
            return said
        behind = self.observations(inside.scene(address).partition("#")[0], language)
        return {one: what for one, what in said.items() if one in behind}

    def export(self, file: str, address: str, language: str, **more: str) -> httpx.Response:
        """An export of a view."""
        return self.answer(f"/export/{file}?{made_of(address, language, **more)}")


async def _get(path: str) -> httpx.Response:
    transport = httpx.ASGITransport(app=inside.APP)
    async with httpx.AsyncClient(
        transport=transport, base_url=BASE, timeout=PATIENCE, follow_redirects=True
    ) as client:
        return await client.get(path)


def _environment() -> dict[str, str]:
    """The environment with our address and nothing else that a host may set."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ATLAS_")}
    return {**kept, "ATLAS_BASE_URL": BASE}


@contextmanager
def asked() -> Iterator[Asked]:
    """The app, ready to be asked; its event loop ends with it."""
    with start_blocking_portal() as portal:
        yield Asked(portal)
