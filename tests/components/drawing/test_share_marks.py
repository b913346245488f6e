"""Shares as marks: the words of the whole stand clear of the names of its parts."""

from __future__ import annotations

import pandas as pd
import pytest

from components.drawing.marks import Polyline, Text
from components.drawing.share_marks import SETTINGS, laid_out
from components.drawing.shares import SHARES, Shares
from components.drawing.text_metrics import LEADING
from tests.some import some

NAMES = ("A", "Business incubation", "Business incubation facilities and all that belongs to them")
"""Names of a narrow part, in one line and in several."""


@pytest.mark.parametrize("screen", SETTINGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_line_of_the_whole_stands_above_every_name(screen: str, name: str) -> None:
    rows = [("R&D for practical application by firms", 85, "", "", ""), (name, 15, "", "", "")]
    drawn = Shares.of(pd.DataFrame(rows, columns=list(SHARES)), "A bar.", "All of it", "en")
    marks = laid_out(drawn, screen).marks
    [line] = [one for one in marks if isinstance(one, Polyline)]
    names = [one for one in marks if isinstance(one, Text) and one.role == "name"]
    lowest = max(y for _, y in line.points)
    for one in some(names):
        _, middle = one.at
        assert middle - LEADING * one.size / 2 > lowest
