"""A live bar of shares: its words are whole on every screen."""

from __future__ import annotations

import re
from itertools import accumulate

import pytest

from components import catalogue
from components.drawing.line_breaks import phrases
from components.drawing.plotly_shares import ACROSS
from components.drawing.shares import Shares
from model.selection import Selection
from tests.some import some
from tests.views import view_of

TAG = re.compile(r"<(?!br>)[^>]*>")


def ends(words: str) -> set[int]:
    """After how many letters a line may end: where a phrase or a word does."""
    pieces = [piece for phrase in phrases(words) for piece in re.split(r"(?<= )", phrase)]
    return set(accumulate(len(piece.replace(" ", "")) for piece in pieces))


@pytest.mark.parametrize("screen", sorted({*ACROSS} - {"phone"}))
def test_no_line_of_a_lying_bar_ends_inside_a_word(screen: str, language: str) -> None:
    view = view_of(Selection(page="budget", language=language))
    figure = catalogue.described("allocation", view, screen)
    assert isinstance(figure, Shares)
    names = [one.name for one in (*figure.parts, *figure.apart)]
    words = {one.replace(" ", ""): one for one in (*names, *(one.said for one in figure.apart))}
    chart = catalogue.drawn("allocation", view, screen, "light")
    told = [TAG.sub("", note.text).replace(" ", "") for note in chart.layout.annotations]
    held = [one for one in told if one.replace("<br>", "") in words]
    for one in some(held):
        cut = set(accumulate(map(len, one.split("<br>"))))
        assert cut <= ends(words[one.replace("<br>", "")]), one
