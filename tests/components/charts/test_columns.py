"""Columns by date: the words of each stand at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components import catalogue
from model.viewport import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("figure_id", ["firms", "budget"])
def test_a_column_and_its_words_stand_at_the_same_place_whatever_the_date_is_called(
    view: Callable[..., View], figure_id: str, screen: str
) -> None:
    """A date such as "2005" is a name on this axis; Plotly takes it for a number elsewhere."""
    figure = catalogue.FIGURES[figure_id]
    drawn = catalogue.drawn(figure_id, view(page=figure.pages[0]), screen, "light")
    axis, along = ("y", "yaxis") if screen == "phone" else ("x", "xaxis")
    places = len(drawn.layout[along].categoryarray)
    assert sorted(drawn.layout[along].tickvals) == list(range(places))
    assert sorted(note[axis] for note in drawn.layout.annotations) == list(range(places))
