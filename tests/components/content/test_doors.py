"""Doors to case studies on the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from components.content.doors import SHOWN
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_the_first_case_studies_are_doors_that_say_of_what_they_tell(
    atlas: Atlas, language: str
) -> None:
    page = html.document_fromstring(page_of(view_of(language=language)))
    *doors, compared = page.xpath("//section[@id='doors']//li")
    first = list(atlas.case_studies.values())[:SHOWN]
    assert [one.xpath("string(a)") for one in doors] == [case.name[language] for case in first]
    assert all(case.name[language] in compared.text_content() for case in some(first))
    for one, case in some(zip(doors, first, strict=True)):
        assert one.xpath("a/@href")[0].startswith(f"./{case.case_id}?lang={language}")
        project = atlas.projects[case.project_id]
        said = one.text_content()
        area = atlas.areas.get(case.area_id)
        assert (project.short_name[language] in said) is bool(area)
