"""The registry of pages: what stands in it is a page, and nothing else needs to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.links import decode, encode, href, known_values, step_link, step_view
from model.pages import (
    CASE,
    COMPARE,
    NUMBER,
    PAGES,
    TEXT,
    Entry,
    Page,
    Parameter,
    entry_of,
    navigation,
    parameters,
    paths,
)
from model.selection import Selection
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas

MOST_ENTRIES = 8
OWN = Page(
    "harbours",
    (Parameter("id", "bureau", "id"), Parameter("page_no", NUMBER, "page_no")),
    ("quays", "cranes"),
)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Page:
    """A page of one's own in the registry."""
    monkeypatch.setitem(PAGES, OWN.path, OWN)
    return OWN


def test_a_page_of_ones_own_is_decoded_and_encoded(added: Page, atlas: Atlas) -> None:
    selection = Selection(added.path, "ja", id="kinki", page_no=2, section="cranes", frame="1")
    link = "./harbours?lang=ja&id=kinki&page_no=2&section=cranes&frame=1"
    assert href(selection) == link
    assert decode(added.path, encode(selection), known_values(atlas), "en") == (selection, ())


def test_a_parameter_is_typed_by_its_page(added: Page, atlas: Atlas) -> None:
    known = known_values(atlas)
    assert decode(added.path, {"id": "kinki-bio"}, known, "en")[1] == ("id",)
    assert decode("project", {"id": "kinki"}, known, "en")[1] == ("id",)
    assert decode(added.path, {"section": "map"}, known, "en")[1] == ("section",)


def test_a_page_of_ones_own_stands_in_the_navigation_and_in_decks(
    added: Page, atlas: Atlas
) -> None:
    assert navigation(atlas.case_studies)[-1] == Entry(added.path, (added.path,))
    assert step_view(step_link(Selection(added.path), "quays"), known_values(atlas), "en") == (
        Selection(added.path),
        "quays",
    )


def test_case_studies_stand_where_their_kind_does(atlas: Atlas) -> None:
    every = paths(atlas.case_studies)
    first = list(PAGES).index(CASE)
    assert every[first : first + len(atlas.case_studies)] == tuple(atlas.case_studies)
    assert CASE not in every
    (group,) = (one for one in navigation(atlas.case_studies) if one.name == CASE)
    assert group.paths == tuple(atlas.case_studies)


def test_the_navigation_has_at_most_eight_entries_and_every_page_stands_under_one(
    atlas: Atlas,
) -> None:
    entries = navigation(atlas.case_studies)
    assert len(entries) <= MOST_ENTRIES
    named = {one.name for one in entries}
    under = {path: entry_of(path) for path in paths(atlas.case_studies) if path != "present"}
    assert set(under.values()) == named
    assert under["project"] == under["compare"] == "projects"


def test_a_page_under_another_opens_from_its_entry(
    monkeypatch: pytest.MonkeyPatch, atlas: Atlas
) -> None:
    monkeypatch.delitem(PAGES, COMPARE)  # It stands there too, and is tried above.
    monkeypatch.setitem(PAGES, "harbours", Page("harbours", parent="projects"))
    (entry,) = (one for one in navigation(atlas.case_studies) if one.name == "projects")
    assert entry.paths == ("projects", "regions", "harbours")


def test_a_page_whose_link_names_no_project_leads_to_the_page_of_all(atlas: Atlas) -> None:
    known = known_values(atlas)
    led = Selection("projects", "ja", version="1.0.0", frame="1")
    assert decode("project", {"lang": "ja", "v": "1.0.0", "frame": "1"}, known, "en") == (led, ())
    assert decode("project", {"id": "atlantis"}, known, "en") == (Selection("projects"), ("id",))
    assert decode("project", {"id": "okinawa"}, known, "en")[0].page == "project"


def test_the_sort_of_a_table_is_typed_by_its_page(atlas: Atlas) -> None:
    known = known_values(atlas)
    assert decode("projects", {"sort": "-fate"}, known, "en") == (
        Selection("projects", sort="-fate"),
        (),
    )
    assert decode("evidence", {"sort": "fate"}, known, "en")[1] == ("sort",)


@pytest.mark.parametrize("path", [*PAGES, "tama"])
def test_every_parameter_is_a_field_of_the_selection_and_has_values(
    path: str, atlas: Atlas
) -> None:
    known = known_values(atlas)
    assert not [
        one
        for one in some(parameters(path))
        if not hasattr(Selection(), one.field)
        or (one.type not in (NUMBER, TEXT) and one.type not in known)
    ]
    names = [one.name for one in parameters(path)]
    assert len(names) == len(set(names))
