"""What all tests share: the shipped record, both languages, a view of any link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.record import the_atlas
from components.screens import view_of
from model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View
    from model.atlas import Atlas


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The shipped record."""
    return the_atlas()


@pytest.fixture(params=["en", "ja"])
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture
def view() -> Callable[..., View]:
    """A function that makes a view of a selection."""
    return lambda **chosen: view_of(Selection(**chosen), base="https://atlas.example")
