"""What an observation says of itself, and how the guard of comparisons sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from model.observation import COMPUTED, Observation
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def one(atlas: Atlas, **changed: object) -> Observation:
    """A plain count, with something changed."""
    return replace(atlas.observations["kinki-bio-firms"], **changed)  # type: ignore[arg-type]


def test_a_blank_that_was_looked_for_is_no_figure_and_in_no_doubt(atlas: Atlas) -> None:
    blank = one(atlas, value=None, status="O")
    assert (blank.sought, blank.stands) == (True, False)
    assert blank.comparable.doubts == ()


def test_what_we_computed_is_of_a_kind_of_its_own(atlas: Atlas) -> None:
    computed = [each for each in atlas.observations.values() if each.computed]
    assert {each.kind for each in some(computed)} == {COMPUTED}
    assert all(each.formula for each in some(computed))


@pytest.mark.parametrize(
    ("changed", "doubts"),
    [({"status": "A"}, ()), ({"status": "V"}, ("unread",)), ({"status": "U"}, ("weak",))],
)
def test_a_number_that_no_source_says_or_a_weak_one_is_in_doubt(
    atlas: Atlas, changed: dict[str, str], doubts: tuple[str, ...]
) -> None:
    assert one(atlas, **changed).comparable.doubts == doubts


def test_a_bound_is_no_number_that_stands_alone(atlas: Atlas) -> None:
    assert one(atlas, qualifier="more_than").comparable.bounded
    assert not one(atlas, qualifier="exact").comparable.bounded


def test_a_successors_figure_is_beyond_the_projects_own(atlas: Atlas) -> None:
    assert not one(atlas).beyond
    assert one(atlas, scope="successor").beyond
