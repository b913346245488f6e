"""The same link under 1.0.0 and today: figures differ exactly by what the list of changes names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from urllib.parse import parse_qsl

import pytest

from components import formats, links
from components.editions import editions
from components.view import View
from model.changes import TABLES, difference
from model.evidence import chosen_observations, page_count
from model.selection import LANGUAGES, Selection
from tests.golden import addresses, inside
from tests.kinds import kinds
from tests.versions import changed
from tests.views import page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from model.atlas import Atlas

FIRST = "1.0.0"
ONE_OF_A_KIND = (
    "/", "/?layer=record", "/?bureau=kinki", "/?field=bio", "/?id=kinki-bio", "/project",
    "/project?id=kanto-revitalization", "/tama", "/outcomes", "/budget", "/budget?year=2004",
    "/timeline", "/evidence", "/evidence?status=o", "/deck", "/present", "/about",
)  # fmt: skip
PAGES = [one for one in addresses.pages() if "part=" not in one and "sort=" not in one]


def selections(address: str, language: str, atlas: Atlas) -> list[Selection]:
    """What an address means in a version; of a long table every page."""
    path, _, query = address.partition("?")
    asked = [*parse_qsl(query), ("lang", language), ("v", atlas.version)]
    known = links.known_values(atlas)
    selection, dropped = links.decode(path.strip("/"), asked, known, language)
    assert not dropped, (address, dropped)
    if selection.page != "evidence":
        return [selection]
    count = page_count(len(chosen_observations(atlas, selection)))
    return [selection.but(page_no=number) for number in range(1, count + 1)]


def said(address: str, language: str, atlas: Atlas) -> Mapping[str, tuple[Any, ...]]:
    """What each observation says that is said under an address: by id."""
    heard: dict[str, tuple[Any, ...]] = {}
    speak = formats.quantity

    def listen(one: Any, record: Atlas, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - passed on
        if record is atlas:
            much = (one.value, one.qualifier, one.status, one.unit)
            heard[one.observation_id] = (*much, str(one.period), one.provenance.source_ids)
        return speak(one, record, *rest, **more)

    inside.forget()
    with patch.object(formats, "quantity", listen):
        for selection in selections(address, language, atlas):
            page_of(View(atlas, selection))
    return heard


def differing(address: str, language: str, then: Atlas, now: Atlas) -> set[str]:
    """The observations that an address says in one version and not, or otherwise, in the other."""
    before, after = (said(address, language, atlas) for atlas in (then, now))
    return {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}


def named(now: Atlas) -> set[str]:
    """The figures that the list of changes names since the first release.

    Those that the formulas of these say, too: they stand where no one said them before.
    """
    found = {one.row_id for one in now.changes if one.table in TABLES and one.version != FIRST}
    known = (now.observations[one] for one in found if one in now.observations)
    return found | {key for one in known for key in one.inputs}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", kinds(PAGES, ONE_OF_A_KIND))
def test_a_page_differs_by_nothing_that_the_list_does_not_name(address: str, language: str) -> None:
    then, now = editions()[FIRST], editions().current
    assert differing(address, language, then, now) <= named(now)


def test_the_evidence_differs_exactly_by_what_the_list_names() -> None:
    then, now = editions()[FIRST], editions().current
    every = then.observations.keys() | now.observations.keys()
    differ = {one for one in every if difference(then, now, one)}
    assert differ <= named(now)
    assert differing("/evidence", "en", then, now) <= differ
    assert said("/evidence", "en", then).keys() == then.observations.keys()


def test_the_proof_finds_what_was_changed_and_only_where_it_is_said() -> None:
    made = changed(
        {
            ("observations", "tama-alliances"): {"value": "41"},
            ("budget", "fy2005-total"): {"qualifier": "about"},
        }
    )
    then, now = editions().current, made.current
    assert differing("/tama", "en", then, now) == {"tama-alliances"}
    assert differing("/budget", "ja", then, now) == {"fy2005-total"}
    assert differing("/evidence", "en", then, now) == {"tama-alliances", "fy2005-total"}
    assert differing("/project?id=okinawa", "en", then, now) == set()
    assert {"tama-alliances", "fy2005-total"} <= named(now)
