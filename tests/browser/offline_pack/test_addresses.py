"""Where the offline pack leads: every view whole, back and forward, strange addresses, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from components.editions import edition
from components.exports.offline_pack.medium import inside
from model.selection import LANGUAGES, Selection
from tests.browser.offline_pack.live import (
    go,
    lead,
)
from tests.packs import BASE
from tests.views import leaf_views

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_the_language_switch_keeps_the_view(opened: Callable[..., Page]) -> None:
    page = opened(Selection(bureau="kinki", id="kinki-it", layer="universities"))
    page.click("#root #language")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    assert page.url.endswith("#/?lang=ja&bureau=kinki&layer=universities&id=kinki-it")
    expect(page).to_have_title(re.compile("クラスター"))
    expect(page.locator("#root section.card")).to_contain_text("関西")


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
    there = {inside(one.selection) for key in LANGUAGES for one in leaf_views(key)}
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
    expect(page.locator("#root .picture-place > svg.still").first).to_be_visible()


def test_an_address_that_means_nothing_shows_the_nearest_view(opened: Callable[..., Page]) -> None:
    page = opened()
    for strange, heading in (
        ("#/nowhere?lang=xx&id=%3Cscript%3E", "nineteen"),
        ("#/constructor?lang=en&__proto__=1&id=toString", "nineteen"),
        ("#/project?lang=en&id=nobody", "most common field"),
        ("#/?lang=en&bureau=mars&layer=moon", "nineteen"),
        ("#/present?lang=en&slide=999", "relocation"),
    ):
        lead(page, strange)
        expect(page.locator("#root h1")).to_contain_text(re.compile(heading, re.IGNORECASE))


def test_sharing_gives_the_live_link_and_its_code(opened: Callable[..., Page]) -> None:
    page = opened(Selection(id="kinki-bio"))
    page.click("#root .share summary")
    expect(page.locator("#root .share input")).to_have_value(
        f"{BASE}/?lang=en&v={edition().version}&id=kinki-bio"
    )
    width = "code => code.decode().then(() => code.naturalWidth)"
    assert page.locator("#root .share .qr").evaluate(width) > 30
