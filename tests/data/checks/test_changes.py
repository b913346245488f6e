"""The list of changes names every row that differs from a release, once, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from data.checks.changes import change_problems, differences

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADS = ["version", "date", "table", "row_id", "change", "text_en", "text_ja"]
THEN = {
    "gaps": pd.DataFrame({"gap_id": ["one", "two"], "text_en": ["a", "b"]}),
    "decks": pd.DataFrame({"deck_id": ["talk"]}),
}
NOW = {
    "gaps": pd.DataFrame({"gap_id": ["three", "one"], "text_en": ["c", "A"]}),
    "decks": pd.DataFrame({"deck_id": ["talk"], "sort": ["1"]}),
    "searches": pd.DataFrame({"search_id": ["s"]}),
}
RIGHT = [
    ("gaps", "one", "corrected"),
    ("gaps", "two", "removed"),
    ("gaps", "three", "added"),
    ("decks", "", "added"),
    ("searches", "", "added"),
]


def listed(rows: Sequence[tuple[str, str, str]], version: str = "1.1.0") -> pd.DataFrame:
    """A list of changes."""
    made = [[version, "2026-11-26", *row, "why", "なぜ"] for row in rows]
    return pd.DataFrame(made, columns=HEADS, dtype=str)


def said(rows: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """What the check finds with such a list: the row and the reason."""
    tables = {**NOW, "changes": listed(rows)}
    then = {**THEN, "changes": listed([])}
    found = change_problems(tables, "1.1.0", then, "1.0.0")
    return [(one.value, one.reason) for one in found]


def test_rows_that_differ_are_found_by_their_keys_and_new_tables_once() -> None:
    assert set(differences(NOW, THEN).items()) == {((t, row), how) for t, row, how in RIGHT}


def test_a_list_that_names_each_once_is_right() -> None:
    assert said(RIGHT) == []


def test_a_row_that_nobody_named_is_a_problem() -> None:
    assert said(RIGHT[1:]) == [("gaps/one", "was corrected since 1.0.0 and is not named")]


def test_a_row_that_does_not_differ_is_a_problem() -> None:
    assert said([*RIGHT, ("decks", "talk", "corrected")]) == [
        ("decks/talk", "does not differ from 1.0.0")
    ]


def test_a_row_that_is_named_twice_or_wrongly_is_a_problem() -> None:
    assert said([*RIGHT, RIGHT[0]]) == [("gaps/one", "is named 2 times")]
    assert said([("gaps", "one", "added"), *RIGHT[1:]]) == [
        ("gaps/one", "was corrected since 1.0.0, not added")
    ]


def test_a_change_of_a_version_to_come_is_a_problem() -> None:
    both = pd.concat([listed(RIGHT), listed(RIGHT[:1], "1.2.0")], ignore_index=True)
    then = {**THEN, "changes": listed([])}
    [problem] = change_problems({**NOW, "changes": both}, "1.1.0", then, "1.0.0")
    assert (problem.row, problem.column, problem.value) == (7, "version", "1.2.0")
