"""What is installed is named by its hash, and what is said of it is what the tools found."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from deploy import audit, bill
from tests.house.test_repository import ROOT, pins
from tests.some import some

LOCKED = ("requirements", "requirements-dev", "requirements-audit")
PINNED = re.compile(
    r"([\w.-]+)==(\S+)(?: ; [^\\\n]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)"
)
"""A package, its version, and the hashes of its files."""


def locked(name: str) -> dict[str, str]:
    """Package to version in a locked file."""
    text = (ROOT / f"{name}.lock").read_text()
    assert not PINNED.sub("", text), "nothing but packages with hashes: no address, no option"
    return {one[1].replace("_", "-").lower(): one[2] for one in PINNED.finditer(text)}


@pytest.mark.parametrize("name", LOCKED)
def test_a_locked_file_names_the_pinned_versions_and_the_hashes_of_their_files(name: str) -> None:
    found = locked(name)
    for package, version in some(pins(f"{name}.txt").items()):
        assert found[package.replace("_", "-").lower()] == version, "run `make lock`"


def test_a_host_installs_nothing_that_is_not_listed() -> None:
    assert set(locked("requirements")) == {
        package.replace("_", "-").lower() for package in pins("requirements.txt")
    }


def test_make_installs_locked_files_by_their_hashes_alone() -> None:
    steps = re.findall(r"deploy/environment\.py (\S+)", (ROOT / "Makefile").read_text())
    assert steps == [f"{name}.lock" for name in LOCKED]
    assert '"--require-hashes"' in (ROOT / "deploy/environment.py").read_text()


def test_wheels_of_other_systems_are_named_too() -> None:
    hashes = (ROOT / "requirements.lock").read_text().partition("numpy==")[2].partition("==")[0]
    assert hashes.count("--hash") > 30, "one file a system, processor and version of Python"


REPORT = {"name": "a", "version": "1", "vulns": []}
HOLE = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1"}]}
UNASKED = {"name": "c", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("packages", "status", "said"),
    [
        ([REPORT], audit.CLEAN, "No known hole in 1 packages."),
        ([REPORT, UNASKED], audit.UNKNOWN, "Not audited: 1 of 2 packages"),
        ([HOLE, UNASKED], audit.HOLES, "Known holes: b 2: PYSEC-1"),
        ([], audit.UNKNOWN, "Not audited"),
    ],
)
def test_what_could_not_be_asked_is_no_success(
    packages: list[dict[str, object]], status: int, said: str
) -> None:
    sentence, ended = audit.verdict(json.dumps({"dependencies": packages}))
    assert ended == status
    assert sentence.startswith(said)


@pytest.mark.parametrize("report", ["", "Traceback", "[]", "{}"])
def test_data_that_cannot_be_reached_is_said_so_in_a_sentence(report: str) -> None:
    sentence, ended = audit.verdict(report)
    assert ended == audit.UNKNOWN
    assert sentence == "Not audited: the data on known holes could not be reached from here."


def test_a_bill_lists_what_a_host_installs_and_no_more(tmp_path: Path) -> None:
    listed = tmp_path / "requirements.txt"
    listed.write_text("# why\nSome_Thing==1.0  # reason\nother==2.0\n")
    mit = [{"license": {"id": "MIT"}}]
    bsd = [{"license": {"name": "License :: OSI Approved :: BSD License"}}]
    whole = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [
            {"bom-ref": "1", "name": "some-thing", "version": "1.0", "licenses": mit + bsd},
            {"bom-ref": "2", "name": "pytest", "version": "9", "licenses": mit},
            {"bom-ref": "3", "name": "other", "version": "2.0"},
        ],
        "dependencies": [{"ref": "root", "dependsOn": ["1", "2"]}, {"ref": "2"}, {"ref": "3"}],
    }
    found = bill.of_run_time(whole, bill.named(listed))
    assert [one["bom-ref"] for one in found["components"]] == ["1", "3"]
    assert found["dependencies"] == [
        {"ref": "root", "dependsOn": ["1"]},
        {"ref": "3", "dependsOn": []},
    ]
    rows = bill.licences(found).splitlines()[2:]
    assert rows == [
        f"| other | 2.0 | {bill.UNSAID} |",
        "| some-thing | 1.0 | MIT; BSD License |",
    ]
