"""Events and figures on one axis of time: all that is dated, each as the record says it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from components.charts import course
from components.charts.counts import CHARTED
from components.content.case import OUTCOMES
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_events_and_figures_of_tama_stand_on_one_axis(language: str) -> None:
    view = view_of(page="tama", language=language)
    frame = course.query(view)
    events, counts = frame[frame["lane"] == ""], frame[frame["lane"] != ""]
    assert len(events) == len(view.known_subject.events())
    assert {228.0, 280.0, 23.0, 35.0, 40.0} == set(counts["value"])
    assert not counts["joined"].any(), "counts of 1999 are in doubt"
    assert math.isnan(counts[counts["value"] == 40.0]["start"].item())


def test_every_moment_is_said_in_words_and_has_its_row(language: str) -> None:
    for page in ("tama", "hokkaido", "kinki", "kyushu-silicon"):
        view = view_of(page=page, language=language)
        frame, said = course.query(view), course.alt(view)
        assert len(course.table(view).rows) == len(frame)
        for words in some(frame["words"]):
            assert words in said
        for row in some(course.table(view).rows):
            assert row.observations or row.provenance


@pytest.mark.parametrize("page", ["tama", "hokkaido", "kinki"])
def test_an_outcome_of_a_case_stands_in_one_picture(page: str) -> None:
    view = view_of(page=page)
    charted = [one for chart in CHARTED.values() for one in chart.observations(view)]
    on_axis = [one for row in course.table(view).rows for one in row.observations]
    headlines = [one for one in view.known_subject.observations() if one.headline]
    for outcome in some(one for one in headlines if one.indicator_id in OUTCOMES):
        assert (outcome in charted) + (outcome in on_axis) == 1


def test_a_project_without_events_and_figures_has_no_course(atlas: Atlas) -> None:
    bare = [key for key in atlas.projects if course.query(view_of(page="project", id=key)).empty]
    assert "chugoku-recycling" in bare
    assert "kinki-bio" not in bare


@pytest.mark.parametrize(("language", "said"), [("en", " in 2007: "), ("ja", "の2007年：")])
def test_what_happened_in_one_year_is_of_that_year(language: str, said: str) -> None:
    assert said in course.finding(view_of(page="project", id="chubu-third", language=language))
