"""The nine areas of the lead bureaus by one statistic: ranked, and held against the nation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components import formats
from components.charts import regional
from components.charts.ranked import Ranked
from components.drawing.dots import DOTS
from model import standing

if TYPE_CHECKING:
    from components.view import View
    from model.standing import Standing

SIGNS = {"about": "~"}
"""The sign of those without a rank, in its place; those apart have another."""


def found(view: View) -> tuple[Standing, ...]:
    """The areas in their order."""
    return standing.areas(view.atlas, regional.indicator(view))


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row an area, the highest first, those that may not be ranked last; see `DOTS`."""
    del screen
    if not view.atlas.statistics:
        return pd.DataFrame(columns=list(DOTS))
    area, _ = regional.chosen(view)
    apart = view.words("regions.apart")
    rows = [
        regional.row(view, one, _names(view, one), apart=apart, held=one.region == area)
        for one in found(view)
    ]
    return pd.DataFrame(rows, columns=list(DOTS))


def _names(view: View, one: Standing) -> tuple[str, str, str, str]:
    mark = str(one.rank) if one.rank else SIGNS.get(one.reason, "–")
    name = regional.area_name(view, one.region)
    return one.region.region_id, mark, name, regional.projects(view, one.region)


def finding(view: View) -> str:
    """Which areas surely lie above the nation; of people, which has most."""
    words, statistic_id = view.words, regional.indicator(view)
    first, indicator = found(view)[0], regional.labelled(view, statistic_id)
    if first.nation is None:
        return words(
            "regions.finding.amount",
            indicator=indicator,
            area=regional.area_name(view, first.region),
            said=regional.said(view, first),
            share=formats.percent(first.counted.share, words),
        )
    above = [one for one in found(view) if one.rank and one.side == "more"]
    name = formats.lower(view.atlas.statistics.kinds[statistic_id].name[view.language])
    quotient = first.measure == "quotient"
    if not above:
        key = f"regions.finding.{'none_quotient' if quotient else 'none'}"
        return words(key, indicator=indicator, name=name, count=len(found(view)))
    return words(
        f"regions.finding.{'quotient' if quotient else 'above'}",
        indicator=indicator,
        name=name,
        nation=regional.told(view, first, first.nation),
        areas=view.listed(named(view, one) for one in above),
    )


def named(view: View, one: Standing) -> str:
    """An area by its bureau's short name, with its value."""
    bureau = view.words(f"bureau.{one.region.region_id}")
    return view.words("regions.named", name=bureau, said=regional.said(view, one))


AREAS = Ranked(found, query, finding, "regions.head.area")
"""The figure."""
