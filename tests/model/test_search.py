"""A project is found by whatever a reader knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model import search

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize(
    ("wanted", "project_id"),
    [
        ("ｔａｍａ", "kanto-revitalization"),
        ("八王子", "kanto-revitalization"),
        ("Hachioji", "kanto-revitalization"),
        ("KISS", "kinki-it"),
        ("大分", "kyushu-silicon"),
        ("Shikoku", "shikoku-techno-bridge"),
        ("デジタルビット", "chubu-third"),
    ],
)
def test_a_project_is_found_by_name_city_body_and_prefecture(
    atlas: Atlas, wanted: str, project_id: str
) -> None:
    words = [
        search.fold(word)
        for text in search.terms(atlas, atlas.projects[project_id])
        for word in (text.en, text.ja)
    ]
    assert any(search.fold(wanted) in word for word in words)


@pytest.mark.parametrize("typed", ["bureau's", "bureau’s", "BUREAU'S"])
def test_an_apostrophe_is_found_in_either_form(typed: str) -> None:
    assert search.fold(typed) in search.fold("The Bureau’s office")
