"""Which observations the evidence shows, in which order, and in which part of a long table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from model import evidence
from model.selection import Selection

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize("sort", ["value", "-value", "period", "-period"])
def test_observations_without_what_sorts_them_come_last_in_either_order(
    atlas: Atlas, sort: str
) -> None:
    observations = evidence.chosen_observations(atlas, Selection(page="evidence", sort=sort))
    dated = "period" in sort
    absent = [not one.period.dated if dated else one.value is None for one in observations]
    assert any(absent)
    assert absent == sorted(absent)


def test_the_evidence_sorts_by_period_in_the_order_of_time(atlas: Atlas) -> None:
    wanted = Selection(page="evidence", sort="period")
    keys = [one.period.key for one in evidence.chosen_observations(atlas, wanted)]
    assert keys == sorted(keys)
    newest = evidence.chosen_observations(atlas, wanted.but(sort="-period"))
    dated = [one.period.key for one in newest if one.period.dated]
    assert dated == sorted(dated, reverse=True)


def test_a_bureau_has_its_projects_observations_first_then_the_programmes(atlas: Atlas) -> None:
    found = evidence.chosen_observations(atlas, Selection(page="evidence", bureau="okinawa"))
    own = {project.project_id for project in atlas.by_bureau["okinawa"]}
    led = [bool(own & set(observation.project_ids)) for observation in found]
    assert set(led) == {True, False}
    assert led == sorted(led, reverse=True)
    assert {one.subject_type for one, its in zip(found, led, strict=True) if not its} == {
        "programme"
    }


def test_every_filter_keeps_what_it_names_and_together_they_keep_less(atlas: Atlas) -> None:
    def kept(**chosen: str) -> set[str]:
        found = evidence.chosen_observations(atlas, Selection(page="evidence", **chosen))
        return {observation.observation_id for observation in found}

    every = atlas.observations.values()
    firms = {one.observation_id for one in every if one.indicator_id == "firms"}
    absent = {one.observation_id for one in every if one.status == "O"}
    own = {one.observation_id for one in every if "kinki-bio" in one.project_ids}
    assert kept() == set(atlas.observations)
    assert kept(indicator="firms") == firms
    assert kept(status="o") == absent
    assert kept(id="kinki-bio") == own
    assert kept(id="kinki-bio", indicator="firms") == firms & own
    assert firms & own
    assert firms & absent == kept(indicator="firms", status="o")


@pytest.mark.parametrize("sort", ["project", "indicator", "value", "period", "status", "source"])
def test_every_column_sorts_and_loses_no_observation(atlas: Atlas, sort: str) -> None:
    rising, falling = (
        evidence.chosen_observations(atlas, Selection(page="evidence", sort=key))
        for key in (sort, f"-{sort}")
    )
    assert rising != falling
    assert {one.observation_id for one in rising} == {one.observation_id for one in falling}
    assert len(rising) == len(falling) == len(atlas.observations)


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
def test_a_long_table_has_as_many_pages_as_it_needs_and_an_empty_one_has_one(
    count: int, pages: int
) -> None:
    assert evidence.page_count(count) == pages


def test_a_blank_is_no_figure_and_only_what_was_looked_for_is_sought(atlas: Atlas) -> None:
    every = list(atlas.observations.values())
    blanks = {one.observation_id for one in every} - {
        one.observation_id for one in evidence.figures(every)
    }
    sought = {one.observation_id for one in evidence.sought(every)}
    assert blanks - sought == {"fy2005-sales", "fy2005-finance", "fy2010-total"}
    assert sought < blanks


def test_documents_are_those_behind_figures_and_two_parts_of_one_are_one(atlas: Atlas) -> None:
    behind = evidence.documents(atlas)
    assert 0 < behind < len(atlas.sources)
    [*_, last] = evidence.figures(atlas.observations.values())
    cited = replace(last.provenance, source_ids=(*last.provenance.source_ids, "S36"))
    more = replace(
        atlas,
        observations={**atlas.observations, last.observation_id: replace(last, provenance=cited)},
    )
    assert evidence.documents(more) == behind + 1
    both = replace(cited, source_ids=(*cited.source_ids, "S38", "G00"))
    again = replace(
        more,
        observations={**more.observations, last.observation_id: replace(last, provenance=both)},
    )
    assert evidence.documents(again) == behind + 1


@pytest.mark.parametrize("typed", ["nikkan kogyo", "ＮＩＫＫＡＮ　Kogyo", "日刊工業新聞"])
def test_the_evidence_is_searched_by_its_documents_in_both_languages(
    atlas: Atlas, typed: str
) -> None:
    found = evidence.chosen_observations(atlas, Selection(page="evidence", q=typed))
    behind = {key for key, one in atlas.sources.items() if "日刊工業" in one.publisher.ja}
    expected = {
        key for key, one in atlas.observations.items() if behind & set(one.provenance.source_ids)
    }
    assert expected
    assert {one.observation_id for one in found} == expected


def test_every_word_of_a_search_counts_together_with_the_filters(atlas: Atlas) -> None:
    alone, both, narrowed = (
        {one.observation_id for one in evidence.chosen_observations(atlas, chosen)}
        for chosen in (
            Selection(q="kinki"),
            Selection(q="kinki ventures"),
            Selection(q="kinki", kind="outcome"),
        )
    )
    assert set() < both < alone
    assert set() < narrowed < alone


def test_a_kind_keeps_what_counts_that_and_nothing_else(atlas: Atlas) -> None:
    parts = [
        evidence.chosen_observations(atlas, Selection(kind=one)) for one in evidence.kinds(atlas)
    ]
    assert parts
    assert [] not in parts
    assert sum(map(len, parts)) == len(atlas.observations)
