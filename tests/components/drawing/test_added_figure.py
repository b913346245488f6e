"""A figure is one description, its words and a line in the catalogue: every painter has it then."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from pptx import Presentation

from components import catalogue
from components.content.scenes import Scene
from components.content.section import pictured
from components.drawing.figures import COLUMNS, Bars
from components.exports import picture
from components.exports.paper import Paper
from components.exports.slides import presentation
from components.medium import SCREEN
from components.tables import Row, Table
from tests.components.exports.slides.read import squeezed, words
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
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
    table=lambda view: Table((FINDING[view.language],), (Row((SAID[view.language][0],)),)),
    figure=lambda view, screen: Bars.of(query(view, screen), FINDING[view.language], view.language),
)


@pytest.fixture(autouse=True)
def _added(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue with one line more."""
    monkeypatch.setitem(
        catalogue.FIGURES,  # type: ignore[arg-type]
        ADDED,
        catalogue.entry(ADDED, GREETINGS, "years", "budget"),
    )


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


def on_slides(view: View) -> str:
    """What the slide of the figure says."""
    section = pictured(view, "years", ADDED)
    assert section
    content = presentation([Scene(section)], view, Paper(), title="One figure")
    _, *slides = Presentation(io.BytesIO(content)).slides
    return words(list(slides))
