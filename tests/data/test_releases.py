"""A released version is read as it was released; what it does not have is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.columns import TABLES, since
from data.columns.column import Column, key
from data.files import below, files_in
from data.load import load
from data.problems import InvalidPackageError
from data.releases import TODAY, before, load_release, release_problems, releases, tables_of
from data.versions import order
from tests.some import some

if TYPE_CHECKING:
    from data.files import Files
    from data.load import Dataset

FILES = files_in()
FIRST = releases(FILES)[-1]


@pytest.fixture(scope="module")
def today() -> Dataset:
    """The current package."""
    return load(FILES)


def test_the_first_release_is_read_from_its_own_tables(today: Dataset) -> None:
    read = load_release(FILES, FIRST, today)
    assert (read.version, read.created) == ("1.0.0", "2026-11-23T00:00:00Z")
    assert list(read.tables["projects"]["area_en"]) != list(today.tables["projects"]["area_en"])
    assert read.files["tables/gaps.csv"] == FILES["releases/1.0.0/tables/gaps.csv"]
    assert read.tables.keys() == TABLES.keys()


def test_a_table_and_a_column_that_came_later_are_empty(
    today: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = {"harbours": (key("harbour_id", since="1.1.0"),)}
    more = {"gaps": (*TABLES["gaps"], Column("tide", since="1.1.0"))}
    for name, columns in (later | more).items():
        monkeypatch.setitem(TABLES, name, columns)
    read = load_release(FILES, FIRST, today)
    assert list(read.tables["harbours"].columns) == ["harbour_id"]
    assert read.tables["harbours"].empty
    assert set(read.tables["gaps"]["tide"]) == {""}
    assert "tide" not in tables_of(FILES, FIRST)["gaps"]


def test_how_to_draw_and_to_count_is_todays(today: Dataset) -> None:
    read = load_release(FILES, FIRST, today)
    assert TODAY
    assert all(read.tables[name] is today.tables[name] for name in TODAY)
    assert set(read.observations["unit"]) <= set(today.tables["units"]["unit_id"])


@pytest.mark.parametrize("path", ["releases/1.0.0/tables/budget.csv", "boundaries/world.geojson"])
def test_a_release_of_which_a_byte_differs_is_not_read(today: Dataset, path: str) -> None:
    changed: Files = {**FILES, path: FILES[path] + b"\n"}
    [problem] = release_problems(changed, FIRST)
    assert problem.file == f"releases/1.0.0/{path.removeprefix('releases/1.0.0/')}"
    with pytest.raises(InvalidPackageError, match="not as it was released"):
        load_release(changed, FIRST, today)


def test_a_release_with_another_description_is_not_read_at_all() -> None:
    path = "releases/1.0.0/datapackage.json"
    [problem] = release_problems({**FILES, path: b"[]"}, FIRST)
    assert problem.file == path


def test_every_release_is_as_it_was_released_and_has_its_files() -> None:
    assert releases(FILES)
    for release in some(releases(FILES)):
        assert not release_problems(FILES, release)
        assert below(FILES, release.folder)


def test_releases_stand_from_new_to_old_and_one_comes_before_the_next() -> None:
    listed = b"version,released,sha256\n1.2.0,2027-01-01,a\n1.10.0,2027-02-01,b\n"
    files = {"releases/releases.csv": listed}
    assert [one.version for one in releases(files)] == ["1.10.0", "1.2.0"]
    former = before(files, "1.10.0")
    assert former
    assert former.version == "1.2.0"
    assert before(files, "1.2.0") is None


def test_what_came_later_names_a_version_later_than_the_first_release() -> None:
    named = [column.since for columns in TABLES.values() for column in columns if column.since]
    assert "1.1.0" in named
    assert since("extents") == "1.1.0"
    assert all(some(order(one) > order("1.0.0") for one in named))
