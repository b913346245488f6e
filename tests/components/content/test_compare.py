"""Side by side: the same rows for each, and the sign wherever two may not be compared."""

from __future__ import annotations

import io
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from lxml import html
from openpyxl import load_workbook
from pptx import Presentation

import server
from components import catalogue
from components.charts import versus
from components.content import scenes
from components.content.pages import sections, title
from components.exports.file_names import file_name
from components.exports.making import Order, make
from components.exports.offline_pack.medium import Pack
from components.html.inline import ONLY_PRESSED
from components.inline import Link, plain, walk
from model import comparison
from model.subject import subjects_compared
from tests.asgi import ask
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from components.view import View
    from model.atlas import Atlas

THREE = "tama,hokkaido-super-cluster,kinki-bio"
BASE = "https://atlas.example"
GROUPS = (
    THREE,
    "kinki-bio,tama,hokkaido-super-cluster",
    "tama,kinki-bio",
    "hokkaido-super-cluster,okinawa,kinki-bio,kinki-it",
    "tohoku-life,kinki-manufacturing,kinki-bio,kanto-revitalization",
    "hokkaido-it,hokkaido-bio,hokkaido-super-cluster",
)
ALONE = ("tama,kanto-revitalization", "hokkaido-it,hokkaido-bio", "chubu-third,kyushu-silicon")
"""What has no two counts to set against each other."""


def compared(ids: str, language: str = "en") -> View:
    """Some projects and areas side by side."""
    return view_of(page="compare", ids=ids, language=language)


@pytest.mark.parametrize("ids", GROUPS)
def test_the_sign_and_its_reason_stand_wherever_two_numbers_may_not_be_compared(
    ids: str, language: str
) -> None:
    view = compared(ids, language)
    subjects = subjects_compared(view.atlas, view.selection)
    tree = html.document_fromstring(page_of(view))
    for section_id, rows in (
        ("counts", comparison.counts(subjects)),
        ("region", comparison.standings(subjects)),
    ):
        pairs = [one.verdict for row in rows for one in row.pairs()]
        (section,) = tree.xpath(f"//section[@id='{section_id}']")
        told = " ".join(section.text_content().split())
        reasons = [versus.why(view, one) for one in pairs if not one.sound]
        assert reasons or section_id == "region"
        assert [why for why in reasons if not why or why not in told] == []
        signs = [versus.said(view, one) for one in pairs]
        missing = {said for said in signs if told.count(said) < signs.count(said)}
        assert missing == set()


def test_on_a_slide_the_signs_stand_between_the_cells_and_the_reasons_below(language: str) -> None:
    view = compared(THREE, language)
    section = sections(view)["counts"]
    assert section.table
    row = section.table.rows[0].plain(view)
    assert row[2] == view.words("side.sign.refused", said=view.words("side.refused"))
    assert row[4] == view.words("side.sign.higher", said=view.words("side.higher"))
    assert view.words("side.why.scope") in section.caution
    assert view.words("side.why.indicator") in section.caution
    assert not section.plain_points


@pytest.mark.parametrize("ids", GROUPS)
def test_no_bar_is_solid_beside_one_that_it_may_not_be_compared_with(ids: str) -> None:
    view = compared(ids)
    subjects = subjects_compared(view.atlas, view.selection)
    dots = catalogue.described("compare-participants", view, "desk").rows  # type: ignore[union-attr]
    for row in some(comparison.participants(subjects)):
        solid = [
            place
            for place, one in enumerate(row.cells)
            for dot in dots
            if one
            and dot.sure
            and dot.key == f"{subjects[place].subject_id}-{row.indicator_ids[0]}"
        ]
        sound = {(one.left, one.right) for one in row.pairs() if one.sound}
        assert set(combinations(solid, 2)) <= sound
        assert [dot.value for dot in dots if dot.group] == [dot.value for dot in dots]


def test_the_only_count_of_a_part_is_told_as_that_of_the_part(language: str) -> None:
    view = compared("kanto-revitalization,kanto-bio,kanto-it", language)
    said, area = sections(view)["participants"].finding, view.atlas.areas["tama"]
    assert area.name[language] in said
    assert view.project_name("kanto-revitalization") not in said


