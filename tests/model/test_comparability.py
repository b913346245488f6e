"""The guard: what may be compared, ranked, added and divided, and each reason why not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest

from data.period import read
from model.comparability import CHECKS, Reason, ordered, ranking, share, span, verdict
from model.comparable import YEARLY
from model.regions import bureau_areas, own_regions
from model.standing import standing
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Mapping

    from model.atlas import Atlas
    from model.comparability import Purpose
    from model.observation import Observation

KANTO, KINKI, OKINAWA, CHUGOKU = "kanto", "kinki", "okinawa", "chugoku"


def made(atlas: Atlas, changed: Mapping[str, object]) -> Observation:
    """An observation of 100 firms of a project in 2004, with some of it changed."""
    given = dict(changed)
    if isinstance(code := given.pop("period", "2004"), str):
        given["period"] = read(code)
    plain = atlas.observations["hokkaido-super-cluster-firms"]
    certainty = str(given.pop("certainty", "read"))
    known = replace(plain.provenance, certainty=certainty)
    usual = replace(plain, value=100.0, qualifier="stated", status="A", provenance=known)
    return replace(usual, **given)  # type: ignore[arg-type]


TWO = (
    # name, the one, the other, the answer, the reasons
    ("more of the same", {"value": 120}, {}, "higher", ()),
    ("less of the same", {"value": 80}, {}, "lower", ()),
    ("as many", {}, {}, "about", ()),
    ("about 300 and 320: within the rounding", {"value": 300, "qualifier": "about"},
     {"value": 320}, "about", ()),
    ("about 300 and 351: beyond it", {"value": 300, "qualifier": "about"}, {"value": 351},
     "lower", ()),
    ("about 5,800 and 5,849", {"value": 5800, "qualifier": "about"}, {"value": 5849}, "about", ()),
    ("about 5,800 and 5,851", {"value": 5800, "qualifier": "about"}, {"value": 5851}, "lower", ()),
    ("about 280 and about 290: they touch", {"value": 280, "qualifier": "about"},
     {"value": 290, "qualifier": "about"}, "about", ()),
    ("about 280 and about 300", {"value": 280, "qualifier": "about"},
     {"value": 300, "qualifier": "about"}, "about", ()),
    ("about 23.5 and 23.6", {"value": 23.5, "qualifier": "about"}, {"value": 23.6}, "lower", ()),
    ("more than 40 and 35", {"value": 40, "qualifier": "more_than"}, {"value": 35}, "higher", ()),
    ("more than 40 and 40", {"value": 40, "qualifier": "more_than"}, {"value": 40}, "higher", ()),
    ("more than 40 and 45", {"value": 40, "qualifier": "more_than"}, {"value": 45}, "refused",
     ("qualifier",)),
    ("at least 40 and 40", {"value": 40, "qualifier": "at_least"}, {"value": 40}, "refused",
     ("qualifier",)),
    ("up to 40 and 60", {"value": 40, "qualifier": "up_to"}, {"value": 60}, "lower", ()),
    ("up to 40 and 30", {"value": 40, "qualifier": "up_to"}, {"value": 30}, "refused",
     ("qualifier",)),
    ("up to 40 and more than 40", {"value": 40, "qualifier": "up_to"},
     {"value": 40, "qualifier": "more_than"}, "lower", ()),
    ("two lower bounds", {"value": 40, "qualifier": "more_than"},
     {"value": 200, "qualifier": "more_than"}, "refused", ("qualifier",)),
    ("none on record", {"value": None}, {}, "refused", ("absent",)),
    ("another indicator", {"indicator_id": "universities"}, {}, "refused", ("indicator",)),
    ("a yearly rate", {"unit": YEARLY}, {}, "refused", ("per-year",)),
    ("a part of a project", {"scope": "part"}, {}, "refused", ("scope",)),
    ("its promotion body", {"scope": "body"}, {}, "refused", ("scope",)),
    ("a successor", {"scope": "successor"}, {}, "refused", ("successor",)),
    ("another date", {"period": "2003"}, {}, "refused", ("date",)),
    ("the year is assumed", {"period": "2004?"}, {}, "refused", ("date",)),
    ("neither has a date", {"period": "undated"}, {"period": "undated"}, "refused", ("date",)),
    ("a range beside a date", {"period": "2001/2004"}, {}, "refused", ("span",)),
    ("an open start", {"period": "/2004"}, {"period": "2001/2004"}, "refused", ("span",)),
    ("one range", {"period": "2001/2004"}, {"period": "2001/2004"}, "about", ()),
    ("another definition", {"status": "D"}, {}, "refused", ("definition",)),
    ("after a break", {"status": "B"}, {}, "refused", ("definition",)),
    ("two after a break", {"status": "B"}, {"status": "B"}, "refused", ("definition",)),
    ("an estimate of its source", {"status": "E"}, {}, "about", ()),
    ("a target and a result", {"qualifier": "target"}, {}, "refused", ("status",)),
    ("a request and a result", {"qualifier": "request"}, {}, "refused", ("status",)),
    ("a forecast and a result", {"status": "F"}, {}, "refused", ("status",)),
    ("two targets", {"qualifier": "target", "value": 120}, {"qualifier": "target"}, "higher", ()),
    ("a target and a forecast", {"qualifier": "target"}, {"status": "F"}, "refused", ("status",)),
    ("a sum of some projects", {"origin": "derived", "formula": "a + b", "inputs": ("x", "y")}, {},
     "refused", ("coverage",)),
    ("a line and its total", {"indicator_id": "budget-rnd"}, {"indicator_id": "budget-total"},
     "refused", ("coverage",)),
    ("two lines of one budget", {"indicator_id": "budget-rnd", "value": 120},
     {"indicator_id": "budget-network"}, "higher", ()),
    ("a weak source", {"status": "U"}, {}, "refused", ("weak",)),
    ("in circulation but unverified", {"status": "V"}, {}, "refused", ("unread",)),
    ("inferred", {"certainty": "inferred"}, {}, "refused", ("unread",)),
    ("stated by the programme itself", {"certainty": "stated"}, {}, "about", ()),
    ("a yearly rate of a whole after a break", {"status": "B", "unit": YEARLY}, {"scope": "part"},
     "refused", ("per-year", "scope", "definition")),
)  # fmt: skip
OTHER_WAY = {"higher": "lower", "lower": "higher", "about": "about", "refused": "refused"}


@pytest.mark.parametrize(
    ("one", "other", "answer", "reasons"), [case[1:] for case in TWO], ids=[case[0] for case in TWO]
)
def test_two_observations_are_higher_lower_about_the_same_or_refused_with_the_reasons(
    atlas: Atlas,
    one: Mapping[str, object],
    other: Mapping[str, object],
    answer: str,
    reasons: tuple[str, ...],
) -> None:
    first, second = made(atlas, one), made(atlas, other)
    found, turned = verdict(first, second), verdict(second, first)
    assert (found.answer, found.reasons) == (answer, reasons)
    assert (turned.answer, turned.reasons) == (OTHER_WAY[answer], reasons)
    assert found.sound == (answer != "refused")


@pytest.mark.parametrize(
    ("one", "other", "statistic", "answer", "reasons"),
    [
        (KANTO, OKINAWA, "population", "higher", ()),
        ("chubu", CHUGOKU, "manufacturing", "higher", ()),
        (KANTO, KINKI, "manufacturing", "about", ()),
        (CHUGOKU, "tohoku", "metal-products", "about", ()),
        (CHUGOKU, KANTO, "transport-machinery", "refused", ("weak",)),
        (KINKI, KANTO, "precision-machinery", "refused", ("unsteady",)),
        (OKINAWA, KANTO, "precision-machinery", "refused", ("small",)),
        (OKINAWA, KANTO, "universities", "refused", ("few",)),
    ],
)
def test_two_areas_go_through_the_same_guard(
    atlas: Atlas, one: str, other: str, statistic: str, answer: str, reasons: tuple[str, ...]
) -> None:
    areas = bureau_areas(atlas)
    first, second = (standing(atlas, statistic, areas[each]) for each in (one, other))
    found = verdict(first, second)
    assert (found.answer, found.reasons) == (answer, reasons)


def test_regions_that_share_prefectures_and_statistics_of_two_kinds_are_not_compared(
    atlas: Atlas,
) -> None:
    areas = bureau_areas(atlas)
    regions = areas[KANTO], own_regions(atlas)["kanto-bio"]
    whole, part = (standing(atlas, "manufacturing", one) for one in regions)
    assert verdict(whole, part).reasons == ("overlap", "unread")
    people = standing(atlas, "population", areas[KINKI])
    assert verdict(people, standing(atlas, "manufacturing", areas[KANTO])).reasons == ("indicator",)
    assert "indicator" in verdict(people, made(atlas, {})).reasons


@pytest.mark.parametrize(
    ("purpose", "one", "other", "reasons"),
    [
        ("add", {"subject_id": "okinawa"}, {}, ()),
        ("add", {}, {}, ("twice",)),
        ("add", {"subject_id": "okinawa", "qualifier": "more_than"}, {}, ()),
        ("add", {"subject_id": "okinawa", "period": "2003"}, {}, ("date",)),
        ("add", {"subject_id": "tama", "scope": "part"}, {}, ("scope",)),
        ("add", {"subject_id": "okinawa", "indicator_id": "listings"}, {}, ("indicator",)),
        ("add", {"indicator_id": "budget-rnd"}, {"indicator_id": "budget-network"}, ()),
        ("add", {"indicator_id": "budget-rnd"}, {"indicator_id": "budget-rnd"}, ("twice",)),
        ("divide", {"indicator_id": "budget-rnd"}, {"indicator_id": "budget-total"}, ()),
        ("divide", {"indicator_id": "budget-rnd", "period": "2003"},
         {"indicator_id": "budget-total"}, ("date",)),
        ("divide", {"indicator_id": "budget-rnd", "qualifier": "request"},
         {"indicator_id": "budget-total"}, ("status",)),
        ("divide", {"indicator_id": "universities"}, {}, ("indicator",)),
        ("divide", {"value": None}, {}, ("absent",)),
    ],
)  # fmt: skip
def test_a_sum_and_a_share_need_what_they_need(
    atlas: Atlas,
    purpose: Purpose,
    one: Mapping[str, object],
    other: Mapping[str, object],
    reasons: tuple[str, ...],
) -> None:
    assert verdict(made(atlas, one), made(atlas, other), purpose).reasons == reasons


def test_a_share_is_the_part_by_the_whole_and_none_where_that_is_refused(atlas: Atlas) -> None:
    part, whole = (
        made(atlas, {"indicator_id": f"budget-{line}", "value": value})
        for line, value in (("rnd", 30.0), ("total", 120.0))
    )
    assert share(part, whole) == 0.25
    assert share(replace(part, status="D"), whole) is None
    assert share(part, replace(whole, value=0.0)) is None


def test_a_ranking_leaves_out_those_in_doubt_and_shares_a_rank_where_numbers_are_about_the_same(
    atlas: Atlas,
) -> None:
    values = {"first": 400.0, "exact": 320.0, "rounded": 300.0, "last": 200.0, "doubted": 900.0}
    found = ranking(
        made(
            atlas,
            {
                "subject_id": name,
                "value": value,
                "qualifier": "about" if name == "rounded" else "stated",
                "status": "U" if name == "doubted" else "A",
            },
        )
        for name, value in values.items()
    )
    assert found.sound
    assert dict(zip([one.subject_id for one in found.order], found.ranks, strict=True)) == {
        "first": 1, "exact": 2, "rounded": 2, "last": 4, "doubted": None,
    }  # fmt: skip
    assert found.first is not None
    assert found.first.subject_id == "first"


def test_one_number_of_another_date_and_no_number_is_ranked(atlas: Atlas) -> None:
    counts = [made(atlas, {"value": float(number)}) for number in (3, 2, 1)]
    assert ranking(counts).ranks == (1, 2, 3)
    found = ranking([*counts, made(atlas, {"period": "2003"})])
    assert (found.reasons, set(found.ranks), found.first) == (("date",), {None}, None)
    bound = made(atlas, {"value": 2.0, "qualifier": "at_least"})
    assert ranking([*counts, bound]).reasons == ("qualifier",)
    assert ranking([*counts, replace(bound, value=9.0)]).ranks == (1, 2, 3, 4)
    broken = [replace(one, status="B") for one in counts]
    assert ranking(broken).reasons == ("definition",)
    assert ranking(broken[:1]).sound


def test_an_order_for_a_picture_runs_from_the_top_and_has_the_blanks_last(atlas: Atlas) -> None:
    found = ordered(made(atlas, {"value": value}) for value in (None, 1.0, 3.0))
    assert [one.value for one in found] == [3.0, 1.0, None]


def test_a_successor_is_told_by_its_term_and_not_by_the_length_of_its_period(atlas: Atlas) -> None:
    one = made(atlas, {"period": "2001/2005"})
    later = made(atlas, {"scope": "successor", "period": "2011"})
    assert verdict(one, later).reasons == ("successor",)
    assert verdict(one, replace(later, scope=one.scope)).reasons == ("span",)


def test_an_open_end_has_no_length() -> None:
    assert [span(read(code)) for code in ("/2004", "2004", "2001/2003")] == [None, 0, 3]


def test_every_reason_is_one_of_a_check_or_of_a_doubt() -> None:
    doubts = {"absent", "unread", "weak", "unsteady", "few", "small"}
    assert set(CHECKS) | doubts == set(get_args(Reason))
    assert len(some(get_args(Reason))) == len(set(CHECKS)) + len(doubts)
