"""Forum mode as a speaker has it: keys, black, the way out and back, type that fits, a deck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from model.pages import PAGES
from tests.browser.conftest import AT_REST, LIVE, SIZES, until
from tests.browser.forum import LAST, at
from tests.kinds import kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
SIZES["small projector"] = (1280, 720)
SMALLEST = 24
"""Pixels of the sheet of 1080 lines: nothing that must be read from the back row is smaller."""
NUMBER = "#root .scene-number"
PRINTED = """() => {
  const scale = document.querySelector('.st-key-scene').getBoundingClientRect().height / 1080;
  const small = [];
  for (const element of document.querySelectorAll(
    '#root .scene-head :is(h1, p), #root .scene-side :is(th, td, dd b, dt, li, p), ' +
    '#root .plot-container text')) {
    if (!element.textContent.trim() || element.closest('sup')) continue;
    const drawn = element.getBoundingClientRect().height / (element.offsetHeight || NaN);
    const size = parseFloat(getComputedStyle(element).fontSize) * (drawn || 1.75 * scale) / scale;
    if (size < %d) small.push([element.textContent.slice(0, 40), size]);
  }
  return small;
}"""
OUTSIDE = """() => {
  const sheet = document.querySelector('.st-key-scene').getBoundingClientRect();
  const foot = document.querySelector('#root .scene-foot').getBoundingClientRect();
  const wrong = [];
  for (const element of document.querySelectorAll(
    '#root .scene-head h1, #root .scene-side *, #root .st-key-scene-picture :is(img, canvas)')) {
    const box = element.getBoundingClientRect();
    const out = box.right > sheet.right + 1 || box.left < sheet.left || box.bottom > foot.top + 2;
    if (box.width && out)
      wrong.push([element.tagName, element.textContent.slice(0, 40), box.bottom - foot.top]);
  }
  return wrong;
}"""


def test_the_whole_talk_goes_by_keyboard_as_clickers_send_it(visit: Callable[..., Page]) -> None:
    page = visit("/present?lang=en", "projector")
    at(page, 1)
    for key, number in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("ArrowLeft", 2),
        ("PageUp", 1),
        ("End", LAST),
        ("Home", 1),
    ):
        page.keyboard.press(key)
        at(page, number)
    assert "slide" not in page.url
    page.go_back()
    at(page, LAST)


def test_b_and_full_stop_make_the_hall_black_and_any_key_brings_it_back(
    visit: Callable[..., Page],
) -> None:
    page = visit("/present?lang=ja&slide=2", "projector")
    at(page, 2)
    for key in ("b", "."):
        page.keyboard.press(key)
        expect(page.locator(".forum-black")).to_be_visible()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".forum-black")).to_have_count(0)
    at(page, 2)


def test_a_speaker_leaves_for_a_question_and_one_key_leads_back(
    visit: Callable[..., Page],
) -> None:
    page = visit("/present?lang=en&slide=5", "projector")
    at(page, 5)
    page.keyboard.press("Escape")
    expect(page.locator("#root .opening.told")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/tama\?lang=en&section=map$"))
    page.locator("#root #language").click()
    expect(page.locator("#root .opening.told")).to_contain_text("首都圏西部")
    expect(page.locator(".forum-return")).to_be_visible()
    page.keyboard.press("Escape")
    at(page, 5)


def test_advancing_by_itself_can_be_paused_and_any_touch_stops_it(
    visit: Callable[..., Page],
) -> None:
    page = visit("/present?lang=en", "projector")
    at(page, 1)
    page.clock.install()
    page.mouse.move(400, 400)
    button = page.locator("#root #forum-auto")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.clock.run_for(20_500)
    at(page, 2)
    expect(page.locator("#root #forum-auto")).to_have_attribute("aria-pressed", "true")
    page.mouse.click(900, 400)
    expect(page.locator("#root #forum-auto")).to_have_attribute("aria-pressed", "false")
    page.clock.run_for(45_000)
    at(page, 2)


@pytest.mark.parametrize(
    ("size", "language"),
    kinds((("projector", "en"), ("small projector", "ja")), (("small projector", "ja"),)),
)
def test_every_scene_fills_the_screen_and_nothing_is_cut_or_too_small(
    visit: Callable[..., Page], size: str, language: str
) -> None:
    page = visit(f"/present?lang={language}", size)
    for number in some(range(1, LAST + 1)):
        at(page, number)
        until(page, "document.querySelector('#root .scene-side')?.dataset.fit !== ''")
        until(page, AT_REST)
        sheet = page.locator("#root .st-key-scene").bounding_box()
        assert sheet
        assert (round(sheet["width"]), round(sheet["height"])) == SIZES[size]
        assert page.evaluate(OUTSIDE) == [], number
        assert page.evaluate(PRINTED % SMALLEST) == [], number
        page.keyboard.press("ArrowRight")


@pytest.mark.drawn
def test_charts_and_maps_of_a_scene_are_live(visit: Callable[..., Page]) -> None:
    page = visit("/present?lang=en&slide=11", "projector")
    page.locator("#root .plot-container .barlayer path").first.wait_for()
    page.goto(page.url.replace("slide=11", "slide=2"))
    page.wait_for_selector("#root [data-testid='stDeckGlJsonChart'] canvas")


def test_views_are_gathered_into_a_deck_that_its_link_alone_carries(
    visit: Callable[..., Page],
) -> None:
    page = visit("/tama?lang=en")
    page.locator("#root .share > summary").click()
    page.locator('#root [data-scene="tama?section=network"]').click()
    expect(page.locator("#root .deck-open")).to_have_count(1)
    page.goto(page.url.split("/deck")[0] + "/budget?lang=en")
    page.wait_for_selector(LIVE)
    page.locator("#root .share > summary").click()
    page.locator('#root [data-scene="budget?section=years"]').click()
    expect(page.locator("#root .deck-open")).to_have_count(2)
    page.locator("#root [data-rename='1']").fill("Our money!")
    page.keyboard.press("Enter")
    expect(page.locator("#root .deck-open").nth(1)).to_contain_text("Our money")
    page.locator("#root .deck-tools a").filter(has_text="↓").first.click()
    expect(page.locator("#root .deck-open").first).to_contain_text("Our money")
    other = visit(page.url[page.url.index("/deck") :])
    expect(other.locator("#root .deck-open")).to_have_count(2)
    other.locator("#root #start").click()
    expect(other.locator(NUMBER)).to_have_text("1 / 2")
    expect(other.locator("#root .scene-head h1")).to_have_text("Our money")


PLACES = {
    f"/{kind}?lang=en": page.sections
    for kind, page in PAGES.items()
    if page.sections and kind not in ("case", "project", "evidence", "compare")
} | {
    "/compare?lang=en&ids=tama,kinki-bio": PAGES["compare"].sections,
    "/project?lang=en&id=hokkaido-super-cluster": PAGES["project"].sections,
    "/evidence?lang=en": PAGES["evidence"].sections[:-1],
    "/evidence?lang=en&obs=tama-firms": PAGES["evidence"].sections[-1:],
}
"""Addresses with the sections that stand under them."""


FEW = (
    "/compare?lang=en&ids=tama,kinki-bio",
    "/project?lang=en&id=hokkaido-super-cluster",
    "/evidence?lang=en&obs=tama-firms",
)


@pytest.mark.parametrize("address", kinds(PLACES, FEW))
def test_the_fragment_of_a_link_is_a_place_on_its_page(
    visit: Callable[..., Page], address: str
) -> None:
    page = visit(address)
    for section in some(PLACES[address]):
        assert page.locator(f"#root #{section}").count() == 1, section


def test_an_export_is_made_while_a_panel_says_so_and_lands_as_a_file(
    visit: Callable[..., Page],
) -> None:
    page = visit("/budget?lang=ja")
    page.locator("#root .share > summary").click()
    with page.expect_download(timeout=120_000) as waited:
        page.locator("#root a[href*='export/slides.pptx']").first.click()
        expect(page.locator(".making")).to_contain_text("スライド")
    assert waited.value.suggested_filename == "cluster-atlas-budget-ja.pptx"
    expect(page.locator(".making")).to_contain_text("cluster-atlas-budget-ja.pptx")
