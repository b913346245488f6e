"""The offline pack in a browser without a network: the same views, filters, charts and talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from components.content.pages import sections
from components.editions import edition
from components.exports.offline_pack import pack
from components.exports.offline_pack.leaves import views
from components.exports.offline_pack.medium import inside
from model.evidence import PAGE_SIZE, chosen_observations
from model.selection import LANGUAGES, Selection
from tests.browser.conftest import SIZES
from tests.browser.offline import (
    BASE,
    FILTERS,
    ROWS,
    go,
    lead,
    live_texts,
    same_atlas,
    same_evidence,
    same_sources,
    texts,
    visits,
)
from tests.browser.test_clickers import BACK, FORWARD, dispatch
from tests.browser.test_copying import VIEWS, stands_apart
from tests.browser.test_phone import MAPS
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
CHOICES = ("bureau", "field", "id", "indicator", "status")
PLACES = """() => [...document.querySelectorAll('#root :is(.wide, .narrow) > svg.still')]
  .filter((map) => map.checkVisibility()).map((map) => {
    const box = map.getBoundingClientRect(), { width, height } = map.viewBox.baseVal;
    const frame = map.parentElement.parentElement, style = getComputedStyle(frame);
    const edges = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    return [frame.clientWidth - edges, box.width, box.width / box.height, width / height];
  })"""
"""For each map in sight the width of its place, its own, its shape, and that of its drawing."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack on disk."""
    path: Path = tmp_path_factory.mktemp("pack") / "atlas.html"
    path.write_bytes(pack(view_of(), BASE))
    return path


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Callable[..., Page]]:
    """A function that opens a view of the pack, offline; ends with no error and no request."""
    yield from visits(browser, file)


def test_the_map_stands_once_the_pack_is_open(opened: Callable[..., Page]) -> None:
    page = opened()
    expect(page.locator("#root .wide > svg.still a")).to_have_count(len(edition().projects))


def test_no_map_is_higher_than_a_phone_held_sideways(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="tama"), "phone held sideways")
    maps = page.evaluate(MAPS, "#root")
    assert len(maps) == 2
    assert max(box["height"] for box in maps) <= SIZES["phone held sideways"][1]


def test_the_first_page_reads_without_scripts(opened: Callable[..., Page]) -> None:
    page = opened(live=False)
    assert page.locator("h1").count() == 1
    assert page.locator("#root svg.still").first.bounding_box()
    assert page.locator("#root .row").count() == len(edition().projects)
    expect(page.locator(".notice").first).to_contain_text("JavaScript")


