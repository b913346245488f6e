"""The charts that the card names: products commercialised and ventures launched, each on strips.

Counts of successors, in the second term, stand below them and look different.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.charts import counted
from components.drawing.strips import Strips
from model.outcomes import (
    LATER_PRODUCTS,
    LATER_VENTURES,
    LAUNCHED,
    PRODUCTS,
    SUPPORTED,
    first_term,
    of_successors,
)
from model.pages import CASE

if TYPE_CHECKING:
    import pandas as pd

    from components.tables import Table
    from components.view import View
    from model.observation import Observation


@dataclass(frozen=True, slots=True)
class Counts:
    """A chart of counts, as the catalogue wants it.

    Attributes:
        key: of its words.
        first: what it shows of the first term.
        later: what it shows of successors.
    """

    key: str
    first: tuple[str, ...]
    later: tuple[str, ...]

    def observations(self, view: View) -> list[Observation]:
        """Those of the first term, then those of successors; of one subject where it is its page.

        With one outcome chosen it is the chart of that outcome, or empty.
        """
        chosen, atlas = view.selection.indicator, view.atlas
        shown = [one for one in self.first if chosen in ("", one)]
        found = [one for key in shown for one in first_term(atlas, key)]
        if not chosen:
            found += [one for key in self.later for one in of_successors(atlas, key)]
        return counted.own(view, found)

    def query(self, view: View, screen: str = "desk") -> pd.DataFrame:
        """A strip a count; see `STRIPS`."""
        del screen
        return counted.frame(counted.line(view, one) for one in self.observations(view))

    def finding(self, view: View) -> str:
        """What the chart is called, and its counts of the first term with whose they are.

        A case says its counts above: there its chart shows them, and its title only says whose.
        """
        own = "_own" if view.kind == CASE else ""
        said = [
            view.words(
                f"counts.{self.key}.{one.indicator_id}{own}",
                count=view.count(one),
                name=view.owner(one),
            )
            for one in self.observations(view)
            if not one.beyond
        ]
        found = {one.indicator_id for one in self.observations(view)}
        lacking = not view.selection.indicator and self.first[0] not in found
        absent = [view.words("list.none")] if lacking else []
        told = view.words("outcomes.and").join((*absent, *said))
        return view.words(f"counts.{self.key}.finding", said=told)

    def subtitle(self, view: View) -> str:
        """That strips are counts of their own, and what a broken rim means; "" for a plain one."""
        shown = self.observations(view)
        if len(shown) == 1 and not shown[0].beyond:
            return ""
        return view.words(f"counts.{self.key}.subtitle")

    def alt(self, view: View) -> str:
        """The finding, then every count."""
        return counted.alt(view, self.finding(view), self.observations(view))

    def table(self, view: View) -> Table:
        """One row a count."""
        return counted.table(view, self.observations(view))

    def figure(self, view: View, screen: str) -> Strips:
        """The strips."""
        return Strips.of(self.query(view, screen), self.alt(view), view.language)


PRODUCTS_CHART = Counts("products", (PRODUCTS,), (LATER_PRODUCTS,))
VENTURES_CHART = Counts("ventures", (LAUNCHED, SUPPORTED), (LATER_VENTURES,))
CHARTED = {chart.key: chart for chart in (PRODUCTS_CHART, VENTURES_CHART)}
"""Both by their key, which is their id too."""
