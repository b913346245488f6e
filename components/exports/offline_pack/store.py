"""What the sheets of the offline pack share: each piece of markup stands once, by its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

PLACE = re.compile(r'<(i|g) data-piece="(\d+)"></\1>')
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
GROUND = re.compile(r'(?:<g class="foreign">.*?</g>)?<g class="land">.*?</g>', re.DOTALL)
"""The outlines of a map, which are the same in both languages and on many views."""


@dataclass(slots=True)
class Store:
    """Pieces, charts and styles in the order in which they were first used.

    Attributes:
        pieces: markup of blocks and outlines.
        charts: the live charts as JSON, in every mode and for every screen.
        styles: the rules that still pictures bring along.
    """

    pieces: dict[str, int] = field(default_factory=dict)
    charts: dict[str, int] = field(default_factory=dict)
    styles: dict[str, None] = field(default_factory=dict)

    def number(self, markup: str) -> int:
        """The number of a piece, kept from its first use on."""
        return self.pieces.setdefault(str(markup), len(self.pieces))

    def keep(self, markup: str, tag: str = "i") -> Markup:
        """Keep a piece; what stands in its place is an empty element with its number."""
        number = self.number(markup)
        return Markup(f'<{tag} data-piece="{number}"></{tag}>')  # noqa: S704 - a number

    def picture(self, drawn: str) -> Markup:
        """A still picture without what others have too: its style, its outlines."""
        self.styles.update(dict.fromkeys(STYLE.findall(drawn)))
        bare = STYLE.sub("", drawn)
        kept = GROUND.sub(lambda found: str(self.keep(found[0], "g")), bare)
        return Markup(kept)  # noqa: S704 - escaped where it was drawn

    def chart(self, drawn: str) -> int:
        """The number of a live chart."""
        return self.charts.setdefault(drawn, len(self.charts))

    def filled(self, markup: str) -> Markup:
        """Markup with every piece in its place, as the browser fills it."""
        pieces = list(self.pieces)
        while PLACE.search(markup):
            markup = PLACE.sub(lambda found: pieces[int(found[2])], markup)
        return Markup(markup)  # noqa: S704 - escaped where it is made

    def whole(self) -> list[Markup]:
        """Each piece in one element of its own kind, whose children it is."""
        kinds = ((piece, "svg" if piece.startswith("<g ") else "div") for piece in self.pieces)
        return [
            Markup(f"<{kind}>{piece}</{kind}>")  # noqa: S704 - escaped where it is made
            for piece, kind in kinds
        ]
