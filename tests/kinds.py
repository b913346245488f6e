"""One member of each kind is tried always, the others where everything is proved."""

from __future__ import annotations

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
