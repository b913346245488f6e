"""A computed figure is what its formula makes of its inputs, and rests on their sources."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

import pandas as pd

from data.checks.rows import number, row_problem
from data.formula import FormulaError, agrees, computed, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.problems import Problem

TABLES = {"observations": "observation_id", "budget": "budget_id"}
NEEDED = ("value", "unit", "source_id", "further_source_ids")


def formulas(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Every computed figure, computed anew."""
    known = pd.concat([frames[table].set_index(key)[[*NEEDED]] for table, key in TABLES.items()])
    for table in TABLES:
        frame = frames[table]
        for index in (frame["origin"] == "derived").to_numpy().nonzero()[0]:
            row = frame.iloc[index]
            inputs = [key for key in row["inputs"].split(";") if key in known.index]
            found = [known.loc[key] for key in inputs if isinstance(known.loc[key], pd.Series)]
            for column, reason in _faults(row, found):
                yield row_problem(table, frame, int(index), column, reason)


def _faults(row: pd.Series[str], inputs: list[pd.Series[str]]) -> Iterator[tuple[str, str]]:
    """Column and reason of what is wrong with one computed figure."""
    if not row["formula"] or not inputs:
        return
    values = [number(one["value"]) for one in inputs]
    if None in values:
        yield "inputs", "an input has no value"
        return
    if letters(row["formula"]) != set(ascii_lowercase[: len(inputs)]):
        yield "formula", f"has {len(inputs)} inputs and does not name each by its letter"
    units = (one["unit"] for one in inputs)
    known = [(value, unit) for value, unit in zip(values, units, strict=True) if value is not None]
    yield from _result(row, known)
    behind = {row["source_id"], *row["further_source_ids"].split(";")}
    for missing in sorted({one["source_id"] for one in inputs} - behind):
        yield "further_source_ids", f"does not name {missing}, from which an input comes"


def _result(row: pd.Series[str], inputs: list[tuple[float, str]]) -> Iterator[tuple[str, str]]:
    try:
        result = computed(row["formula"], inputs)
    except FormulaError as error:
        yield "formula", str(error)
        return
    if number(row["value"]) is None or not agrees(row["value"], row["unit"], result):
        yield "value", f"is not what {row['formula']} gives of its inputs"
