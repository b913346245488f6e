"""Rules about what is asserted of each: a loop over nothing proves nothing (`tests/some.py`)."""

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).resolve().parents[1]
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
COLLECTION = ast.ListComp | ast.SetComp | ast.DictComp
COMPREHENSION = COLLECTION | ast.GeneratorExp
AS_MANY = {"enumerate", "list", "product", "range", "reversed", "set", "sorted", "tuple", "zip"}
"""What gives something when all that it is given is something."""


def inside(node: ast.AST) -> Iterator[ast.AST]:
    """The code of a function or module in its order, that of functions inside it apart."""
    for one in ast.iter_child_nodes(node):
        yield one
        if not isinstance(one, FUNCTION):
            yield from inside(one)


def there(node: ast.AST, known: dict[str, bool]) -> bool:
    """Whether code is known to give at least one thing.

    Args:
        node: an expression.
        known: expressions of which it is known.
    """
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return known.get(ast.unparse(node), name.isupper())
        case (
            ast.Starred(value=value)
            | ast.Call(func=ast.Attribute(value=value, attr="items" | "keys" | "values"))
        ):
            return there(value, known)
        case ast.Call(func=ast.Name(id=name), args=args):
            return name == "some" or (name in AS_MANY and all(there(one, known) for one in args))
        case _ if isinstance(node, COMPREHENSION):
            return all(there(one.iter, known) and not one.ifs for one in node.generators)
    return written(node, known)


def written(node: ast.AST, known: dict[str, bool]) -> bool:
    """Whether code is a literal that is not empty."""
    match node:
        case ast.Constant(value=value):
            return bool(value)
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            return any(not isinstance(one, ast.Starred) or there(one, known) for one in parts)
        case ast.Dict(keys=parts):
            return any(parts)
    return False


def asked_of_each(test: ast.expr) -> Iterator[ast.expr]:
    """What the `all`, `not any` and `not [...]` of an assertion run over."""
    for node in ast.walk(test):
        match node:
            case ast.Call(func=ast.Name(id="all"), args=[asked]):
                yield asked
            case (
                ast.UnaryOp(op=ast.Not(), operand=ast.Call(func=ast.Name(id="any"), args=[asked]))
                | ast.UnaryOp(op=ast.Not(), operand=asked)
            ) if isinstance(asked, COMPREHENSION):
                yield from (one.iter for one in asked.generators)


def each(body: list[ast.stmt]) -> bool:
    """Whether a loop asserts something each time it goes round."""
    nested = [one for node in body if isinstance(node, ast.For | ast.With) for one in node.body]
    stops = any(isinstance(one, ast.Continue) for node in body for one in (node, *inside(node)))
    asserts = any(isinstance(one, ast.Assert) for one in body)
    return not stops and (asserts or (bool(nested) and each(nested)))


def learn(node: ast.AST, known: dict[str, bool]) -> None:
    """Note what a statement sets to something, or asserts to be something."""
    match node:
        case ast.Assign(targets=[target], value=value):
            known[ast.unparse(target)] = there(value, known)
        case ast.Assert(test=ast.Name() | ast.Attribute() as test):
            known[ast.unparse(test)] = True


def unguarded_in(place: ast.AST, known: dict[str, bool]) -> Iterator[ast.AST]:
    """What a module or a function asserts each of, without a sign that there is one."""
    for node in inside(place):
        learn(node, known)
        if isinstance(node, ast.For) and any(isinstance(one, ast.Assert) for one in inside(node)):
            yield from () if there(node.iter, known) and each(node.body) else (node.iter,)
        if isinstance(node, ast.Assert):
            yield from (one for one in asked_of_each(node.test) if not there(one, known))


def unguarded(code: str) -> list[str]:
    """What a file asserts each of, without a sign that there is one."""
    module = ast.parse(code)
    known: dict[str, bool] = {}
    found = [*unguarded_in(module, known)]
    for function in (one for one in ast.walk(module) if isinstance(one, FUNCTION)):
        found += unguarded_in(function, dict(known))
    return [ast.unparse(one) for one in found]


@pytest.mark.parametrize(
    "path", sorted(TESTS.rglob("*.py")), ids=lambda path: path.relative_to(TESTS).as_posix()
)
def test_what_is_asserted_of_each_is_asserted_of_one_at_least(path: Path) -> None:
    assert not unguarded(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "planted",
    [
        "for one in found(): assert one",
        "for one in CONSTANT:\n    for other in one.parts: assert other",
        "made = made_of(it)\nfor one in made: assert one",
        "EVERY = [one for one in found()]\nfor one in EVERY: assert one",
        "for number in range(0): assert number",
        "for one in CONSTANT:\n    if one.kind: assert one",
        "for one in CONSTANT:\n    if one.kind: continue\n    assert one",
        "assert all(one for one in found())",
        "assert all(one.good for one in CONSTANT if one.kind)",
        "assert not any(one for one in found())",
        "assert not [one for one in found() if one.bad]",
    ],
)
def test_a_loop_over_what_may_be_nothing_is_found(planted: str) -> None:
    assert unguarded(planted)
    assert unguarded("def test_it():\n" + indent(planted, "    "))


@pytest.mark.parametrize(
    "guarded",
    [
        "for one in some(found()): assert one",
        "made = some(found())\nfor one in made: assert one",
        "assert made\nfor one in enumerate(made): assert one",
        "for one, other in zip(CONSTANT, (1, 2)): assert one",
        "for key in module.CONSTANT.items(): assert key",
        "for one in found(): print(one)",
        "assert all(one for one in some(found()))",
        "assert all(some(one.good for one in found() if one.kind))",
        "assert not any(one for one in some(found()) if one.bad)",
    ],
)
def test_a_loop_over_something_passes(guarded: str) -> None:
    assert not unguarded(guarded)


def test_nothing_where_something_is_asked_for_fails() -> None:
    with pytest.raises(AssertionError, match="nothing was found"):
        some(())
