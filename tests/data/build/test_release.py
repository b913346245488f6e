"""A release is frozen and taken back by one command each, as CONTRIBUTING's guide says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.links import decode, known_values, opened
from data.build import release
from data.files import files_in
from data.releases import releases
from data.report import problems_in
from model.editions import Editions

if TYPE_CHECKING:
    from tests.data.conftest import Broken


def versions(package: Broken) -> list[str]:
    """The released versions, the newest first."""
    return [one.version for one in releases(files_in(package.folder))]


def next_version(package: Broken) -> None:
    """Change a row and name it under a next version."""
    package.set("projects", 2, "summary_ja", "別の要約")
    key = "hokkaido-super-cluster"
    row = ["1.2.0", "2026-12-24", "projects", key, "corrected", "Said anew.", "表現を修正"]
    package.edit("changes", lambda rows: rows.append(row))


@pytest.fixture
def released(package: Broken) -> Broken:
    """A package of which 1.1.0 is released."""
    assert release.main(["1.1.0"], package.folder) == 0
    return package


def test_a_release_holds_the_tables_as_they_are_and_nothing_is_wrong(released: Broken) -> None:
    assert versions(released) == ["1.1.0", "1.0.0"]
    assert problems_in(released.folder) == ()
    frozen = released.folder / "releases" / "1.1.0" / "tables"
    assert len(list(frozen.iterdir())) == len(list((released.folder / "tables").iterdir()))


def test_what_is_released_stays_when_the_next_version_changes(released: Broken) -> None:
    next_version(released)
    assert release.main(["1.2.0"], released.folder) == 0
    editions = Editions(files_in(released.folder))
    assert list(editions) == ["1.2.0", "1.1.0", "1.0.0"]
    project = "hokkaido-super-cluster"
    assert editions["1.1.0"].projects[project].summary.ja != "別の要約"
    assert editions["1.2.0"].projects[project].summary.ja == "別の要約"


def test_a_change_after_a_release_needs_a_later_version(released: Broken) -> None:
    released.set("projects", 2, "summary_ja", "別の要約")
    files = dict(files_in(released.folder).items())
    assert "1.1.0" in Editions(files)
    assert release.main(["1.1.0"], released.folder) == 1
    assert any(one.file == "datapackage.json" for one in problems_in(released.folder))


@pytest.mark.parametrize(
    ("version", "reason"),
    [("1.5.0", "ends with 1.1.0, not with 1.5.0"), ("1.0.0", "ends with 1.1.0")],
)
def test_nothing_is_released_under_another_version(
    package: Broken, capsys: pytest.CaptureFixture[str], version: str, reason: str
) -> None:
    assert release.main([version], package.folder) == 1
    assert reason in capsys.readouterr().out
    assert versions(package) == ["1.0.0"]


def test_a_package_with_a_problem_is_not_released(
    package: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    package.set("prefectures", 2, "name_ja", "別の名称")
    assert release.main(["1.1.0"], package.folder) == 1
    assert "is not named" in capsys.readouterr().out
    assert versions(package) == ["1.0.0"]


def test_a_release_that_is_taken_back_leads_its_links_to_the_one_before(released: Broken) -> None:
    assert release.main(["1.1.0", "--take-back"], released.folder) == 0
    assert versions(released) == ["1.0.0"]
    assert problems_in(released.folder) == ()
    editions = Editions(files_in(released.folder))
    assert list(editions) == ["1.1.1", "1.0.0"]
    known = known_values(editions.current)
    assert decode("budget", {"v": "1.1.0"}, known, "en")[0].version == "1.0.0"
    assert opened("budget", {"v": "1.1.0"}, known, "en")[1] == ("withdrawn",)


def test_a_release_taken_back_later_is_named_in_the_list(released: Broken) -> None:
    next_version(released)
    assert release.main(["1.2.0"], released.folder) == 0
    assert release.main(["1.2.0", "--take-back"], released.folder) == 0
    assert problems_in(released.folder) == ()
    assert list(Editions(files_in(released.folder))) == ["1.2.1", "1.1.0", "1.0.0"]


@pytest.mark.parametrize("version", ["1.0.0", "0.9.0"])
def test_what_has_nothing_before_it_or_is_not_the_newest_is_not_taken_back(
    package: Broken, version: str
) -> None:
    assert release.main([version, "--take-back"], package.folder) == 1
    assert versions(package) == ["1.0.0"]
