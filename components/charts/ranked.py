"""Regions beside each other by one statistic: what a chart of areas and one of sets share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.charts import regional
from components.drawing.dots import Dots

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from components.tables import Table
    from components.view import View
    from model.standing import Standing


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure of regions, as the catalogue has it.

    Attributes:
        found: the regions in their order.
        query: the same as rows of dots (`DOTS`), for a screen.
        finding: what is to be seen.
        head: what the names are called in its table.
    """

    found: Callable[[View], tuple[Standing, ...]]
    query: Callable[[View, str], pd.DataFrame]
    finding: Callable[[View], str]
    head: str

    def subtitle(self, view: View) -> str:
        """The statistics, of when, and whose figures they are."""
        return regional.subtitle(view, regional.indicator(view))

    def alt(self, view: View) -> str:
        """The finding, then every region."""
        return regional.alt(view, self.finding(view), self.query(view, "desk"))

    def table(self, view: View) -> Table:
        """One row a region."""
        rows = self.figure(view, "desk").rows
        return regional.table(view, rows, [regional.indicator(view)] * len(rows), self.head)

    def figure(self, view: View, screen: str) -> Dots:
        """The dots."""
        axis = regional.scale(view, self.found(view))
        return Dots.of(self.query(view, screen), self.alt(view), axis)
