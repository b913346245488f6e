"""Files that cannot be read are problems with a place, never exceptions."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from data.parsing import mapping, table

if TYPE_CHECKING:
    from data.problems import Problem

HEADS = ("one_id", "text")


def of_table(content: bytes) -> list[tuple[int, str, str]]:
    """Row, column and reason of what is wrong with a table."""
    problems: list[Problem] = []
    assert table({"tables/ones.csv": content}, "ones", HEADS, problems) is None
    return [(one.row, one.column, one.reason) for one in problems]


def test_columns_may_stand_in_any_order() -> None:
    frame = table({"tables/ones.csv": b"text,one_id\nsaid,a\n"}, "ones", HEADS, [])
    assert frame is not None
    assert frame.to_dict("records") == [{"text": "said", "one_id": "a"}]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", (0, "", "is empty")),
        (b"\xef\xbb\xbfone_id,text\na,b\n", (1, "", "begins with a byte order mark")),
        (b"one_id,text,text\na,b,c\n", (1, "text", "the column comes twice")),
        (b"one_id,text\na\n", (2, "", "has 1 cells, the heading has 2")),
        (b"one_id,text\na,\xff\n", (2, "", "is not UTF-8")),
        (b"one_id\na\n", (1, "text", "the column is missing")),
        (b"one_id,text,more\na,b,c\n", (1, "more", "the column is not known")),
    ],
)
def test_what_is_wrong_with_a_table_is_said_with_its_place(
    content: bytes, wrong: tuple[int, str, str]
) -> None:
    assert of_table(content) == [wrong]


def test_a_cell_longer_than_can_be_read_is_a_problem() -> None:
    usual = csv.field_size_limit(100)
    try:
        [(row, _, reason)] = of_table(b"one_id,text\na," + b"x" * 101 + b"\n")
    finally:
        csv.field_size_limit(usual)
    assert (row, reason[:10]) == (0, "is not CSV")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[1, 2]", "is not a mapping of names to values"),
        (b"{", "is not JSON"),
        (b'"text"', "is not a mapping"),
        (b"[" * 100_000, "is not JSON that can be read"),
        (b'{"a": ' + b"9" * 5000 + b"}", "is not JSON that can be read"),
    ],
)
def test_a_description_that_is_no_mapping_is_a_problem(content: bytes, reason: str) -> None:
    problems: list[Problem] = []
    assert mapping({"datapackage.json": content}, "datapackage.json", problems) == {}
    assert [reason in one.reason for one in problems] == [True]
