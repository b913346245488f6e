"""The command says what the list of changes lacks, and adds it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.build.changes import main

if TYPE_CHECKING:
    from tests.data.conftest import Broken


@pytest.fixture
def changed(package: Broken) -> Broken:
    """A package of which a row that did not differ from the release was changed."""
    package.set("prefectures", 2, "name_ja", "別の名称")
    return package


def test_a_change_without_a_row_is_printed(
    changed: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], changed.folder) == 1
    assert "'prefectures/01': was corrected since" in capsys.readouterr().out


def test_a_reason_adds_the_rows_that_are_missing_and_no_others(changed: Broken) -> None:
    before = changed.path("changes").read_text(encoding="utf-8")
    only = ["--only", "prefectures/*"]
    assert main([*only, "--en", "Said anew.", "--ja", "表現を修正"], changed.folder) == 0
    after = changed.path("changes").read_text(encoding="utf-8")
    [row] = after.removeprefix(before).splitlines()
    assert row.startswith("1.1.0,")
    assert row.endswith(",prefectures,01,corrected,Said anew.,表現を修正")


def test_the_shipped_list_is_whole(package: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], package.folder) == 0
    assert "all is said" in capsys.readouterr().out
