"""A cell as a rule reads it."""

from __future__ import annotations

import pytest

from data.checks.rows import number


@pytest.mark.parametrize(
    ("cell", "value"), [("7.92", 7.92), ("5800", 5800.0), ("", None), ("many", None)]
)
def test_a_cell_is_a_number_or_none(cell: str, value: float | None) -> None:
    assert number(cell) == value
