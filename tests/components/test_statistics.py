"""Numbers of regions in words: whose they are, how sure, in which class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import statistics

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


def test_a_mark_says_whose_number_it_is_of_what_and_when(view: Callable[..., View]) -> None:
    for language, whose in (
        ("en", "figure of the region, not of the project"),
        ("ja", "地域全体の数値"),
    ):
        one = view(language=language, layer="region")
        said = statistics.marked(one, statistics.about(one), "1")
        assert whose in said
        assert "2005" in said
        assert one.atlas.statistics.kinds["population"].survey[language] in said


def test_what_may_not_be_ranked_is_in_brackets_on_a_map_and_not_in_a_finding(
    view: Callable[..., View],
) -> None:
    one = view(layer="region", indicator="electrical-machinery")
    briefs = {
        shade.region.region_id: statistics.brief(one, shade) for shade in statistics.shaded(one)
    }
    assert briefs["shikoku"] == "(0.93)"
    assert briefs["tohoku"] == "1.4"
    assert statistics.finding(one).endswith("from 0.014 (Okinawa) to 1.4 (Tohoku)")


def test_a_refused_quotient_is_said_to_be_too_small(view: Callable[..., View]) -> None:
    one = view(layer="region", indicator="precision-machinery")
    [small] = [shade for shade in statistics.shaded(one) if shade.value is None]
    assert statistics.number(one, small) == "too small to compute"
    assert statistics.brief(one, small) == "–"


def test_there_are_as_many_classes_in_words_as_on_the_map(view: Callable[..., View]) -> None:
    one = view(layer="region")
    shaded = one.atlas.statistics.shaded
    assert shaded
    for indicator, about in shaded.items():
        found = statistics.classes(one.but(indicator=indicator))
        assert len(found) == len(about.breaks) + 1
    assert statistics.classes(one)[:2] == (
        "below 5.00 million people",
        "5.00 million people to 10.0 million people",
    )
