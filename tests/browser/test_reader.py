"""What only a browser shows: the map, links, Back, search, language, phone, keyboard."""

from __future__ import annotations

import io
import re
import time
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from playwright.sync_api import expect

from components.editions import edition
from components.maps import atlas_map, japan
from components.text import words_in
from components.theme import PALETTES
from model.selection import Selection
from tests.browser.conftest import LIVE, STEP, pasted
from tests.kinds import kinds
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PATIENCE = 30
BESIDE_THE_SIGN = 11
"""Pixels of the map as it is drawn, from the middle of a mark: of its field's colour."""
THERE = """([project, x, y]) => {
  const mark = document.querySelector(`#root .overlay > [data-mark="${project}"]`);
  const { left, top, width, height } = mark.getBoundingClientRect();
  return Math.hypot(left + width / 2 - x, top + height / 2 - y) < 3;
}"""
"""Whether the map is in the view in which the mark of a project is at a place in the window."""
MAP = '[data-testid="stDeckGlJsonChart"]'


def mark(page: Page, project_id: str, beside: int = 0, **chosen: str) -> tuple[float, float]:
    """Where the mark of a project stands in the window, in pixels, in a view of the Atlas.

    Args:
        page: the Atlas.
        project_id: the project.
        beside: so many pixels of the map further west, as the map is drawn.
        chosen: the view.
    """
    view = view_of(Selection(**chosen))  # type: ignore[arg-type]
    viewport = japan.viewport(view, "desk")
    row = atlas_map.query(view, "desk").set_index("id").loc[project_id]
    x, y = viewport.pixel(row["longitude"], row["latitude"])
    box = page.locator(MAP).bounding_box()
    assert box
    scale = box["width"] / viewport.width
    return box["x"] + (x - beside) * scale, box["y"] + y * scale


def colour(page: Page, x: float, y: float) -> str:
    """The colour of a pixel as the reader sees it, `#rrggbb`."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    red, green, blue = picture.getpixel((round(x), round(y)))  # type: ignore[misc]
    return f"#{red:02x}{green:02x}{blue:02x}"


def wait_for_map(page: Page) -> None:
    """Wait until the deck has drawn its marks: the one of Kinki bio has its field's colour."""
    page.wait_for_selector(f"{MAP} canvas")
    late = time.monotonic() + PATIENCE
    bio = PALETTES["light"].fields["bio"]
    while colour(page, *mark(page, "kinki-bio", BESIDE_THE_SIGN)) != bio:
        assert time.monotonic() < late, "the map has no marks"
        page.wait_for_timeout(200)


def stands(page: Page, project_id: str, **chosen: str) -> tuple[float, float]:
    """Where the mark of a project stands in the window, once the map is in a view of the Atlas.

    The map's place changes with the view: where the mark will stand is worked out anew each time.
    """
    late = time.monotonic() + PATIENCE
    while not page.evaluate(THERE, [project_id, *(there := mark(page, project_id, **chosen))]):
        assert time.monotonic() < late, f"{project_id} does not stand at {there}"
        page.wait_for_timeout(STEP)
    return there


def tap(page: Page, project_id: str, cards: int, **chosen: str) -> None:
    """Click a mark in a view of the Atlas."""
    x, y = stands(page, project_id, **chosen)
    page.mouse.move(x, y)
    expect(page.locator(f"#root .row.lit[data-row={project_id}]")).to_be_visible()
    page.mouse.click(x, y)
    expect(page.locator("#root section.card")).to_have_count(cards)


