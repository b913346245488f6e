"""A formula is arithmetic over named inputs, and nothing else."""

from __future__ import annotations

import pytest

from data.formula import FormulaError, agrees, computed, letters


@pytest.mark.parametrize(
    ("formula", "inputs", "value", "unit"),
    [
        ("a + b", [(300, "firms"), (230, "firms")], "530", "firms"),
        ("a / b", [(49, "billion-yen"), (441, "million-dollars")], "111.1", "yen-per-dollar"),
        ("a / b", [(1220, "firms"), (5800, "firms")], "21", "percent"),
        ("b / a - 1", [(27.4, "billion-yen"), (33.4, "billion-yen")], "22", "percent"),
        ("a / (1 + b)", [(382.3, "billion-yen"), (17.9, "percent")], "324", "billion-yen"),
        ("-a * 2 - b", [(1, "firms"), (1, "firms")], "-3", "firms"),
    ],
)
def test_a_result_is_counted_in_yen_dollars_and_shares(
    formula: str, inputs: list[tuple[float, str]], value: str, unit: str
) -> None:
    result = computed(formula, inputs)
    assert agrees(value, unit, result)
    assert not agrees(str(float(value) * 1.1), unit, result)
    assert letters(formula) == set("ab")


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("a +", "is no formula"),
        ("a / (b - b)", "divides by zero"),
        ("a + c", "holds 'c'"),
        ("a ** b", "holds 'a ** b'"),
        ("abs(a)", "holds 'abs(a)'"),
        ("a.real", "holds 'a.real'"),
        ("'a'", "holds \"'a'\""),
        ("__import__('os')", "holds"),
        ("300 + 230 (five whole projects)", "is no formula"),
    ],
)
def test_anything_but_arithmetic_of_inputs_is_refused(formula: str, reason: str) -> None:
    with pytest.raises(FormulaError) as caught:
        computed(formula, [(1.0, "firms"), (2.0, "firms")])
    assert reason in str(caught.value)
