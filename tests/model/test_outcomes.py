"""What came of the projects: the counts of the first term stand apart from those of successors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.outcomes import (
    LATER_PRODUCTS,
    LAUNCHED,
    ORDER,
    apart,
    first_term,
    grown,
    of_successors,
    others,
    outcomes,
)
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_ventures_come_first_and_every_covered_outcome_is_there(atlas: Atlas) -> None:
    found = [one.indicator_id for one in outcomes(atlas)]
    assert tuple(found[: len(ORDER)]) == ORDER
    every = (one for one in atlas.indicators.values() if one.group == "outcome" and one.coverage)
    assert set(found) == {one.indicator_id for one in every}


def test_a_count_is_of_the_first_term_or_of_a_successor_and_never_both(atlas: Atlas) -> None:
    for indicator in some(atlas.indicators):
        first = set(first_term(atlas, indicator))
        assert not first & set(of_successors(atlas, indicator))
    assert [one.value for one in of_successors(atlas, LATER_PRODUCTS)] == [1200]


def test_no_outcome_is_lost_between_the_strips_and_the_others(atlas: Atlas) -> None:
    shown = [one for each in outcomes(atlas) for one in first_term(atlas, each.indicator_id)]
    rest = others(atlas)
    every = [
        one
        for one in atlas.observations.values()
        if atlas.indicators[one.indicator_id].group == "outcome"
        and one.project_ids
        and one.value is not None
    ]
    assert {one.observation_id for one in every} == {one.observation_id for one in (*shown, *rest)}
    assert not set(shown) & set(rest)
    later = [one.beyond for one in rest]
    assert later == sorted(later)


def test_why_outcomes_may_not_be_ranked_is_said_once_a_reason(atlas: Atlas) -> None:
    found = apart(atlas)
    assert "indicator" in found
    assert len(found) == len(set(found))
    assert first_term(atlas, LAUNCHED)


def test_a_strand_grew_against_its_own_start_and_never_against_an_amount(atlas: Atlas) -> None:
    found = some(grown(atlas))
    assert {one.unit for one in found} == {"times"}
    assert {one.subject_id for one in found} == {"hokkaido-bio", "hokkaido-it"}
    assert all(one.beyond and one.stands for one in found)
