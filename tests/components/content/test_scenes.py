"""Decks: the shipped one is data, a reader's own lives in its link and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from components.content import pages, scenes, spoken
from components.editions import edition
from components.links import (
    LONGEST_DECK,
    MOST_SCENES,
    TOO_LONG,
    decode,
    known_values,
    pack,
    read_deck,
    step_view,
    write_deck,
)
from components.text import words_in
from model.forum import Step
from model.pages import CASE, PAGES
from model.record import Text
from model.selection import Selection
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

KNOWN = known_values(edition())
LINKS = [
    f"./{page}?section={part}"
    for kind, page_of_kind in PAGES.items()
    for page in (edition().case_studies if kind == CASE else (kind,))
    for part in page_of_kind.sections
    if kind != "project"
]


def shown_by(link: str) -> bool:
    """Whether the record has anything to show under a link."""
    meant = step_view(link, KNOWN, "en")
    return meant is not None and scenes.scene(view_of(meant[0]), meant[1]) is not None


TITLES = st.text(
    st.characters(blacklist_characters="!*", blacklist_categories=("C", "Z")),
    max_size=20,
)


@given(st.lists(st.tuples(st.sampled_from(LINKS), TITLES), min_size=1, max_size=6))
def test_a_readers_deck_survives_its_link(scenes: list[tuple[str, str]]) -> None:
    steps = tuple(Step(link, Text(), title) for link, title in scenes)
    assert read_deck(write_deck(steps), KNOWN) == (steps, ())


def test_a_deck_that_no_link_can_hold_is_cut_and_says_so(language: str) -> None:
    many = "!tama" * (MOST_SCENES + 5)
    found, dropped = decode("deck", {"deck": many}, KNOWN, language)
    assert found.deck.count("!") == MOST_SCENES
    assert dropped == (TOO_LONG,)
    said = page_of(view_of(found), dropped)
    assert {"en": "longer than a link can hold", "ja": "収まる長さ"}[language] in said
    signs = "".join(chr(0x4E00 + 97 * place % 20000) for place in range(60 * MOST_SCENES))
    titles = [signs[60 * number : 60 * number + 60] for number in range(MOST_SCENES)]
    long = "".join(f"!{title}*budget#lines" for title in titles)
    found, dropped = decode("deck", {"deck": long}, KNOWN, language)
    assert 0 < len(pack(found.deck)) <= LONGEST_DECK
    assert dropped == (TOO_LONG,)


@pytest.mark.parametrize(
    "scene",
    ["mars", "about", "present", "budget?year=1066", "tama#nowhere", f"{'t' * 61}*tama"],
)
def test_a_scene_that_makes_no_sense_is_left_out_and_named(scene: str) -> None:
    found, dropped = decode("present", {"deck": f"!{scene}!kinki"}, KNOWN, "en")
    assert (found.deck, dropped) == ("!kinki", ("deck",))


def test_every_scene_of_the_shipped_deck_is_a_view_with_notes_in_both_languages(
    atlas: Atlas, language: str
) -> None:
    deck = atlas.decks["forum"]
    found = scenes.deck_scenes(view_of(page="present", language=language))
    assert len(found) == len(deck.steps) > 1
    for step, scene in zip(deck.steps, found, strict=True):
        assert step_view(step.link, KNOWN, language)
        assert scene.notes
        assert "{" not in scene.notes
        assert not scene.title


def test_a_number_in_the_notes_is_the_figures_own(atlas: Atlas, language: str) -> None:
    view = view_of(Selection(language=language))
    for step in atlas.decks["forum"].steps:
        said = spoken.said(step.notes[language], view)
        for figure in spoken.figures(step.notes[language], view):
            assert str(view.quantity(figure)) in said


def test_every_expected_question_has_sources_and_a_view_to_show(
    atlas: Atlas, language: str
) -> None:
    view = view_of(Selection(page="deck", language=language))
    questions = atlas.decks["forum"].questions
    assert len(questions) >= 10
    for one in questions:
        assert step_view(one.link, KNOWN, language), one.link
        assert spoken.sources(one.answer[language], view, one.source_ids), one.question_id
    assert page_of(view).count('<details class="conflict"') == len(questions)


def test_a_readers_own_title_stands_with_the_finding_below_it() -> None:
    view = view_of(page="present", deck="!Our view*kinki")
    (scene,) = scenes.deck_scenes(view)
    assert (scene.headline, scene.subtitle) == ("Our view", scene.section.finding)
    head = page_of(view)
    assert "Our view" in head
    assert escape(scene.section.finding) in head


def test_a_slide_beyond_the_last_shows_the_last() -> None:
    view = view_of(page="present", slide=99)
    last = len(view.atlas.decks["forum"].steps)
    assert f"{last} / {last}" in page_of(view)


@pytest.mark.parametrize("kind", [kind for kind, page in PAGES.items() if page.sections])
def test_every_section_of_a_page_is_named_and_made(kind: str) -> None:
    made = {
        section_id
        for chosen in ({}, *({"id": one} for one in edition().projects))
        for path in (edition().case_studies if kind == CASE else (kind,))
        for section_id in pages.sections(view_of(page=path, **chosen))
    }
    assert made >= set(PAGES[kind].sections)


@pytest.mark.parametrize("link", [link for link in LINKS if shown_by(link)])
def test_a_scene_says_nothing_that_its_page_does_not(link: str, language: str) -> None:
    meant = step_view(link, KNOWN, language)
    assert meant is not None
    view = view_of(meant[0])
    scene = scenes.scene(view, meant[1])
    assert scene is not None
    # The evidence shows its figures a page at a time.
    page = "".join(page_of(view.but(page_no=number)) for number in range(1, 6))
    for figure in scene.section.figures():
        assert view.quantity(figure).number in page, (link, figure.figure_id)


def test_the_speakers_desk_reads_without_scripts(language: str) -> None:
    read = page_of(view_of(page="deck", language=language))
    words = words_in(language)
    for key in ("black", "leave", "auto"):
        assert escape(words(f"deck.key.{key}.does")) in read
    assert read.count("bureau-pack.zip") == 9