def test_a_title_ranks_only_what_compares_and_says_so_where_nothing_does(language: str) -> None:
    def title(ids: str) -> str:
        return sections(compared(ids, language))["participants"].finding

    name = view_of(language=language).project_name
    both = title(THREE)
    assert name("hokkaido-super-cluster") in both
    assert name("kinki-bio") in both
    assert "TAMA" not in both
    assert name("kinki-bio") not in title("tama,kinki-bio")
    assert view_of(language=language).atlas.areas["hokkaido-bio"].name[language] in title(
        "hokkaido-it,hokkaido-bio"
    )


def test_the_same_rows_stand_for_each(language: str) -> None:
    view = compared(THREE, language)
    found = sections(view)
    assert list(found) == ["map", "subjects", "profile", "participants", "counts", "region"]
    for section_id in ("profile", "counts", "region"):
        table = found[section_id].table
        assert table
        names = [one.name(language) for one in subjects_compared(view.atlas, view.selection)]
        heads = " ".join(table.plain_heads(view))
        assert all(name in heads for name in some(names))
        assert {len(row.cells) for row in table.rows} == {len(table.heads)}


def test_projects_of_one_region_say_so_and_share_its_column(language: str) -> None:
    view = compared("kinki-bio,kinki-it,okinawa", language)
    region = sections(view)["region"]
    assert region.table
    assert len(region.table.heads) == 1 + 2 + 1
    both = view.listed(view.project_name(one) for one in ("kinki-bio", "kinki-it"))
    assert both in region.finding
    assert both in plain(region.table.heads[1], view)


def test_the_map_has_every_one_by_name_in_every_painter(language: str) -> None:
    view = compared(THREE, language)
    figure = catalogue.described("compare-map", view, "desk")
    names = {one.name(language) for one in subjects_compared(view.atlas, view.selection)}
    assert {one.name for one in figure.spots} == names  # type: ignore[union-attr]
    made = make(Order("slides", view.selection, BASE))
    slides = Presentation(io.BytesIO(made)).slides
    said = [shape.text_frame.text for shape in slides[1].shapes if shape.has_text_frame]
    grouped = [
        each for shape in slides[1].shapes if hasattr(shape, "shapes") for each in shape.shapes
    ]
    said += [shape.text_frame.text for shape in grouped if shape.has_text_frame]
    assert all(any(name in one for one in said) for name in some(names))


def test_one_or_none_is_a_chooser_from_which_the_page_is_built_by_links(
    atlas: Atlas, language: str
) -> None:
    for ids in ("", "tama"):
        view = compared(ids, language)
        (section,) = sections(view).values()
        points = [point for one in section.sections for point in one.points]
        links = [one for point in points for one in walk(point) if isinstance(one, Link)]
        free = {*atlas.projects, *atlas.areas} - {ids}
        assert {one.selection.compared[-1] for one in some(links)} == free
        assert all(one.selection.ids.startswith(ids) for one in some(links))
        assert len(section.sections) == len(atlas.bureaus)


def test_what_is_chosen_can_be_taken_out_and_more_added_up_to_four() -> None:
    view = compared(THREE)
    page = page_of(view)
    assert 'href="./compare?lang=en&amp;ids=hokkaido-super-cluster,kinki-bio"' in page
    (menu,) = sections(view)["map"].controls.menus
    assert {len(one.selection.compared) for one in some(menu.options)} == {4}
    assert not sections(compared(f"{THREE},okinawa"))["map"].controls.menus


def test_a_version_without_statistics_says_so_and_offers_the_current_one(language: str) -> None:
    answer = ask(server.app, f"/compare?lang={language}&v=1.0.0&ids=tama,hokkaido")
    assert answer.status_code == 200
    tree = html.document_fromstring(answer.text)
    words = view_of(language=language).words
    assert words("side.unknown") in tree.text_content()
    there = f"./compare?lang={language}&ids=tama,hokkaido-super-cluster"
    assert there in [link.get("href") for link in tree.iter("a")]


