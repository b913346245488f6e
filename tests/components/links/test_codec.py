"""One codec: every selection survives a link, nothing hostile does."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.editions import edition
from components.links import decode, encode, href, known_values, share_address
from model.pages import SUBJECTS, TEXT, page_of, parameters
from model.selection import MOST_COMPARED, Selection

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KNOWN: Mapping[str, Collection[str]] = known_values(edition())

TYPED = ["5,800", "C++ & more?", "osaka bio", "八王子 TAMA"]
OWN_DECKS = (
    "!tama",
    "!?bureau=kinki&section=list!私の題*budget?year=2005&section=allocation",
    "!A & B?*kinki?section=partners",
)


def needed(page: str, name: str) -> bool:
    """Whether a page leads to another where its link does not say this."""
    return bool(page_of(page).instead) and name == "id"


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    page = draw(st.sampled_from(sorted(KNOWN["page"])))
    chosen: dict[str, object] = {"page": page, "language": draw(st.sampled_from(["en", "ja"]))}
    for one in parameters(page):
        known = TYPED if one.type == TEXT else sorted(KNOWN.get(one.type, ()))
        values = st.sampled_from(
            [*known, *(OWN_DECKS if one.type == "deck" else ())] or range(1, 99)
        )
        if one.type == SUBJECTS:
            listed = st.lists(st.sampled_from(known), max_size=MOST_COMPARED, unique=True)
            values = listed.map(",".join)
        if (draw(st.booleans()) or needed(page, one.name)) and (
            one.name != "section" or page_of(page).sections
        ):
            chosen[one.field] = draw(values)
    return Selection(**chosen)  # type: ignore[arg-type]


@given(selections())
def test_a_link_restores_its_selection(selection: Selection) -> None:
    found, dropped = decode(selection.page, encode(selection), KNOWN, "en")
    assert (found, dropped) == (selection, ())


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "lang",
                "v",
                "bureau",
                "field",
                "layer",
                "id",
                "ids",
                "sort",
                "part",
                "status",
                "indicator",
                "year",
                "deck",
                "slide",
                "nonsense",
            ]
        ),
        st.text(),
    ),
    st.text(),
)
def test_no_link_ever_raises(parameters: dict[str, str], page: str) -> None:
    found, _ = decode(page, parameters, KNOWN, "ja")
    assert found.page in KNOWN["page"]


@pytest.mark.parametrize(
    "value", ["<script>alert(1)</script>", "1", "九州", "x" * 5000, "Kinki!Bio"]
)
def test_an_unknown_value_is_dropped_and_named(value: str) -> None:
    found, dropped = decode("", {"bureau": value}, KNOWN, "en")
    assert found.bureau == ""
    assert dropped == ("bureau",)


def test_ids_of_a_project_and_a_bureau_do_not_clash() -> None:
    found, dropped = decode("", {"id": "okinawa", "bureau": "okinawa"}, KNOWN, "en")
    assert (found.id, found.bureau, dropped) == ("okinawa", "okinawa", ())


def test_defaults_are_left_out_of_a_link() -> None:
    assert href(Selection()) == "./?lang=en"


def test_a_shared_link_always_says_language_and_version() -> None:
    address = share_address(Selection(id="okinawa", language="ja"), "1.0.0", "https://a.example/x/")
    assert address.startswith("https://a.example/x/?")
    assert dict(parse_qsl(urlsplit(address).query)) == {"lang": "ja", "v": "1.0.0", "id": "okinawa"}
