"""Columns by date: the words of each stand at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.drawing.figures import LOOKS
from components.drawing.layouts import laid_out
from components.drawing.marks import Rect
from model.viewport import SCREENS
from tests.some import some

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


@pytest.mark.parametrize("screen", SCREENS)
def test_firms_are_steps_that_touch_with_a_gap_that_says_where_the_series_breaks(
    view: Callable[..., View], language: str, screen: str
) -> None:
    shown = view(page="outcomes", language=language)
    columns = catalogue.described("firms", shown, screen).columns
    (gap,) = (number for number, one in enumerate(columns) if not one.parts)
    assert columns[gap].top == shown.words("status.b.name")
    kinds = [[part.kind for part in one.parts] for one in columns]
    assert 0 < gap < len(columns) - 1
    assert all("break" not in kind for kind in some(kinds[:gap]))
    assert all(kind == ["break"] for kind in some(kinds[gap + 1 :]))
    assert catalogue.drawn("firms", shown, screen, "light").layout.bargap == 0
    still = laid_out(catalogue.described("firms", shown, screen), screen)
    boxes = [one for one in still.marks if isinstance(one, Rect) and one.role in LOOKS]
    ends = [one.at[0] + one.size[0] for one in boxes]
    touching = [end == pytest.approx(box.at[0]) for end, box in zip(ends, boxes[1:], strict=False)]
    assert touching == [True] * (gap - 1) + [False] + [True] * (len(columns) - gap - 2)
