"""A record tells of the region behind its project: size, field, prefectures, how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.content import pages
from components.inline import plain
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from components.content.section import Section
    from components.view import View
    from model.atlas import Atlas


def section(view: View) -> Section:
    """The section of a page."""
    return pages.sections(view)["region"]


def said(view: View) -> str:
    """Its points as words."""
    return "\n".join(plain(point, view) for point in section(view).points)


def test_every_record_and_every_case_study_has_its_region(atlas: Atlas) -> None:
    views = [view_of(page="project", id=key) for key in atlas.projects]
    views += [view_of(page=case) for case in atlas.case_studies]
    assert len(views) == 23
    assert all(some(section(view).figure == "specialisation" for view in views))


def test_the_size_stands_beside_the_nations(language: str) -> None:
    view = view_of(page="project", id="kanto-it", language=language)
    table = section(view).table
    assert table
    rows = [row.plain(view)[2:4] for row in table.rows]
    assert (
        rows
        == {
            "en": [
                ("50.8 million people", "39.8% of the national total"),
                ("234 trillion yen", "44.6% of the national total"),
                ("4.60 million yen", "national figure: 4.10 million yen"),
                ("110 trillion yen", "38.8% of the national total"),
                ("269 universities", "37.9% of the national total"),
            ],
            "ja": [
                ("5,080万人", "全国の39.8%"),
                ("234兆円", "全国の44.6%"),
                ("460万円", "全国は410万円"),
                ("110兆円", "全国の38.8%"),
                ("269大学", "全国の37.9%"),
            ],
        }[language]
    )
    assert all(some(row.provenance for row in table.rows))


def test_a_field_is_read_as_an_industry_or_says_why_it_has_none() -> None:
    view = view_of(page="project", id="kyushu-silicon")
    assert "Field Semiconductors, represented by “Electrical machinery”: 1.0×" in said(view)
    bio = view_of(page="project", id="kinki-bio")
    assert "Field Biotechnology: The statistic has no industry for biotechnology" in said(bio)


@pytest.mark.parametrize(
    ("project", "words"),
    [
        ("kinki-bio", "as confirmed in sources, are the same"),
        ("tohoku-life", "which no source we read confirms, are the same"),
        ("kanto-it", "(Saitama, Chiba, Tokyo, Kanagawa) are unverified"),
    ],
)
def test_the_own_prefectures_are_told_as_sure_as_they_are(project: str, words: str) -> None:
    assert words in said(view_of(page="project", id=project))


def test_own_prefectures_that_differ_have_figures_whose_heading_says_how_sure_they_are(
    language: str,
) -> None:
    view = view_of(page="project", id="hokuriku-manufacturing", language=language)
    table = section(view).table
    assert table
    assert view.words("certainty.inferred") in table.plain_heads(view)[4]
    there = view.to("regions", id="hokuriku-manufacturing", indicator="product")
    shown = catalogue.described("region-own", view.of(there), "desk").rows  # type: ignore[union-attr]
    (own,) = (one for one in some(shown) if one.chosen)
    assert own.said in [row.plain(view)[4] for row in table.rows]


def test_the_prefectures_of_an_area_that_nobody_read_are_marked() -> None:
    assert "The area has 7 prefectures" in said(view_of(page="project", id="kyushu-krip"))
    assert "unverified" in said(view_of(page="project", id="kyushu-krip"))
    kanto = said(view_of(page="project", id="kanto-it")).splitlines()
    (covered,) = (line for line in kanto if line.startswith("The area has 11 prefectures"))
    assert "unverified" not in covered


def test_an_area_of_a_project_shows_the_whole_projects_region() -> None:
    assert "TAMA is an area of the project" in said(view_of(page="tama"))


def test_without_statistics_a_record_has_no_region(monkeypatch: pytest.MonkeyPatch) -> None:
    view = view_of(page="project", id="okinawa")
    monkeypatch.setattr("components.content.region.specialisation.region", lambda _: None)
    found = pages.CONTENT["project"].sections(view)
    assert found
    assert "region" not in [one.section_id for one in found if one]


def test_the_layer_of_the_atlas_says_a_number_a_bureau_and_none_a_project() -> None:
    view = view_of(layer="region", indicator="chemicals")
    listed = pages.sections(view)["list"]
    assert listed.table
    titles = [plain(group.title, view) for group in listed.table.groups]
    assert titles[:2] == ["Hokkaido 0.093", "Tohoku 0.64"]
    assert all(some(len(row.cells) == 2 for row in listed.table.rows))
    assert page_of(view).count("swatch step") == 5
