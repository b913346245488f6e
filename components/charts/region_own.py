"""The projects' own prefectures by the same statistic: a closer look, as sure as each set is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.charts import regional
from components.charts.ranked import Ranked
from components.drawing.dots import DOTS
from model import standing
from model.regions import bureau_areas
from model.viewport import FORUM

if TYPE_CHECKING:
    from components.view import View
    from model.regions import Region
    from model.standing import Standing


def found(view: View) -> tuple[Standing, ...]:
    """The sets in their order."""
    return standing.own_sets(view.atlas, regional.indicator(view))


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a set, the highest first, those that no source confirms last; see `DOTS`.

    In a hall a row says only its projects, its value and its doubt: twelve have no room for more.
    """
    if not view.atlas.statistics:
        return pd.DataFrame(columns=list(DOTS))
    _, own = regional.chosen(view)
    apart = view.words("regions.apart_own")
    rows = [
        regional.row(view, one, _names(view, one), apart=apart, held=one.region == own)
        for one in found(view)
    ]
    sets = pd.DataFrame(rows, columns=list(DOTS))
    if screen == FORUM:
        sets["note"] = ""
        sets["said"], sets["behind"] = zip(
            *(_briefly(view, one) for one in found(view)), strict=True
        )
    return sets


def _names(view: View, one: Standing) -> tuple[str, str, str, str]:
    region = one.region
    return region.region_id, "", regional.projects(view, region), where(view, region)


def _briefly(view: View, one: Standing) -> tuple[str, str]:
    """The value with how sure the prefectures are, and any other doubt."""
    said = regional.said(view, one)
    if one.reason != "unread":
        return said, regional.reason(view, one)
    known = view.words(f"certainty.{one.region.certainty}")
    return view.words("regions.named", name=said, said=known), ""


def where(view: View, region: Region) -> str:
    """The prefectures of a set, by the area that they make up where they do; whether all whole."""
    areas = bureau_areas(view.atlas).values()
    same = next((one for one in areas if one.prefectures == region.prefectures), None)
    named = regional.prefectures(view, region)
    if same and len(same.prefectures) > 1:
        named = view.words("regions.whole_area", area=regional.area_name(view, same))
    return view.words("regions.whole", prefectures=named) if region.whole else named


def finding(view: View) -> str:
    """How many of the sets a source confirms."""
    read = sum(one.region.read for one in found(view))
    return view.words("regions.finding.own", count=len(found(view)), read=read)


OWN = Ranked(found, query, finding, "regions.head.projects")
"""The figure."""
