"""Statistics of the regions: all prefectures, parts within their wholes, sums as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from data.checks.rows import row_problem
from data.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE = "tables/region_statistics.csv"
SERIES = ["region_indicator_id", "period"]
CELL = ["prefecture_code", *SERIES]
CLOSE = 0.005
"""How far sums of decimals may be off by the way that a machine adds."""


def statistics(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Everything that the statistics must be as a whole; none at all are a package without them."""
    found = frames["region_statistics"]
    values = pd.to_numeric(found["value"], errors="coerce")
    yield from _twice(found)
    yield from _units(frames)
    if values.notna().all() and not found.duplicated(CELL).any():
        numbers = found.assign(value=values)
        yield from _absent(frames, numbers)
        yield from _beyond(frames, numbers)
        yield from _totals(frames, numbers)


def _twice(found: pd.DataFrame) -> Iterator[Problem]:
    for index in found.duplicated(CELL).to_numpy().nonzero()[0]:
        reason = "the prefecture has the indicator twice in this period"
        yield row_problem("region_statistics", found, int(index), "prefecture_code", reason)


def _units(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A number is counted in the unit of its indicator."""
    found, indicators = frames["region_statistics"], frames["region_indicators"]
    units = dict(zip(indicators["region_indicator_id"], indicators["unit"], strict=True))
    wrong = found["unit"] != found["region_indicator_id"].map(units)
    for index in wrong.to_numpy().nonzero()[0]:
        unit = units.get(found["region_indicator_id"].iloc[index])
        reason = f"the indicator is counted in {unit}"
        yield row_problem("region_statistics", found, int(index), "unit", reason)


def _absent(frames: Mapping[str, pd.DataFrame], found: pd.DataFrame) -> Iterator[Problem]:
    """An indicator that has a period has all prefectures in it, and has the one that is shown."""
    codes = set(frames["prefectures"]["prefecture_code"])
    for (indicator, period), rows in found.groupby(SERIES):
        for code in sorted(codes - set(rows["prefecture_code"])):
            reason = f"has no {indicator} in {period}: {len(rows)} of {len(codes)} prefectures"
            yield Problem(FILE, 0, "prefecture_code", code, reason)
    known = set(zip(found["region_indicator_id"], found["period"], strict=True))
    indicators = frames["region_indicators"]
    shown = zip(indicators["region_indicator_id"], indicators["period"], strict=True)
    for index, series in enumerate(shown):
        if series not in known:
            reason = "has no statistics in this period"
            yield row_problem("region_indicators", indicators, index, "period", reason)


def _beyond(frames: Mapping[str, pd.DataFrame], found: pd.DataFrame) -> Iterator[Problem]:
    """Parts are together no more than their whole, in every prefecture and period."""
    indicators = frames["region_indicators"]
    wholes = dict(zip(indicators["region_indicator_id"], indicators["part_of"], strict=True))
    whole = found["region_indicator_id"].map(wholes).fillna("")
    parts = found.assign(region_indicator_id=whole)[whole != ""].groupby(CELL)["value"].sum()
    both = parts.rename("parts").reset_index().merge(found[[*CELL, "value"]], on=CELL)
    beyond = both[both["parts"] > both["value"] + CLOSE]
    for code, indicator, period, value in beyond[[*CELL, "parts"]].itertuples(index=False):
        reason = f"in {code}, {period}: the parts add up to {value:g}, more than the whole"
        yield Problem(FILE, 0, "value", indicator, reason)


def _totals(frames: Mapping[str, pd.DataFrame], found: pd.DataFrame) -> Iterator[Problem]:
    """The prefectures add up to the nation's total."""
    totals, sums = frames["region_totals"], found.groupby(SERIES)["value"].sum()
    cells = totals[[*SERIES, "value"]].itertuples(index=False)
    for index, (indicator, period, value) in enumerate(cells):
        total = sums.get((indicator, period))
        if total is None or abs(total - float(value)) > CLOSE:
            said = "nothing" if total is None else f"{total:.10g}"
            reason = f"the prefectures add up to {said}"
            yield row_problem("region_totals", totals, index, "value", reason)
