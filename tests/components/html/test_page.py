"""A page laid out: its navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

MOST_ENTRIES = 8


def navigation(page: str, **chosen: str) -> html.HtmlElement:
    """The navigation of a page."""
    found = html.document_fromstring(page_of(view_of(page=page, **chosen)))
    return found.xpath("//header//nav")[0]


@pytest.mark.parametrize(
    ("page", "chosen", "entry"),
    [
        ("", {}, ""),
        ("projects", {}, "projects"),
        ("project", {"id": "okinawa"}, "projects"),
        ("tama", {}, "case"),
        ("budget", {}, "programme"),
        ("about", {}, "about"),
    ],
)
def test_one_of_at_most_eight_entries_is_marked_as_the_current_one(
    page: str, chosen: dict[str, str], entry: str
) -> None:
    nav = navigation(page, **chosen)
    assert len(nav) <= MOST_ENTRIES
    entries = nav.xpath("./a | ./details/summary")
    assert len(entries) == len(nav)
    current = [one.get("data-entry") for one in entries if one.get("aria-current")]
    assert current == [entry]


def test_the_group_of_case_studies_has_each_row_of_the_package(atlas: Atlas, language: str) -> None:
    (group,) = navigation("kinki", language=language).xpath("./details[summary/@data-entry='case']")
    links = group.xpath(".//a")
    assert [one.text for one in links] == [
        case.name[language] for case in atlas.case_studies.values()
    ]
    current = [one for one in links if one.get("aria-current") == "page"]
    assert [one.get("data-entry") for one in current] == ["kinki"]
