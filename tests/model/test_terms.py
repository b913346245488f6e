"""A period lies before the plan, in its first term, or later; the undated in none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.period import read
from model.terms import term

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1999-01", "before"),
        ("FY1999/FY2003", "before"),
        ("2001", "first"),
        ("2002/FY2005", "first"),
        ("/2004-mid", "first"),
        ("2003/", "first"),
        ("2006-03", "first"),
        ("2006", "later"),
        ("FY2006", "later"),
        ("/2007-11", "later"),
        ("2001/2009", "later"),
        ("undated", "undated"),
    ],
)
def test_a_period_has_its_term(code: str, said: str) -> None:
    assert term(read(code)) == said


def test_context_and_later_years_are_never_the_first_terms(atlas: Atlas) -> None:
    plain = atlas.observations["kinki-bio-firms"]
    assert plain.of_first_term
    assert not plain.beyond
    for changed in (
        replace(plain, scope="context"),
        replace(plain, scope="successor"),
        replace(plain, period=read("FY2010")),
    ):
        assert not changed.of_first_term
        assert changed.beyond


def test_a_scheme_beside_a_project_is_no_link_abroad(atlas: Atlas) -> None:
    abroad = {link.project_id for link in atlas.relationships if link.abroad}
    assert abroad == {"kinki-bio", "kanto-revitalization", "kyushu-krip"}
    early = {link.project_id for link in atlas.relationships if link.abroad and link.of_first_term}
    assert early == {"kinki-bio", "kanto-revitalization"}