@pytest.mark.drawn
def test_the_map_has_its_marks_and_a_click_chooses_a_project(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    wait_for_map(page)
    tap(page, "kinki-bio", cards=1)
    expect(page.locator("#root section.card")).to_contain_text("Five-Star")
    expect(page).to_have_url(re.compile(r"id=kinki-bio"))
    tap(page, "kinki-bio", cards=0, id="kinki-bio")


def test_a_link_restores_the_view_in_another_browser(visit: Callable[..., Page]) -> None:
    first = visit("/?lang=en")
    first.click("#root #pick-okinawa")
    expect(first.locator("#root section.card")).to_contain_text("Okinawa")
    link = first.locator("#root .share input").get_attribute("value")
    assert link
    second = visit("/" + link.split("/", 3)[3])
    expect(second.locator("#root section.card")).to_contain_text("Okinawa")
    assert "v=" in link
    assert "lang=en" in link


def test_back_forward_and_reload_give_the_same_view(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    page.click("#root #pick-tohoku-life")
    expect(page.locator("#root section.card")).to_be_visible()
    page.click("#root #open-record")
    heading = page.locator("#root .opening h1")
    expect(heading).to_contain_text("Life and Future")
    page.go_back()
    expect(page.locator("#root section.card")).to_contain_text("Life and Future")
    page.go_back()
    expect(page.locator("#root section.card")).to_have_count(0)
    page.go_forward()
    page.go_forward()
    expect(heading).to_contain_text("Life and Future")
    page.reload()
    page.wait_for_selector(LIVE)
    expect(heading).to_contain_text("Life and Future")


def test_the_language_switch_keeps_the_view(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en&bureau=kinki&id=kinki-it")
    page.click("#root #language")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page).to_have_url(re.compile(r"lang=ja.*bureau=kinki.*id=kinki-it"))
    expect(page).to_have_title(re.compile("クラスター"))


def test_a_reader_without_a_language_in_the_link_gets_the_browsers(
    visit: Callable[..., Page],
) -> None:
    page = visit("/", locale="ja-JP")
    expect(page.locator("html")).to_have_attribute("lang", "ja")


@pytest.mark.parametrize(
    ("typed", "found"),
    kinds(
        (("osaka", "kinki-bio"), ("広島", "chugoku-machinery"), ("TAMA", "kanto-revitalization")),
        [("広島", "chugoku-machinery")],
    ),
)
def test_one_search_field_finds_prefectures_cities_and_bodies(
    visit: Callable[..., Page], typed: str, found: str
) -> None:
    page = visit("/?lang=en")
    page.fill("#root #find", typed)
    expect(page.locator(f"#root #pick-{found}")).to_be_visible()
    expect(page.locator("#root #pick-okinawa")).to_be_hidden()
    page.fill("#root #find", "qqqq")
    expect(page.locator("#root .list h2")).to_have_text(words_in("en")("list.nobody"))


def test_the_list_opens_a_record_with_the_keyboard_alone(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    page.locator("#root #pick-kyushu-silicon").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#root section.card")).to_be_visible()
    page.locator("#root #open-record").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#root .opening h1")).to_contain_text("Kyushu")


def test_escape_closes_a_citation(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    summary = page.locator("#root .headline details.cite summary").first
    summary.click()
    card = page.locator("#root .headline .cite-card").first
    expect(card).to_be_visible()
    expect(card).to_contain_text("Success Breeds Success")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_copying_the_link_says_so(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en", permissions=["clipboard-write"])
    page.click("#root .share summary")
    page.click("#root [data-copy]")
    expect(page.locator("#root [data-copy]")).to_have_text("Copied")
    assert pasted(page) == page.locator("#root .share input").get_attribute("value")


@pytest.mark.drawn
@pytest.mark.parametrize(
    "link", kinds(("/?lang=en", "/project?lang=ja&id=okinawa", "/tama?lang=en"), ["/?lang=en"])
)
def test_the_still_map_is_one_click_away(visit: Callable[..., Page], link: str) -> None:
    page = visit(link)
    page.wait_for_selector(f"{MAP} canvas")
    page.click("#root [data-still]")
    expect(page.locator(MAP).first).to_be_hidden()
    assert page.locator("#root img.still").first.evaluate("image => image.naturalWidth") > 300


COVERED = """() => [...document.querySelectorAll('#still .chart-title')].filter((head) => {
  const range = new Range();
  range.selectNodeContents(head.querySelector('h2, h3'));
  const menus = [...head.querySelectorAll('summary')].map((one) => one.getBoundingClientRect());
  return [...range.getClientRects()].some((box) => menus.some((menu) => box.right > menu.left
    && box.left < menu.right && box.top < menu.bottom && box.bottom > menu.top));
}).map((head) => head.textContent)"""
"""Titles of figures that the figure's own menu covers."""


@pytest.mark.parametrize(
    "link",
    ["/?lang=en", "/?lang=ja", "/project?lang=en&id=kinki-bio", "/tama?lang=en", "/budget?lang=ja"],
)
def test_a_page_reads_without_scripts(visit: Callable[..., Page], link: str) -> None:
    page = visit(link, live=False)
    assert page.locator("h1").count() == 1
    assert page.locator("svg.still").first.bounding_box()
    assert len(page.inner_text("#still")) > 1000
    assert "JavaScript" not in page.inner_text("body")
    head = page.locator("#still .masthead").bounding_box()
    assert head
    assert (head["x"], head["y"], head["width"]) == (0, 0, 1440)
    assert page.evaluate(COVERED) == []
    assert page.locator("#still :is([data-still], input)").locator("visible=true").count() == 0
    page.locator("#still nav summary").first.click()
    page.locator("#still nav details[open] a").first.click()
    assert "/projects" in page.url


def test_where_webgl_is_missing_the_still_map_stands_in(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
        " if (!/webgl/.test(kind)) return get.call(this, kind, ...rest);"
        " this.dispatchEvent(new Event('webglcontextcreationerror')); return null; }"
    )
    page.goto(f"{served}/?lang=en")
    page.wait_for_selector(LIVE)
    still = page.locator("#root img.still")
    expect(still).to_be_visible()
    assert still.evaluate("image => getComputedStyle(image).visibility") == "visible"
    expect(page.locator("#root [data-still]")).to_be_hidden()
    page.close()


def test_every_record_opens_from_the_list(visit: Callable[..., Page]) -> None:
    page = visit("/project?lang=ja")
    page.wait_for_selector("#root #table", state="attached")
    assert page.locator("#root #table tbody th a").count() == len(edition().projects)
