"""What makes an observation whole: a blank says why, units match, years are their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.checks.rows import row_problem, unresolved
from data.period import fault, read
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd


ABSENT = ("O", "M")
SOUGHT = "O"
BEHIND = ("source_id", "locator", "certainty")
"""What a figure rests on; a blank that was looked for has a search in its place."""
OWN_UNIT = "D"
"""The status of a figure that may be counted in another unit than its indicator."""


def _unfounded(column: str, frame: pd.DataFrame) -> pd.Series[bool]:
    """Figures that do not say what they rest on."""
    return (frame[column] == "") & (frame["obs_status"] != SOUGHT)


def _founded(column: str, frame: pd.DataFrame) -> pd.Series[bool]:
    """Blanks that were looked for and name a source all the same."""
    return (frame[column] != "") & (frame["obs_status"] == SOUGHT)


OBSERVATION_RULES: tuple[tuple[str, str, Callable[[pd.DataFrame], pd.Series[bool]]], ...] = (
    (
        "value",
        "must be blank for status O or M, and only then",
        lambda f: (f["value"] == "") != f["obs_status"].isin(ABSENT),
    ),
    (
        "note_en",
        "a blank value needs a note that says who looked where",
        lambda f: (f["value"] == "") & ((f["note_en"] == "") | (f["note_ja"] == "")),
    ),
    (
        "qualifier",
        "a number needs a qualifier",
        lambda f: (f["value"] != "") & (f["qualifier"] == ""),
    ),
    ("value", "must not be negative", lambda f: f["value"].str.startswith("-")),
    (
        "search_id",
        "a blank that was looked for needs its search, and no other row has one",
        lambda f: (f["search_id"] != "") != (f["obs_status"] == SOUGHT),
    ),
    *((column, "is blank but must not be", partial(_unfounded, column)) for column in BEHIND),
    *(
        (
            column,
            "a blank that was looked for rests on a search, not on a source",
            partial(_founded, column),
        )
        for column in BEHIND
    ),
    (
        "formula",
        "a derived figure needs its formula and inputs",
        lambda f: (f["origin"] == "derived") & ((f["formula"] == "") | (f["inputs"] == "")),
    ),
)


def observations(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Observations and budget rows are whole, and their ids are their own."""
    known = set(frames["observations"]["observation_id"]) | set(frames["budget"]["budget_id"])
    for table in ("observations", "budget"):
        frame = frames[table]
        for column, reason, broken in OBSERVATION_RULES:
            for index in broken(frame).to_numpy().nonzero()[0]:
                yield row_problem(table, frame, int(index), column, reason)
        yield from unresolved(table, frame, "inputs", known, "is no figure")
    twice = set(frames["observations"]["observation_id"]) & set(frames["budget"]["budget_id"])
    for observation_id in sorted(twice):
        yield Problem(
            "tables/budget.csv", 0, "budget_id", observation_id, "is an observation_id as well"
        )


def units(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """An observation is counted in the unit of its indicator, unless its definition differs."""
    frame = frames["observations"]
    units = dict(
        zip(frames["indicators"]["indicator_id"], frames["indicators"]["unit"], strict=True)
    )
    wrong = (frame["unit"] != frame["indicator_id"].map(units)) & (frame["obs_status"] != OWN_UNIT)
    for index in wrong.to_numpy().nonzero()[0]:
        yield row_problem(
            "observations",
            frame,
            int(index),
            "unit",
            f"the indicator is counted in {units.get(frame['indicator_id'].iloc[index])}",
        )


def budget_years(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A budget's period is its fiscal year."""
    frame = frames["budget"]
    for index, (code, year) in enumerate(zip(frame["period"], frame["fiscal_year"], strict=True)):
        if not fault(code) and [*map(str, read(code).fiscal_years)] != [year]:
            yield row_problem("budget", frame, index, "period", f"is not the fiscal year {year}")
