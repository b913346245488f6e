"""Every page, driven through `app.py` in both languages, with kind and hostile links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.content.pages import sections, title
from components.editions import edition
from components.html.titles import titled
from components.text import words_in
from model.pages import paths
from model.selection import LANGUAGES
from tests.kinds import crossed
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from model.atlas import Atlas
    from tests.pages.conftest import Screen

KIND = {
    "": (
        {},
        {"id": "kinki-bio"},
        {"bureau": "kinki", "layer": "universities"},
        {"field": "environment", "layer": "record"},
        {"layer": "overseas", "id": "hokkaido-super-cluster"},
        {"bureau": "okinawa", "field": "semiconductors"},
    ),
    "projects": ({}, {"sort": "-firms"}, {"sort": "fate", "v": "1.0.0"}),
    "project": ({"id": "chubu-third"}, {"id": "kanto-revitalization"}),
    "evidence": (
        {},
        {"id": "kinki-it", "indicator": "firms"},
        {"status": "o", "sort": "-value"},
        {"status": "v", "page_no": "9999"},
    ),
    "regions": (
        {},
        {"indicator": "transport-machinery", "id": "kinki"},
        {"indicator": "population", "id": "kanto-bio"},
        {"indicator": "universities", "id": "okinawa"},
    ),
    "compare": (
        {},
        {"ids": "tama"},
        {"ids": "tama,hokkaido,kinki"},
        {"ids": "kinki-bio,kinki-it,kinki-energy,chubu-third", "section": "counts"},
        {"ids": "hokkaido-it,hokkaido-bio"},
        {"ids": "tama,hokkaido", "v": "1.0.0"},
    ),
    "outcomes": ({}, {"indicator": "listings"}, {"indicator": "firms"}),
    "budget": ({}, {"year": "2004"}, {"year": "2001"}, {"year": "2010"}),
    "about": ({}, {"v": "0.0.1"}),
}
EVERY = paths(edition().case_studies)
HOSTILE = {
    "unknown ids": {
        "id": "atlantis",
        "ids": "atlantis,mu",
        "bureau": "mars",
        "field": "magic",
        "indicator": "luck",
    },
    "markup": {"id": "<script>alert(1)</script>", "layer": '"><img src=x onerror=alert(1)>'},
    "very long": {"id": "k" * 100_000, "sort": "s" * 100_000},
    "other types": {
        "id": "19",
        "year": "[FY]",
        "part": "-1",
        "sort": "[None]",
        "lang": "{}",
        "v": "1e309",
    },
    "not text": {"id": "\x00\u202e", "bureau": "%00", "part": "１２"},
    "templates": {"id": "{{ 7*7 }}", "bureau": "{0.__class__}", "status": "{t}"},
}


def visits() -> list[tuple[str, dict[str, str]]]:
    """Every page with each of its kind links."""
    assert set(KIND) <= set(EVERY)
    return [(page, dict(link)) for page in EVERY for link in KIND.get(page, ({},))]


@pytest.mark.parametrize(("page", "link"), visits(), ids=str)
def test_a_link_opens_its_page_in_its_language(
    open_link: Callable[..., Screen], page: str, link: dict[str, str], language: str
) -> None:
    screen = open_link(page, lang=language, **link)
    brand = {"en": "Cluster Atlas", "ja": "クラスター"}[language]
    assert brand in screen.text
    assert f'href="./{page}?lang={language}' in screen.markup


@pytest.mark.parametrize("page", EVERY)
def test_a_note_in_the_code_never_stands_on_a_page(
    open_link: Callable[..., Screen], page: str
) -> None:
    assert open_link(page, id="kinki-bio").drawn("markdown") == 0


@pytest.mark.parametrize(
    ("page", "kind"),
    crossed(EVERY, HOSTILE),
)
def test_a_hostile_link_is_dropped_in_one_quiet_line(
    open_link: Callable[..., Screen], page: str, kind: str
) -> None:
    screen = open_link(page, **HOSTILE[kind])
    for value in some(HOSTILE[kind].values()):
        assert len(value) < 4 or value not in screen.markup
    assert screen.markup.count('class="notice" role="status"') <= 1
    assert "<script" not in screen.markup
    assert "onerror" not in screen.markup


def test_what_was_dropped_from_a_link_is_named(
    open_link: Callable[..., Screen],
) -> None:
    screen = open_link("", lang="en", bureau="mars", layer="gold")
    assert words_in("en")("notice.dropped", names="bureau, layer") in screen.text


@pytest.mark.parametrize(
    ("project_id", "language"),
    crossed(edition().projects, LANGUAGES),
)
def test_each_of_the_nineteen_has_a_record_with_both_names_and_what_is_missing(
    open_link: Callable[..., Screen], atlas: Atlas, project_id: str, language: str
) -> None:
    screen = open_link("project", lang=language, id=project_id)
    project = atlas.projects[project_id]
    for one in ("en", "ja"):
        assert project.name(one).replace("'", "&#39;").replace("&", "&amp;") in (
            screen.markup.replace("&amp;", "&").replace("&", "&amp;")
        )
    assert screen.drawn("deck_gl_json_chart") == 1
    missing = sections(view_of(page="project", language=language, id=project_id))["missing"]
    assert titled(missing.finding) in screen.markup
    assert missing.points


def test_two_readers_do_not_share_state(open_link: Callable[..., Screen]) -> None:
    one = open_link("", lang="en", id="kinki-bio", layer="universities")
    other = open_link("", lang="ja")
    one.run.run()
    for chosen in ('class="card"', "lang=en&amp;layer=universities&amp;id=kinki-bio"):
        assert chosen in one.markup
        assert chosen.replace("lang=en", "lang=ja") not in other.markup


def test_a_page_title_says_what_the_page_shows_in_its_language(atlas: Atlas) -> None:
    for page in some(EVERY):
        titles = {title(view_of(page=page, language=language)) for language in ("en", "ja")}
        assert len(titles) == 2, page
    named = title(view_of(page="project", language="ja", id="okinawa"))
    assert named.startswith(atlas.projects["okinawa"].name("ja"))


def test_a_record_whose_link_names_no_project_leads_to_all_of_them(
    open_link: Callable[..., Screen], language: str
) -> None:
    screen = open_link("project", lang=language, v="1.0.0")
    assert f'href="./projects?lang={language}&amp;v=1.0.0" aria-current="page"' in screen.markup
    assert screen.run.query_params == {"lang": language, "v": "1.0.0"}


def test_where_a_link_names_a_project_that_is_none_all_are_offered_and_that_is_said(
    open_link: Callable[..., Screen],
) -> None:
    screen = open_link("project", lang="en", id="atlantis")
    assert words_in("en")("notice.dropped", names="id") in screen.text
    assert 'href="./projects?lang=en" aria-current="page"' in screen.markup
