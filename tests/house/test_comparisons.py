"""Numbers on record are ranked, compared, added and divided by the guard, and nowhere beside it."""

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
GUARD = "model/comparability.py"
WHERE = ("model/**/*.py", "components/*.py", "components/charts/*.py", "components/content/*.py")
"""What decides; drawings, exports and markup show what they are given."""
NUMBERS = {"value", "share", "nation", "numbers"}
"""What a number on record is called, whichever it is."""
PASSING = {"abs", "float", "list", "round", "sorted", "tuple"}
GATHERING = {"max", "min", "sum", "sorted", "nlargest", "nsmallest"}
OF_FRAMES = {"sum", "max", "min", "mean", "idxmax", "idxmin", "rank", "sort_values", "div", "sort"}
EXCEPTIONS = {
    ("model/statistics.py", "Statistics.total"): "one statistic of one period, by prefecture",
    ("model/regions.py", "Measured.share"): "a region in the nation, sums of one statistic",
    ("model/regions.py", "Measured.by"): "two sums over the same prefectures",
    ("model/budget.py", "dollars"): "another currency, at the rate of the source itself",
    ("model/evidence.py", "_keys"): "a table of all figures, put in the order that a reader asks",
    ("components/atlas_list.py", "_largest"): "the end of the scale of bars beside their numbers",
    ("components/charts/regional.py", "scale"): "the ends of an axis",
}
"""Where numbers are worked with beside the guard, and why that compares nothing."""


def number(node: ast.AST, known: set[str]) -> bool:
    """Whether code gives a number on record, or some.

    Args:
        node: an expression.
        known: names that hold such.
    """
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name in (NUMBERS if isinstance(node, ast.Attribute) else known)
        case ast.Call(func=ast.Name(id=name), args=parts):
            return name in PASSING | GATHERING and any(number(one, known) for one in parts)
        case (
            ast.Subscript(value=one)
            | ast.ListComp(elt=one)
            | ast.SetComp(elt=one)
            | ast.GeneratorExp(elt=one)
        ):
            return number(one, known)
        case ast.BinOp() | ast.BoolOp() | ast.UnaryOp() | ast.IfExp() | ast.Tuple() | ast.Starred():
            return any(number(one, known) for one in ast.iter_child_nodes(node))
    return False


def own(function: ast.AST) -> Iterator[ast.AST]:
    """The code of a function in its order, that of functions and classes inside it apart."""
    for one in ast.iter_child_nodes(function):
        if not isinstance(one, ast.FunctionDef | ast.ClassDef):
            yield one
            yield from own(one)


def holding(function: ast.AST) -> set[str]:
    """The names that hold numbers on record in a function."""
    known: set[str] = set()
    for node in own(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if number(value, known):
                known.add(name)
            case ast.comprehension(target=ast.Name(id=name), iter=values) if number(values, known):
                known.add(name)
            case ast.For(target=ast.Name(id=name), iter=values) if number(values, known):
                known.add(name)
    return known


def of_frame(node: ast.Call) -> bool:
    """Whether a column of numbers of a data frame is ordered or summed up."""
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in OF_FRAMES:
        return False
    named = (one for part in (node.func.value, *node.args) for one in ast.walk(part))
    return any(isinstance(one, ast.Constant) and one.value in NUMBERS for one in named)


def compares(node: ast.AST, known: set[str]) -> bool:
    """Whether code ranks, compares, adds or divides numbers on record."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=parts) if name in GATHERING:
            return any(number(one, known) for one in parts)
        case ast.Call():
            return of_frame(node)
        case ast.Lambda(body=body):
            return number(body, known)
        case ast.BinOp(
            left=left, op=ast.Add() | ast.Sub() | ast.Div() | ast.FloorDiv(), right=right
        ):
            return number(left, known) and number(right, known)
        case ast.Compare(left=left, ops=[ast.Lt() | ast.LtE() | ast.Gt() | ast.GtE()]):
            return number(left, known) and number(node.comparators[0], known)
    return False


def functions(node: ast.AST, name: str = "") -> Iterator[tuple[str, ast.AST]]:
    """A module and its functions by their names; a function inside another goes by the outer's."""
    yield name, node
    for one in (one for one in ast.walk(node) if one is not node):
        if isinstance(one, ast.ClassDef):
            yield from (
                (f"{one.name}.{each.name}", each)
                for each in one.body
                if isinstance(each, ast.FunctionDef)
            )
    for one in ast.iter_child_nodes(node):
        if isinstance(one, ast.FunctionDef):
            yield from (
                (one.name, each) for each in ast.walk(one) if isinstance(each, ast.FunctionDef)
            )


def beside(code: str) -> dict[str, str]:
    """Function to what it does with numbers on record that is the guard's to do."""
    return {
        name: ast.unparse(node)
        for name, function in functions(ast.parse(code))
        for known in [holding(function)]
        for node in own(function)
        if compares(node, known)
    }


def found() -> set[tuple[str, str]]:
    """Where the product works with numbers on record beside the guard."""
    paths = some({path for pattern in WHERE for path in ROOT.glob(pattern)})
    return {
        (path.relative_to(ROOT).as_posix(), name)
        for path in paths
        if path.relative_to(ROOT).as_posix() != GUARD
        for name in beside(path.read_text(encoding="utf-8"))
    }


def test_every_ranking_sum_and_ratio_goes_through_the_guard() -> None:
    assert found() - set(EXCEPTIONS) == set()


def test_every_exception_is_still_one_and_says_why() -> None:
    assert set(EXCEPTIONS) - found() == set()
    assert all(some(EXCEPTIONS.values()))


@pytest.mark.parametrize(
    "planted",
    [
        "return sorted(found, key=lambda one: one.value)",
        "return sorted(found, key=lambda one: -(one.value or 0.0))",
        "return sorted(found, key=lambda one: (one.project_id, one.value))",
        "return max(found, key=lambda one: one.value or 0)",
        "found.sort(key=lambda one: one.comparable.value)",
        "return nlargest(3, found, key=lambda one: one.share)",
        "return max(one.value for one in found)",
        "return sum(one.value for one in found if one.value)",
        "return sum([one.value or 0.0 for one in found])",
        "values = [one.value for one in found]\nreturn sum(values)",
        "values = [one.value for one in found]\nlowest, highest = min(values), max(values)",
        "return one.value / other.value",
        "return 100 * (one.value or 0) / (other.value or 1)",
        "return one.value + other.value",
        "return one.value > other.value",
        "first, second = 0, 1\nwhole = other.value\nreturn one.value / whole",
        "return frame['value'].sum()",
        "return frame.sort_values('value', ascending=False)",
    ],
)
def test_a_ranking_sum_or_ratio_beside_the_guard_is_found(planted: str) -> None:
    assert beside("def planted(found, frame):\n" + indent(planted, "    "))
    assert beside("class One:\n  def planted(self):\n" + indent(planted, "    "))


@pytest.mark.parametrize(
    "innocent",
    [
        "return ranking(found).order[0]",
        "return share(part, whole)",
        "return sorted(found, key=lambda one: one.period.key)",
        "return [one for one in found if one.value is not None]",
        "return sum(one.computed for one in found)",
        "return round(100 * one.value, 1)",
        "return len(found) / most",
        "return frame['tier'].sum()",
    ],
)
def test_what_compares_no_numbers_passes(innocent: str) -> None:
    assert not beside("def innocent(found, frame):\n" + indent(innocent, "    "))
