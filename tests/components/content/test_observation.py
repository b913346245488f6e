"""Every number has an address of its own that says what it is, its history and how to cite it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from pptx import Presentation

from components import links, settings
from components.content import observation, pages
from components.editions import edition
from components.exports import making
from components.inline import Address, pieces, plain
from components.medium import Medium
from components.view import View
from model.selection import LANGUAGES, Selection
from tests.some import some
from tests.versions import REASON, changed
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from components.content.section import Section

BASE = "https://atlas.example"


def of(observation_id: str, **chosen: str) -> View:
    """The view of one number."""
    return view_of(page="evidence", obs=observation_id, **chosen)


def shown(view: View) -> Section:
    """The one section of such a view."""
    chosen = observation.chosen(view)
    assert chosen
    return observation.section(view, chosen)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_number_has_an_address_that_says_it(language: str) -> None:
    assert edition().observations
    for key, one in edition().observations.items():
        view = of(key, language=language)
        section = shown(view)
        assert str(view.quantity(one)) in section.subtitle
        rows = section.table.rows if section.table else ()
        assert rows[-1].plain(view)[1] == key


def test_the_link_holds_it_and_an_unknown_one_is_left_out() -> None:
    view, known = of("tama-firms"), links.known_values(edition())
    encoded = links.encode(view.selection)
    assert encoded["obs"] == "tama-firms"
    assert links.decode("evidence", encoded, known, "en") == (view.selection, ())
    assert links.decode("evidence", {"obs": "none-such"}, known, "en")[1] == ("obs",)


def test_the_history_has_each_version_from_old_to_new_with_the_reason() -> None:
    editions = changed({("observations", "industrial-cluster-bureau-staff"): {"value": "501"}})
    view = View(editions.current, Selection(page="evidence", obs="industrial-cluster-bureau-staff"))
    history = shown(view).sections[0].table
    assert history
    rows = [row.plain(view) for row in history.rows]
    assert [row[0] for row in rows] == list(reversed(list(editions)))
    assert "500" in rows[0][1]
    assert "501" in rows[-1][1]
    assert [row[2] for row in rows] == ["", REASON["text_en"]]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_is_cited_with_its_version_day_and_address(language: str) -> None:
    view = of("tama-firms", language=language)
    page = html.fromstring(page_of(view, medium=Medium(BASE)))
    [address] = page.xpath("//section[@id='observation']//span[@class='address']")
    assert address.text.startswith(f"{BASE}/evidence?lang={language}&v=1.1.0")
    assert "obs=tama-firms" in address.text
    said = address.getparent().text_content()
    assert "1.1.0" in said
    assert "2026" in said


@pytest.mark.parametrize(
    ("contact", "start"),
    [
        ("Atlas desk, atlas@example.org", "mailto:atlas@example.org?subject="),
        ("https://example.org/report?kind=error", "https://example.org/report?kind=error&subject="),
    ],
)
def test_an_error_is_reported_with_what_is_meant_filled_in(
    monkeypatch: pytest.MonkeyPatch, contact: str, start: str
) -> None:
    monkeypatch.setenv("ATLAS_CONTACT", contact)
    monkeypatch.setenv("ATLAS_BASE_URL", BASE)
    view = of("tama-firms")
    remark = shown(view).remark
    [address] = [piece.address for piece in pieces(remark) if isinstance(piece, Address)]
    assert address.startswith(start)
    body = parse_qs(urlsplit(address).query)["body"][0]
    assert f"{BASE}/evidence?" in body
    assert "about 280 firms" in body


@pytest.mark.parametrize("contact", ["", "the third desk on the left"])
def test_without_an_address_to_write_to_nothing_is_offered(
    monkeypatch: pytest.MonkeyPatch, contact: str
) -> None:
    monkeypatch.setenv("ATLAS_CONTACT", contact)
    assert settings.contact_address() == ""
    assert plain(shown(of("tama-firms")).remark, of("tama-firms")) == ""


def test_a_row_of_the_evidence_leads_to_its_number() -> None:
    page = html.fromstring(page_of(view_of(page="evidence", id="kinki-it")))
    rows = page.xpath("//section[@id='figures']//tbody/tr")
    assert rows
    for row in rows:
        [led] = row.xpath(".//a[contains(@href, 'obs=')]/@href")
        assert led.endswith(f"obs={row.get('id')}")


def test_a_slide_and_a_scene_show_it() -> None:
    order = making.Order("slides", Selection(page="evidence", obs="tama-firms"), BASE)
    slides = Presentation(io.BytesIO(making.make(order))).slides
    said = [shape.text_frame.text for shape in slides[-1].shapes if shape.has_text_frame]
    assert any("Participating firms" in one for one in said)
    assert observation.chosen(order.view)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_of_the_evidence_names_a_document_by_its_code_alone(language: str) -> None:
    view = view_of(page="evidence", language=language)
    laid = html.document_fromstring(page_of(view))
    rows = laid.xpath("//*[@id='figures']//tbody/tr")
    said = [one.text_content() for one in some(rows)]
    assert [one for one in said if re.search(r"\b[FGS]\d{2,3}\b", one)] == []


def test_the_source_of_a_figure_leads_to_the_figure_s_own_page() -> None:
    view = view_of(page="outcomes")
    laid = html.document_fromstring(page_of(view))
    shown = {one for section in pages.sections(view).values() for one in section.cites()}
    figures = [one.observation.observation_id for one in shown if one.observation]
    led = laid.xpath("//*[@class='cite-card']//a/@href")
    for key in some(figures):
        assert any(f"obs={key}" in one for one in led), key
