"""Every figure of the catalogue: same input same drawing, and a sentence that says it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.medium import SCREEN
from tests.house import wording
from tests.some import some
from tests.views import showing

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View

PROJECT = "hokkaido-super-cluster"
JOINED_IN_ENGLISH = re.compile(r"[^\x00-\x7f](: | · | — |; | \()|。。|。 ")
"""Signs of English behind a Japanese word, a full stop too many, a blank behind one."""


def _json(drawing: object) -> str:
    return str(drawing.to_json())  # type: ignore[attr-defined]


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_the_same_view_gives_the_same_drawing(figure_id: str, language: str) -> None:
    figure = catalogue.FIGURES[figure_id]
    one = showing(figure, id=PROJECT, language=language)
    drawn, still = catalogue.drawn.__wrapped__, catalogue.still.__wrapped__
    if live := drawn(figure_id, one, "desk", "light"):
        assert _json(live) == _json(drawn(figure_id, one, "desk", "light"))
    wanted = figure_id, one, "desk", "light", SCREEN
    assert still(*wanted) == still(*wanted)


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_title_and_alternative_text_are_sentences_of_the_language(
    figure_id: str,
) -> None:
    figure = catalogue.FIGURES[figure_id]
    said = [
        (figure.finding(one), figure.alt(one))
        for one in (showing(figure, id=PROJECT, language=key) for key in ("en", "ja"))
    ]
    assert said[0] != said[1]
    assert all(finding and alt for finding, alt in said)


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_a_japanese_picture_joins_what_it_says_as_japanese_does(figure_id: str) -> None:
    one = showing(catalogue.FIGURES[figure_id], id=PROJECT, language="ja")
    drawn = str(catalogue.still(figure_id, one, "desk", "light", SCREEN).svg())
    said = some(re.findall(r"(?:<title>|<text[^>]*>|<tspan[^>]*>)([^<]+)", drawn))
    assert not [words for words in said if JOINED_IN_ENGLISH.search(words)]
    titles = [source.title["ja"] for source in one.atlas.sources.values()]
    table = catalogue.FIGURES[figure_id].table(one)
    for cell in some(
        {*table.plain_heads(one), *(cell for row in table.rows for cell in row.plain(one))}
    ):
        assert not list(wording.misjoined(cell, titles)), cell


def test_charts_and_maps_load_without_streamlit() -> None:
    code = "import sys, components.catalogue; sys.exit('streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_views_that_share_a_ground_share_its_address(view: Callable[..., View]) -> None:
    def ground(**chosen: str) -> str:
        made = catalogue.drawn("atlas-map", view(**chosen), "desk", "light").to_json()
        return str(json.loads(made)["layers"][0]["iconAtlas"])

    assert ground() == ground(layer="universities") == ground(language="ja", group="field")
    others = {ground(id="kinki-bio"), ground(layer="region"), ground(layer="overseas")}
    assert len({ground(), *others}) == 4
    for one in some({ground(), *others}):
        assert one.startswith("still/atlas-map.svg?lang=en&")
        assert one.endswith("&ground")
