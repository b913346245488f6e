"""The observations that the argument rests on stand in the package as their source prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.some import some

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
def test_a_key_observation_stands_as_printed(
    atlas: Atlas, subject: str, indicator: str, value: float, qualifier: str
) -> None:
    assert any(
        observation.subject_id == subject
        and observation.indicator_id == indicator
        and observation.value == value
        and observation.qualifier == qualifier
        for observation in atlas.observations.values()
    )


def test_the_budget_of_fy2005_adds_up(atlas: Atlas) -> None:
    lines = [
        atlas.observations[f"fy2005-{line}"].value for line in ("network", "rnd", "incubation")
    ]
    assert lines == [7.92, 33.4, 5.2]
    assert round(sum(value or 0 for value in lines), 1) == atlas.observations["fy2005-total"].value


@pytest.mark.parametrize("indicator", ["firms", "universities"])
def test_every_project_has_a_count_or_says_that_none_is_on_record(
    atlas: Atlas, indicator: str
) -> None:
    assert atlas.projects
    for project_id in some(atlas.projects):
        own = [
            observation
            for observation in atlas.observations_by_project[project_id]
            if observation.indicator_id == indicator and observation.scope in ("whole", "body")
        ]
        assert own, project_id
        assert all((one.value is None) == (one.status in "OM") for one in own)


def test_what_is_printed_for_fy2010_is_a_forecast_and_a_count_of_the_year_before(
    atlas: Atlas,
) -> None:
    forecast, staff = (atlas.observations[f"hokkaido-it-{what}"] for what in ("sales", "staff"))
    assert (forecast.value, forecast.status, str(forecast.period)) == (412.5, "F", "FY2010")
    assert (staff.value, staff.status, str(staff.period)) == (19950, "E", "FY2009")
    assert {forecast.scope, staff.scope} == {"context"}
    assert {one.value for one in atlas.observations.values() if one.status == "F"} == {412.5}


def test_whole_counts_of_firms_are_told_apart_from_one_through_its_body(atlas: Atlas) -> None:
    whole = ("hokkaido-super-cluster", "tohoku-life", "kinki-bio", "kinki-manufacturing", "okinawa")
    counted = [(one, atlas.observation(one, "firms")) for one in (*whole, "kinki-it")]
    assert {key: one.scope for key, one in counted if one} == dict.fromkeys(whole, "whole") | {
        "kinki-it": "body"
    }


def test_tamas_observations_are_never_the_whole_projects(atlas: Atlas) -> None:
    assert atlas.observation("kanto-revitalization", "firms") is None
    tama = [one for one in atlas.observations.values() if one.subject_id == "tama"]
    assert tama
    assert {observation.scope for observation in tama} == {"part"}


def test_a_derived_observation_names_its_formula_and_inputs(atlas: Atlas) -> None:
    derived = [one for one in atlas.observations.values() if one.origin == "derived"]
    assert derived
    assert all(observation.formula and observation.inputs for observation in derived)


def test_no_observation_says_that_something_was_not_published(atlas: Atlas) -> None:
    notes = [observation.provenance.note for observation in atlas.observations.values()]
    assert any(notes)
    assert not [note for note in some(notes) if "not published" in note.en or "未公表" in note.ja]
