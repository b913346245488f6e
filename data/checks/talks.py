"""A talk says numbers by the ids of observations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.checks.rows import row_problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from data.problems import Problem


IN_BRACES = r"\{([^}]*)\}"
SPOKEN = {"scenes": ("notes",), "questions": ("question", "answer")}
"""Texts of a talk, in which an observation's id in braces stands for the observation."""
LOOSE_NUMBER = r"\d+(?![\d月])"
"""A number that is no month of a Japanese date."""
YEAR = r"(?:19|20)\d\d"


def said(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A talk names known observations, and no number beside them but years."""
    known = set(frames["observations"]["observation_id"]) | set(frames["budget"]["budget_id"])
    for table, stems in SPOKEN.items():
        frame = frames[table]
        for column in (f"{stem}_{lang}" for stem in stems for lang in ("en", "ja")):
            for index, cell in enumerate(frame[column]):
                if not set(re.findall(IN_BRACES, cell)) <= known:
                    yield row_problem(table, frame, index, column, "names a figure that is unknown")
                loose = re.findall(LOOSE_NUMBER, re.sub(IN_BRACES, "", cell))
                if not all(re.fullmatch(YEAR, number) for number in loose):
                    yield row_problem(
                        table, frame, index, column, "has a number that is neither figure nor year"
                    )
