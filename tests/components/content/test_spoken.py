"""What a speaker says: the observations' own numbers, and a source for every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import spoken
from components.editions import edition
from components.links import known_values, step_view
from model.selection import Selection
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

KNOWN = known_values(edition())


def test_a_number_in_the_notes_is_the_observations_own(atlas: Atlas, language: str) -> None:
    view = view_of(Selection(language=language))
    told = [
        (str(view.quantity(observation)), spoken.said(step.notes[language], view))
        for step in atlas.decks["forum"].steps
        for observation in spoken.observations(step.notes[language], view)
    ]
    assert told
    assert not [number for number, said in told if number not in said]


def test_every_expected_question_has_sources_and_a_view_to_show(
    atlas: Atlas, language: str
) -> None:
    view = view_of(Selection(page="deck", language=language))
    questions = atlas.decks["forum"].questions
    assert len(questions) >= 10
    for one in some(questions):
        assert step_view(one.link, KNOWN, language), one.link
        assert spoken.sources(one.answer[language], view, one.source_ids), one.question_id
    assert page_of(view).count('<details class="conflict"') == len(questions)
