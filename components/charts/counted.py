"""Counts on strips: how an observation becomes one, with its scale, its words and its row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import point_by_point
from components.drawing.strips import STRIPS
from components.drawing.words import between
from components.tables import Row, Table
from model.pages import CASE, PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.drawing.strips import CountKind
    from components.view import View
    from model.entities import Indicator
    from model.observation import Observation

STEPS = (1, 2, 5, 10)
"""What a scale may end at, times a power of ten."""
Line = tuple[str, str, float, str, str, str, float, str, str]


def own(view: View, observations: Iterable[Observation]) -> list[Observation]:
    """The observations of a view's subject where its page is about one, else all."""
    if view.kind not in (CASE, PROJECT):
        return list(observations)
    theirs = set(view.known_subject.observations()) if view.subject else set()
    return [one for one in observations if one in theirs]


def frame(rows: Iterable[Line]) -> pd.DataFrame:
    """Rows as the frame of strips."""
    return pd.DataFrame(list(rows), columns=list(STRIPS))


def line(view: View, observation: Observation) -> Line:
    """An observation on a strip of its own."""
    value = observation.value or 0.0
    most = end(value)
    period, whole = view.period(observation.period), observation.scope == "whole"
    note = period if whole else between(view.language, period, view.scope(observation))
    return (
        view.indicator(observation),
        note,
        most,
        view.number(most),
        observation.project_ids[0],
        owner(view, observation),
        value,
        str(view.count(observation)),
        kind(observation),
    )


def owner(view: View, observation: Observation) -> str:
    """Whose count it is: the successor's where it is one, else as everywhere."""
    steps = (one for one in view.atlas.lineage if one.successor_id == observation.subject_id)
    named = next((one.successor[view.language] for one in steps), "")
    return named or view.owner(observation)


def blank(view: View, indicator: Indicator) -> Line:
    """A strip of which nothing is on record."""
    name, none = indicator.name[view.language], view.words("list.none")
    return name, none, 1.0, "", "", "", math.nan, "", "exact"


def kind(observation: Observation) -> CountKind:
    """What kind of number it is on a strip."""
    if observation.beyond:
        return "apart"
    return "exact" if observation.qualifier == "stated" else "about"


def end(value: float) -> float:
    """Where the scale of a value ends: a round number beyond it."""
    power = 10 ** math.floor(math.log10(value or 1))
    return float(next(step * power for step in STEPS if step * power > value))


def alt(view: View, finding: str, observations: Iterable[Observation]) -> str:
    """The finding, then every count with what it counts and whose it is."""
    points = (
        (
            view.words("counted.named", what=view.indicator(one), name=owner(view, one)),
            view.words(
                "counted.said",
                said=view.quantity(one),
                period=view.period(one.period),
                scope=view.scope(one),
            ),
        )
        for one in observations
    )
    return point_by_point(view, finding, points)


def table(view: View, observations: Sequence[Observation]) -> Table:
    """One row a count."""
    keys = ("project", "indicator", "value", "period", "scope")
    rows = (
        (
            owner(view, one),
            view.indicator(one),
            str(view.quantity(one)),
            view.period(one.period),
            view.scope(one),
        )
        for one in observations
    )
    return Table(
        view.heads(*(f"evidence.{key}" for key in keys)),
        tuple(Row(cells, (one,)) for cells, one in zip(rows, observations, strict=True)),
        numeric=(2,),
        head=1,
    )
