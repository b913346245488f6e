"""The page of the regions: ranked in one place, doubts said, figures the region's and sourced."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from lxml import html
from pptx import Presentation
from pptx.dml.color import RGBColor

import server
from components import catalogue
from components.content.pages import sections
from components.content.scenes import Scene
from components.exports.offline_pack.medium import Pack
from components.exports.paper import Paper
from components.exports.slides import presentation
from components.inline import Tint, pieces, plain
from components.theme import LIGHT
from model.standing import areas, compared
from tests.asgi import ask
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from components.content.section import Section
    from model.atlas import Atlas

PICTURES = ("region-areas", "region-map", "region-industries", "region-own")


def section(section_id: str, **chosen: object) -> Section:
    """A section of the page."""
    return sections(view_of(page="regions", **chosen))[section_id]


@pytest.mark.parametrize("indicator", ["", "population", "product", "transport-machinery"])
def test_every_area_stands_in_the_picture_with_its_rank_projects_share_and_denominator(
    atlas: Atlas, indicator: str, language: str
) -> None:
    view = view_of(page="regions", indicator=indicator, language=language)
    rows = catalogue.described("region-areas", view, "desk").rows  # type: ignore[union-attr]
    found = areas(atlas, indicator or "manufacturing")
    assert [one.key for one in some(rows)] == [one.region.region_id for one in found]
    assert all(some(one.note and one.said and one.behind for one in rows))
    assert [one.mark for one in some(rows)] == [
        str(one.rank) if one.rank else "~" if one.reason == "about" else "–" for one in found
    ]
    assert [one.sure for one in some(rows)] == [one.sure for one in found]


@pytest.mark.parametrize("statistic", [*compared(view_of().atlas)])
def test_a_title_names_no_area_that_is_in_doubt(atlas: Atlas, statistic: str) -> None:
    finding = section("areas", indicator=statistic).finding
    words = view_of().words
    doubtful = {one.region.region_id for one in areas(atlas, statistic) if not one.sure}
    named = {one for one in some(atlas.bureaus) if f"{words(f'bureau.{one}')} (" in finding}
    assert finding
    assert not named & doubtful


def test_a_chosen_region_is_lit_and_its_industries_are_shown() -> None:
    view = view_of(page="regions", id="kinki-it")
    for figure_id, key in (("region-areas", "kinki"), ("region-own", "kinki-bio")):
        rows = catalogue.described(figure_id, view, "desk").rows  # type: ignore[union-attr]
        assert [one.key for one in some(rows) if one.chosen] == [key]
    assert section("industries", id="kinki-it").finding.startswith("Own prefectures: Bio Five-Star")
    assert section("industries", id="kinki").finding.startswith("Kinki area")


def test_prefectures_that_no_source_confirms_carry_no_finding_and_are_hollow() -> None:
    view = view_of(page="regions", id="kanto-bio")
    assert section("industries", id="kanto-bio").finding.endswith("that are unverified")
    rows = catalogue.described("region-industries", view, "desk").rows  # type: ignore[union-attr]
    assert len(rows) == 8
    assert not any(one.sure for one in some(rows))


def test_weak_and_refused_cells_of_the_table_have_words_and_no_colour() -> None:
    table = section("quotients").table
    assert table
    found = [piece for row in table.rows for cell in row.cells for piece in pieces(cell)]
    cells = [one for one in found if isinstance(one, Tint)]
    assert len(cells) == 9 * 8
    assert all(some(one.words for one in cells))
    bare = [one.words for one in cells if not one.level]
    assert "too small to compute" in bare
    assert sum(one.endswith(", for reference only") for one in bare) == len(bare) - 1


def test_the_table_on_a_slide_has_the_colours_of_its_cells() -> None:
    made = presentation([Scene(section("quotients"))], view_of(), Paper(), title="Regions")
    tables = [
        shape.table
        for slide in Presentation(io.BytesIO(made)).slides
        for shape in slide.shapes
        if shape.has_table
    ]
    cells = [cell for table in tables for cell in list(table.rows[4].cells)[1:]]
    grounds = {cell.text: cell.fill for cell in cells}
    assert len(cells) == 8
    assert grounds["3.6"].fore_color.rgb == RGBColor.from_string(LIGHT.much_more[1:].upper())
    assert grounds["0.63"].fore_color.rgb == RGBColor.from_string(LIGHT.less[1:].upper())


def test_fields_and_industries_name_what_is_surely_more_and_say_what_it_is_not(
    language: str,
) -> None:
    found = section("fields", language=language)
    words = view_of(language=language).words
    named = [words(f"bureau.{one}") for one in ("kanto", "chubu", "chugoku")]
    assert all(one in found.finding for one in named)
    assert words("bureau.okinawa") not in found.finding
    assert found.cautions == (words("regions.fields_say"),)
    assert found.table
    said = [plain(cell, found.view) for row in found.table.rows for cell in row.cells]
    assert any(words("project.unsettled") in one for one in said)


def test_the_first_html_says_whose_figures_they_are_and_from_where(language: str) -> None:
    answer = ask(server.app, f"/regions?lang={language}&indicator=chemicals&id=shikoku")
    assert answer.status_code == 200
    tree = html.document_fromstring(answer.text)
    text = " ".join(tree.text_content().split())
    own = {
        "en": "figures of the region, not of the project",
        "ja": "プロジェクトの数値ではありません",
    }
    survey = {"en": "Prefectural Accounts", "ja": "県民経済計算"}
    assert own[language] in text
    assert survey[language] in text
    assert len(tree.xpath("//svg[@role='img']")) == len(PICTURES)
    assert tree.xpath(
        "//section[@id='areas']//sup | //section[@id='areas']//details[@class='cite']"
    )


@pytest.mark.parametrize("section_id", ["areas", "industries", "own"])
def test_a_picture_of_the_regions_becomes_shapes_and_loses_no_row(section_id: str) -> None:
    shown = section(section_id)
    made = presentation([Scene(shown)], view_of(), Paper(), title="Regions")
    slides = Presentation(io.BytesIO(made)).slides
    shapes = [one for slide in list(slides)[1:] for one in slide.shapes]
    texts = [one.text_frame.text for one in shapes if one.has_text_frame]
    rows = catalogue.described(shown.figure, shown.view, "forum").rows  # type: ignore[union-attr]
    assert rows
    assert all(one.name in texts and one.said in texts for one in rows)


@pytest.mark.parametrize("statistic", [*compared(view_of().atlas)])
def test_the_pictures_of_the_regions_fit_their_slides(statistic: str, language: str) -> None:
    view = view_of(page="regions", indicator=statistic, language=language)
    for section_id in ("areas", "own"):
        made = presentation([Scene(sections(view)[section_id])], view, Paper(), title="Regions")
        tick = catalogue.described(f"region-{section_id}", view, "forum").scale.ticks[0][1]  # type: ignore[union-attr]
        for slide in some(list(Presentation(io.BytesIO(made)).slides)[1:]):
            words = {one.text_frame.text: one for one in slide.shapes if one.has_text_frame}
            foot = sections(view)[section_id].caution or "[1]"
            (below,) = (one.top for said, one in words.items() if said.startswith(foot))
            assert words[tick].top + words[tick].height <= below


def test_a_version_without_statistics_says_so_and_offers_the_current_one(language: str) -> None:
    answer = ask(server.app, f"/regions?lang={language}&v=1.0.0&indicator=chemicals&id=kinki")
    assert answer.status_code == 200
    text = html.document_fromstring(answer.text).text_content()
    words = view_of(language=language).words
    assert words("regions.unknown") in text
    assert words("regions.current") in text


def test_a_record_leads_to_its_region_among_all() -> None:
    markup = page_of(view_of(page="project", id="kinki-it"))
    assert 'href="./regions?lang=en&amp;id=kinki"' in markup


def test_a_choice_of_the_pack_stands_alone_and_leads_nowhere_without_a_leaf() -> None:
    here = view_of(page="regions", indicator="product").selection
    medium = Pack("", here)
    assert medium.href(here.but(id="kinki")) == "#/regions?lang=en&id=kinki"
    assert medium.href(here.but(indicator="chemicals")) == ""
    assert medium.href(here.but(indicator="")) == "#/regions?lang=en"
