"""Firms of the programme by date: as printed, and where the way of counting changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import point_by_point
from components.drawing.figures import COLUMNS, Bars, Column
from components.tables import Row, Table

if TYPE_CHECKING:
    from components.view import View
    from model.observation import Observation

SUBJECT, INDICATOR = "programme", "firms"


def observations(view: View) -> list[Observation]:
    """The preferred counts of the programme's firms, from left to right on an axis of time."""
    found = [
        observation
        for observation in view.atlas.observations.values()
        if observation.subject_type == SUBJECT
        and observation.indicator_id == INDICATOR
        and observation.stands
        and observation.period.single
    ]
    return sorted(found, key=lambda one: (one.period.axis or 0, one.period.key))


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One column a count; see `COLUMNS`."""
    del screen
    broken, rows = False, []
    for observation in observations(view):
        broken = broken or observation.status == "B"
        said = str(view.count(observation))
        part = view.words("firms.after" if broken else "firms.before")
        kind = "break" if broken else "exact" if observation.qualifier == "stated" else "about"
        rows.append((view.period(observation.period), part, observation.value, said, kind, said))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def finding(view: View) -> str:
    """From what to what, and where the counts stop being comparable."""
    counts = observations(view)
    broken = next((one for one in counts if one.status == "B"), None)
    before = [one for one in counts if one.status != "B"]
    last = before[-1] if broken is None else counts[counts.index(broken) - 1]
    first = counts[0]
    return view.words(
        "firms.finding",
        count=view.count(first),
        start=view.period(first.period),
        last=view.count(last),
        end=view.period(last.period),
        wide=view.count(broken or last),
        turn=view.period((broken or last).period),
    )


def subtitle(view: View) -> str:
    """What the counts are, and what changed between them."""
    return view.words("firms.subtitle")


def alt(view: View) -> str:
    """The finding, then every count."""
    ends = query(view).drop_duplicates("place", keep="last")
    return point_by_point(view, finding(view), zip(ends["place"], ends["top"], strict=True))


def table(view: View) -> Table:
    """One row a count."""
    frame = query(view)
    return Table(
        view.heads("evidence.period", "evidence.value", "table.counted"),
        tuple(
            Row((row["place"], row["said"], row["part"]), (observation,))
            for row, observation in zip(frame.to_dict("records"), observations(view), strict=True)
        ),
        numeric=(1,),
    )


def figure(view: View, screen: str) -> Bars:
    """Steps, with a gap where the counts stop being comparable."""
    steps = Bars.of(query(view, screen), alt(view), view.language, stepped=True)
    return replace(steps, columns=_parted(view, steps.columns))


def _parted(view: View, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns with the break between those before it and those after it."""
    before = [one for one in columns if all(part.kind != "break" for part in one.parts)]
    if len(before) in (0, len(columns)):
        return columns
    gap = Column("", (), view.words("status.b.name"))
    return *before, gap, *columns[len(before) :]
