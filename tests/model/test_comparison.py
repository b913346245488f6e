"""What stands side by side: the counts of a row, which of them compare, the regions behind."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from model.comparability import Verdict
from model.comparison import Counts, counted, counts, regions, shared_fields, standings
from model.subject import subject_called
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.subject import Subject

THREE = ("tama", "hokkaido-super-cluster", "kinki-bio")


def subjects(atlas: Atlas, *ids: str) -> tuple[Subject, ...]:
    """Projects and areas by their ids."""
    return tuple(subject_called(atlas, one) for one in ids)


def row(atlas: Atlas, indicator_id: str, *ids: str) -> Counts:
    """The row of a count."""
    found = counts(subjects(atlas, *ids))
    return next(one for one in found if indicator_id in one.indicator_ids)


def test_a_row_holds_the_count_of_each_in_the_order_of_the_link(atlas: Atlas) -> None:
    found = row(atlas, "firms", *THREE)
    assert [one.value for one in found.cells if one] == [280.0, 300.0, 220.0]
    assert [one.value for one in row(atlas, "firms", *reversed(THREE)).cells if one] == [
        220.0, 300.0, 280.0,
    ]  # fmt: skip


def test_a_part_is_refused_beside_wholes_and_wholes_of_one_date_compare(atlas: Atlas) -> None:
    pairs = {(one.left, one.right): one for one in row(atlas, "firms", *THREE).pairs()}
    assert pairs[0, 1].verdict.answer == pairs[0, 2].verdict.answer == "refused"
    assert "scope" in pairs[0, 1].verdict.reasons
    assert pairs[1, 2].verdict == Verdict("higher")


def test_ventures_launched_and_supported_stand_in_one_row_and_are_refused(atlas: Atlas) -> None:
    found = row(atlas, "ventures-launched", *THREE)
    assert found.mixed
    assert [one.value if one else None for one in found.cells] == [None, 29.0, 15.0]
    (pair,) = found.pairs()
    assert not pair.sound
    assert "indicator" in pair.verdict.reasons


def test_only_what_compares_with_each_other_forms_a_group(atlas: Atlas) -> None:
    assert row(atlas, "firms", *THREE).comparable() == (1, 2)
    assert row(atlas, "firms", "tama", "kinki-bio").comparable() == ()


def test_a_row_of_one_number_has_no_pair(atlas: Atlas) -> None:
    assert row(atlas, "listings", *THREE).pairs() == ()


def test_an_area_has_its_own_counts_only_and_a_project_those_of_a_part_where_it_has_none(
    atlas: Atlas,
) -> None:
    area, whole, other = subjects(atlas, "tama", "kanto-revitalization", "keihin")
    assert counted(area, "firms") == counted(whole, "firms") == atlas.observations["tama-firms"]
    assert counted(other, "firms") is None


@pytest.mark.parametrize("two", [*combinations(("kinki-bio", "kinki-it", "tohoku-life"), 2)])
def test_projects_of_one_region_share_its_column(atlas: Atlas, two: tuple[str, str]) -> None:
    found = regions(subjects(atlas, *two))
    same = "tohoku-life" not in two
    assert len(found) == (1 if same else 2)
    assert sum(len(behind) for behind in found.values()) == 2


def test_regions_stand_by_their_sizes_and_by_the_industries_of_the_fields(atlas: Atlas) -> None:
    found = standings(subjects(atlas, "hokkaido-super-cluster", "kyushu-silicon"))
    assert [one.statistic_id for one in found] == [
        "population", "product", "manufacturing", "universities",
        "information", "electrical-machinery",
    ]  # fmt: skip
    assert all(len(one.cells) == 2 for one in some(found))


def test_a_region_in_doubt_is_refused_and_says_why(atlas: Atlas) -> None:
    everyone = subjects(atlas, "hokkaido-super-cluster", "kinki-it", "okinawa", "kanto-it")
    pairs = [(one, pair) for one in standings(everyone) for pair in one.pairs()]
    for one, pair in some(pairs):
        doubtful = not (one.cells[pair.left].sure and one.cells[pair.right].sure)
        assert doubtful == (not pair.sound) == bool(pair.verdict.reasons)


def test_fields_in_common_name_who_has_them(atlas: Atlas) -> None:
    found = shared_fields(subjects(atlas, *THREE))
    assert {field: [one.subject_id for one in having] for field, having in found.items()} == {
        "bio": ["hokkaido-super-cluster", "kinki-bio"]
    }


def test_a_number_that_a_project_has_of_its_area_is_not_held_against_itself(atlas: Atlas) -> None:
    found = row(atlas, "firms", "tama", "kanto-revitalization", "kinki-bio")
    assert found.cells[0] is found.cells[1]
    assert [(one.left, one.right) for one in found.pairs()] == [(0, 2), (1, 2)]
