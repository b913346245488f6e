"""The dated observations of one subject: points as printed, joined only where that is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import one_by_one
from components.drawing.figures import POINTS, Lines
from components.tables import Row, Table
from model.series import series

if TYPE_CHECKING:
    from components.view import View
    from model.series import Series

MOST = 4
"""The most series of a subject that are shown."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """The points of the subject's series, the longest first: year, value, words."""
    del screen
    return pd.DataFrame(
        [
            (
                _name(view, one),
                when,
                observation.value,
                view.period(observation.period),
                str(view.quantity(observation)),
                observation.qualifier != "stated",
                one.joined,
            )
            for one in _all(view)
            for when, observation in one.points
        ],
        columns=list(POINTS),
    )


def finding(view: View) -> str:
    """From what to what, over which years; of counts that cannot be joined, only that they are."""
    shown = _all(view)[0]
    first, last = shown.points[0][1], shown.points[-1][1]
    return view.words(
        "series.finding" if shown.joined else "series.finding_apart",
        name=_name(view, shown),
        first=view.quantity(first),
        last=view.quantity(last),
        start=view.period(first.period),
        end=view.period(last.period),
    )


def subtitle(view: View) -> str:
    """That nothing between the points is known."""
    return view.words("series.subtitle")


def alt(view: View) -> str:
    """The finding, then every point of every series in words."""
    said = [
        view.words(
            "sign.told",
            what=name,
            said=view.listed(
                view.words("series.point", period=period, said=said)
                for period, said in zip(points["period"], points["said"], strict=True)
            ),
        )
        for name, points in query(view).groupby("series", sort=False)
    ]
    return one_by_one(view, finding(view), said)


def table(view: View) -> Table:
    """One row a point, series by series."""
    return Table(
        view.heads("evidence.indicator", "evidence.period", "evidence.value"),
        tuple(
            Row((_name(view, shown), view.period(one.period), str(view.quantity(one))), (one,))
            for shown in _all(view)
            for _, one in shown.points
        ),
        numeric=(2,),
    )


def figure(view: View, screen: str) -> Lines:
    """The points, a panel a series."""
    return Lines.of(query(view, screen), alt(view))


def _all(view: View) -> list[Series]:
    return series(view.known_subject.observations(), view.atlas.corrections)[:MOST]


def _name(view: View, one: Series) -> str:
    observation = one.points[-1][1]
    named, counted = view.owner(observation), view.indicator(observation)
    return view.words("series.name", name=named, indicator=counted)
