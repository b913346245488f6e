"""What every test of an export needs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from components import settings
from components.exports import workshop

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def turns_of_this_loop() -> Iterator[None]:
    """Turns belong to an event loop, and every test has its own."""
    for one in (workshop._turns, workshop._processes, workshop._begun, workshop._kept):  # noqa: SLF001
        one.cache_clear()
    yield
    for one in (workshop._turns, workshop._processes, workshop._begun, workshop._kept):  # noqa: SLF001
        one.cache_clear()


@pytest.fixture(scope="session")
def printer() -> None:
    """Chromium, or a skip that says so; under CI its absence fails."""
    if settings.chromium() is None and os.environ.get("CI"):
        pytest.fail("no Chromium found: CI must print")
    if settings.chromium() is None:
        pytest.skip("no Chromium found")
