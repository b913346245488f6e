"""Decks: the shipped one is data, a reader's own lives in its link and nowhere else."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from lxml import html
from markupsafe import escape

from components.content import pages, scenes
from components.editions import edition
from components.links import (
    known_values,
    step_view,
)
from model.evidence import page_count
from model.pages import FORUM
from tests.components.links.test_decks import LINKS
from tests.components.test_catalogue import JOINED_IN_ENGLISH
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

KNOWN = known_values(edition())
DECKS = {
    "shipped": "",
    "own": "!budget#lines!tama#partners!timeline!evidence#figures!project?id=okinawa!budget#lines",
}


def counts(link: str) -> bool:
    """Whether the record has numbers to show under a link."""
    meant = step_view(link, KNOWN, "en")
    scene = scenes.scene(view_of(meant[0]), meant[1]) if meant else None
    return scene is not None and bool(scene.section.observations())


def test_every_scene_of_the_shipped_deck_is_a_view_with_notes_in_both_languages(
    atlas: Atlas, language: str
) -> None:
    deck = atlas.decks["forum"]
    found = scenes.deck_scenes(view_of(page="present", language=language))
    assert len(found) == len(deck.steps) > 1
    for step, scene in some(zip(deck.steps, found, strict=True)):
        assert step_view(step.link, KNOWN, language)
        assert scene.notes
        assert "{" not in scene.notes
        assert not scene.title


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


@pytest.mark.parametrize("link", [link for link in LINKS if counts(link)])
def test_a_scene_says_nothing_that_its_page_does_not(link: str, language: str) -> None:
    meant = step_view(link, KNOWN, language)
    assert meant is not None
    view = view_of(meant[0])
    scene = scenes.scene(view, meant[1])
    assert scene is not None
    # The evidence shows its observations a page at a time.
    count = page_count(len(view.atlas.observations))
    page = "".join(page_of(view.but(page_no=number)) for number in range(1, count + 1))
    for observation in some(scene.section.observations()):
        assert view.quantity(observation).number in page, (link, observation.observation_id)


def test_a_bureaus_deck_shows_its_projects_side_by_side_its_region_and_all_bureaus(
    atlas: Atlas, language: str
) -> None:
    found = {
        bureau: scenes.talk(view_of(bureau=bureau, language=language)).scenes
        for bureau in some(atlas.bureaus)
    }
    for bureau, deck in found.items():
        shown = {(one.section.view.kind, one.section.section_id) for one in deck}
        assert shown >= {("regions", "areas"), ("regions", "industries"), ("projects", "matrix")}
        counted = bureau in {"tohoku", "kanto", "kinki"}
        assert (("compare", "participants") in shown) == counted, bureau


def test_no_two_slides_of_a_deck_are_called_alike(atlas: Atlas, language: str) -> None:
    asked = [{"bureau": one} for one in atlas.bureaus] + [{"layer": one} for one in atlas.layers]
    for one in some(asked):
        titles = [scene.headline for scene in scenes.talk(view_of(language=language, **one)).scenes]
        assert len(titles) == len(set(titles)) > 1


def test_on_slides_every_project_of_the_list_says_what_the_layer_has_of_it(
    atlas: Atlas, language: str
) -> None:
    for layer in some(atlas.layers):
        view = view_of(layer=layer, language=language)
        section = pages.sections(view)["list"]
        assert section.table
        cells = [cell for row in section.table.rows for cell in row.plain(view)]
        assert all(some(cells)), layer


def test_scenes_in_japanese_are_joined_as_japanese_is(atlas: Atlas) -> None:
    bureaus = [scenes.talk(view_of(bureau=one, language="ja")).scenes for one in atlas.bureaus]
    every = [
        *itertools.chain(*bureaus),
        *scenes.deck_scenes(view_of(page="present", language="ja")),
    ]
    for one in some(every):
        section = one.section
        said = [one.headline, one.subtitle, one.notes, section.alt, section.caution]
        said += section.plain_points
        rows = section.table.rows if section.table else ()
        said += [cell for row in rows for cell in row.plain(section.view)]
        assert not [words for words in some(said) if JOINED_IN_ENGLISH.search(words)]


@pytest.mark.parametrize("deck", DECKS)
def test_a_scene_numbers_its_own_sources_from_one(deck: str, language: str) -> None:
    talk = scenes.deck_scenes(view_of(page=FORUM, deck=DECKS[deck], language=language))
    assert len(talk) > 5
    for slide, scene in some(enumerate(talk, 1)):
        view = view_of(page=FORUM, deck=DECKS[deck], language=language, slide=slide)
        laid = html.document_fromstring(page_of(view))
        listed = laid.xpath("//ol[@class='scene-sources']/li")
        titles = [one.xpath("string(span)") for one in listed]
        assert titles == [source.title[language] for source in scene.section.sources], slide
        numbers = [one.xpath("string(b)") for one in listed]
        assert numbers == [str(number) for number in range(1, len(titles) + 1)], slide
        named = {
            edition().sources[one].title[language]: number
            for number, one in enumerate((one.source_id for one in scene.section.sources), 1)
        }
        marks = laid.xpath("//dl[@class='scene-facts']/div")
        cited = [
            ",".join(
                str(named[edition().sources[one].title[language]])
                for one in fact.observation.provenance.source_ids
            )
            for fact in scene.section.facts
        ]
        assert [one.xpath("string(.//sup)").strip().strip("[]") for one in marks] == cited, slide
        beside = laid.xpath("//div[starts-with(@class, 'scene-side')]//sup")
        said = {number for mark in beside for number in re.findall(r"\d+", mark.text)}
        assert said <= set(numbers), slide


@pytest.mark.parametrize("deck", DECKS)
def test_every_number_beside_a_scenes_picture_says_its_date(deck: str, language: str) -> None:
    talk = scenes.deck_scenes(view_of(page=FORUM, deck=DECKS[deck], language=language))
    facts = [(scene.section.view, fact) for scene in talk for fact in scene.section.facts]
    assert facts
    assert not [
        fact.label for view, fact in facts if view.period(fact.observation.period) not in fact.note
    ]
