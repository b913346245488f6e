"""What every test of an export needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
