"""Whatever a folder holds, the report is lines with file, row, column, value and reason."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from data.checks.__main__ import main
from data.files import files_in
from data.load import load
from data.problems import InvalidPackageError
from data.report import problems_in
from model.atlas import build
from tests.kinds import crossed, kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from data.files import Files
    from tests.data.conftest import Broken

WRONG: tuple[Any, ...] = (
    None,
    True,
    7,
    -1.5,
    "text",
    "",
    [],
    [[]],
    {},
    {"a": []},
    [None],
    [[["x"]]],
)
"""What JSON may hold where something else belongs."""
FILES = files_in()


def description(package: Broken, **changes: object) -> None:
    """Change entries of the description; None takes one out."""
    path = package.folder / "datapackage.json"
    found = json.loads(path.read_text(encoding="utf-8")) | changes
    kept = {name: value for name, value in found.items() if value is not None}
    path.write_text(json.dumps(kept), encoding="utf-8")


def write(package: Broken, path: str, content: bytes) -> None:
    """Write a file of the package."""
    (package.folder / path).write_bytes(content)


CASES: dict[str, tuple[Callable[[Broken], object], str, str, str]] = {
    "no version": (
        lambda p: description(p, version=None),
        "datapackage.json", "version", "is not a version",
    ),
    "a version that is a number": (
        lambda p: description(p, version=1.1),
        "datapackage.json", "version", "is not a version",
    ),
    "a list for the atlas": (
        lambda p: description(p, atlas=[19]),
        "datapackage.json", "atlas", "does not say how many projects",
    ),
    "a day of creation that is none": (
        lambda p: description(p, created="2026-02-31T00:00:00Z"),
        "datapackage.json", "created", "is not a time",
    ),
    "a list for the description": (
        lambda p: write(p, "datapackage.json", b"[]"),
        "datapackage.json", "", "is not a mapping",
    ),
    "a list for an outline": (
        lambda p: write(p, "boundaries/world.geojson", b"[1]"),
        "boundaries/world.geojson", "", "is not a mapping",
    ),
    "a mapping for features": (
        lambda p: write(p, "boundaries/world.geojson", b'{"features": {"a": 1}}'),
        "boundaries/world.geojson", "", "is not a GeoJSON feature collection",
    ),
    "a byte order mark": (
        lambda p: write(p, "tables/gaps.csv", b"\xef\xbb\xbf" + FILES["tables/gaps.csv"]),
        "tables/gaps.csv", "", "begins with a byte order mark",
    ),
    "a column twice": (
        lambda p: p.edit("units", lambda rows: [row.append(row[1]) for row in rows]),
        "tables/units.csv", "label_en", "comes twice",
    ),
    "a list of releases that is none": (
        lambda p: write(p, "releases/releases.csv", b"\xff\xfe"),
        "releases/releases.csv", "", "is not UTF-8",
    ),
    "a release without a digest": (
        lambda p: write(p, "releases/releases.csv", b"version,released,sha256\n1.0.0,x\n"),
        "releases/releases.csv", "", "has 2 cells",
    ),
    "a release that is no version": (
        lambda p: write(p, "releases/releases.csv", b"version,released,sha256\none,x,y\n"),
        "releases/releases.csv", "version", "is not a version",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_bad_input_is_a_line_with_its_place(
    package: Broken, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    spoil, file, column, reason = CASES[name]
    spoil(package)
    assert main([str(package.folder)]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if f"- {file}" in line]
    assert any(reason in line and (not column or f"column {column}" in line) for line in lines)


@pytest.mark.parametrize("kind", ["nothing", "a file", "folders for files"])
def test_a_folder_that_is_no_package_has_its_files_missing(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "package"
    if kind == "a file":
        place.write_text("no folder", encoding="utf-8")
    elif kind == "folders for files":
        (place / "datapackage.json").mkdir(parents=True)
        (place / "tables" / "projects.csv").mkdir(parents=True)
    problems = problems_in(place)
    assert {"datapackage.json", "tables/projects.csv"} <= {one.file for one in problems}


SHAPED = ("datapackage.json", "boundaries/prefectures.geojson")


@pytest.mark.parametrize(
    ("file", "written"),
    crossed(SHAPED, [json.dumps(one) for one in WRONG]),
)
def test_no_json_raises_wherever_something_else_belongs(file: str, written: str) -> None:
    wrong = json.loads(written)
    whole = json.loads(FILES[file])
    spoiled = [wrong, *({**whole, name: wrong} for name in whole)]
    if "features" in whole:
        first, *rest = whole["features"]
        inner = {**first, "geometry": {**first["geometry"], "coordinates": wrong}}
        changed = (wrong, inner, *({**first, name: wrong} for name in first))
        spoiled += [{**whole, "features": [one, *rest]} for one in changed]
    for content in spoiled:
        _read({**FILES, file: json.dumps(content).encode()})


@pytest.mark.parametrize("seed", kinds(range(25), range(5)))
def test_no_cell_raises_whatever_it_holds(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    files = dict(FILES)
    for _ in range(6):
        path = chance.choice([one for one in FILES if one.startswith("tables/")])
        lines = files[path].split(b"\n")
        at = chance.randrange(len(lines))
        cells = lines[at].split(b",")
        odd = (b"", b'"', b"\x00", b"-1", b"FY20", b";;", b"{x}", b"1e999", "９".encode(), b"\xff")
        cells[chance.randrange(len(cells))] = chance.choice(odd)
        lines[at] = b",".join(cells)
        files[path] = b"\n".join(lines)
    _read(files)


def _read(files: Files) -> None:
    """Read a package that may be anything: it has a record, or its problems have places."""
    try:
        build(load(files))
    except InvalidPackageError as error:
        problems = error.problems
    else:
        return
    assert all(some(one.file and one.reason for one in problems))
