"""The registry of pages: what stands in it is a page, and nothing else needs to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.links import decode, encode, href, known_values, step_link, step_view
from model.pages import CASE, NUMBER, PAGES, Page, Parameter, navigation, parameters, paths
from model.selection import Selection
from tests.some import some

if TYPE_CHECKING:
    from model.atlas import Atlas

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
    assert navigation(atlas.case_studies)[-1] == added.path
    assert step_view(step_link(Selection(added.path), "quays"), known_values(atlas), "en") == (
        Selection(added.path),
        "quays",
    )


def test_case_studies_stand_where_their_kind_does(atlas: Atlas) -> None:
    every = paths(atlas.case_studies)
    first = list(PAGES).index(CASE)
    assert every[first : first + len(atlas.case_studies)] == tuple(atlas.case_studies)
    assert CASE not in every
    assert "present" not in navigation(atlas.case_studies)


@pytest.mark.parametrize("path", [*PAGES, "tama"])
def test_every_parameter_is_a_field_of_the_selection_and_has_values(
    path: str, atlas: Atlas
) -> None:
    known = known_values(atlas)
    assert not [
        one
        for one in some(parameters(path))
        if not hasattr(Selection(), one.field) or (one.type != NUMBER and one.type not in known)
    ]
    names = [one.name for one in parameters(path)]
    assert len(names) == len(set(names))
