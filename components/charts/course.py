"""What happened in a project or area and what was counted, on one axis of time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from components.charts.counts import CHARTED
from components.charts.spoken import point_by_point
from components.drawing.course import COURSE, Course
from components.tables import Row, Table
from model.coverage import covered_indicators
from model.entities import SURE
from model.pages import CASE
from model.series import series
from model.terms import BEGIN, END

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.view import View
    from data.period import Period
    from model.entities import Happening
    from model.observation import Observation

MOST = 4
"""The most series of a subject that are shown."""
DAYS = 365.25
Moment = tuple[str, str, float, float, str, str, float, bool, bool]


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a count or event; see `COURSE`."""
    del screen
    rows = [
        *(_count(view, *one) for one in _counts(view)),
        *(_event(view, one) for one in _events(view)),
    ]
    return pd.DataFrame(rows, columns=list(COURSE))


def finding(view: View) -> str:
    """How many dated events and figures there are, and from when to when they reach."""
    events, counts = _events(view), [one for one, _ in _counts(view)]
    periods = [*(one.period for one in events), *(one.period for one in counts)]
    years = [point.year for one in periods for point in (one.head, one.tail) if point]
    told = [view.words("course.events", count=len(events))] if events else []
    told += [view.words("course.figures", count=len(counts))] if counts else []
    name, first, last = view.known_subject.name(view.language), min(years), max(years)
    if first == last:
        return view.words("course.of_year", name=name, told=view.listed(told), year=str(first))
    return view.words(
        "course.finding", name=name, told=view.listed(told), first=str(first), last=str(last)
    )


def subtitle(view: View) -> str:
    """How to read it."""
    return view.words("course.subtitle" if _counts(view) else "course.uncounted.subtitle")


def alt(view: View) -> str:
    """The finding, then every count and event."""
    said = [
        (view.period(one.period), f"{view.indicator(one)} {view.quantity(one)}")
        for one, _ in _counts(view)
    ]
    said += [(view.period(one.period), one.title[view.language]) for one in _events(view)]
    return point_by_point(view, finding(view), said)


def table(view: View) -> Table:
    """One row a count, then one an event."""
    rows = [
        Row((view.period(one.period), _called(view, one), str(view.quantity(one))), (one,))
        for one, _ in _counts(view)
    ]
    rows += [
        Row((view.period(one.period), one.title[view.language], ""), provenance=one.provenance)
        for one in _events(view)
    ]
    heads = view.heads("evidence.period", "course.what", "evidence.value")
    return Table(heads, tuple(rows), numeric=(2,))


def figure(view: View, screen: str) -> Course:
    """The course, the first term shaded."""
    term = _year(BEGIN), _year(END)
    return Course.of(query(view, screen), alt(view), term, view.words("course.term"), view.language)


def _events(view: View) -> list[Happening]:
    """The dated events of the subject, in the order of time."""
    return [one for one in view.known_subject.events() if one.period.dated]


def _counts(view: View) -> list[tuple[Observation, bool]]:
    """The counts of the subject's series, then its outcomes; each with whether dots may join it."""
    found = series(view.known_subject.observations(), view.atlas.corrections)[:MOST]
    counts = [(one, lane.joined) for lane in found for _, one in lane.points]
    return counts + [(one, False) for one in _outcomes(view, {one for one, _ in counts})]


def _outcomes(view: View, shown: set[Observation]) -> Iterator[Observation]:
    """The outcomes that no series has, nor a chart that stands above on the page of a case."""
    outcomes = {
        one.indicator_id for one in covered_indicators(view.atlas) if one.group == "outcome"
    }
    if view.kind == CASE:
        outcomes -= {key for chart in CHARTED.values() for key in chart.first}
    for one in view.known_subject.observations():
        known = one.stands and one.of_first_term and one.period.dated
        if known and one.indicator_id in outcomes and one not in shown:
            yield one


def _count(view: View, one: Observation, joined: bool) -> Moment:  # noqa: FBT001 - a pair of its list
    sure = one.qualifier == "stated" and one.provenance.certainty in SURE
    said, value = str(view.quantity(one)), float(one.value or 0.0)
    name = view.indicator(one)
    return (
        name,
        _note(view, one),
        *_when(one.period),
        view.period(one.period),
        said,
        value,
        sure,
        joined,
    )


def _event(view: View, one: Happening) -> Moment:
    sure = one.provenance.certainty in SURE and not one.period.assumed
    when, title = view.period(one.period), one.title[view.language]
    return ("", "", *_when(one.period), when, title, math.nan, sure, False)


def _note(view: View, one: Observation) -> str:
    """Whose count it is, where it is not the subject's own."""
    subject = view.known_subject
    own = one.subject_id == (subject.area_id or subject.project.project_id)
    return "" if own else view.owner(one)


def _called(view: View, one: Observation) -> str:
    note = _note(view, one)
    called = view.indicator(one)
    return view.words("sign.aside", said=called, aside=note) if note else called


def _when(period: Period) -> tuple[float, float]:
    """From when to when as years; an open end is where it began."""
    start, end = (math.nan if day is None else _year(day) for day in (period.first, period.last))
    return start, start if math.isnan(end) else end


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / DAYS
