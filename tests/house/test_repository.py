"""Rules about the repository: pins, versions, addresses, generated files, documents."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from deploy.environment import NEWEST, OLDEST
from tests.some import some

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {".py", ".toml", ".md", ".html", ".css", ".js", ".yml", ".yaml", ".txt", ".json", ""}
HOME = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp|opt)/\w")
MENTIONED = {
    "schema.org", "127.0.0.1", "localhost", "www.w3.org", "example.org", "atlas.example",
    "www.apache.org", "creativecommons.org", "datapackage.org", "www.sitemaps.org",
}  # fmt: skip


def tracked() -> list[Path]:
    """The text files that the repository carries."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: the list of files comes from git")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.splitlines()  # fmt: skip
    return [path for name in listed if (path := ROOT / name).is_file() and path.suffix in TEXTS]


def pins(name: str) -> dict[str, str]:
    """Package to version in a requirements file."""
    lines = (ROOT / name).read_text().splitlines()
    found = [
        re.fullmatch(r"([\w.\-\[\]]+)==([^\s;]+)(?:\s*;.*)?", line.partition(" #")[0].strip())
        for line in lines
        if line.strip() and not line.startswith(("#", "-r"))
    ]
    assert all(some(found)), [line for line, hit in zip(lines, found, strict=False) if not hit]
    return {hit[1].partition("[")[0]: hit[2] for hit in found if hit}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_is_what_the_tests_run_with(name: str) -> None:
    for package, pinned in some(pins(name).items()):
        assert version(package) == pinned, package


def test_the_commissioned_libraries_are_required() -> None:
    assert {"streamlit", "plotly", "pandas", "geopandas", "pydeck"} <= set(pins("requirements.txt"))


def test_python_versions_are_said_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    oldest, newest = ".".join(map(str, OLDEST)), ".".join(map(str, NEWEST))
    assert project["requires-python"] == f">={oldest},<{NEWEST[0]}.{NEWEST[1] + 1}"
    steps = (ROOT / ".github/workflows/ci.yml").read_text()
    assert f'["{oldest}", "3.12", "{newest}"]' in steps
    assert f"Python {oldest} to {newest}" in (ROOT / "README.md").read_text()


def test_nothing_names_a_machine() -> None:
    ours = [one for one in tracked() if one != Path(__file__) and "raw" not in one.parts]
    for path in some(ours):
        assert not HOME.search(path.read_text(encoding="utf-8")), path


def test_code_and_styles_ask_nothing_of_other_hosts() -> None:
    asking = [one for one in tracked() if one.suffix in {".py", ".js", ".css", ".html"}]
    for path in some(one for one in asking if "tests" not in one.parts):
        hosts = re.findall(r"https?://([\w.\-]+)", path.read_text(encoding="utf-8"))
        assert set(hosts) <= MENTIONED, path


@pytest.mark.slow
def test_the_outlines_are_what_their_builder_makes() -> None:
    """`make check` has the other files that are generated, and the layers."""
    done = subprocess.run(
        [sys.executable, "-m", "data.build.boundaries", "--check"],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
OPENING = (
    r"# (\d+)\. \S.+\n\nDate: 20\d\d-\d\d-\d\d\. Status: (?:accepted|superseded by \d{4})\.\n\n\S"
)
"""How a record of a decision begins: number and title, then when it was taken and if it holds."""


def test_decision_records_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_decision_record_is_short_and_says_when_it_was_taken_and_if_it_holds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    opening = re.match(OPENING, text)
    assert opening
    assert int(opening[1]) == int(path.name[:4])
    assert len(text.splitlines()) <= 30


def test_contributing_guides_name_tests_that_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text()
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert len(named) >= 4
    for path, test in some(named):
        assert (ROOT / path).exists(), path
        assert not test or f"def {test}(" in (ROOT / path).read_text(), test


def test_readme_shows_a_picture_that_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text())
    assert pictures
    assert all((ROOT / picture).exists() for picture in pictures)
