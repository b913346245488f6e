"""Rows that say more than what they rest on are named: file, row, column, value, reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks import claims, observations

if TYPE_CHECKING:
    from data.load import Dataset
    from tests.data.checks.conftest import Problems, Rule

KEYS = {
    "observations": "observation_id",
    "budget": "budget_id",
    "events": "event_id",
    "lineage": "lineage_id",
    "links": "link_id",
    "organisations": "organisation_id",
    "corrections": "correction_id",
    "gaps": "gap_id",
}
BROKEN: list[tuple[Rule, str, str, str, str, str, str]] = [
    (
        claims.terms,
        "observations",
        "hokkaido-bio-firms-3",
        "scope",
        "part",
        "scope",
        "ends after the first term",
    ),
    (
        claims.assumed,
        "links",
        "hobia-pact-kinki-bio-organization-kinki-bio",
        "period",
        "2004-06-28",
        "period",
        "mark it with ?",
    ),
    (
        claims.assumed,
        "observations",
        "industrial-cluster-budget-dollars",
        "period",
        "FY2004",
        "period",
        "mark it with ?",
    ),
    *(
        (claims.weak, table, key, "certainty", "read", "certainty", "weak source alone")
        for table, key in (
            ("links", "nagano-techno-promotes-kanto-revitalization-chuo-expressway"),
            ("organisations", "nagano-techno"),
        )
    ),
    (
        claims.weak,
        "lineage",
        "kinki-bio-kansai-bio-cluster",
        "certainty",
        "read",
        "certainty",
        "weak source alone",
    ),
    (
        claims.gaps,
        "gaps",
        "firms-of-twelve",
        "project_ids",
        "kanto-bio;kinki-bio",
        "project_ids",
        "the firms of kinki-bio are on record",
    ),
    (
        claims.yen,
        "budget",
        "fy2005-network",
        "note_ja",
        "7.9とも記載。",
        "note_ja",
        "write it in 億円",
    ),
    (
        claims.yen,
        "budget",
        "fy2006-request-network",
        "note_ja",
        "10.3億円とも記載。",
        "note_ja",
        "write it in 億円",
    ),
    (
        observations.observations,
        "observations",
        "kanto-bio-firms",
        "search_id",
        "",
        "search_id",
        "needs its search",
    ),
    (
        observations.observations,
        "observations",
        "tama-firms",
        "search_id",
        "counts-by-project",
        "search_id",
        "no other row has one",
    ),
    (
        observations.observations,
        "observations",
        "kanto-bio-firms",
        "source_id",
        "G00",
        "source_id",
        "rests on a search",
    ),
    (
        observations.observations,
        "budget",
        "fy2005-total",
        "certainty",
        "",
        "certainty",
        "is blank but must not be",
    ),
    (
        observations.units,
        "observations",
        "tama-firms",
        "unit",
        "universities-etc",
        "unit",
        "is counted in firms",
    ),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: f"{one[0].__name__} {one[2]} {one[3]}")
def test_a_row_that_says_too_much_is_named(
    shipped: Dataset, problems: Problems, broken: tuple[Rule, str, str, str, str, str, str]
) -> None:
    rule, table, key, column, value, told, reason = broken
    frame = shipped.tables[table].copy()
    row = int((frame[KEYS[table]] == key).argmax())
    assert frame[KEYS[table]][row] == key
    assert problems(rule) == []
    frame.loc[row, column] = value
    [found] = problems(rule, **{table: frame})
    assert (found.file, found.row, found.column) == (f"tables/{table}.csv", row + 2, told)
    assert found.value == value
    assert reason in found.reason


def test_a_conflict_with_figures_of_one_side_is_named(shipped: Dataset, problems: Problems) -> None:
    frame = shipped.tables["observations"].copy()
    row = int((frame["observation_id"] == "industrial-cluster-firms").argmax())
    frame.loc[row, "conflict_id"] = ""
    [found] = problems(claims.conflicts, observations=frame)
    assert (found.file, found.column, found.value) == (
        "tables/corrections.csv",
        "correction_id",
        "firms-2004",
    )
    assert "one source only" in found.reason


def test_a_source_that_is_cited_nowhere_is_named(shipped: Dataset, problems: Problems) -> None:
    frame = shipped.tables["events"].copy()
    frame = frame[frame["event_id"] != "mid-term-plan"]
    [found] = problems(claims.cited, events=frame)
    assert (found.file, found.column, found.value) == ("tables/sources.csv", "source_id", "S61")
    assert found.reason == "is cited nowhere"


def test_a_unit_may_differ_where_the_definition_does(shipped: Dataset, problems: Problems) -> None:
    frame = shipped.tables["observations"].copy()
    row = int((frame["observation_id"] == "tohoku-life-universities").argmax())
    assert frame["unit"][row] != "universities"
    assert problems(observations.units, observations=frame) == []
    frame.loc[row, "obs_status"] = "A"
    [found] = problems(observations.units, observations=frame)
    assert (found.row, found.column, found.value) == (row + 2, "unit", "universities-etc")
