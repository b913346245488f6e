"""The budget by fiscal year: lines where they are on record, requests apart, gaps visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import point_by_point
from components.drawing.figures import COLUMNS, Bars
from components.formats import FORECAST
from components.tables import Row, Table
from model.budget import LINES, chosen_year, years

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.view import View
    from model.budget import Year
    from model.observation import Observation

Column = tuple[str, str, float, str, str, str, str]


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """The columns of the chart: a stack where the lines are on record; `COLUMNS`."""
    del screen
    rows = [row for year in years(view.atlas) for row in _rows(view, year)]
    return pd.DataFrame(rows, columns=[*COLUMNS, "key"])


def finding(view: View) -> str:
    """The newest divided budget and its largest line; how many years have a total."""
    everything = [one for one in years(view.atlas) if not one.asked]
    known = [one for one in everything if one.total.value is not None]
    newest = [one for one in known if one.largest][-1]
    return view.words(
        "budget.finding",
        known=len(known),
        assumed=view.number(sum(one.total.period.assumed for one in known)),
        weak=view.number(sum(one.total.status == "U" for one in known)),
        count=len([one for one in everything if one.total.status != "M"]),
        year=view.period(newest.total.period),
        line=view.words(f"line.{newest.largest}"),
        amount=view.quantity(newest.lines[newest.largest]),
        total=view.quantity(newest.total),
    )


def subtitle(view: View) -> str:
    """What is drawn how."""
    return view.words("budget.subtitle")


def alt(view: View) -> str:
    """The finding, then every year in words."""
    ends = query(view).drop_duplicates("place", keep="last")
    said = (row["top"] or row["said"] for row in ends.to_dict("records"))
    return point_by_point(view, finding(view), zip(ends["place"], said, strict=True))


def table(view: View) -> Table:
    """One row a year: its total, and its lines where they are on record."""
    words = view.words
    heads = ("evidence.period", "budget.kind", "line.total", *(f"line.{line}" for line in LINES))
    rows = []
    for year in years(view.atlas):
        lines = [year.lines[line] for line in LINES if line in year.lines]
        said = [
            str(view.quantity(year.lines[line])) if line in year.lines else words("table.dash")
            for line in LINES
        ]
        kind = words("budget.request" if year.asked else "budget.budget")
        cells = (view.period(year.total.period), kind, str(view.quantity(year.total)), *said)
        rows.append(Row(cells, (year.total, *lines)))
    numeric = tuple(range(2, len(heads)))
    return Table(view.heads(*heads), tuple(rows), numeric)


def figure(view: View, screen: str) -> Bars:
    """The columns, of which one chooses one; the largest line has the strongest colour."""
    chosen = chosen_year(view.atlas, view.selection.year)
    named = tuple(view.words(f"line.{line}") for line in ("rnd", "network", "incubation"))
    return Bars.of(query(view, screen), alt(view), view.language, order=named, chosen=chosen.year)


def _rows(view: View, year: Year) -> Iterator[Column]:
    place = view.period(year.period)
    if year.asked:
        place = view.words("budget.asked", year=place)
    top, key = _top(view, year), "" if year.asked else year.year
    if year.whole:
        for line in LINES:
            observation = year.lines[line]
            yield *_row(view, place, view.words(f"line.{line}"), observation, top), key
    else:
        yield *_row(view, place, view.words("line.total"), year.total, top), key


def _row(
    view: View, place: str, part: str, observation: Observation, top: str
) -> tuple[str, str, float, str, str, str]:
    value = float("nan") if observation.value is None else observation.value
    return place, part, value, str(view.quantity(observation)), _kind(observation), top


def _kind(observation: Observation) -> str:
    if observation.value is None:
        return "none"
    if observation.qualifier == "request" or observation.status == FORECAST:
        return "asked"
    return "weak" if observation.status == "U" or observation.period.assumed else "exact"


def _top(view: View, year: Year) -> str:
    said = str(view.quantity(year.total))
    if year.total.status == "O":
        return ""
    if year.total.status == "U":
        return view.words("budget.weak", said=said)
    if year.total.period.assumed:
        return view.words("budget.assumed", said=said)
    return said
