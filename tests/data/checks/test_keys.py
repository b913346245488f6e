"""A key leads somewhere: the shipped ones do, and what does not is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks import keys

if TYPE_CHECKING:
    from data.load import Dataset
    from tests.data.checks.conftest import Problems


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("observations", "subject_id", "nobody", "is no "),
        ("links", "to_id", "nobody", "is no organisation"),
    ],
)
def test_a_cell_that_breaks_a_rule_is_named_with_its_row(
    shipped: Dataset, problems: Problems, table: str, column: str, value: str, reason: str
) -> None:
    frame = shipped.tables[table].copy()
    kinds = frame.get("subject_type")
    row = 0 if kinds is None else int((kinds == "project").to_numpy().argmax())
    frame.loc[row, column] = value
    [found] = problems(keys.ends, **{table: frame})
    assert (found.file, found.row, found.column) == (f"tables/{table}.csv", row + 2, column)
    assert found.value == value
    assert reason in found.reason
