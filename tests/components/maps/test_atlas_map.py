"""The map of the nineteen: a mark each, honest about what is absent, the same in every form."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import combinations
from math import dist
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.maps.marks import marks
from components.medium import SCREEN
from components.shell.overlay import overlay
from model.coverage import matrix
from model.viewport import JAPAN, SCREENS
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("layer", ["firms", "universities", "record"])
def test_nineteen_marks_stand_side_by_side(
    view: Callable[..., View], screen: str, layer: str
) -> None:
    frame = marks(view(layer=layer), screen)
    assert len(frame) == 19
    viewport, rows = JAPAN[screen], frame.to_dict("records")
    for a, b in some(combinations(rows, 2)):
        one, other = (viewport.pixel(mark["longitude"], mark["latitude"]) for mark in (a, b))
        assert dist(one, other) >= a["radius"] + b["radius"], (a, b)


def test_a_project_without_a_count_is_drawn_hollow_with_words(view: Callable[..., View]) -> None:
    frame = marks(view(layer="firms"), "desk").set_index("id")
    states = {key: cells["firms"] for key, cells in matrix(view().atlas).items()}
    assert {"record", "none", "part"} <= set(states.values())
    assert {key for key in states if frame.loc[key, "look"] != "full"} == {
        key for key, state in states.items() if state in ("none", "part", "body")
    }
    assert {frame.loc[key, "said"] for key, state in states.items() if state == "none"} == {
        "none on record"
    }


def test_still_and_live_map_show_the_same_marks(view: Callable[..., View]) -> None:
    one = view(bureau="kinki")
    deck = json.loads(catalogue.drawn("atlas-map", one, "desk", "light").to_json())
    live = next(layer["data"] for layer in deck["layers"] if layer["id"] == "marks")
    still = str(catalogue.still("atlas-map", one, "desk", "light", SCREEN).svg())
    assert len(live) == still.count('<circle data-role="spot"') == len(one.atlas.by_bureau["kinki"])
    above = str(overlay(catalogue.described("atlas-map", one, "desk")))
    named = re.findall(r'data-name="([^"]+)"', above)
    assert all(name in still for name in some(named))


def test_the_sentence_follows_the_figures(view: Callable[..., View]) -> None:
    finding, atlas = catalogue.FIGURES["atlas-map"].finding, view().atlas
    states = {key: cells["firms"] for key, cells in matrix(atlas).items()}
    counts = Counter(states.values())
    assert f"for {counts['record']} of {len(states)} projects" in finding(view(layer="firms"))
    assert f"{counts['body']} reported only by the promotion body" in finding(view(layer="firms"))
    bare, projects = next(
        (bureau, led)
        for bureau, led in atlas.by_bureau.items()
        if len(led) > 1 and {states[one.project_id] for one in led} == {"none"}
    )
    assert finding(view(bureau=bare, layer="firms")).startswith(
        f"No firm count was found for these {len(projects)} projects"
    )


def test_the_map_asks_for_no_basemap(view: Callable[..., View]) -> None:
    deck = json.loads(catalogue.drawn("atlas-map", view(), "desk", "light").to_json())
    assert "mapProvider" not in deck
    assert "http" not in json.dumps(deck)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_map_costs_less_than_twenty_kilobytes(view: Callable[..., View], screen: str) -> None:
    deck = catalogue.drawn("atlas-map", view(id="kinki-bio"), screen, "light").to_json()
    assert len(deck.encode()) < 20_000
