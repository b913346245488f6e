"""The report names everything that is wrong with a package, released versions included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks.__main__ import main
from data.files import PACKAGE
from data.report import problems_in

if TYPE_CHECKING:
    import pytest

    from tests.data.conftest import Broken


def test_the_shipped_package_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(PACKAGE)]) == 0
    assert capsys.readouterr().out == ""


def test_a_problem_is_one_line_with_file_row_column_value_and_reason(
    package: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    package.set("observations", 3, "period", "2003-13")
    assert main([str(package.folder)]) == 1
    place = "tables/observations.csv, row 3, column period: '2003-13': has no month 13"
    assert f"- {place}" in capsys.readouterr().out.splitlines()


def test_a_release_that_was_changed_is_a_problem(package: Broken) -> None:
    path = package.folder / "releases" / "1.0.0" / "tables" / "budget.csv"
    path.write_bytes(path.read_bytes() + b"\n")
    [problem] = problems_in(package.folder)
    assert problem.file == "releases/1.0.0/tables/budget.csv"


def test_a_row_that_was_changed_and_is_not_in_the_list_is_a_problem(package: Broken) -> None:
    package.set("prefectures", 2, "name_ja", "別の名称")
    [problem] = problems_in(package.folder)
    assert problem.file == "tables/changes.csv"
    assert problem.value == "prefectures/01"
