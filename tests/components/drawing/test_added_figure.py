"""A figure is one description, its words and a line in the catalogue: every painter has it then."""

from __future__ import annotations

import gzip
import io
import json
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from pptx import Presentation

from components import catalogue
from components.content import budget, pages, scenes
from components.content.pages import CONTENT, Content
from components.content.scenes import Scene
from components.content.section import pictured
from components.drawing.figures import COLUMNS, Bars
from components.exports import picture, spreadsheet, webpage
from components.exports.offline_pack import parts
from components.exports.paper import Paper
from components.exports.slides import presentation
from components.gallery import __main__ as gallery
from components.html import page as html
from components.medium import SCREEN
from components.tables import Row, Table
from tests.components.exports.slides.read import squeezed, words
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from components.content.section import Section
    from components.view import View

FINDING = {"en": "Greetings doubled", "ja": "挨拶は倍になった"}
SAID = {"en": ("3 hellos", "6 hellos"), "ja": ("挨拶3回", "挨拶6回")}
ADDED = "greetings"


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """Three years, one of them without a count."""
    del screen
    first, last = SAID[view.language]
    rows = [
        ("2001", "hello", 3.0, first, "exact", first),
        ("2002", "hello", float("nan"), "–", "none", "–"),
        ("2003", "hello", 6.0, last, "weak", last),
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


GREETINGS = SimpleNamespace(
    query=query,
    finding=lambda view: FINDING[view.language],
    subtitle=lambda view: FINDING[view.language].upper(),
    alt=lambda view: f"{FINDING[view.language]}: 3, 6",
    table=lambda view: Table(
        (FINDING[view.language],), tuple(Row((one,)) for one in SAID[view.language])
    ),
    figure=lambda view, screen: Bars.of(query(view, screen), FINDING[view.language], view.language),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """A page that shows it, below what it has already."""
    return (budget.sections(view)[0], pictured(view, "years", ADDED))


KEPT = (pages.sections, scenes.deck_steps, html.laid_out)
"""What keeps pages as they were laid out: it knows nothing of a figure that comes and goes."""


@pytest.fixture(autouse=True)
def _added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The catalogue with one line more, and a section of a page that shows it."""
    forget()
    monkeypatch.setitem(
        catalogue.FIGURES,  # type: ignore[arg-type]
        ADDED,
        catalogue.entry(ADDED, GREETINGS, "years", "budget"),
    )
    monkeypatch.setitem(CONTENT, "budget", Content(sections, budget.LAYOUT))  # type: ignore[arg-type]
    yield
    forget()


def forget() -> None:
    """Have every page laid out anew."""
    for one in KEPT:
        one.cache_clear()  # type: ignore[attr-defined]


def test_an_added_figure_is_found_in_every_painter_and_export(language: str) -> None:
    view = view_of(page="budget", language=language)
    live = catalogue.drawn(ADDED, view, "desk", "light")
    files = (
        str(catalogue.still(ADDED, view, "desk", "dark", SCREEN).svg()),
        picture.svg(ADDED, view, Paper()),
        " ".join(note.text.replace("<br>", " ") for note in live.layout.annotations),
        on_slides(view),
    )
    for said in files:
        assert all(squeezed(one) in squeezed(said) for one in some(SAID[language]))


def test_an_added_figure_is_found_in_every_medium(language: str) -> None:
    view = view_of(page="budget", language=language)
    pack = gzip.decompress(parts.written(f"{language}/budget", view, ""))
    media = (
        page_of(view),
        webpage.document(view, ""),
        json.loads(pack)["pieces"],
        spreadsheet.table_csv(ADDED, view, Paper()).decode(),
    )
    for found in media:
        assert all(squeezed(one) in squeezed(str(found)) for one in some(SAID[language]))


def test_the_gallery_shows_an_added_figure(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery.shutil, "which", lambda _: None)
    monkeypatch.setattr(catalogue, "FIGURES", {ADDED: catalogue.FIGURES[ADDED]})
    gallery.write(tmp_path)
    shown = squeezed((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert all(squeezed(one) in shown for one in some(SAID[language]))
    assert (tmp_path / f"{ADDED}-{language}.pptx").exists()


def on_slides(view: View) -> str:
    """What the slide of the figure says."""
    section = pictured(view, "years", ADDED)
    assert section
    content = presentation([Scene(section)], view, Paper(), title="One figure")
    _, *slides = Presentation(io.BytesIO(content)).slides
    return words(list(slides))
