"""Rules about the tests themselves: what each must do to be believed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CLOCKS = {"sleep", "wait_for_timeout", "time", "monotonic", "perf_counter", "process_time"}
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def called(node: ast.AST) -> set[str]:
    """The last names of what is called in a piece of code."""
    calls = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    return {one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "") for one in calls}


def by_the_clock(code: str) -> list[str]:
    """The innermost functions that look at the clock but wait for no condition."""
    functions = [one for one in ast.walk(ast.parse(code)) if isinstance(one, FUNCTION)]
    looking = [one for one in functions if CLOCKS & called(one)]
    return [
        one.name
        for one in looking
        if not any(inner is not one and inner in looking for inner in ast.walk(one))
        and not any(isinstance(inner, ast.While) for inner in ast.walk(one))
    ]


@pytest.mark.parametrize(
    "path", sorted(TESTS.rglob("*.py")), ids=lambda path: path.relative_to(TESTS).as_posix()
)
def test_the_clock_is_looked_at_only_while_a_condition_is_waited_for(path: Path) -> None:
    assert not by_the_clock(path.read_text(encoding="utf-8"))


def test_a_pause_and_a_measured_time_are_found() -> None:
    assert by_the_clock("def pause(page):\n    page.wait_for_timeout(400)") == ["pause"]
    assert by_the_clock("def fast():\n    assert time.monotonic() - start < 3") == ["fast"]
    assert not by_the_clock("def until():\n    while not done():\n        sleep(0.1)")
