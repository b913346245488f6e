"""A course: counts and events stand at their time, and none is left out or written over an edge."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from components.drawing import course_marks
from components.drawing.layouts import laid_out
from components.drawing.marks import Disc, Polyline, Rect, Text
from components.drawing.text_metrics import SCREEN, width
from tests.components.drawing.samples import course
from tests.some import some

if TYPE_CHECKING:
    from components.drawing.marks import Drawing, Mark

COURSE = course(
    ("Firms", "", 1999.0, 1999.1, "January 1999", "228 firms", 228.0, True, True),
    ("Firms", "", 2004.5, 2004.5, "mid-2004", "about 280 firms", 280.0, False, True),
    ("Schools", "", 2004.5, 2004.5, "mid-2004", "35 schools", 35.0, True, False),
    ("Schools", "", 1999.0, 1999.0, "January 1999", "23 schools", 23.0, True, False),
    ("Alliances", "TAMA", math.nan, 2004.5, "by mid-2004", "more than 40", 40.0, True, False),
    ("Ventures", "", 2001.0, 2004.5, "2001 to mid-2004", "29 ventures", 29.0, True, False),
    ("", "", 1998.3, 1998.3, "April 1998", "The council is formed", math.nan, True, False),
    ("", "", 2009.9, 2009.9, "December 2009", "A pact " * 12, math.nan, False, False),
)


def of(drawing: Drawing, role: str) -> list[Mark]:
    """The marks of a role."""
    return [one for one in drawing.marks if one.role == role]


def box(text: Text) -> tuple[float, float]:
    """From where to where words reach."""
    said = text.lines or (text.words,)
    wide = max(width(one, text.size, bold=text.bold, face=SCREEN) for one in said)
    return (
        (text.at[0] - wide, text.at[0]) if text.anchor == "end" else (text.at[0], text.at[0] + wide)
    )


@pytest.mark.parametrize("screen", ["phone", "desk", "hall", "forum"])
def test_every_count_and_event_is_said_within_the_picture(screen: str) -> None:
    drawing = laid_out(COURSE, screen)
    texts = [one for one in drawing.marks if isinstance(one, Text)]
    said = {one.words for one in texts}
    assert {one.words for one in COURSE.moments} | {one.when for one in COURSE.moments} <= said
    for text in some(one for one in texts if one.role in {"said", "event"}):
        left, right = box(text)
        assert left >= 0, text.words
        assert right <= drawing.size[0], text.words


def test_what_was_later_stands_further_right_and_what_is_more_stands_higher() -> None:
    marks = laid_out(COURSE, "desk").marks
    first, last, most, least = [one for one in marks if isinstance(one, Disc)][:4]
    assert first.at[0] < last.at[0]
    assert last.at[1] < first.at[1]
    assert most.at[1] < least.at[1]


def test_dots_are_joined_only_in_a_lane_that_counts_alike() -> None:
    (join,) = of(laid_out(COURSE, "desk"), "join")
    assert isinstance(join, Polyline)
    assert len(join.points) == 2


def test_a_stretch_of_time_is_a_bar_and_an_open_start_is_dashed() -> None:
    drawing = laid_out(COURSE, "desk")
    (bar,), (opened,) = of(drawing, "stretch"), of(drawing, "open")
    assert isinstance(bar, Rect)
    assert isinstance(opened, Polyline)
    assert bar.at[0] + bar.size[0] == pytest.approx(opened.points[-1][0])
    assert opened.paint.dash
    (term,) = of(drawing, "term")
    assert isinstance(term, Rect)
    assert term.at[0] == pytest.approx(bar.at[0])


def test_approximate_counts_and_doubtful_events_are_hollow() -> None:
    drawing = laid_out(COURSE, "desk")
    hollow = [one for one in of(drawing, "about") if isinstance(one, Disc)]
    assert [one.paint.fill for one in hollow] == ["ground", "ground"]


def test_late_events_are_written_before_their_mark() -> None:
    late = [one for one in of(laid_out(COURSE, "desk"), "event") if isinstance(one, Text)][-1]
    assert late.anchor == "end"


def test_on_a_phone_time_runs_down() -> None:
    discs = [one for one in laid_out(COURSE, "phone").marks if isinstance(one, Disc)]
    assert len(discs) == len(COURSE.moments)
    assert len({one.at[0] for one in discs}) == 1
    dates = [one.words for one in of(laid_out(COURSE, "phone"), "when") if isinstance(one, Text)]
    assert (dates[0], dates[-1]) == ("April 1998", "December 2009")


def test_on_a_slide_it_is_as_wide_as_its_room() -> None:
    assert course_marks.in_room(COURSE, (800.0, 400.0)).size[0] == 800.0


@pytest.mark.parametrize(("first", "last"), [(228.0, 280.0), (280.0, 228.0)])
def test_words_keep_off_a_line_that_passes_beside_them(first: float, last: float) -> None:
    counts = (
        ("Firms", "", 2003.0, 2003.1, "January 2003", "many firms", first, True, True),
        ("Firms", "", 2004.5, 2004.5, "mid-2004", "other firms", last, True, True),
    )
    drawing = laid_out(course(*counts), "desk")
    (join,) = of(drawing, "join")
    assert isinstance(join, Polyline)
    (left, _), (right, _) = join.points
    dates = [one for one in of(drawing, "when") if isinstance(one, Text)]
    said = [one for one in of(drawing, "said") if isinstance(one, Text)]
    if first < last:  # it rises from the first
        assert box(dates[0])[1] <= left + course_marks.GAP
    else:  # it falls to the last
        assert said[1].at[0] >= right - course_marks.GAP


def test_a_course_that_is_too_full_has_two_halves_that_together_are_all_of_it() -> None:
    counts, events = COURSE.halves
    assert (counts.lanes, counts.events) == (COURSE.lanes, ())
    assert (events.lanes, events.events) == ((), COURSE.events)
    assert counts.halves == (counts,)
    first, then = events.halves
    assert (*first.events, *then.events) == events.events
