"""Formulas of computed figures: arithmetic over inputs that are called a, b, c in their order."""

from __future__ import annotations

import ast
import operator
import re
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SCALES = {"billion-yen": 1e9, "million-dollars": 1e6, "percent": 0.01}
"""What one of a unit is in yen, dollars or shares; other units count as they are."""
OPERATIONS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
LETTER = r"\b[a-z]\b"


class FormulaError(ValueError):
    """A formula cannot be read or computed; the text is the reason, in one clause."""


def letters(formula: str) -> set[str]:
    """The letters of inputs that a formula names."""
    return set(re.findall(LETTER, formula))


def computed(formula: str, inputs: Sequence[tuple[float, str]]) -> float:
    """What a formula gives, in yen, dollars, shares or plain counts.

    Args:
        formula: sums, differences, products and quotients of letters, numbers and brackets.
        inputs: value and unit of each input, the first of which is called `a`.

    Raises:
        FormulaError: it holds anything else, names no input of that letter, or divides by 0.
    """
    values = {
        letter: value * SCALES.get(unit, 1.0)
        for letter, (value, unit) in zip(ascii_lowercase, inputs, strict=False)
    }
    try:
        return _value(ast.parse(formula, mode="eval").body, values)
    except SyntaxError as error:
        reason = "is no formula"
        raise FormulaError(reason) from error
    except ZeroDivisionError as error:
        reason = "divides by zero"
        raise FormulaError(reason) from error


def agrees(value: str, unit: str, result: float) -> bool:
    """Whether a number as written, in its unit, is a result rounded to its own decimals."""
    half = 0.5 * 10.0 ** -len(value.partition(".")[2])
    return abs(result / SCALES.get(unit, 1.0) - float(value)) <= half + 1e-9


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=letter) if letter in values:
            return values[letter]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, values)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATIONS:
            return OPERATIONS[type(op)](_value(left, values), _value(right, values))
    reason = f"holds {ast.unparse(node)!r}, which is no input and no arithmetic"
    raise FormulaError(reason)
