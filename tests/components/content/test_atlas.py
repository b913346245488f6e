"""The band of the Atlas: words stay with the observation they were written for."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from components.content import atlas as atlas_page
from components.view import View
from model.selection import Selection
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas


def labels(atlas: Atlas, language: str) -> dict[str, str]:
    """The words of the band by the observation that stands over them."""
    view = View(atlas, Selection(language=language))
    return {fact.observation.observation_id: fact.label for fact in atlas_page.headline_facts(view)}


def test_headline_words_stay_with_their_observations_in_any_order(
    atlas: Atlas, language: str
) -> None:
    shipped = labels(atlas, language)
    for order in some(permutations(range(1, len(shipped) + 1))):
        ranks = dict(zip(shipped, order, strict=True))
        observations = {
            key: replace(observation, headline=ranks.get(key, observation.headline))
            for key, observation in atlas.observations.items()
        }
        found = labels(replace(atlas, observations=observations), language)
        assert found == shipped
        assert list(found) == sorted(ranks, key=lambda key: ranks[key])


@pytest.mark.parametrize("rank", [0, 3, 9])
def test_a_new_headline_observation_moves_no_words(atlas: Atlas, language: str, rank: int) -> None:
    new = replace(atlas.observations["industrial-cluster-firms-7"], headline=rank)
    observations = {**atlas.observations, new.observation_id: new}
    assert labels(replace(atlas, observations=observations), language) == labels(atlas, language)


def test_an_observation_that_lost_its_rank_takes_its_words_along(
    atlas: Atlas, language: str
) -> None:
    gone = "industrial-cluster-firms"
    observations = {**atlas.observations, gone: replace(atlas.observations[gone], headline=None)}
    expected = {key: said for key, said in labels(atlas, language).items() if key != gone}
    assert labels(replace(atlas, observations=observations), language) == expected
