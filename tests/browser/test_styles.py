"""What a change of a page has the browser work out anew: the styles of little more than that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
WIDE_RULES = r"""() => {
  const found = [], wide = /(^|[\s,(])(html|body|\.stApp|#root)(:not\()?:has\((?!\s*[>+~])/;
  const read = (rules) => {
    for (const one of rules) {
      if (one.media && !matchMedia(one.media.mediaText).matches) continue;
      if (wide.test(one.selectorText ?? '')) found.push(one.selectorText);
      read(one.cssRules ?? []);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return [document.styleSheets.length, found];
}"""
"""The rules in force that depend on anything that may come to stand anywhere in the page."""
OUR_RULES = r"""() => {
  const meant = (MEANT)();
  const found = [], read = (rules, above) => {
    for (const one of rules) {
      const own = one.selectorText ?? '', all = own.replaceAll('&', above);
      if (own && meant(all)) found.push(all);
      read(one.cssRules ?? [], own ? all : above);
    }
  };
  const ours = [...document.styleSheets].filter((one) => one.href?.includes('/browser/'));
  for (const sheet of ours) read(sheet.cssRules, '');
  return [ours.length, found];
}"""
"""How many sheets are ours, and which of their rules are meant."""
OPEN = r"""() => {
  const inside = /:(not|is|where)\([^()]*:has\((\([^()]*\)|[^()])*\)\s*[>+~\s]/;
  const any = (compound) => !/[.#[\w]/.test(compound.trim().replace(/::?[\w-]+/g, ''));
  const flat = (selector) => {
    const one = selector.replace(/:(?:is|where)\(([^()]*)\)/g,
      (_, named) => named.split(',').some(any) ? '' : '.named').replace(/\([^()]*\)/g, '');
    return one === selector ? one : flat(one);
  };
  return (selector) => inside.test(selector) || flat(selector).split(',').some((each) => {
    const parts = each.trim().split(/\s*[>+~]\s*|\s+/), last = parts.pop();
    return parts.join(' ').includes(':has') && any(last);
  });
}"""
"""What stands somewhere decides on elements of any kind: whatever comes or goes there, a browser
then works out the styles of all below, and for every rule with a `:has`."""
LOOSE = r"""() => {
  const part = /\[class[*^$|~]?=/;
  const nested = /:(?:has|not|is|where)\((?:\([^()]*\)|[^()])*\)/g;
  return (selector) => selector.replace(nested, '').split(',').some((each) => {
    const parts = each.trim().split(/\s*[>+~]\s*|\s+/), last = parts.pop();
    return part.test(parts.join(' ')) && !/[.#]/.test(last);
  });
}"""
"""A part of the name of a class decides on elements below that have none: whatever class comes or
goes anywhere, a browser then works out the styles of all below."""
STALE = """() => {
  const list = document.querySelector('#root #the-nineteen').closest('.stElementContainer');
  list.classList.add('stale');
  getComputedStyle(list).opacity;
  return list.querySelectorAll('*').length;
}"""
"""Another class on what Streamlit holds the list in, as it marks what is stale, worked out."""
SAID_AGAIN = """() => {
  window.said = 0;
  new MutationObserver((told) => { window.said += told.length; })
    .observe(document.documentElement, { attributeFilter: ['lang'] });
}"""
"""Counts how often the page's language is said, the same or another: each time all that the style
sheets say of languages is looked at again in all of the page."""

BARS = """() => [...new Set([...document.querySelectorAll('.stApp, .stApp *')]
  .map((one) => getComputedStyle(one).scrollbarColor))]"""
"""The colours of the scrollbars on the page; what has another under a pointer is painted anew."""


def _choose(page: Page) -> None:
    """A bureau of four projects, from its menu."""
    page.locator("#root #menu-bureau").click()
    page.locator("#root #bureau-kinki").click()
    expect(page.locator("#root #the-nineteen .row")).to_have_count(4)


def test_no_rule_has_a_desk_look_at_the_whole_page_at_every_change_of_it(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    expect(page.locator("#still")).not_to_be_attached()
    sheets, wide = page.evaluate(WIDE_RULES)
    assert sheets > 2
    assert wide == []


@pytest.mark.parametrize("meant", [OPEN, LOOSE], ids=["anything", "its class"])
def test_no_rule_of_ours_has_all_below_a_place_looked_at_when_something_changes_there(
    visit: Callable[..., Page], meant: str
) -> None:
    page = visit("/?lang=en")
    sheets, found = page.evaluate(OUR_RULES.replace("MEANT", meant))
    assert sheets > 0
    assert found == []


def test_what_streamlit_marks_as_stale_is_styled_anew_and_nothing_in_it(
    visit: Callable[..., Page], tmp_path: Path
) -> None:
    page = visit("/?lang=en")
    traced = tmp_path / "trace.json"
    browser = page.context.browser
    assert browser
    browser.start_tracing(page=page, path=traced, categories=["devtools.timeline"])
    held = page.evaluate(STALE)
    browser.stop_tracing()
    events = json.loads(traced.read_text(encoding="utf-8"))["traceEvents"]
    styled = [
        one["args"]["elementCount"]
        for one in events
        if one["name"] == "UpdateLayoutTree" and "elementCount" in one.get("args", {})
    ]
    assert styled
    assert sum(styled) < held / 4


def test_our_styles_are_in_force_once_and_behind_those_of_streamlit(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    until(page, "() => document.querySelectorAll('link[href*=\"screen.css\"]').length === 1")
    sheets = page.evaluate("[...document.styleSheets].map((one) => one.href ?? '')")
    assert [one for one in sheets if "/browser/" in one] == sheets[-1:]


def test_the_language_of_the_page_is_said_once_and_not_at_every_change(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    page.evaluate(SAID_AGAIN)
    _choose(page)
    assert page.evaluate("window.said") == 0
    page.locator("#root .masthead [lang=ja]").first.click()
    until(page, "() => document.documentElement.lang === 'ja'")
    assert page.evaluate("window.said") == 1


def test_pointing_at_a_menu_has_nothing_painted_but_what_is_pointed_at(
    visit: Callable[..., Page],
) -> None:
    page = visit("/?lang=en")
    page.locator("#root #menu-bureau").click()
    page.locator("#root #bureau-kinki").hover()
    assert len(page.evaluate(BARS)) == 1


def test_the_list_beside_the_map_is_no_layer_of_its_own(visit: Callable[..., Page]) -> None:
    page = visit("/?lang=en")
    box = page.locator("#root .st-key-list").bounding_box()
    assert box
    session, told = page.context.new_cdp_session(page), list[list[dict[str, float]]]()
    session.on("LayerTree.layerTreeDidChange", lambda one: told.append(one.get("layers", [])))
    session.send("DOM.enable")
    session.send("LayerTree.enable")
    _choose(page)
    page.locator("#root #menu-bureau").click()
    expect(page.locator("#root #bureau-all")).to_be_visible()
    *_, layers = filter(None, told)
    wide = {one["width"] for one in layers}
    assert wide
    assert round(box["width"]) not in wide
