"""One app for all golden tests, so that each address is asked once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.golden.asking import Asked, asked


@pytest.fixture(scope="session")
def app() -> Iterator[Asked]:
    """The app and what it has answered so far."""
    with asked() as opened:
        yield opened
