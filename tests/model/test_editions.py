"""Every version can be read from one reading of the package, and knows the others."""

from __future__ import annotations

import pytest

from data.files import files_in
from model.editions import Editions

FILES = files_in()


@pytest.fixture(scope="module")
def editions() -> Editions:
    """The shipped versions."""
    return Editions(FILES)


def test_the_current_version_comes_first_and_each_is_opened_once(editions: Editions) -> None:
    assert next(iter(editions)) == editions.current.version == "1.1.0"
    assert list(editions)[-1] == "1.0.0"
    assert editions["1.0.0"] is editions["1.0.0"]
    assert editions["1.0.0"].version == "1.0.0"


def test_each_version_knows_the_current_one(editions: Editions) -> None:
    assert editions["1.0.0"].current is editions.current
    assert editions.current.current is editions.current


def test_a_version_that_there_is_not_is_not_known(editions: Editions) -> None:
    assert "9.9.9" not in editions
    assert len(editions) == len(list(editions)) >= 2


def test_a_release_that_was_changed_is_left_out_and_named() -> None:
    path = "releases/1.0.0/tables/budget.csv"
    editions = Editions({**FILES, path: b"changed"})
    assert editions.broken == ("1.0.0",)
    assert list(editions) == ["1.1.0"]
