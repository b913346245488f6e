"""How much the strands of a project had grown: multiples of their start, one strand a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.charts import counted
from components.drawing.dots import DOTS, Dots, Scale
from model.outcomes import SALES, grown

if TYPE_CHECKING:
    from components.tables import Table
    from components.view import View

TICKS = (0, 1, 2, 3, 4, 5)
START = 1.0
"""The multiple that stands for no growth."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """A row a multiple, strand by strand; see `DOTS`."""
    del screen
    rows = [
        (
            one.observation_id,
            "",
            view.indicator(one),
            "",
            one.value,
            str(view.quantity(one)),
            view.period(one.period),
            True,
            view.scope(one),
            False,
        )
        for one in grown(view.atlas)
    ]
    return pd.DataFrame(rows, columns=list(DOTS))


def finding(view: View) -> str:
    """By how much the sales of each strand had grown."""
    found = [one for one in grown(view.atlas) if one.indicator_id == SALES]
    said = view.listed(
        view.words("strands.point", name=view.area_name(one), said=view.quantity(one))
        for one in found
    )
    period, what = view.period(found[0].period), view.indicator(found[0])
    return view.words("strands.finding", what=what, period=period, said=said)


def subtitle(view: View) -> str:
    """Whose strands they are, and that a strand is a part."""
    projects = dict.fromkeys(key for one in grown(view.atlas) for key in one.project_ids)
    return view.words("strands.subtitle", name=view.listed(map(view.project_name, projects)))


def alt(view: View) -> str:
    """The finding, then every multiple."""
    return counted.alt(view, finding(view), grown(view.atlas))


def table(view: View) -> Table:
    """One row a multiple."""
    return counted.table(view, grown(view.atlas))


def figure(view: View, screen: str) -> Dots:
    """The rows, on one axis of multiples."""
    ticks = tuple((float(one), view.number(one)) for one in TICKS)
    start = view.words("strands.start")
    scale = Scale(TICKS[0], TICKS[-1], ticks, line=START, line_said=start)
    return Dots.of(query(view, screen), alt(view), scale)
