"""Words beside marks break where a reader would."""

from __future__ import annotations

import pytest

from components.drawing.words import wrapped


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("平成13年度（2001）", ["平成13年度", "（2001）"]),
        ("December 2007", ["December", "2007"]),
        ("FY2005", ["FY2005"]),
    ],
)
def test_a_date_below_an_axis_breaks_where_a_reader_would(words: str, lines: list[str]) -> None:
    assert wrapped(words, 12) == lines
