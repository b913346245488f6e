"""What a reader knows of a project, a figure or a document finds it, however they write it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from components.atlas_list import reason
from components.view import View
from model import search
from model.selection import Selection
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas

CASES = json.loads((Path(__file__).parents[1] / "searches.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("typed", "expected"), CASES, ids=[typed for typed, _ in CASES])
def test_words_find_their_projects_and_say_why(
    atlas: Atlas, typed: str, expected: dict[str, str]
) -> None:
    view = View(atlas, Selection())
    hits = search.found(atlas, typed)
    told = {key: view.listed(reason(view, one) for one in reasons) for key, reasons in hits.items()}
    assert told == expected


WAYS = {
    "words in any order": ("osaka bio", "bio osaka"),
    "full and half width": ("ＨＡＣＨＩＯＪＩ", "ﾊﾁｵｳｼﾞ"),
    "kana": ("はちおうじ", "ハチオウジ"),
    "kana of a field": ("はんどうたい", "半導体"),
    "old characters": ("濱松", "浜松"),
    "dashes": ("super–cluster", "super-cluster"),
    "a dash in a field": ("semi-conductors", "semiconductors"),
    "romaji": ("Hatiouzi", "Hachiōji"),
}
"""Ways to write what is looked for, of which none finds another than the other."""


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_found_whichever_way_it_is_written(atlas: Atlas, way: str) -> None:
    one, other = (search.found(atlas, typed) for typed in WAYS[way])
    assert set(some(one)) == set(other)


def test_a_city_is_found_behind_its_prefecture(atlas: Atlas) -> None:
    assert [one.text.en for (one,) in search.found(atlas, "東京都八王子市").values()] == [
        "Hachioji"
    ]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("Sappro", "Sapporo"),
        ("Hachoji", "Hachioji"),
        ("biotechnolgy", "biotechnology"),
        ("kanto bo-ventures", "Kanto bio Ventures"),
        ("xyzzy", ""),
        ("Osaka University", ""),
    ],
)
def test_a_slip_leads_to_the_word_that_was_meant(atlas: Atlas, slip: str, meant: str) -> None:
    assert not search.found(atlas, slip)
    assert search.meant(atlas, slip) == meant


@pytest.mark.parametrize("typed", ["", "  ", "・", "[("])
def test_signs_alone_leave_every_project(atlas: Atlas, typed: str) -> None:
    assert set(search.found(atlas, typed)) == set(atlas.projects)


@pytest.mark.parametrize("typed", ["5,800", "5800", "５，８００", "about 5,800 firms", "約5800社"])
def test_a_number_leads_to_its_figures_and_the_headline_comes_first(
    atlas: Atlas, typed: str
) -> None:
    found = search.figures(atlas, typed)
    assert found[0].observation_id == "industrial-cluster-firms"
    assert {one.value for one in found} == {5800}


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("490億円", "fy2004-total"),
        ("490", "fy2004-total"),
        ("49 billion", "fy2004-total"),
        ("4.41億ドル", "industrial-cluster-budget-dollars"),
    ],
)
def test_money_is_found_in_what_each_language_counts_it_in(
    atlas: Atlas, typed: str, figure: str
) -> None:
    assert figure in {one.observation_id for one in search.figures(atlas, typed)}


def test_words_beside_a_number_say_which_figure_is_meant(atlas: Atlas) -> None:
    assert len(search.figures(atlas, "29")) > len(search.figures(atlas, "29 ventures")) > 0
    assert not search.figures(atlas, "5,800 universities")
    assert not search.figures(atlas, "firms")


@pytest.mark.parametrize("typed", ["imidas", "産業クラスター", "Osaka Journal"])
def test_a_document_is_found_by_its_title_and_its_publisher(atlas: Atlas, typed: str) -> None:
    assert search.documents(atlas, typed)


def test_a_letter_or_two_find_no_documents(atlas: Atlas) -> None:
    assert not search.documents(atlas, "in")
    assert not search.documents(atlas, "")
