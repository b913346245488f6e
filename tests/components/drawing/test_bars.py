"""Columns laid out as marks."""

from __future__ import annotations

import pytest

from components import catalogue
from components.drawing.bars import TOP, laid_out
from components.drawing.figures import Bars
from components.drawing.marks import Text
from tests.components.drawing.samples import columns
from tests.views import view_of

CHARTS = ("budget", "firms")


def tops(bars: Bars) -> list[Text]:
    """The words above the columns."""
    marks = laid_out(bars, "desk").marks
    return [mark for mark in marks if isinstance(mark, Text) and mark.role == "top"]


@pytest.mark.parametrize("figure_id", CHARTS)
def test_no_english_word_above_a_column_is_cut_by_a_narrow_place(figure_id: str) -> None:
    figure = catalogue.FIGURES[figure_id]
    bars = figure.figure(view_of(page=figure.pages[0]), "desk")
    assert isinstance(bars, Bars)
    wanted = [word for column in bars.columns for word in column.top.split()]
    assert wanted
    assert [word for text in tops(bars) for word in text.words.split()] == wanted


def test_words_above_few_columns_have_the_size_of_words_above() -> None:
    few = columns(("2003", "Firms", 50.0, "not applicable", "exact", "not applicable"))
    assert {text.size for text in tops(few)} == {TOP}
