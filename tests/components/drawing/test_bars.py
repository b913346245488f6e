"""Columns laid out as marks."""

from __future__ import annotations

import pytest

from components import catalogue
from components.drawing import plotly
from components.drawing.bars import TOP, laid_out
from components.drawing.figures import PLAIN, Bars
from components.drawing.marks import Hatch, Rect, Text
from components.drawing.text_metrics import SCREEN, width
from tests.components.drawing.samples import columns
from tests.some import some
from tests.views import showing, view_of

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


def test_a_part_looks_in_the_key_as_its_columns_do_where_they_are_alike() -> None:
    striped = columns(
        ("2003", "Before", 50.0, "50", "exact", "50"),
        ("2004", "After", 60.0, "60", "break", "60"),
        ("2005", "After", 70.0, "70", "break", "70"),
    )
    assert {name: look.hatched for name, look in striped.looks.items()} == {
        "Before": False,
        "After": True,
    }
    marks = laid_out(striped, "desk").marks
    signs = [mark.at for mark in marks if isinstance(mark, Rect) and mark.role == "sign"]
    stripes = [mark.at for mark in marks if isinstance(mark, Hatch)]
    assert [at in stripes for at in some(signs)] == [False, True]
    live = {
        one.name: one
        for one in plotly.drawn(striped, "desk", "light").data
        if one.showlegend is None
    }
    assert [list(one.marker.pattern.shape) for one in live.values()] == [[""], ["\\"]]


def test_a_part_of_unlike_columns_is_plain_in_the_key() -> None:
    mixed = columns(
        ("2003", "Firms", 50.0, "50", "weak", "50"), ("2004", "Firms", 60.0, "60", "exact", "60")
    )
    assert mixed.looks == {"Firms": PLAIN}


@pytest.mark.parametrize("figure_id", ["budget", "firms", "regional-rnd", "specialisation"])
def test_a_name_in_the_key_on_a_phone_keeps_to_its_room(figure_id: str, language: str) -> None:
    view = showing(catalogue.FIGURES[figure_id], language=language)
    chart = plotly.drawn(catalogue.described(figure_id, view, "phone"), "phone", "light")
    named = [one.name for one in chart.data if one.showlegend is None]
    for line in some(line for name in named for line in name.split("<br>")):
        assert width(line, plotly.LETTER["phone"], face=SCREEN) <= plotly.KEY, line
