"""Counts that share no scale: the charts that the card names, and the roll beside the outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.charts import counted
from components.charts import outcomes as roll
from components.charts.counts import PRODUCTS_CHART, VENTURES_CHART
from components.medium import SCREEN
from model.outcomes import first_term, outcomes
from model.viewport import SCREENS
from tests.components.charts.doors import doors
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


@pytest.mark.parametrize(
    ("figure_id", "title"),
    [("products", "Products commercialised"), ("ventures", "Ventures launched")],
)
def test_the_charts_that_the_card_names_are_titled_so_and_live(
    view: Callable[..., View], figure_id: str, title: str
) -> None:
    shown = view(page="outcomes", language="en")
    assert catalogue.FIGURES[figure_id].finding(shown).startswith(title)
    for screen in some(SCREENS):
        drawn = catalogue.drawn(figure_id, shown, screen, "dark")
        said = " ".join(note.text for note in drawn.layout.annotations)
        counts = catalogue.described(figure_id, shown, screen).strips
        for one in some(one for each in counts for one in each.counts):
            assert one.said in said
            assert one.name in said


def test_the_roll_of_one_outcome_is_titled_by_it(view: Callable[..., View]) -> None:
    for indicator in some(outcomes(view(page="outcomes").atlas)):
        shown = view(page="outcomes", language="en", indicator=indicator.indicator_id)
        counts = first_term(shown.atlas, indicator.indicator_id)
        for one in some(counts):
            assert shown.owner(one) in roll.finding(shown)
            assert str(shown.count(one)) in roll.finding(shown)


def test_a_successors_count_is_told_apart_from_a_projects(view: Callable[..., View]) -> None:
    shown = view(page="outcomes", language="en")
    kinds = [one["kind"] for one in PRODUCTS_CHART.query(shown).to_dict("records")]
    assert kinds == ["about", "apart"]
    assert "1,200" not in PRODUCTS_CHART.finding(shown)


def test_every_count_has_a_scale_of_its_own_that_reaches_beyond_it(language: str) -> None:
    frame = catalogue.FIGURES["outcomes"].query(view_of(page="outcomes", language=language), "desk")
    assert len(frame) == frame["strip"].nunique() == 6
    assert (frame["most"] > frame["value"]).all()


@pytest.mark.parametrize(
    ("value", "end"), [(1, 2), (5, 10), (15, 20), (29, 50), (40, 50), (130, 200), (400, 500)]
)
def test_a_scale_ends_at_a_round_number(value: float, end: float) -> None:
    assert counted.end(value) == end


def test_a_case_has_the_charts_of_its_own_counts_or_none(view: Callable[..., View]) -> None:
    tama, kinki = view(page="tama"), view(page="kinki")
    assert [one.indicator_id for one in PRODUCTS_CHART.observations(tama)] == ["products-per-year"]
    assert not VENTURES_CHART.observations(tama)
    theirs = some(VENTURES_CHART.observations(kinki))
    assert all("kinki-bio" in one.project_ids for one in theirs)
    assert "none on record" in VENTURES_CHART.finding(kinki.but(language="en"))


def test_with_one_outcome_chosen_only_its_counts_are_shown(view: Callable[..., View]) -> None:
    shown = view(page="outcomes", indicator="listings")
    assert not PRODUCTS_CHART.observations(shown)
    assert not VENTURES_CHART.observations(shown)
    assert catalogue.FIGURES["outcomes"].query(shown, "desk")["strip"].nunique() == 1


def test_what_is_not_on_record_stands_in_the_roll_and_on_no_scale(
    view: Callable[..., View],
) -> None:
    shown = view(page="outcomes", language="en")
    roll = catalogue.described("outcomes", shown, "desk")
    assert [one.key for one in roll.names] == list(shown.atlas.projects)
    on_strips = {one.key for strip in roll.strips for one in strip.counts}
    assert {one.key for one in roll.names if one.known} == on_strips
    unknown = some(one for one in roll.names if not one.known)
    assert all("not found" in one.label for one in unknown)
    assert [one.note for one in roll.names if one.note] == ["part only: TAMA"]


def test_a_dot_and_a_name_choose_the_project_on_the_page(view: Callable[..., View]) -> None:
    shown = view(page="outcomes", language="en", indicator="listings")
    found = doors("outcomes", shown, "desk")
    counts = first_term(shown.atlas, "listings")
    assert len(found) == len(counts) + len(shown.atlas.projects)
    assert "id=hokkaido-super-cluster" in found[0]
    assert "indicator=listings" in found[0]


def test_the_chosen_project_stands_out_among_the_others(view: Callable[..., View]) -> None:
    shown = view(page="outcomes", id="kinki-bio")
    roll = catalogue.described("outcomes", shown, "desk")
    assert roll.chosen == "kinki-bio"
    plain = catalogue.still("outcomes", view(page="outcomes"), "desk", "light", SCREEN)
    assert plain.marks != catalogue.still("outcomes", shown, "desk", "light", SCREEN).marks
    assert len(outcomes(shown.atlas)) == len(roll.strips)


def test_strands_stand_group_by_group_with_their_scope(language: str) -> None:
    shown = view_of(page="outcomes", language=language)
    rows = catalogue.described("strands", shown, "desk").rows
    assert len(rows) == 6
    scopes = [row.group for row in rows]
    assert len(set(scopes)) == 2
    assert scopes == sorted(scopes, key=scopes.index)
    assert all(row.value and row.value > 1 for row in some(rows))
