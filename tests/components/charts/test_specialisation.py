"""The quotients of a lead bureau's area as columns: in one order of colours, weak ones apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.charts import specialisation
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


def test_every_industry_has_a_column_the_highest_first(view: Callable[..., View]) -> None:
    bars = specialisation.figure(view(page="project", id="tokai-manufacturing"), "desk")
    assert [column.place for column in bars.columns][:2] == [
        "Transport machinery",
        "General machinery",
    ]
    assert len(bars.columns) == 8
    assert bars.columns[0].top == "3.6"


@pytest.mark.parametrize("project", ["kyushu-silicon", "kanto-it", "okinawa"])
def test_a_side_of_the_nation_has_one_colour_in_every_region(
    view: Callable[..., View], project: str
) -> None:
    bars = specialisation.figure(view(page="project", id=project), "desk")
    assert [name.split(" (")[0] for name in bars.parts] == [
        "above the national level",
        "about the national level",
        "below the national level",
    ]


def test_weak_quotients_look_weak_and_refused_ones_are_gaps(view: Callable[..., View]) -> None:
    bars = specialisation.figure(view(page="project", id="okinawa"), "desk")
    kinds = {one.place: {part.kind for part in one.standing} for one in bars.columns}
    assert kinds["General machinery"] == {"weak"}
    assert kinds["Precision machinery"] == set()
    assert kinds["Chemicals"] == {"exact"}
    assert bars.columns[-1].top == "too small to compute"


def test_a_finding_names_nothing_where_nothing_surely_stands_out(
    view: Callable[..., View], language: str
) -> None:
    one = view(page="project", id="kyushu-krip", language=language)
    count = {"en": "none of the 8 industries", "ja": "8産業のうち"}[language]
    assert count in specialisation.finding(one)


def test_the_words_say_whose_figures_they_are(view: Callable[..., View]) -> None:
    one = view(page="project", id="kinki-bio")
    assert "figures of the region, not of the project" in specialisation.subtitle(one)
    parts = [part for column in specialisation.figure(one, "desk").columns for part in column.parts]
    assert parts
    assert all("figure of the region, not of the project" in part.said for part in parts)


def test_the_table_has_a_source_a_row_and_the_reason_where_nothing_is_ranked(
    view: Callable[..., View],
) -> None:
    one = view(page="project", id="chugoku-machinery")
    rows = {row.plain(one)[0]: row for row in specialisation.table(one).rows}
    assert len(rows) == 8
    assert all(
        some(row.provenance and row.provenance.source_ids == ("R02",) for row in rows.values())
    )
    assert "Okayama" in rows["Transport machinery"].plain(one)[4]
