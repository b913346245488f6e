"""The figures that the argument rests on stand in the package as their source prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from model.atlas import Atlas

PRINTED = [
    ("industrial-cluster", "projects", 19, "stated"),
    ("industrial-cluster", "firms", 5800, "stated"),
    ("industrial-cluster", "university-researchers", 220, "more_than"),
    ("industrial-cluster", "bureau-staff", 500, "about"),
    ("industrial-cluster", "budget-total", 49.0, "stated"),
    ("industrial-cluster", "budget-dollars", 441, "stated"),
    ("tama", "firms", 280, "about"),
    ("tama", "educational-institutions", 35, "stated"),
    ("tama", "alliances", 40, "more_than"),
    ("tama", "products-per-year", 400, "about"),
    ("hokkaido-super-cluster", "firms", 300, "about"),
    ("hokkaido-super-cluster", "universities", 16, "stated"),
    ("hokkaido-super-cluster", "ventures-launched", 29, "stated"),
    ("hokkaido-super-cluster", "listings", 5, "stated"),
    ("kinki-bio", "firms", 220, "about"),
    ("kinki-bio", "universities", 36, "stated"),
    ("kinki-bio", "joint-rnd", 130, "stated"),
    ("kinki-bio", "ventures-supported", 15, "stated"),
    ("tohoku-life", "firms", 230, "stated"),
    ("kinki-manufacturing", "firms", 360, "about"),
    ("kiss", "firms", 470, "stated"),
    ("kiss", "universities", 15, "stated"),
    ("okinawa", "firms", 110, "about"),
    ("kansai-bio-cluster", "venture-cases", 40, "stated"),
]


@pytest.mark.parametrize(("subject", "indicator", "value", "qualifier"), PRINTED)
def test_a_key_figure_stands_as_printed(
    atlas: Atlas, subject: str, indicator: str, value: float, qualifier: str
) -> None:
    assert any(
        figure.subject_id == subject
        and figure.indicator_id == indicator
        and figure.value == value
        and figure.qualifier == qualifier
        for figure in atlas.figures.values()
    )


def test_the_budget_of_fy2005_adds_up(atlas: Atlas) -> None:
    lines = [atlas.figures[f"fy2005-{line}"].value for line in ("network", "rnd", "incubation")]
    assert lines == [7.92, 33.4, 5.2]
    assert round(sum(value or 0 for value in lines), 1) == atlas.figures["fy2005-total"].value


@pytest.mark.parametrize("indicator", ["firms", "universities"])
def test_every_project_has_a_count_or_says_that_none_is_on_record(
    atlas: Atlas, indicator: str
) -> None:
    assert atlas.projects
    for project_id in atlas.projects:
        own = [
            figure
            for figure in atlas.figures_by_project[project_id]
            if figure.indicator_id == indicator and figure.scope in ("whole", "body")
        ]
        assert own, project_id
        assert all((figure.value is None) == (figure.status in "OM") for figure in own)


def test_five_projects_have_a_whole_count_of_firms_and_one_through_its_body(atlas: Atlas) -> None:
    figures = [atlas.figure(project_id, "firms") for project_id in atlas.projects]
    scopes = [figure.scope for figure in figures if figure]
    assert (scopes.count("whole"), scopes.count("body")) == (5, 1)


def test_tamas_figures_are_never_the_whole_projects(atlas: Atlas) -> None:
    assert atlas.figure("kanto-revitalization", "firms") is None
    tama = [figure for figure in atlas.figures.values() if figure.subject_id == "tama"]
    assert tama
    assert {figure.scope for figure in tama} == {"part"}


def test_a_derived_figure_names_its_formula_and_inputs(atlas: Atlas) -> None:
    derived = [figure for figure in atlas.figures.values() if figure.origin == "derived"]
    assert derived
    assert all(figure.formula and figure.inputs for figure in derived)


def test_no_figure_says_that_something_was_not_published(atlas: Atlas) -> None:
    notes = [figure.provenance.note for figure in atlas.figures.values()]
    assert any(notes)
    assert not [note for note in notes if "not published" in note.en or "未公表" in note.ja]
