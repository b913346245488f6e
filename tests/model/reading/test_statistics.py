"""The statistics of the package as records."""

from __future__ import annotations

import pytest

from data.load import Dataset, load_package
from data.period import read
from model.reading.statistics import statistics
from tests.some import some


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """The shipped package."""
    return load_package()


def test_every_row_is_a_number_of_a_prefecture(dataset: Dataset) -> None:
    found = statistics(dataset)
    assert len(found.numbers) == len(dataset.tables["region_statistics"]) == 2773
    assert found.numbers["population", read("2005"), "13"] == 12_576_601
    assert found.numbers["transport-machinery", read("FY2004"), "02"] == -990


def test_a_field_without_an_industry_says_why(dataset: Dataset) -> None:
    found = statistics(dataset).field_industries
    none = {field for field, one in found.items() if not one.statistic_id}
    assert none == {"bio", "health", "environment", "energy", "cross-sector"}
    assert all(some(one.reason.en and one.reason.ja for one in found.values()))


def test_without_rows_there_are_no_statistics(dataset: Dataset) -> None:
    tables = {name: frame.iloc[:0] for name, frame in dataset.tables.items()}
    empty = Dataset("1.0.0", "2026-11-23", 19, tables, dataset.observations, {}, {})
    assert not statistics(empty)
