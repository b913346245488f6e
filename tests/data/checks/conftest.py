"""The shipped package, and what a rule finds once some of its tables are changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

import pandas as pd
import pytest

from data.load import load_package
from data.problems import Problem

if TYPE_CHECKING:
    from data.load import Dataset


Rule = Callable[[Mapping[str, pd.DataFrame]], Iterator[Problem]]


class Problems(Protocol):
    """What a rule finds with some tables changed."""

    def __call__(self, rule: Rule, **changed: pd.DataFrame) -> list[Problem]:
        """Ask a rule about the shipped tables with these in their places."""


@pytest.fixture(scope="session")
def shipped() -> Dataset:
    """The shipped package."""
    return load_package()


@pytest.fixture
def problems(shipped: Dataset) -> Problems:
    """A rule, over the shipped tables with some changed."""

    def found(rule: Rule, **changed: pd.DataFrame) -> list[Problem]:
        return list(rule({**shipped.tables, **changed}))

    return found
