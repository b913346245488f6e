"""One figure in every painter: the same values, the same words, and nothing that is left out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from components.drawing import plotly
from components.drawing.dots import Scale
from components.drawing.figures import Tiers
from components.drawing.lanes import Lanes
from components.drawing.layouts import laid_out
from components.drawing.marks import Text
from components.drawing.text_metrics import SCREEN, width
from components.drawing.ties import Flow
from tests.components.drawing.read import DIAGRAM_PAINTERS, DOT_PAINTERS, LANE_PAINTERS
from tests.components.drawing.read_charts import BAR_PAINTERS, JOIN_PAINTERS, LINE_PAINTERS
from tests.components.drawing.samples import NAN, SCALE, columns, dots, points
from tests.components.drawing.test_svg import FIGURES
from tests.some import some

if TYPE_CHECKING:
    from components.drawing.figures import Bars

MODES = ("light", "dark")
KINDS = ("exact", "weak", "asked", "break")
"""The kinds that look different from each other; "about" is told by its words alone."""


def three() -> Bars:
    """A count, a gap, a request."""
    return columns(
        ("2003", "Firms", 50.0, "50", "exact", "50 firms"),
        ("2004", "Firms", NAN, "none", "none", "no record"),
        ("2005", "Firms", 100.0, "100", "asked", "100 wanted"),
    )


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("painter", BAR_PAINTERS)
def test_columns_have_their_values_and_words_and_a_gap_stays_a_gap(painter: str, mode: str) -> None:
    drawn = BAR_PAINTERS[painter](three(), mode)
    assert {place: one.value for place, one in drawn.items()} == {
        "2003": 50, "2004": None, "2005": 100,
    }  # fmt: skip
    assert [one.top for one in drawn.values()] == ["50 firms", "no record", "100 wanted"]
    assert not any(drawn["2004"].look)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("painter", BAR_PAINTERS)
def test_columns_that_differ_in_kind_look_different(painter: str, mode: str) -> None:
    rows = [(kind, "Firms", 10.0, "10", kind, "10") for kind in (*KINDS, "about")]
    drawn = BAR_PAINTERS[painter](columns(*rows), mode)
    assert len({drawn[kind].look for kind in KINDS}) == len(KINDS)
    assert drawn["about"].look == drawn["exact"].look


@pytest.mark.parametrize("painter", BAR_PAINTERS)
def test_a_kind_that_nobody_has_drawn_yet_raises(painter: str) -> None:
    unknown = columns(("2003", "Firms", 10.0, "10", "dreamt", "10"))
    with pytest.raises(ValueError, match="'dreamt'"):
        BAR_PAINTERS[painter](unknown, "light")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("painter", LINE_PAINTERS)
def test_points_have_their_words_and_approximate_ones_are_hollow(painter: str, mode: str) -> None:
    figure = points(
        ("Firms", 1999.0, 50.0, "1999", "50 firms", False),
        ("Firms", 2002.5, 80.0, "mid-2002", "about 80", True),
        ("Firms", 2010.2, 90.0, "FY2010", "90 firms", False),
    )
    assert LINE_PAINTERS[painter](figure, mode) == [
        ("50 firms", "1999", False),
        ("about 80", "mid-2002", True),
        ("90 firms", "FY2010", False),
    ]


@pytest.mark.parametrize("count", [2, 3])
def test_a_series_of_two_is_a_slope_with_its_words_and_no_axis(count: int) -> None:
    rows = [
        ("Firms", 1999.0 + one, 50.0 + one, f"Y{one}", f"V{one}", False) for one in range(count)
    ]
    figure = points(*rows)
    marks = laid_out(figure, "desk").marks
    assert [one.role for one in marks].count("axis") == (0 if count == 2 else 1)
    live = plotly.drawn(figure, "desk", "light")
    assert live.layout.xaxis.visible is (count > 2)
    said = {word for trace in live.data for word in trace.text} | set(live.layout.xaxis.ticktext)
    assert said == {f"{letter}{one}" for letter in "VY" for one in range(count)}
    assert len(live.data) == (2 if count == 2 else 1)


@pytest.mark.parametrize("painter", DIAGRAM_PAINTERS)
def test_diagrams_have_all_their_words_and_ties_and_dash_what_is_inferred(painter: str) -> None:
    tiers, flow = (DIAGRAM_PAINTERS[painter](FIGURES[kind]) for kind in (Tiers, Flow))
    boxes = ["leads", "Kanto", "promotes", "TAMA", "firms", "280", "mid-2004", "schools", "none"]
    names = ["Kanto", "IT", "Tokai", "Bio", "IT", "venture", "Tokai", "Bio", "Kyushu", "Bio"]
    assert (tiers.words, flow.words) == (sorted(boxes), sorted(names))
    assert tiers.ties == [False] * 3
    assert flow.ties == [False, True]


@pytest.mark.parametrize("painter", LANE_PAINTERS)
def test_a_mark_in_a_lane_is_hollow_in_doubt_and_pale_where_another_is_chosen(
    painter: str,
) -> None:
    assert LANE_PAINTERS[painter](FIGURES[Lanes]) == {
        "tama": ("lit", False),
        "fund": ("unlit", False),
        "kiss": ("lit", True),
    }


@pytest.mark.parametrize("painter", JOIN_PAINTERS)
def test_nothing_joins_points_that_are_no_series(painter: str) -> None:
    rows = [
        ("Firms", 1999.0, 50.0, "1999", "50 firms", False),
        ("Firms", 2004.0, 80.0, "2004", "80", True),
    ]
    drawn = [JOIN_PAINTERS[painter](points(*rows, joined=joined)) for joined in (True, False)]
    assert drawn == [True, False]


THREE = (("Chubu", 3.6, True), ("Kanto", 1.0, True), ("Kinki", 0.5, False), ("Okinawa", NAN, False))


@pytest.mark.parametrize("bars", [False, True])
@pytest.mark.parametrize("painter", DOT_PAINTERS)
def test_rows_have_their_words_and_places_and_unsure_ones_are_hollow(
    painter: str, *, bars: bool
) -> None:
    drawn, words = DOT_PAINTERS[painter](dots(*THREE, bars=bars))
    assert {key: one.hollow for key, one in drawn.items()} == {
        "Chubu": False, "Kanto": False, "Kinki": True,
    }  # fmt: skip
    assert drawn["Chubu"].end > drawn["Kanto"].end
    said = ("Chubu", "of Chubu", "3.6 times", "Chubu/all", "nation", "0.1", "Okinawa", "nan times")
    assert all(one in words for one in said)


@pytest.mark.parametrize("painter", DOT_PAINTERS)
def test_equal_ratios_are_equally_far_on_an_axis_of_ratios(painter: str) -> None:
    drawn, _ = DOT_PAINTERS[painter](dots(("half", 0.5, True), ("one", 1, True), ("two", 2, True)))
    half, one, two = (drawn[key].end for key in ("half", "one", "two"))
    assert one - half == pytest.approx(two - one, abs=0.2)


@pytest.mark.parametrize("painter", DOT_PAINTERS)
def test_what_lies_beyond_the_axis_stands_at_its_end(painter: str) -> None:
    drawn, _ = DOT_PAINTERS[painter](dots(("low", 0.003, True), ("end", 0.1, True)))
    assert drawn["low"].end == pytest.approx(drawn["end"].end)
    assert [SCALE.beyond(value) for value in (0.003, 0.1, 10.0, 11.0)] == [-1, 0, 0, 1]


def test_words_of_ticks_never_meet() -> None:
    words = [f"{number}.00 million yen" for number in range(7)]
    scale = Scale(0.0, 6.0, tuple((float(number), said) for number, said in enumerate(words)))
    ticks = [
        one
        for one in laid_out(replace(dots(*THREE), scale=scale), "desk").marks
        if isinstance(one, Text) and one.role == "tick"
    ]
    ends = [(one.at[0], width(one.words, one.size, face=SCREEN) / 2) for one in ticks]
    assert len(ends) > 2
    assert all(some(x + half < y - other for (x, half), (y, other) in pairwise(ends)))
