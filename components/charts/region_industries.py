"""The industries of one region: bars from the nation's share on, to both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components import formats
from components.charts import regional, specialisation
from components.drawing.dots import DOTS, Dots
from model import standing
from model.specialisation import NAMED

if TYPE_CHECKING:
    from components.tables import Table
    from components.view import View
    from model.regions import Region
    from model.standing import Standing


def region(view: View) -> Region:
    """The region that a link chooses, else the first area by what is compared first."""
    area, own = regional.chosen(view)
    return own or area or standing.areas(view.atlas, regional.DEFAULT)[0].region


def found(view: View) -> tuple[Standing, ...]:
    """The industries in their order."""
    return standing.industries(view.atlas, region(view))


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row an industry, the highest quotient first; see `DOTS`."""
    del screen
    if not view.atlas.statistics:
        return pd.DataFrame(columns=list(DOTS))
    apart = view.words("regions.apart_own" if region(view).kind == "own" else "regions.apart")
    rows = [regional.row(view, one, _names(view, one), apart=apart) for one in found(view)]
    return pd.DataFrame(rows, columns=list(DOTS))


def _names(view: View, one: Standing) -> tuple[str, str, str, str]:
    name = view.atlas.statistics.kinds[one.statistic_id].name[view.language]
    return one.statistic_id, "", name, ""


def finding(view: View) -> str:
    """What the region surely has more of than the nation; nothing where no source confirms it."""
    one, words = region(view), view.words
    if one.kind == "own" and not one.read:
        known = words(f"certainty.{one.certainty}")
        return words("regions.finding.unread", region=regional.called(view, one), certainty=known)
    above = [each for each in found(view) if each.sure and each.side == "more"]
    if not above:
        return words(
            "regions.finding.plain", region=regional.called(view, one), count=len(found(view))
        )
    industries = view.listed(
        words(
            "regions.named",
            name=formats.lower(_names(view, each)[2]),
            said=regional.said(view, each),
        )
        for each in above[:NAMED]
    )
    return words(
        "regions.finding.industries", region=regional.called(view, one), industries=industries
    )


def subtitle(view: View) -> str:
    """What is compared with what, of when, and whose figures they are."""
    return specialisation.subtitle(view)


def alt(view: View) -> str:
    """The finding, then every industry."""
    return regional.alt(view, finding(view), query(view))


def table(view: View) -> Table:
    """One row an industry."""
    counted = [one.statistic_id for one in found(view)]
    return regional.table(view, figure(view, "desk").rows, counted, "regions.head.industry")


def figure(view: View, screen: str) -> Dots:
    """The bars."""
    axis = regional.scale(view, found(view))
    return Dots.of(query(view, screen), alt(view), axis, bars=True)
