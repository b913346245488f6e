"""What a bureau's area makes more of than the nation, and what less: its location quotients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components import formats, statistics
from components.charts.spoken import point_by_point
from components.drawing.figures import COLUMNS, Bars
from components.tables import Row, Table
from model.comparability import ordered
from model.regions import bureau_areas
from model.specialisation import PRODUCT, most_specialised, quotients

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.view import View
    from model.regions import Region
    from model.specialisation import Quotient


EXACT = 4
"""Decimals of a column: the sheet behind a chart need not hold more."""
SIDES = ("more", "about", "less")
"""On which side of the nation an industry may lie: the parts that a column may have."""


def region(view: View) -> Region | None:
    """The area of the bureau that leads the subject's project."""
    subject = view.subject
    return bureau_areas(view.atlas).get(subject.project.bureau_id) if subject else None


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One column an industry, the highest first, in the part of its side; see `COLUMNS`."""
    del screen
    rows = [_part(view, one, side) for one in _all(view) for side in SIDES]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def finding(view: View) -> str:
    """What the area surely has more of than the nation."""
    area = region(view)
    if area is None:
        return ""
    named = most_specialised(view.atlas, area)
    if not named:
        count = len(view.atlas.statistics.industries)
        return view.words("region.finding_none", area=statistics.called(view, area), count=count)
    industries = view.listed(
        view.words(
            "region.industry",
            name=formats.lower(statistics.industry(view, one)),
            quotient=statistics.said(view, one),
        )
        for one in named
    )
    return view.words("region.finding", area=statistics.called(view, area), industries=industries)


def subtitle(view: View) -> str:
    """What is compared with what, of when, and whose figures they are."""
    period = view.period(view.atlas.statistics.kinds[PRODUCT].period)
    return view.words("region.subtitle", period=period)


def alt(view: View) -> str:
    """The finding, then every quotient; and whose they are."""
    ends = query(view).drop_duplicates("place")
    points = zip(ends["place"], ends["top"], strict=True)
    told = point_by_point(view, finding(view), points)
    return view.words("sign.sentences").join((told, subtitle(view)))


def table(view: View) -> Table:
    """One row an industry: its shares, the one by the other, how to read it."""
    heads = ("statistic", "share_area", "share_nation", "quotient", "reading")
    return Table(
        tuple(view.words(f"region.{head}") for head in heads),
        tuple(
            Row(
                (
                    statistics.industry(view, one),
                    formats.percent(one.share, view.words),
                    formats.percent(one.nation, view.words),
                    statistics.said(view, one),
                    statistics.reading(view, one),
                ),
                provenance=view.atlas.statistics.kinds[one.statistic_id].provenance,
            )
            for one in _all(view)
        ),
        numeric=(1, 2, 3),
    )


def figure(view: View, screen: str) -> Bars:
    """The columns."""
    return Bars.of(query(view, screen), alt(view), view.language)


def _all(view: View) -> Sequence[Quotient]:
    """The quotients of the area, the highest first, those that are refused last."""
    area = region(view)
    found = quotients(view.atlas, area) if area else ()
    return ordered(found)


def _part(view: View, one: Quotient, side: str) -> tuple[str, str, float, str, str, str]:
    """A column in the colour of its side; on the other sides there is nothing of it."""
    value = one.value if one.side == side else None
    kind = "none" if value is None else "exact" if one.sure else "weak"
    about, end = view.atlas.statistics.kinds[one.statistic_id], statistics.said(view, one)
    words, mark = view.words(f"region.{side}"), statistics.marked(view, about, end)
    height = float("nan") if value is None else round(value, EXACT)
    return statistics.industry(view, one), words, height, mark, kind, end
