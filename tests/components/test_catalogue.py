"""Every figure of the catalogue: same input same drawing, and a sentence that says it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.medium import SCREEN
from model.pages import CASE, COMPARE
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View

PROJECT = "hokkaido-super-cluster"


def page_of(figure: catalogue.CatalogueFigure) -> str:
    """A page that the figure stands on: of the case studies, the one that has them all."""
    return "tama" if figure.pages[-1] == CASE else figure.pages[0]


def view_with(view: Callable[..., View], figure: catalogue.CatalogueFigure, language: str) -> View:
    """A view in which the figure has something to draw."""
    ids = f"tama,{PROJECT}" if figure.pages[-1] == COMPARE else ""
    return view(page=page_of(figure), id=PROJECT, ids=ids, language=language)


def _json(drawing: object) -> str:
    return str(drawing.to_json())  # type: ignore[attr-defined]


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_the_same_view_gives_the_same_drawing(
    view: Callable[..., View], figure_id: str, language: str
) -> None:
    figure = catalogue.FIGURES[figure_id]
    one = view_with(view, figure, language)
    drawn, still = catalogue.drawn.__wrapped__, catalogue.still.__wrapped__
    if live := drawn(figure_id, one, "desk", "light"):
        assert _json(live) == _json(drawn(figure_id, one, "desk", "light"))
    wanted = figure_id, one, "desk", "light", SCREEN
    assert still(*wanted) == still(*wanted)


@pytest.mark.parametrize("figure_id", catalogue.FIGURES)
def test_title_and_alternative_text_are_sentences_of_the_language(
    view: Callable[..., View], figure_id: str
) -> None:
    figure = catalogue.FIGURES[figure_id]
    said = [
        (figure.finding(one), figure.alt(one))
        for one in (view_with(view, figure, key) for key in ("en", "ja"))
    ]
    assert said[0] != said[1]
    assert all(finding and alt for finding, alt in said)


def test_charts_and_maps_load_without_streamlit() -> None:
    code = "import sys, components.catalogue; sys.exit('streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_views_that_share_a_ground_share_its_address(view: Callable[..., View]) -> None:
    def ground(**chosen: str) -> str:
        made = catalogue.drawn("atlas-map", view(**chosen), "desk", "light").to_json()
        return str(json.loads(made)["layers"][0]["image"])

    assert ground() == ground(layer="universities") == ground(language="ja", group="field")
    others = {ground(id="kinki-bio"), ground(layer="region"), ground(layer="overseas")}
    assert len({ground(), *others}) == 4
    for one in some({ground(), *others}):
        assert one.startswith("still/atlas-map.svg?lang=en&")
        assert one.endswith("&ground")
