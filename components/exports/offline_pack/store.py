"""What the leaves of the offline pack share: each piece of markup stands once, by its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from components.picture import Picture

PLACE = re.compile(r'<i data-piece="(\d+)"></i>')
"""The empty elements that this module leaves where a piece belongs."""
NUMBER = re.compile(r'(?<= data-)(piece|chart)="(\d+)"')
"""Where markup names a piece or a chart."""


@dataclass(slots=True)
class Store:
    """Pieces and charts in the order in which they were first used.

    Attributes:
        pieces: the markup of blocks and of outlines.
        charts: the live charts as JSON, in every mode and for every screen.
    """

    pieces: dict[Markup, int] = field(default_factory=dict)
    charts: dict[str, int] = field(default_factory=dict)

    def number(self, markup: Markup) -> int:
        """The number of a piece, kept from its first use on."""
        return self.pieces.setdefault(markup, len(self.pieces))

    def keep(self, markup: Markup) -> Markup:
        """Keep a piece; what stands in its place is an empty element with its number."""
        return Markup('<i data-piece="{}"></i>').format(self.number(markup))

    def picture(self, drawn: Picture) -> Markup:
        """A still picture without what others have too: its ground."""
        return drawn.svg(self.keep(drawn.ground) if drawn.ground else Markup())

    def chart(self, drawn: str) -> int:
        """The number of a live chart."""
        return self.charts.setdefault(drawn, len(self.charts))

    def add(self, pieces: Sequence[str], charts: Sequence[str]) -> Callable[[str], Markup]:
        """Take in what another store holds, in its order.

        Args:
            pieces: its pieces; each names none but those before it.
            charts: its charts.

        Returns:
            What turns its numbers in a markup into those of this store.
        """
        numbers: dict[str, list[int]] = {"piece": [], "chart": [self.chart(one) for one in charts]}

        def ours(markup: str) -> Markup:
            return Markup(  # noqa: S704 - our own
                NUMBER.sub(lambda at: f'{at[1]}="{numbers[at[1]][int(at[2])]}"', markup)
            )

        for piece in pieces:
            numbers["piece"].append(self.number(ours(piece)))
        return ours

    def filled(self, markup: Markup) -> Markup:
        """Markup with every piece in its place, as the browser fills it."""
        pieces = list(self.pieces)
        while PLACE.search(markup):
            markup = Markup(PLACE.sub(lambda found: pieces[int(found[1])], markup))  # noqa: S704
        return markup
