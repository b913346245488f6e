"""Names of spots: all of them stand, none on another, on a spot, on a line, or beyond the rim."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.drawing.labels import Box, Label, box_of, cover
from components.drawing.map import NAME_SIZES
from components.drawing.map_labels import Tag, arranged
from components.drawing.map_names import placed
from model.viewport import JAPAN
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.drawing.map import Map
    from components.drawing.map_names import Placed
    from components.view import View

LEGIBLE = 11.0
"""The least height of a name on a desk, in pixels."""
LARGE_SCREENS = ("desk", "hall", "forum")


def named(drawn: Map) -> list[Placed]:
    """The names of its spots."""
    return [one for one in placed(drawn) if one.name.kind == "spot"]


def box(one: Placed, drawn: Map) -> Box:
    """What a name covers."""
    at = drawn.viewport.pixel(*one.name.at)
    return box_of(at, Label(one.name.words, one.anchor, *one.aside), one.size)


@pytest.mark.parametrize("screen", LARGE_SCREENS)
def test_nineteen_names_stand_and_none_lies_on_anything(
    view: Callable[..., View], screen: str, language: str
) -> None:
    drawn = catalogue.described("atlas-map", view(language=language), screen)
    names = named(drawn)
    assert [one.name.of[0] for one in names] == [spot.id for spot in drawn.spots]
    assert len(names) == 19
    for one, other in some(list(combinations(names, 2))):
        assert not cover(box(one, drawn), box(other, drawn)), (one.name.words, other.name.words)
    for one in some(names):
        own = box(one, drawn)
        assert min(own.left, own.top) >= 0
        assert own.right <= drawn.viewport.width
        for spot in some(drawn.spots):
            x, y = drawn.viewport.pixel(*spot.at)
            disc = Box(x - spot.radius, y - spot.radius, x + spot.radius, y + spot.radius)
            assert not cover(own, disc), (one.name.words, spot.name)


def test_names_on_a_desk_are_large_enough_to_read(view: Callable[..., View], language: str) -> None:
    drawn = catalogue.described("atlas-map", view(language=language), "desk")
    sizes = {one.size for one in named(drawn)}
    assert len(sizes) == 1
    assert min(sizes) >= LEGIBLE


def test_what_no_source_says_has_its_word_beside_the_name(view: Callable[..., View]) -> None:
    drawn = catalogue.described("atlas-map", view(), "desk")
    names = {one.name.of[0]: one.name.words for one in named(drawn)}
    dashed = {spot.id for spot in drawn.spots if spot.look == "dashed"}
    assert {key for key, words in names.items() if words.endswith(")")} == dashed
    assert names["tohoku-recycling"] == "Tohoku Recycling (inferred)"
    assert names["chugoku-machinery"] == "Chugoku Machinery (unverified)"


def test_a_name_whose_spot_is_out_of_sight_takes_no_room_from_those_that_are_seen(
    view: Callable[..., View],
) -> None:
    drawn = catalogue.described("atlas-map", view(id="kinki-bio"), "desk")
    names, viewport = named(drawn), drawn.viewport
    assert 1 < len(names) < 19
    assert {one.size for one in names} == {round(viewport.letter * NAME_SIZES["spot"])}
    places = [viewport.pixel(*one.name.at) for one in names]
    assert all(0 <= x <= viewport.width and 0 <= y <= viewport.height for x, y in some(places))


def test_a_crowd_gets_lines_and_then_smaller_letters() -> None:
    alone = (Tag((200.0, 100.0), 10.0, "A name of some length"),)
    (beside,) = arranged(alone, 14.0, (400, 200))
    assert (beside.line, beside.size) == (None, 14.0)
    crowd = tuple(replace(alone[0], at=(150.0 + 22 * number, 100.0)) for number in range(5))
    found = [one for one in arranged(crowd, 14.0, (400, 200)) if one]
    assert len(found) == 5
    assert any(one.line for one in found)
    for one, other in some(list(combinations(found, 2))):
        assert not cover(one.box, other.box)
    tight = [one for one in arranged(crowd, 14.0, (300, 150)) if one]
    assert tight[0].size < 14


def test_names_keep_clear_of_a_legend() -> None:
    tag = Tag((200.0, 100.0), 10.0, "Name")
    (free,) = arranged((tag,), 14.0, (400, 200))
    (moved,) = arranged((tag,), 14.0, (400, 200), (free.box,))
    assert not cover(moved.box, free.box)


def test_a_phone_shows_marks_without_names(view: Callable[..., View]) -> None:
    drawn = catalogue.described("atlas-map", view(), "phone")
    assert drawn.viewport == JAPAN["phone"]
    assert len(drawn.spots) == 19
    assert not named(drawn)
