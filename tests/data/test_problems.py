"""What is wrong with a package is said line by line: where, what was read, why it cannot be."""

from __future__ import annotations

import pytest

from data.problems import InvalidPackageError, Problem, report

ROW = Problem("tables/places.csv", 3, "role", "x", "is not known")
FILE = Problem("tables/gaps.csv", 0, "", "", "is empty")


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (ROW, "tables/places.csv, row 3, column role: 'x': is not known"),
        (FILE, "tables/gaps.csv: '': is empty"),
    ],
)
def test_a_problem_names_as_much_of_its_place_as_there_is(problem: Problem, said: str) -> None:
    assert str(problem) == said


def test_the_list_counts_the_problems_and_has_a_line_for_each() -> None:
    first, *rest = report([ROW, FILE]).splitlines()
    assert "2 problem" in first
    assert rest == [f"- {ROW}", f"- {FILE}"]


def test_a_refused_package_lists_its_problems_by_file_and_row() -> None:
    later = Problem("tables/places.csv", 12, "role", "y", "is not known")
    refused = InvalidPackageError([later, ROW, FILE])
    assert refused.problems == (FILE, ROW, later)
    assert str(refused) == report(refused.problems)
