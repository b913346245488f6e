"""The budget's allocation: parts that add up, places beside them, years of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.content import pages
from components.medium import SCREEN
from model.viewport import SCREENS
from tests.components.charts.doors import doors
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


def test_the_allocation_is_titled_so_and_live(view: Callable[..., View]) -> None:
    shown = view(page="budget", language="en")
    assert catalogue.FIGURES["allocation"].finding(shown).startswith("Budget allocation")
    for screen in some(SCREENS):
        drawn = catalogue.drawn("allocation", shown, screen, "light")
        assert sum(bar.x[0] or bar.y[0] for bar in drawn.data) == pytest.approx(46.52)
        said = " ".join(note.text.replace("<br>", " ") for note in drawn.layout.annotations)
        for words in ("33.4 billion", "no separate budget line", "Finance"):
            assert words in said


def test_the_largest_line_has_the_strongest_colour_here_and_in_its_year(
    view: Callable[..., View],
) -> None:
    shown = view(page="budget", language="en")
    shares = catalogue.described("allocation", shown, "desk")
    assert shares.largest.name == "R&D for practical application"
    assert shares.largest.shade == "accent"
    years = catalogue.described("budget", shown, "desk").shades
    assert years == {part.name: part.shade for part in shares.parts} | {"Total": "strong"}


def test_policies_without_a_line_stand_beside_the_bar_and_not_in_it(language: str) -> None:
    shown = view_of(page="budget", language=language)
    shares = catalogue.described("allocation", shown, "desk")
    assert len(shares.parts) + len(shares.apart) == len(shown.atlas.measures)
    assert all(part.value is None for part in some(shares.apart))
    assert shares.total == pytest.approx(46.52)


def test_a_year_whose_division_nobody_knows_has_no_bar(view: Callable[..., View]) -> None:
    for year in ("2001", "2004", "2006"):
        shown = view(page="budget", year=year, language="en")
        assert catalogue.caption("allocation", shown) is None
        section = pages.sections(shown)["allocation"]
        assert not section.figure
        assert "breakdown by measure not found" in section.finding
        assert section.facts


def test_a_column_chooses_its_year_and_a_request_none(view: Callable[..., View]) -> None:
    shown = view(page="budget", language="en")
    for screen in ("desk", "phone"):
        hrefs = doors("budget", shown, screen)
        columns = catalogue.described("budget", shown, screen).columns
        assert [one.key for one in columns].count("") == 1
        assert len(hrefs) == len(columns) - 1 == 10
        assert len(set(hrefs)) == len(hrefs)
        assert "year=2004" in hrefs[3]


def test_empty_years_are_ticks_and_are_said_to_those_who_do_not_see_them(
    view: Callable[..., View],
) -> None:
    shown = view(page="budget", language="en")
    bars = catalogue.described("budget", shown, "desk")
    drawn = str(catalogue.still("budget", shown, "desk", "light", SCREEN).svg())
    empty = [one for one in bars.columns if not one.standing]
    assert drawn.count('data-role="tick"') == len(empty) == 7
    assert drawn.count(">none on record<") == 0
    assert bars.alt.count("none on record") == 6


def test_money_beside_the_plan_is_quiet_and_on_a_scale_of_its_own(
    view: Callable[..., View],
) -> None:
    shown = view(page="budget", language="en")
    for figure_id, highest in (("mext", 10.0), ("regional-rnd", 15.53)):
        bars = catalogue.described(figure_id, shown, "desk")
        assert bars.quiet
        assert bars.highest == pytest.approx(highest)
        assert "accent" not in bars.shades.values()
        assert catalogue.FIGURES[figure_id].finding(shown).startswith("For reference")
