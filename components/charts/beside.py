"""Money beside the plan's: another ministry's initiative, and METI's own regional R&D programmes.

Each has a scale of its own and is quieter than the plan's: none is in the plan's sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import point_by_point
from components.drawing.figures import COLUMNS, Bars
from components.tables import Row, Table
from model.budget import initiative, programmes, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View
    from data.period import Period
    from model.atlas import Atlas
    from model.observation import Observation


@dataclass(frozen=True, slots=True)
class Beside:
    """A chart of such money, as the catalogue wants it.

    Attributes:
        key: of its words.
        found: what it shows, in the order of time.
    """

    key: str
    found: Callable[[Atlas], list[Observation]]

    def query(self, view: View, screen: str = "desk") -> pd.DataFrame:
        """A column a year, a part a programme; see `COLUMNS`."""
        del screen
        rows = [
            (
                view.period(one.period),
                _part(view, one),
                one.value,
                str(view.quantity(one)),
                "exact",
                self._top(view, one.period),
            )
            for one in self.found(view.atlas)
        ]
        return pd.DataFrame(rows, columns=list(COLUMNS))

    def finding(self, view: View) -> str:
        """From what to what."""
        found = self.found(view.atlas)
        first, last = found[0], found[-1]
        return view.words(
            f"beside.{self.key}.finding",
            first=self._top(view, first.period),
            last=self._top(view, last.period),
            start=view.period(first.period),
            end=view.period(last.period),
        )

    def subtitle(self, view: View) -> str:
        """Whose money it is, and that it is in no sum of the plan."""
        return view.words(f"beside.{self.key}.subtitle")

    def alt(self, view: View) -> str:
        """The finding, then every amount."""
        points = (
            (f"{_part(view, one)} {view.period(one.period)}", str(view.quantity(one)))
            for one in self.found(view.atlas)
        )
        return point_by_point(view, self.finding(view), points)

    def table(self, view: View) -> Table:
        """One row an amount."""
        rows = (
            Row((view.period(one.period), _part(view, one), str(view.quantity(one))), (one,))
            for one in self.found(view.atlas)
        )
        heads = view.heads("evidence.period", "budget.programme", "evidence.value")
        return Table(heads, tuple(rows), (2,))

    def figure(self, view: View, screen: str) -> Bars:
        """The columns."""
        return Bars.of(self.query(view, screen), self.alt(view), view.language, quiet=True)

    def _top(self, view: View, period: Period) -> str:
        """The amount of a year; of several programmes what they had together."""
        same = [one for one in self.found(view.atlas) if one.period == period]
        found = same if len(same) == 1 else together(view.atlas, period)
        return str(view.quantity(found[0])) if found else ""


MEXT = Beside("mext", initiative)
REGIONAL = Beside("regional", programmes)


def _part(view: View, observation: Observation) -> str:
    return view.words(f"budget.{observation.subject_id}")
