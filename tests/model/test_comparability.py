"""Two figures are set side by side only where they count alike, and the reasons are named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.period import read
from model.comparability import reasons

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001-04/2004-03", "FY2001/FY2003", True),
        ("FY2001/FY2003", "2001/2003", True),
        ("2005", "2005-05-24", True),
        ("FY2004", "2004-mid", True),
        ("2001/2005", "2002/FY2005", False),
        ("2001/2003", "2003", False),
        ("/2004-mid", "2001/2004-mid", False),
    ],
)
def test_only_periods_of_one_length_may_be_compared(
    atlas: Atlas, one: str, other: str, *, same: bool
) -> None:
    first, second = (
        replace(atlas.figures["tama-firms"], period=read(code)) for code in (one, other)
    )
    assert ("span" not in reasons(first, second)) == same
