"""What was found and what was not: every square is one of the record, and leads to it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.charts import found
from components.content import pages
from components.editions import editions
from components.medium import SCREEN
from components.view import View
from model.evidence import figures, kind, kinds, sought
from model.selection import Selection
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from model.atlas import Atlas

WAY = re.compile(r'<a href="[^"]*[?;](obs|kind)=([^&"]*)[^"]*"')


def drawn(screen: str) -> str:
    """The picture on a screen."""
    return str(catalogue.still("found", view_of(page="evidence"), screen, "light", SCREEN).svg())


@pytest.mark.parametrize("screen", ["phone", "desk"])
def test_every_square_leads_to_its_observation_and_every_name_to_its_kind(
    atlas: Atlas, screen: str
) -> None:
    ways = WAY.findall(drawn(screen))
    assert Counter(ways) == Counter(
        [("obs", one) for one in atlas.observations] + [("kind", one) for one in kinds(atlas)]
    )


def test_the_squares_of_each_kind_are_counted_as_the_record_counts_them(atlas: Atlas) -> None:
    every = atlas.observations.values()
    squares = Counter(map(found.square, every))
    assert squares["absent"] == len(sought(every))
    assert squares.total() - squares["absent"] - squares["apart"] == len(figures(every))
    said = found.table(view_of(page="evidence")).rows
    for key, row in some(zip(kinds(atlas), said, strict=True)):
        own = [one for one in every if kind(atlas, one) == key]
        assert sum(map(int, row.cells[1:])) == len(own)


def test_what_was_not_found_stands_at_the_end_of_its_row() -> None:
    figure = catalogue.described("found", view_of(page="evidence"), "desk")
    ends = [[one.kind for one in row.squares] for row in figure.rows]
    assert any("absent" in row for row in ends)
    for row in some(ends):
        known = [one in ("absent", "apart") for one in row]
        assert known == sorted(known)


@pytest.mark.parametrize(
    "chosen",
    [
        {"id": "kinki-bio"},
        {"indicator": "firms"},
        {"status": "o"},
        {"kind": "money"},
        {"q": "tama"},
        {"obs": "tama-firms"},
    ],
    ids=lambda chosen: next(iter(chosen)),
)
def test_the_picture_opens_the_evidence_where_nothing_is_chosen(chosen: dict[str, str]) -> None:
    plain = view_of(page="evidence", sort="-value", page_no=2)
    assert next(iter(pages.sections(plain).values())).figure == "found"
    assert "found" not in pages.sections(plain.but(**chosen))


def test_an_older_version_leads_with_its_table() -> None:
    older = View(editions()["1.0.0"], Selection(page="evidence", version="1.0.0"))
    opening = next(iter(pages.sections(older).values()))
    assert (opening.section_id, opening.figure) == ("figures", "")
    assert opening.finding == found.finding(older)
