"""What a speaker reads below a slide: what to say, then status, sources and the link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content.phrases import quoted, search
from components.content.scenes import deck_scenes
from tests.components.exports.slides.read import cut, forum, link, shown
from tests.some import some

if TYPE_CHECKING:
    from components.view import View
    from model.observation import Observation


BETWEEN = {"en": " — ", "ja": "／"}
"""What stands between the parts of an observation in the notes."""


def named_source(view: View, one: Observation) -> list[str]:
    """The titles of the documents behind an observation."""
    return [quoted(view, key) for key in one.provenance.source_ids]


def test_notes_say_what_to_say_then_status_sources_and_link(language: str) -> None:
    view = shown(language)
    scenes = list(deck_scenes(view))
    for scene, slides in some(cut(scenes, forum(language))):
        notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)
        assert scene.notes
        assert notes.startswith(scene.notes)
        assert notes.endswith(link(scene))
        observed = [
            BETWEEN[language].join(
                (str(view.quantity(one)), view.period(one.period), view.status(one), placed)
            )
            for one in scene.section.observations()
            for placed in (*named_source(view, one), view.words("slides.searched"))[:1]
        ]
        blank = [one for one in scene.section.observations() if not named_source(view, one)]
        searched = {search(view, one.search_id) for one in blank}
        told = [slide.notes_slide.notes_text_frame.text for slide in slides]
        most = {said: max(one.count(said) for one in told) for said in searched}
        assert not searched or set(most.values()) == {1}, "several say it once"
        named = [
            said
            for one in scene.section.sources
            for said in (quoted(view, one.source_id), one.address)
        ]
        for said in (scene.section.finding, scene.section.alt, *observed, *searched, *named):
            assert said in notes
        told = {search(view, one.search_id) for one in scene.section.observations()} - {""}
        assert [one for one in told if not 1 <= notes.count(one) <= len(slides)] == []
