"""The map of the prefectures: shades, dots and names say what the tables say, on every surface."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from components import catalogue
from components.content.pages import sections
from components.content.scenes import Scene
from components.drawing.map import Map
from components.exports.paper import Paper
from components.exports.picture import svg
from components.exports.slides import presentation
from components.maps.legend import legend
from model.prefectures import covering, prefectures, step
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def drawn(**chosen: str) -> Map:
    """The map of the page."""
    found = catalogue.described("region-map", view_of(page="regions", **chosen), "desk")
    assert isinstance(found, Map)
    return found


@pytest.mark.parametrize("statistic", ["manufacturing", "universities", "precision-machinery"])
def test_a_prefecture_has_the_shade_of_its_class(atlas: Atlas, statistic: str) -> None:
    land = next(one for one in drawn(indicator=statistic).lands if one.outline == "prefectures")
    for one in some(prefectures(atlas, statistic)):
        number = step(atlas, one)
        role = land.role_of({"code": one.region.region_id, "bureau": ""})
        assert role == (f"step{number}" if number else "unsaid")


def test_a_dot_is_hollow_where_no_source_confirms_a_project_and_says_where_sets_overlap(
    atlas: Atlas,
) -> None:
    spots = dict(zip(atlas.prefectures, drawn().spots, strict=True))
    for code in some(spots):
        sets = covering(atlas, code)
        assert (spots[code].look == "dashed") == (True not in {one.read for one in sets})
        assert spots[code].number == (str(len(sets)) if len(sets) > 1 else "")
    assert "unverified" in spots["13"].said
    assert "whole prefectures" in spots["13"].said


def test_a_chosen_region_is_shown_close_up_with_the_number_of_each_prefecture() -> None:
    whole, close = drawn(), drawn(id="shikoku")
    assert close.viewport.zoom > whole.viewport.zoom
    assert (whole.chooses, close.chooses) == (True, False)
    assert [one.words for one in some(close.names)] == [
        "Tokushima 24.9%",
        "Kagawa 18.9%",
        "Ehime 21.0%",
        "Kochi 9.3%",
    ]


def test_no_region_is_shown_closer_than_its_outline_is_a_coast() -> None:
    whole, close = drawn().viewport, drawn(id="okinawa").viewport
    assert whole.zoom < close.zoom <= whole.zoom + 3


def test_the_title_of_prefectures_that_no_source_confirms_says_so(language: str) -> None:
    view = view_of(page="regions", id="kanto-bio", language=language)
    assert view.words("certainty.unverified") in sections(view)["map"].finding


def test_picture_and_slide_say_what_shades_and_hollow_dots_mean(language: str) -> None:
    view = view_of(page="regions", language=language)
    made = presentation([Scene(sections(view)["map"])], view, Paper(), title="Regions")
    (slide,) = list(Presentation(io.BytesIO(made)).slides)[1:2]
    texts = " ".join(text for shape in slide.shapes for text in _texts(shape))
    picture = svg("region-map", view, Paper())
    for words in (str(said) for _, said in some(legend(view).signs)):
        assert words in texts
        assert words in picture


def _texts(shape: object) -> list[str]:
    """The words in a shape and in those that it holds."""
    inside = getattr(shape, "shapes", ())
    own = [shape.text_frame.text] if getattr(shape, "has_text_frame", False) else []  # type: ignore[attr-defined]
    return own + [text for one in inside for text in _texts(one)]
