"""One member of each kind is tried always, the others where everything is proved."""

from __future__ import annotations

from itertools import cycle, product
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _pytest.mark.structures import ParameterSet


def kinds(members: Iterable[object], always: Iterable[object]) -> list[ParameterSet]:
    """Members as a test's parameters: those named run always, the others in `make prove`.

    Args:
        members: all of them; a tuple is several parameters.
        always: at least one of each kind.
    """
    found, kept = list(members), set(always)
    assert kept <= set(found), "every member named exists"
    return [
        pytest.param(
            *(one if isinstance(one, tuple) else (one,)),
            marks=() if one in kept else pytest.mark.slow,
        )
        for one in found
    ]


def crossed(
    ones: Iterable[object], others: Iterable[object], always: Iterable[object] = ()
) -> list[ParameterSet]:
    """Each of some things with each of others, as a test's two parameters.

    Args:
        ones: the first; always each of them with one of the others in turn.
        others: the second, in both languages or schemes, say.
        always: one of each kind of the first, where not each of them is tried always.
    """
    first, second = list(ones), list(others)
    named = zip(list(always) or first, cycle(second), strict=False)
    return kinds(product(first, second), named)
