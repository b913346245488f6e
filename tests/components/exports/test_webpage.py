"""What goes on paper: everything that the page shows, and nothing that a printer would fetch."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from components.content import desk, pages, scenes
from components.editions import edition
from components.exports import handout, webpage
from components.inline import plain
from components.medium import Medium
from model.evidence import page_count
from model.selection import Selection
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.inline import Phrase
    from components.view import View

BASE = "https://atlas.example"
VIEWS = {
    "atlas": Selection(),
    "chosen": Selection(id="kinki-bio"),
    "overseas": Selection(layer="overseas"),
    "bureau": Selection(bureau="kinki"),
    "project": Selection(page="project", id="kinki-bio"),
    "unsettled": Selection(page="project", id="chubu-third"),
    "projects": Selection(page="projects", sort="-firms"),
    "tama": Selection(page="tama"),
    "outcomes": Selection(page="outcomes"),
    "budget": Selection(page="budget", year="2004"),
    "timeline": Selection(page="timeline"),
    "evidence": Selection(page="evidence"),
    "about": Selection(page="about"),
    "deck": Selection(page="deck"),
    "present": Selection(page="present", slide=3),
}
CHOOSERS = {"regions": Selection(page="regions"), "compare": Selection(page="compare")}
"""Pages that tell a reader on a screen how to choose."""
TOLD = re.compile(
    r"(?:^|[.:] )(?:Press|Click|Tap|Choose|Select|Hover)\b|押[すし]|クリック|お選び", re.MULTILINE
)
AMOUNT = "//*[contains(concat(' ',@class,' '),' amount ')]"
HEADINGS = "//h1 | //h2 | //h3 | //h4"


def seen(name: str, language: str, base: str = BASE) -> html.HtmlElement:
    """A document, parsed."""
    return html.document_fromstring(webpage.document(view_of(VIEWS[name], language=language), base))


def amounts(markup: str) -> Counter[str]:
    """The quantities of some markup as they are read."""
    tree = html.fragment_fromstring(markup, create_parent="div")
    return Counter(" ".join(one.text_content().split()) for one in tree.xpath(AMOUNT))


def phrases(view: View) -> Iterator[Phrase]:
    """What the sections of a page say, of which slides, notes and rows are made."""
    for section in pages.sections(view).values():
        yield from (section.finding, section.lead, *section.paragraphs, section.remark)


def screens(selection: Selection) -> list[Selection]:
    """What a reader opens to see all that a document holds."""
    if selection.page == "evidence":
        count = page_count(len(edition().observations))
        return [selection.but(page_no=number) for number in range(1, count + 1)]
    if selection.page in ("deck", "present"):
        count = len(scenes.deck_scenes(view_of()))
        return [Selection(page="present", slide=slide) for slide in range(1, count + 1)]
    return [selection]


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("base", [BASE, ""])
def test_a_document_fetches_nothing(name: str, base: str, language: str) -> None:
    text = webpage.document(view_of(VIEWS[name], language=language), base, fonts=True)
    assert not re.findall(r"<(?:script|link|img|iframe|object|embed|image|use)\b", text)
    assert not re.search(r"\b(?:src|srcset|xlink:href|poster|action)=", text)
    assert "@import" not in text
    assert all(one.startswith("data:font/ttf;") for one in some(re.findall(r"url\(([^)]*)", text)))
    known = {source.address for source in edition().sources.values()}
    own = ("#source-", f"{base}/") if base else ("#source-",)
    links = html.document_fromstring(text).xpath("//@href")
    assert {one for one in links if not one.startswith(own)} <= known


@pytest.mark.parametrize("name", VIEWS)
def test_every_quantity_of_the_screen_is_on_paper(name: str, language: str) -> None:
    printed = amounts(html.tostring(seen(name, language).body, encoding="unicode"))
    shown: Counter[str] = Counter()
    for one in screens(VIEWS[name].but(language=language)):
        shown += amounts(page_of(view_of(one, language=language), medium=Medium(BASE)))
    assert shown or name in ("about", "timeline")
    assert not shown - printed


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_on_paper_can_be_pressed(name: str, language: str) -> None:
    tree = seen(name, language)
    assert not tree.xpath("//nav | //button | //input | //details | //summary | //label")
    assert not tree.xpath("//*[@tabindex >= 0 or @onclick or contains(@class, 'masthead')]")


@pytest.mark.parametrize("name", [*CHOOSERS, *VIEWS])
def test_what_only_a_screen_can_follow_stands_on_screens_alone(name: str, language: str) -> None:
    view = view_of((CHOOSERS | VIEWS)[name], language=language)
    told = [view.words(key) for key in ("regions.map.press", "side.choose_lead")]
    assert len(TOLD.findall("\n".join(told))) == len(told)
    paper = html.document_fromstring(webpage.document(view, BASE)).body
    assert not TOLD.findall("\n".join(one.strip() for one in paper.itertext()))
    assert not TOLD.findall("\n".join(plain(one, view) for one in phrases(view)))


@pytest.mark.parametrize("name", VIEWS)
def test_headings_make_an_outline(name: str, language: str) -> None:
    levels = [int(one.tag[1]) for one in seen(name, language).xpath(HEADINGS)]
    assert levels[0] == 1
    assert max(after - before for before, after in pairwise((0, *levels))) == 1


@pytest.mark.parametrize("name", VIEWS)
def test_language_title_and_publisher_are_said(
    name: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_PUBLISHER", "Bureau of Tests")
    monkeypatch.setenv("ATLAS_CONTACT", "tests@example.org")
    tree, words = seen(name, language), view_of(Selection(language=language)).words
    assert tree.get("lang") == language
    assert tree.findtext("head/title").endswith(words("brand.name"))
    style, said = tree.findtext("head/style"), tree.body.text_content()
    assert words("foot.who", publisher="Bureau of Tests") in style
    assert words("foot.version", version=edition().version) in style
    assert "counter(page)" in style
    assert "tests@example.org" in said


def test_a_publisher_cannot_break_out_of_the_style(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_PUBLISHER", 'x"}</style><script>alert(1)</script>\\')
    text = webpage.document(view_of(VIEWS["about"]), BASE)
    assert "<script" not in text
    assert text.count("</style>") == text.count("<style>")


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "about"])
def test_every_number_of_a_source_is_explained(name: str, language: str) -> None:
    tree = seen(name, language)
    marks = tree.xpath("//sup[@class='cite']/a")
    listed = [f"#{one}" for one in tree.xpath("//li[starts-with(@id, 'source-')]/@id")]
    assert len(listed) == len(set(listed))
    assert [one.text_content() for one in marks] == [
        str(listed.index(one.get("href")) + 1) for one in marks
    ]


def test_the_place_in_the_source_and_the_status_are_printed(language: str) -> None:
    notes = [one.text_content() for one in seen("project", language).xpath("//li/div")]
    view = view_of(Selection(language=language))
    observation = edition().observations["kinki-bio-firms"]
    parts_of_it = (
        view.indicator(observation),
        view.place(observation.provenance),
        str(view.quantity(observation)),
        view.period(observation.period),
        view.words(f"status.{observation.status.lower()}.name"),
    )
    assert [note for note in notes if all(part in note for part in parts_of_it)]


def test_fonts_travel_only_where_they_are_asked_for() -> None:
    with_fonts = webpage.document(view_of(VIEWS["tama"]), BASE, fonts=True)
    assert with_fonts.count("@font-face") == 2
    assert len(webpage.document(view_of(VIEWS["tama"]), BASE)) < 400_000


@pytest.mark.parametrize("name", VIEWS)
def test_without_an_address_nothing_leads_to_the_atlas(name: str) -> None:
    tree = seen(name, "en", base="")
    assert not tree.xpath("//@href[not(starts-with(., '#source-') or starts-with(., 'http'))]")
    assert not tree.xpath("//div[@class='paper-code']/svg")


def test_a_deck_is_a_scene_a_page_then_questions_then_sources(language: str) -> None:
    tree, view = seen("deck", language), view_of(Selection(page="deck", language=language))
    made = scenes.deck_scenes(view)
    sheets = tree.xpath("//section[@class='scene-sheet']")
    assert len(sheets) == len(made)
    for sheet, scene in some(zip(sheets, made, strict=True)):
        said = " ".join(sheet.text_content().split())
        assert sheet.xpath(".//h1")[0].text_content() == scene.headline
        assert bool(sheet.xpath(".//*[@class='st-key-scene-picture']/svg")) == bool(
            scene.section.figure
        )
        listed = scene.section.sources[: handout.MOST_SOURCES]
        titles = [source.title[language] for source in listed]
        for one in (" ".join(scene.notes.split()), *titles):
            assert one in said
    asked = [one.text_content() for one in tree.xpath("//*[@class='paper-columns']//h2")]
    assert asked == [one.question for one in desk.answers(view)]
    listed = tree.xpath("//section[@class='paper-all-sources']")[0].text_content()
    assert all(
        source.title[language] in listed and source.address in listed
        for source in some(source for scene in made for source in scene.section.sources)
    )


def test_a_readers_own_deck_is_a_hand_out_too() -> None:
    own = "!My title*timeline#events!evidence#figures!project?id=tohoku-recycling#missing"
    text = webpage.document(view_of(page="deck", deck=own), BASE)
    assert text.count('class="scene-sheet"') == 3
    assert "My title" in text


def test_a_readers_title_stays_words() -> None:
    hostile = "</style><script>alert(1)</script>"
    text = webpage.document(view_of(page="deck", deck=f"!{hostile}*budget"), BASE)
    assert "<script" not in text
    tree = html.document_fromstring(text)
    assert tree.xpath("//h1")[0].text_content() == hostile


@pytest.mark.parametrize("bureau", edition().bureaus)
def test_a_bureaus_sheet_names_its_projects_and_what_is_not_on_record(
    bureau: str, language: str
) -> None:
    tree = html.document_fromstring(
        webpage.document(view_of(bureau=bureau, language=language), BASE)
    )
    atlas, words = edition(), view_of(Selection(language=language)).words
    rows = tree.xpath("//tbody/tr")
    projects = atlas.by_bureau[bureau]
    assert len(rows) == len(projects)
    for row, project in some(zip(rows, projects, strict=True)):
        assert project.name(language) in row.text_content()
        firms = atlas.observation(project.project_id, "firms")
        cell = row.xpath("td")[1].text_content()
        assert cell.strip()
        if firms is None and "TAMA" not in cell:
            assert words("list.none") in cell
    marks = [one.text_content() for one in tree.xpath("//*[@data-role='number']")]
    assert marks == [str(number) for number in range(1, len(projects) + 1)]
    assert tree.xpath("//h1")[0].text_content() == atlas.bureaus[bureau][language]
