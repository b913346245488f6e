"""A project stands in the order of the nineteen, and leads to the projects beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from components.view import View
from model.selection import Selection
from tests.some import some
from tests.views import page_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_project_leads_to_its_neighbours_by_name_and_relation(
    atlas: Atlas, language: str
) -> None:
    everyone = list(atlas.projects)
    assert everyone
    for at, key in enumerate(everyone):
        view = View(atlas, Selection(page="project", language=language, id=key))
        (nav,) = html.fromstring(page_of(view)).xpath("//nav[contains(@class, 'neighbours')]")
        assert nav.get("aria-label") == view.words("project.neighbours")
        led = {link.get("rel"): link for link in nav.xpath("a[@rel]")}
        beside = {"prev": everyone[:at][-1:], "next": everyone[at + 1 :][:1]}
        assert set(led) == {relation for relation, found in beside.items() if found}, key
        for relation, link in some(led.items()):
            (other,) = beside[relation]
            assert f"id={other}" in link.get("href")
            assert atlas.projects[other].short_name[language] in link.text_content()
