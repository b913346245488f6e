"""What is written for those who work on drawings: nothing is missing from it."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, get_args

import pytest

from components import catalogue
from components.drawing.figures import Description
from components.gallery import __main__ as gallery
from components.gallery import frames, painters
from components.shell.overlay import overlay
from components.theme import PALETTES
from tests.some import some

if TYPE_CHECKING:
    from pathlib import Path


def test_the_table_has_every_figure_and_every_mark_as_the_painters_know_them() -> None:
    page = painters.page()
    assert painters.PAGE.read_text(encoding="utf-8") == page
    assert len(painters.kinds()) == 9
    for kind in some((*get_args(Description), *painters.kinds())):
        assert f"| {kind.__name__} | " in page
    assert "| Tiers | " in page
    assert " | `drawing.tiers` | – | `exports.slides.diagrams` |" in page


@pytest.mark.parametrize("figure_id", ["firms", "network", "partners-map"])
def test_the_gallery_shows_a_figure_by_every_painter_in_every_mode_and_language(
    figure_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery.shutil, "which", lambda _: None)
    monkeypatch.setattr(catalogue, "FIGURES", {figure_id: catalogue.FIGURES[figure_id]})
    gallery.write(tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    for language, mode, screen in product(("en", "ja"), PALETTES, gallery.SCREENS):
        name = f"{figure_id}-{language}-{mode}-{screen}"
        assert f"{name}, still" in page
        assert (f"{name}, live" in page) == (figure_id != "network")
        assert f'href="{figure_id}-{language}.pptx"' in page
    assert len(list(tmp_path.glob("*.pptx"))) == 2


def test_a_live_map_of_the_gallery_has_its_ground_and_the_names_of_its_page(language: str) -> None:
    view = gallery.view_of("atlas-map", language)
    page = frames.framed("atlas-map", view, "desk", "dark")
    names = overlay(catalogue.described("atlas-map", view, "desk"))
    assert "</b>" in names
    assert page.count(names) == 1
    drawn = page.rpartition("jsonInput = ")[2]
    assert '"iconAtlas":"data:image/svg+xml;' in drawn
    assert not re.search("still/|app/static", drawn), "nothing is asked of a server"
    assert "PathStyleExtension" not in drawn, "pydeck's own page does not know it"


def test_every_figure_has_a_view_in_which_it_is_shown(language: str) -> None:
    for figure_id in some(catalogue.FIGURES):
        view = gallery.view_of(figure_id, language)
        assert catalogue.caption(figure_id, view)
        assert view.language == language
