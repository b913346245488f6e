"""What a test walks through is there: a loop over nothing proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

One = TypeVar("One")


def some(found: Iterable[One]) -> list[One]:
    """What was found, as a list that is not empty: else the test fails.

    Args:
        found: what a loop with assertions runs over, or `all` asks about.
    """
    listed = list(found)
    assert listed, "nothing was found: what is asserted of each would be asserted of none"
    return listed
