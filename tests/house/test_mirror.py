"""Rules about where tests lie: beside what they test, so that each is found from the other."""

from __future__ import annotations

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.house.test_code import ROOT, files, named, tree
from tests.some import some

TESTS = ROOT / "tests"
MIRRORING = ("data", "model", "components", "pages", "server", "deploy")
ACROSS = ("house", "browser", "golden")
"""Rules for all code, whole journeys in a browser, and what was promised: no module's own."""
SHORT = 40
"""Lines of a module that may go without a test named for it: too little to be lost."""


def defining(*folders: str) -> list[Path]:
    """The modules below some folders that are not short and define a function or a method."""
    return [
        path
        for path in files(*folders)
        if len(path.read_text(encoding="utf-8").splitlines()) > SHORT
        and any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree(path)))
    ]


def run_by(path: Path) -> set[str]:
    """The modules that a file imports when it runs, not for its types alone."""
    nodes = tree(path).body
    plain = {one.name for node in nodes if isinstance(node, ast.Import) for one in node.names}
    sources = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    inside = {f"{node.module}.{one.name}" for node in sources for one in node.names}
    return plain | inside | {str(node.module) for node in sources}


def test_tests_mirror_the_tree() -> None:
    folders = {path.name for path in TESTS.iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == {*MIRRORING, *ACROSS}


@pytest.mark.parametrize("folder", MIRRORING)
def test_tests_lie_in_a_folder_that_is_called_as_what_they_test(folder: str) -> None:
    homes = {path.parent.relative_to(TESTS) for path in (TESTS / folder).rglob("test_*.py")}
    assert homes
    strangers = [
        home
        for home in homes
        if not (ROOT / home).is_dir() and not (ROOT / home).with_suffix(".py").is_file()
    ]
    assert not strangers


@pytest.mark.parametrize("path", defining("data", "model"), ids=named)
def test_a_module_of_the_inner_layers_is_tested_in_the_folder_of_its_own(path: Path) -> None:
    """Those are sums and rules: a test that meets them through a page proves little."""
    module = named(path).removesuffix(".py").replace("/", ".")
    tests = list((TESTS / path.relative_to(ROOT).parent).glob("test_*.py"))
    assert any(module in run_by(test) for test in tests)


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in defining("components")}), ids=named
)
def test_a_folder_of_components_has_tests_of_its_own(folder: Path) -> None:
    """Folders and no modules: most are reached as readers reach them, by a page or an export."""
    assert list((TESTS / folder.relative_to(ROOT)).glob("test_*.py"))


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    """By its usual list pytest would not look into a folder called `build`."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {path.parent.name for path in TESTS.rglob("test_*.py")}
    assert "build" in folders
    assert not [
        one for one in some(folders) if any(fnmatch(one, pattern) for pattern in passed_over)
    ]
