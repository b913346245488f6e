"""A page is one module of content, one thin file and its words: then every medium has it."""

from __future__ import annotations

import io
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from lxml import html
from pptx import Presentation

import server
from components.content.layout import place
from components.content.pages import CONTENT, Content
from components.content.phrases import fact
from components.content.section import Section
from components.exports.making import Order, make
from components.shell import frame
from components.text import words_in
from model import pages
from model.pages import Page
from tests import packs
from tests.asgi import ask
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View
    from tests.pages.conftest import Screen

NAME, BASE = "greeting", "https://atlas.example"
FINDING = {"en": "Nineteen projects say hello", "ja": "19件のプロジェクトからの挨拶"}
OBSERVATION = "tama-firms"
SAID = {"en": "about 280", "ja": "約280"}


def sections(view: View) -> tuple[Section | None, ...]:
    """The content of the page: one section with a number on record."""
    found = Section(
        "hello",
        view,
        view.words("greeting.finding"),
        facts=(fact(view, view.atlas.observations[OBSERVATION]),),
        points=("1", "2"),
    )
    return (found,)


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page, added as a developer adds one."""
    thin = ModuleType(f"pages.{NAME}")
    thin.draw = frame.draw  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, thin.__name__, thin)
    monkeypatch.setitem(pages.PAGES, NAME, Page(NAME, sections=("hello",)))
    monkeypatch.setitem(CONTENT, NAME, Content(sections, (place("wide", "hello"),)))
    for language, finding in FINDING.items():
        for key in ("nav", "title", "description"):
            texts = words_in(language)._forms  # noqa: SLF001 - the words of one page
            monkeypatch.setitem(texts, f"page.{NAME}.{key}", {"other": f"{NAME} {key}"})
        monkeypatch.setitem(texts, "part.hello", {"other": "hello"})
        monkeypatch.setitem(texts, "greeting.finding", {"other": finding})


def words(markup: str) -> str:
    """The words of a document."""
    return " ".join(html.document_fromstring(markup).text_content().split())


def shown(said: str, language: str) -> bool:
    """Whether both the sentence and the number of the page stand in some words."""
    plain = said.replace(" ", "")
    return all(one[language].replace(" ", "") in plain for one in (FINDING, SAID))


def test_an_added_page_is_found_live(open_link: Callable[..., Screen], language: str) -> None:
    screen = open_link(NAME, lang=language)
    assert shown(screen.text, language)
    assert f'href="./{NAME}?lang={language}" aria-current="page"' in screen.markup


def test_an_added_page_is_found_in_the_first_html(language: str) -> None:
    answer = ask(server.app, f"/{NAME}?lang={language}")
    assert answer.status_code == 200
    assert shown(words(answer.text), language)


def test_an_added_page_is_found_on_a_slide(language: str) -> None:
    order = Order("slides", view_of(page=NAME, language=language).selection, BASE)
    slides = Presentation(io.BytesIO(make(order))).slides
    said = [
        " ".join(one.text_frame.text for one in slide.shapes if one.has_text_frame)
        for slide in slides
    ]
    assert any(shown(one, language) for one in said)


def test_an_added_page_is_found_on_paper(language: str) -> None:
    order = Order("webpage", view_of(page=NAME, language=language).selection, BASE)
    assert shown(words(make(order).decode()), language)


@pytest.mark.slow
def test_an_added_page_is_found_in_the_offline_pack() -> None:
    pack = make(Order("offline-pack", view_of().selection, BASE)).decode()
    for language in FINDING:
        assert shown(words(packs.views(pack)[f"#/{NAME}?lang={language}"]), language)
