"""Lists of subjects in a link: in their order, each once, four at most, whatever became of them."""

from __future__ import annotations

import pytest

from components.editions import edition
from components.links import MENDED, decode, href, known_values, opened, step_link, step_view
from components.links.listing import TOO_MANY
from components.text import words_in
from model.selection import MOST_COMPARED, Selection
from tests.some import some
from tests.views import page_of, view_of

KNOWN = known_values(edition())
EVERY = (*edition().projects, *edition().areas)


def read(*values: str) -> tuple[str, tuple[str, ...]]:
    """What a link lists, and what is noticed of it."""
    selection, notices = opened("compare", [("ids", one) for one in values], KNOWN, "en")
    return selection.ids, notices


def test_the_order_of_a_link_is_kept() -> None:
    assert read("okinawa,tama,kinki-bio") == ("okinawa,tama,kinki-bio", ())


def test_what_is_repeated_is_listed_once_and_nothing_is_said_of_it() -> None:
    assert read("tama,kinki-bio,tama") == ("tama,kinki-bio", ())
    assert read("kinki,kinki-bio") == ("kinki-bio", ())


@pytest.mark.parametrize("case", edition().case_studies.values(), ids=lambda one: one.case_id)
def test_a_case_study_is_read_as_its_subject(case: object) -> None:
    subject = case.area_id or case.project_id  # type: ignore[attr-defined]
    assert read(case.case_id) == (subject, ())  # type: ignore[attr-defined]


def test_a_fifth_is_left_out_with_one_quiet_line(language: str) -> None:
    ids, notices = read(",".join(EVERY[:5]))
    assert (ids, notices) == (",".join(EVERY[:MOST_COMPARED]), (TOO_MANY,))
    page = page_of(view_of(page="compare", ids=ids, language=language), notices)
    assert page.count('class="notice"') == 1
    assert words_in(language)("side.many") in page
    assert TOO_MANY not in page


@pytest.mark.parametrize("value", ["atlantis", "<script>", "x" * 5000, "19", "{}", ",,,", "北海道"])
def test_what_is_no_subject_is_dropped_and_named(value: str) -> None:
    assert read(value) == ("", ("ids",))
    assert read(f"tama,{value},okinawa")[0] in ("tama,okinawa", "")


def test_one_id_is_a_list_of_one() -> None:
    assert read("tama") == ("tama", ())


def test_what_a_list_was_mangled_into_is_mended() -> None:
    mangled = (
        "TAMA，Kinki-Bio",
        "tama;kinki-bio.",
        "tama, kinki-bio",
        "tama%2Ckinki-bio",
        "“tama、kinki”",
    )
    for value in some(mangled):
        assert read(value) == ("tama,kinki-bio", (MENDED,))
    assert read("tama", "kinki-bio") == ("tama,kinki-bio", (MENDED,))


def test_commas_stay_commas_in_what_is_sent_on() -> None:
    selection = Selection("compare", ids="tama,kinki-bio")
    assert href(selection) == "./compare?lang=en&ids=tama,kinki-bio"
    link = step_link(selection, "counts")
    assert link == "./compare?ids=tama,kinki-bio&section=counts"
    assert step_view(link, KNOWN, "en") == (selection, "counts")


def test_ids_belong_to_one_page() -> None:
    assert decode("project", {"ids": "tama", "id": "okinawa"}, KNOWN, "en")[0].ids == ""