@pytest.mark.parametrize(
    ("page", "chosen", "ids"),
    [
        ("project", {"id": "kinki-it"}, "kinki-it"),
        ("tama", {}, "tama"),
        ("hokkaido", {}, "hokkaido-super-cluster"),
        ("projects", {}, ""),
        ("", {}, THREE),
    ],
)
def test_records_cases_the_table_of_all_and_the_first_screen_lead_to_it(
    page: str, chosen: dict[str, str], ids: str
) -> None:
    there = f"./compare?lang=en&amp;ids={ids}" if ids else "./compare?lang=en"
    assert f'href="{there}"' in page_of(view_of(page=page, **chosen))


@pytest.mark.parametrize("layer", ["", "firms", "region"])
def test_a_row_of_the_list_leads_to_it_with_what_is_chosen(layer: str) -> None:
    for chosen, others in (("", ""), ("kinki-bio", "kinki-bio,")):
        view = view_of(layer=layer, id=chosen)
        rows = html.document_fromstring(page_of(view)).xpath(
            "//li[@data-row][not(contains(@class, 'brief'))]"
        )
        told = {row.get("data-row"): row.xpath(".//a[@class='beside']/@href") for row in rows}
        assert len(told) >= (5 if layer == "firms" else len(view.atlas.projects))
        ids = {key: key if key == chosen else others + key for key in told}
        assert told == {key: [f"./compare?lang=en&ids={ids[key]}"] for key in told}


@pytest.mark.parametrize("page", ["", "project", "kinki"])
def test_nothing_is_offered_to_press_that_leads_nowhere(page: str) -> None:
    view = view_of(page=page, id="" if page == "kinki" else "kinki-bio")
    drawn = html.document_fromstring(page_of(view, medium=Pack("", view.selection)))
    offered = [one for role in ONLY_PRESSED for one in drawn.find_class(role.split()[0])]
    assert offered
    assert {one.tag for one in offered} <= {"a", "section"}


def test_the_three_case_studies_side_by_side_are_a_scene_of_the_talk(language: str) -> None:
    found = scenes.deck_scenes(view_of(page="present", language=language))
    at = [one.section.view.selection.page for one in found].index("compare")
    scene = found[at]
    assert scene.section.view.selection.ids == THREE
    assert scene.section.section_id == "counts"
    assert found[at - 1].section.view.selection.page == "kinki"
    assert scene.notes
    sizes = {one.observation_id for one in scene.section.observations()}
    assert {
        "tama-firms",
        "hokkaido-super-cluster-ventures-launched",
        "kinki-bio-joint-rnd",
    } <= sizes


def test_the_first_html_has_every_row_and_where_it_comes_from(language: str) -> None:
    answer = ask(server.app, f"/compare?lang={language}&ids={THREE}")
    tree = html.document_fromstring(answer.text)
    assert len(tree.xpath("//section[@id='counts']//tbody/tr")) >= 7
    assert tree.xpath("//section[@id='counts']//details[@class='cite']")
    assert len(tree.xpath("//svg[@role='img']")) >= 2


def test_a_page_is_titled_by_what_it_compares(language: str) -> None:
    view = compared("tama,kinki-bio", language)
    assert title(view).startswith(sections(view)["map"].finding)
    assert title(compared("tama", language)).startswith(view.words("page.compare.title"))


def test_a_file_is_called_by_what_it_compares() -> None:
    order = Order("slides", compared("tama,kinki-bio", "ja").selection, BASE)
    assert file_name(order) == "cluster-atlas-compare-tama-kinki-bio-ja.pptx"


def test_a_workbook_of_a_comparison_holds_the_figures_of_what_is_compared() -> None:
    made = make(Order("workbook", compared("tama,kinki-bio").selection, BASE))
    sheet = load_workbook(io.BytesIO(made)).worksheets[0]
    ids = {row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert {"tama-firms", "kinki-bio-firms"} <= ids
    assert not ids & {"hokkaido-super-cluster-firms", "kanto-revitalization-firms"}


@pytest.mark.parametrize("ids", ALONE)
def test_where_no_two_counts_meet_nothing_is_hollow_and_no_title_ranks(
    ids: str, language: str
) -> None:
    view = compared(ids, language)
    found = sections(view)
    assert found["counts"].finding == view.words("side.finding_nothing")
    if "participants" in found:
        dots = catalogue.described("compare-participants", view, "desk").rows  # type: ignore[union-attr]
        assert all(one.sure for one in some(dots))
    assert page_of(view)