def test_a_click_on_a_mark_chooses_its_project_and_a_second_lets_go(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    page.locator("#root .wide a[href*='id=kinki-bio'] circle").click()
    expect(page.locator("#root section.card")).to_contain_text("Five-Star")
    assert page.url.endswith("#/?lang=en&id=kinki-bio")
    land = page.locator("#root .wide path[data-role=chosen]")
    expect(land).to_have_count(len(edition().prefectures_of("kinki-bio")))
    expect(page.locator("#root .wide g[data-role=chosen]")).to_have_count(1)
    expect(page.locator("#root .row.chosen")).to_contain_text("Five-Star")
    page.locator("#root .wide g[data-role=chosen] circle").click()
    expect(page.locator("#root section.card")).to_have_count(0)
    expect(land).to_have_count(0)


def test_the_language_switch_keeps_the_view(opened: Callable[..., Page]) -> None:
    page = opened(Selection(bureau="kinki", id="kinki-it", layer="universities"))
    page.click("#root #language")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    assert page.url.endswith("#/?lang=ja&bureau=kinki&layer=universities&id=kinki-it")
    expect(page).to_have_title(re.compile("クラスター"))
    expect(page.locator("#root section.card")).to_contain_text("関西")


def test_filters_leave_the_sentence_rows_marks_and_sources_of_the_live_atlas(
    opened: Callable[..., Page], language: str
) -> None:
    page = opened(Selection(language=language, id="okinawa"))
    for chosen in FILTERS:
        go(page, Selection(language=language))
        for name, value in chosen.items():
            if name != "layer":
                page.click(f"#root #menu-{name}")
            page.click(f"#root #{name}-{value}")
            expect(page.locator(f"#root #{name}-{value}")).to_have_attribute("aria-current", "true")
        same_atlas(page, Selection(language=language, **chosen))
    page.click("#root #clear")
    expect(page.locator("#root .row")).to_have_count(len(edition().projects))


def test_search_stays_when_a_project_is_chosen(opened: Callable[..., Page]) -> None:
    page = opened()
    page.fill("#root #find", "広島")
    expect(page.locator("#root #pick-okinawa")).to_be_hidden()
    page.click("#root #pick-chugoku-machinery")
    expect(page.locator("#root section.card")).to_be_visible()
    expect(page.locator("#root #find")).to_have_value("広島")
    expect(page.locator("#root #pick-okinawa")).to_be_hidden()


def test_the_evidence_is_filtered_sorted_and_counted_as_the_model_does(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for selection in (
        Selection(page="evidence", indicator="firms", sort="-value"),
        Selection(page="evidence", id="kinki-bio", sort="source"),
        Selection(page="evidence", status="o", language="ja"),
        Selection(page="evidence", sort="-period", page_no=3),
        Selection(page="evidence", id="okinawa", indicator="firms"),
    ):
        go(page, selection)
        same_evidence(page, selection)


def test_all_projects_are_sorted_as_the_model_does_and_say_where_that_is_no_ranking(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for selection in (
        Selection(page="projects"),
        Selection(page="projects", language="ja", sort="body"),
        Selection(page="projects", sort="-firms"),
    ):
        go(page, selection)
        section = sections(view_of(selection))["table"]
        assert section.table
        names = [row.plain(section.view)[0] for row in section.table.rows]
        shown = page.locator("#table tbody th")
        expect(shown).to_have_text([re.compile(rf"^{re.escape(name)}") for name in names])
        expect(page.locator("#table .guard")).to_have_text(section.cautions)


def test_the_evidence_follows_its_menus(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="evidence"))
    page.click("#root #menu-id")
    page.click("#root #id-tohoku-life")
    own = chosen_observations(edition(), Selection(page="evidence", id="tohoku-life"))
    expect(page.locator(ROWS)).to_have_count(len(own))
    page.click("#root #sort-value")
    page.click("#root #sort-value")
    assert "sort=-value" in page.url
    page.click("#root #clear")
    expect(page.locator(ROWS)).to_have_count(50)


def test_every_choice_is_taken_back_by_its_menu_and_all_of_them_at_once(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for chosen, rows, everything in (
        (
            Selection(bureau="kinki", field="bio"),
            page.locator("#root .row"),
            len(edition().projects),
        ),
        (
            Selection(page="evidence", id="kinki-bio", indicator="firms", status="a"),
            page.locator(ROWS),
            PAGE_SIZE,
        ),
    ):
        names = [name for name in CHOICES if getattr(chosen, name)]
        go(page, chosen)
        for name in names:
            page.click(f"#root #menu-{name}")
            page.click(f"#root #{name}-all")
            expect(page.locator(f"#root #{name}-all")).to_have_attribute("aria-current", "true")
        expect(rows).to_have_count(everything)
        go(page, chosen)
        page.click("#root #clear")
        expect(rows).to_have_count(everything)
        expect(page.locator("#root #clear")).to_have_count(0)


def test_every_part_of_the_evidence_opens_and_a_choice_begins_with_the_first(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="evidence", page_no=3))
    for number in ("1", "4", "1", "3"):
        page.click(f"#root .parts a:text-is('{number}')")
        expect(page.locator("#root .parts [aria-current]")).to_have_text(number)
    page.click("#root #menu-status")
    page.click("#root #status-a")
    expect(page.locator("#root .parts [aria-current]")).to_have_text("1")


def test_charts_come_alive_and_answer_the_pointer(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="budget"))
    drawn = page.locator("#root .live-chart .main-svg").first
    expect(drawn).to_be_visible()
    expect(page.locator("#root .picture-place > svg.still")).to_be_hidden()
    page.locator("#root .live-chart .bars path").first.hover(force=True)
    expect(page.locator("#root .hoverlayer .hovertext").first).to_be_visible()
    go(page, Selection(page="outcomes", language="ja"))
    expect(drawn).to_be_visible()


def test_sources_are_numbered_and_listed_as_on_the_live_page(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    for selection in (
        Selection(page="budget", year="2005"),
        Selection(page="outcomes", indicator="listings", language="ja"),
        Selection(page="project", id="kinki-bio"),
    ):
        go(page, selection)
        assert texts(page, "#root .source-list li") == live_texts(selection, "//footer//li")
        marks = "//details[@class='cite']/summary|//a[@class='ref']"
        assert texts(page, "#root :is(.cite > summary, .ref)") == live_texts(selection, marks)
    for chosen in ("", "kanto-revitalization", "okinawa"):
        go(page, Selection(id=chosen))
        same_sources(page, Selection(id=chosen))


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_every_map_fills_its_place_whole(opened: Callable[..., Page], size: str) -> None:
    page = opened(size=size)
    for selection in (
        Selection(layer="overseas", id="kinki-bio"),
        Selection(page="project", id="okinawa"),
        Selection(page="tama", language="ja"),
    ):
        go(page, selection)
        drawn = page.evaluate(PLACES)
        assert drawn
        for place, map_width, shape, meant in drawn:
            assert map_width == pytest.approx(place, abs=1), inside(selection)
            assert shape == pytest.approx(meant, rel=0.01), inside(selection)


def test_back_forward_and_reload_give_the_same_view(opened: Callable[..., Page]) -> None:
    page = opened()
    page.click("#root #pick-tohoku-life")
    page.click("#root #open-record")
    heading = page.locator("#root .opening h1")
    expect(heading).to_contain_text("Life and Future")
    page.go_back()
    expect(page.locator("#root section.card")).to_contain_text("Life and Future")
    page.go_back()
    expect(page.locator("#root section.card")).to_have_count(0)
    page.go_forward()
    page.go_forward()
    page.reload()
    expect(heading).to_contain_text("Life and Future")


def test_every_view_opens_whole_even_where_live_charts_cannot_be_unpacked(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="about"))
    page.evaluate("delete window.DecompressionStream")
    there = {inside(one.selection) for key in LANGUAGES for one in views(view_of(language=key))}
    broken = page.evaluate(
        """async (addresses) => {
          const broken = [];
          for (const address of addresses) {
            await new Promise((done) => {
              addEventListener('hashchange', done, { once: true });
              location.hash = address;
            });
            const root = document.getElementById('root');
            const whole = root.querySelectorAll('h1').length === 1 && root.querySelector('.foot');
            if (!whole || root.querySelector('[data-piece]')) broken.push(address);
          }
          return broken;
        }""",
        sorted(there),
    )
    assert not broken
    go(page, Selection(page="budget", language="ja"))
    expect(page.locator("#root .picture-place > svg.still")).to_be_visible()


def test_an_address_that_means_nothing_shows_the_nearest_view(opened: Callable[..., Page]) -> None:
    page = opened()
    for strange, heading in (
        ("#/nowhere?lang=xx&id=%3Cscript%3E", "nineteen"),
        ("#/constructor?lang=en&__proto__=1&id=toString", "nineteen"),
        ("#/project?lang=en&id=nobody", "most common field"),
        ("#/?lang=en&bureau=mars&layer=moon", "nineteen"),
        ("#/present?lang=en&slide=999", "factories"),
    ):
        lead(page, strange)
        expect(page.locator("#root h1")).to_contain_text(re.compile(heading, re.IGNORECASE))


def test_the_talk_goes_by_keyboard_and_leads_back_after_a_question(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="present"), "projector")
    number = page.locator("#root .scene-number")
    for key, place in (("ArrowRight", 2), ("PageDown", 3), ("PageUp", 2), ("Home", 1), ("End", 13)):
        page.keyboard.press(key)
        expect(number).to_have_text(re.compile(rf"^{place} / "))
    page.keyboard.press("b")
    expect(page.locator(".forum-black")).to_be_visible()
    page.keyboard.press(".")
    expect(page.locator(".forum-black")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#root header.masthead")).to_be_visible()
    page.keyboard.press("Escape")
    expect(number).to_have_text(re.compile(r"^13 / "))


def test_the_talk_hears_the_keys_of_clickers_as_the_live_one_does(
    opened: Callable[..., Page],
) -> None:
    page = opened(Selection(page="present", slide=5), "projector")
    number = page.locator("#root .scene-number")
    for keys, there in (
        (FORWARD[:3], 8),
        (BACK[:3], 5),
        (("n", "Enter", " ", "p", "Backspace"), 6),
        (("End", "n", "p"), 12),
        (("Home", "p", "n"), 2),
    ):
        for key in keys:
            page.keyboard.press(key)
        expect(number).to_have_text(re.compile(rf"^{there} / "))
    for _ in range(6):
        page.keyboard.down("PageDown")
    page.keyboard.up("PageDown")
    dispatch(page, "AudioVolumeUp")
    expect(number).to_have_text(re.compile(r"^3 / "))
    page.go_back()
    expect(number).to_have_text(re.compile(r"^2 / "))


def test_the_talk_advances_by_itself_until_it_is_paused(opened: Callable[..., Page]) -> None:
    page = opened(Selection(page="present"), "projector")
    number = page.locator("#root .scene-number")
    page.clock.install()
    page.mouse.move(400, 400)
    page.click("#root #forum-auto")
    for place in (2, 3):
        page.clock.run_for(20_500)
        expect(number).to_have_text(re.compile(rf"^{place} / "))
    page.mouse.click(900, 400)
    page.clock.run_for(45_000)
    expect(number).to_have_text(re.compile(r"^3 / "))


def test_sharing_gives_the_live_link_and_its_code(opened: Callable[..., Page]) -> None:
    page = opened(Selection(id="kinki-bio"))
    page.click("#root .share summary")
    expect(page.locator("#root .share input")).to_have_value(
        f"{BASE}/?lang=en&v={edition().version}&id=kinki-bio"
    )
    width = "code => code.decode().then(() => code.naturalWidth)"
    assert page.locator("#root .share .qr").evaluate(width) > 30


@pytest.mark.parametrize(
    "selection",
    [
        Selection(id="kinki-bio"),
        Selection(page="project", id="kanto-revitalization"),
        Selection(page="evidence"),
        Selection(page="present", slide=2),
    ],
    ids=["atlas", "record", "evidence", "scene"],
)
def test_axe_finds_nothing_to_object_to(opened: Callable[..., Page], selection: Selection) -> None:
    page = opened(selection, color_scheme="dark" if selection.page == "evidence" else "light")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert not found.response["violations"], found.generate_report()


def test_nothing_runs_over_the_edge_on_a_phone(opened: Callable[..., Page]) -> None:
    page = opened(None, "phone")
    for name in ("", "project", "tama", "outcomes", "budget", "timeline", "evidence", "about"):
        chosen = "kinki-bio" if name in ("", "project") else ""
        go(page, Selection(page=name, id=chosen, language="ja"))
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, name


@pytest.mark.parametrize("name", ["atlas", "record", "budget", "facts", "desk"])
def test_marks_stand_apart_in_what_is_copied_from_the_offline_pack(
    opened: Callable[..., Page], name: str, language: str
) -> None:
    page = opened(Selection(language=language))
    page.evaluate("delete window.DecompressionStream")  # charts stay still between two readings
    go(page, VIEWS[name].but(language=language))
    stands_apart(page, "#root")
