"""A record leads with what is known; what is not is one line, and the rest folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from components.content import pages
from components.exports import paper
from components.inline import plain
from components.medium import SCREEN
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_record_says_field_area_body_fate_region_and_who_is_like_it(
    atlas: Atlas, language: str
) -> None:
    for key, project in some(atlas.projects.items()):
        view = view_of(page="project", id=key, language=language)
        said = [plain(one, view) for one in pages.sections(view)["known"].points]
        heads = ("field", "area", "body", "fate", "region")
        for head, line in some(zip(heads, said, strict=False)):
            assert line.startswith(view.words(f"record.{head}"))
        assert view.words(f"field.{project.fields[0]}.name") in said[0]
        told = " ".join(said[len(heads) :])
        same = {one.short_name[language] for one in atlas.by_bureau[project.bureau_id]}
        missing = {name for name in same if name not in told}
        assert missing <= {project.short_name[language]}


def test_a_record_without_figures_says_so_once(language: str) -> None:
    view = view_of(page="project", id="okinawa", language=language)
    bare = view_of(page="project", id="tokai-manufacturing", language=language)
    none = view.words("project.no_figures")
    assert page_of(bare).count(none) <= 1
    assert page_of(view).count(none) == 0


@pytest.mark.parametrize("page", ["tama", "project"])
def test_what_folds_is_closed_on_a_screen_and_open_on_paper_with_every_row(page: str) -> None:
    view = view_of(page=page, id="kanto-revitalization" if page == "project" else "")
    screen, printed = (
        html.document_fromstring(page_of(view, medium=one)) for one in (SCREEN, paper.Paper(""))
    )
    folds = screen.xpath("//details[@class='fold']")
    assert [one.get("open") for one in folds] == [None, None]
    assert not printed.xpath("//details[@class='fold']")
    shown = [len(one.xpath(".//tr")) for one in folds]
    kept = [len(one.xpath(".//tr")) for one in printed.xpath("//div[@class='fold']")]
    assert shown == kept
    assert max(shown) > 5


def test_what_is_not_on_record_is_one_line(atlas: Atlas, language: str) -> None:
    view = view_of(page="project", id="chugoku-recycling", language=language)
    (line,) = pages.sections(view)["absent"].paragraphs
    assert atlas.indicators["firms"].name[language] in plain(line, view)
    shown = html.document_fromstring(page_of(view))
    assert len(shown.xpath("//*[@id='missing']/ancestor::details")) == 1
