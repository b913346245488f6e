"""A view of an older version says that it is, and what of it has changed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from components.content import pages, pinned
from components.view import View
from model.selection import Selection
from tests.versions import REASON, changed

if TYPE_CHECKING:
    from model.editions import Editions


@cache
def editions() -> Editions:
    """Two versions that differ in one figure."""
    return changed({("observations", "tama-alliances"): {"value": "41"}})


def of(page: str, version: str = "1.0.0", **chosen: str) -> View:
    """A view in one of them."""
    return View(editions()[version], Selection(page=page, version=version, **chosen))


def told(view: View) -> list[str]:
    """What a medium without folds says."""
    return pinned.lines(view, tuple(pages.sections(view).values()))


def test_a_current_view_says_nothing() -> None:
    view = of("tama", "1.1.0")
    assert told(view) == []
    assert pinned.section(view, tuple(pages.sections(view).values())) is None


def test_a_changed_figure_is_told_with_both_values_and_the_reason() -> None:
    first, count, line = told(of("tama"))
    assert first == "This is data version 1.0.0. The current version is 1.1.0."
    assert count == "1 figure shown here has changed since then."
    assert "more than 40" in line
    assert line.index("40") < line.index("→") < line.index("41")
    assert line.endswith(REASON["text_en"])


def test_the_list_holds_the_same_and_leads_to_the_view_in_the_current_version() -> None:
    view = of("tama")
    section = pinned.section(view, tuple(pages.sections(view).values()))
    assert section
    assert section.table
    assert [len(row.cells) for row in section.table.rows] == [4]
    [link] = section.onward
    assert (link.selection.page, link.selection.version) == ("tama", "")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_view_of_which_nothing_changed_says_so(language: str) -> None:
    view = of("about", language=language)
    assert told(view)[1:] == [view.words("pinned.same")]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    ("page", "chosen", "names"),
    [
        ("", {}, ["layer.fields.name", "layer.region.name"]),
        ("tama", {}, ["part.region"]),
        ("project", {"id": "okinawa"}, ["part.region"]),
        ("about", {}, []),
    ],
)
def test_what_the_version_lacks_is_named(
    page: str, chosen: dict[str, str], names: list[str], language: str
) -> None:
    view = of(page, language=language, **chosen)
    shown, words = tuple(pages.sections(view).values()), view.words
    section = pinned.section(view, shown)
    assert section
    told = str(section.subtitle).removeprefix(pinned.lines(view, shown)[1]).strip()
    lacking = words("pinned.lacking", names=words("list_join").join(map(words, names)))
    assert told == (lacking if names else "")


def test_a_figure_that_came_later_is_told_where_the_current_page_shows_it() -> None:
    old = changed({("observations", "tama-alliances"): {"value": "41"}})["1.0.0"]
    kept = {key: one for key, one in old.observations.items() if key != "tama-alliances"}
    object.__setattr__(old, "observations", kept)
    view = View(old, Selection(page="tama", version="1.0.0"))
    assert any(f": {view.words('pinned.absent')} → " in line for line in told(view))
