"""The budget's allocation in a year: its lines as one bar, and the policies without a line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from components import formats
from components.charts.spoken import point_by_point
from components.drawing.shares import SHARES, Shares
from components.drawing.words import between
from components.tables import Row, Table
from model.budget import chosen_year, dollars
from model.comparability import share

if TYPE_CHECKING:
    from components.view import View
    from model.observation import Observation
    from model.programme import Measure


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """A row a policy, NaN for one without a line; none where the lines are not on record."""
    del screen
    year = chosen_year(view.atlas, view.selection.year)
    rows = [_row(view, one) for one in view.atlas.measures] if year.largest else []
    return pd.DataFrame(rows, columns=list(SHARES))


def _row(view: View, measure: Measure) -> tuple[str, float, str, str, str]:
    year = chosen_year(view.atlas, view.selection.year)
    observation = year.lines.get(measure.line_id)
    if observation is None or observation.value is None:
        return policy(view, measure), math.nan, view.words("allocation.no_line"), "", ""
    said = str(view.quantity(observation))
    part = percent(view, observation, year.total)
    return policy(view, measure), observation.value, said, part, in_dollars(view, observation)


def policy(view: View, measure: Measure) -> str:
    """What a policy is called: by its line in the budget where it has one."""
    return view.words(f"line.{measure.line_id}") if measure.line_id else measure.name[view.language]


def percent(view: View, part: Observation, whole: Observation) -> str:
    """The share of a line, to whole percent, "" where that may not be said."""
    found = share(part, whole)
    return view.words("scene.percent", share=view.number(round(100 * found))) if found else ""


def in_dollars(view: View, observation: Observation) -> str:
    """An amount at the article's rate, to whole million dollars, marked as computed."""
    computed = dollars(view.atlas, observation)
    return "" if computed is None else formats.dollars(computed, view.words)


def finding(view: View) -> str:
    """How the year's money is divided, or that its lines are not on record."""
    year = chosen_year(view.atlas, view.selection.year)
    period = view.period(year.total.period)
    if not year.largest:
        return view.words("allocation.undivided", year=period, total=view.quantity(year.total))
    part = percent(view, year.lines[year.largest], year.total)
    named = view.words(f"line.{year.largest}")
    return view.words("allocation.finding", year=period, line=named, share=part)


def subtitle(view: View) -> str:
    """Which amounts, at which rate, and what an outline means."""
    return view.words("allocation.subtitle")


def alt(view: View) -> str:
    """The finding, then every policy."""
    rows = query(view).to_dict("records")
    points = ((row["part"], " ".join((row["said"], row["share"])).strip()) for row in rows)
    return point_by_point(view, finding(view), points)


def table(view: View) -> Table:
    """One row a policy."""
    year, keys = (
        chosen_year(view.atlas, view.selection.year),
        ("policy", "yen", "computed", "share"),
    )
    rows = [
        Row(
            (row["part"], row["said"], row["note"], row["share"]),
            tuple(filter(None, (year.lines.get(measure.line_id),))),
            provenance=measure.provenance,
        )
        for row, measure in zip(query(view).to_dict("records"), view.atlas.measures, strict=False)
    ]
    total = view.words("line.total"), str(view.quantity(year.total)), in_dollars(view, year.total)
    rows += [Row((*total, ""), (year.total,))] if rows else []
    return Table(view.heads(*(f"allocation.{key}" for key in keys)), tuple(rows), (1, 2, 3))


def figure(view: View, screen: str) -> Shares:
    """The bar and the places beside it."""
    year = chosen_year(view.atlas, view.selection.year)
    said = between(view.language, str(view.quantity(year.total)), in_dollars(view, year.total))
    whole = view.words("allocation.whole", year=view.period(year.total.period), total=said)
    return Shares.of(query(view, screen), alt(view), whole, view.language)
