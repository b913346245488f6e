"""What the leaves of the offline pack share: each piece of markup stands once, by its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from components.picture import Picture

PLACE = re.compile(r'<(?:i|g) data-piece="(\d+)"></[ig]>')
"""The empty elements that this module leaves where a piece belongs."""
KINDS = {"i": "div", "g": "svg"}
"""The element that keeps a place, and the one that holds a piece of its kind."""


@dataclass(slots=True)
class Store:
    """Pieces and charts in the order in which they were first used.

    Attributes:
        pieces: the element that keeps its place, and the markup of a block or of outlines.
        charts: the live charts as JSON, in every mode and for every screen.
    """

    pieces: dict[tuple[str, Markup], int] = field(default_factory=dict)
    charts: dict[str, int] = field(default_factory=dict)

    def number(self, markup: Markup, tag: str = "i") -> int:
        """The number of a piece, kept from its first use on."""
        return self.pieces.setdefault((tag, markup), len(self.pieces))

    def keep(self, markup: Markup, tag: str = "i") -> Markup:
        """Keep a piece; what stands in its place is an empty element with its number."""
        number = self.number(markup, tag)
        return Markup('<{tag} data-piece="{number}"></{tag}>').format(tag=tag, number=number)

    def picture(self, drawn: Picture) -> Markup:
        """A still picture without what others have too: its ground."""
        return drawn.svg(self.keep(drawn.ground, "g") if drawn.ground else Markup())

    def chart(self, drawn: str) -> int:
        """The number of a live chart."""
        return self.charts.setdefault(drawn, len(self.charts))

    def filled(self, markup: Markup) -> Markup:
        """Markup with every piece in its place, as the browser fills it."""
        pieces = [piece for _, piece in self.pieces]
        while PLACE.search(markup):
            markup = Markup(PLACE.sub(lambda found: pieces[int(found[1])], markup))  # noqa: S704
        return markup

    def whole(self) -> list[Markup]:
        """Each piece in one element of its own kind, whose children it is."""
        return [
            Markup("<{kind}>{piece}</{kind}>").format(kind=KINDS[tag], piece=piece)
            for tag, piece in self.pieces
        ]
