"""The offline pack in a browser without a network: what is asked of another host fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.exports.offline_pack.medium import inside
from tests import packs
from tests.browser.conftest import SIZES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from model.selection import Selection

OURS = ("file:", "data:", "blob:")


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack on disk."""
    path: Path = tmp_path_factory.mktemp("pack") / "atlas.html"
    path.write_bytes(packs.made())
    return path


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Callable[..., Page]]:
    """A function that opens a view of the pack, offline; ends with no error and no request."""
    contexts, wrong = [], []

    def open_it(
        selection: Selection | None = None,
        size: str = "desktop",
        *,
        live: bool = True,
        **options: object,
    ) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=live, **options
        )
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(OURS) else wrong.append(asked.url),
        )
        page.goto(file.as_uri() + (inside(selection) if selection else ""))
        page.wait_for_selector("#root:not([aria-busy]) .foot")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not wrong
