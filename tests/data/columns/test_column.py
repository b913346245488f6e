"""Columns are declared once: what one refers to is there, and a pair has both languages."""

from __future__ import annotations

import pytest

from data.columns import TABLES
from data.columns.column import texts

REFERRING = [
    (f"{table}.{column.name}", column.refers)
    for table, columns in TABLES.items()
    for column in columns
    if column.refers
]


@pytest.mark.parametrize(("name", "refers"), REFERRING)
def test_a_column_refers_to_one_that_holds_each_value_once(name: str, refers: str) -> None:
    keys = {f"{table}.{one.name}" for table, found in TABLES.items() for one in found if one.unique}
    assert refers in keys, name


def test_words_are_declared_in_both_languages_and_a_remark_may_be_blank() -> None:
    assert [column.name for column in texts("name", "note")] == [
        "name_en", "name_ja", "note_en", "note_ja",
    ]  # fmt: skip
    assert {column.required for column in texts("name")} == {True}
    assert {column.required for column in texts("note", required=False)} == {False}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_each_column_once(table: str) -> None:
    names = [column.name for column in TABLES[table]]
    assert names
    assert len(names) == len(set(names))
