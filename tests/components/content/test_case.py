"""A case study is data and words alone: any project of the nineteen can have a page."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.content import pages
from components.medium import SCREEN
from components.view import View
from data.files import PACKAGE
from data.load import load_package
from model.atlas import build
from model.pages import CASE
from model.selection import Selection
from tests.some import some
from tests.views import page_of

if TYPE_CHECKING:
    from pathlib import Path

    from model.atlas import Atlas


@pytest.fixture(scope="module", params=["shikoku-techno-bridge", "kinki-it", "chubu-third"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """The record of a package with one more case study, made by adding one row."""
    folder: Path = tmp_path_factory.mktemp("package")
    shutil.copytree(PACKAGE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py"))
    table = folder / "tables" / "case_studies.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    new = {**rows[-1], "case_id": "fourth", "project_id": request.param, "area_id": ""}
    with table.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, list(new), lineterminator="\n").writerow({**new, "sort": 99})
    return build(load_package(folder))


def test_a_row_of_data_makes_a_page_in_both_languages(told: Atlas, language: str) -> None:
    assert told.kind_of("fourth") == CASE
    view = View(told, Selection(page="fourth", language=language))
    found = pages.sections(view)
    assert {"map", "network", "area", "missing"} <= set(found)
    assert told.case_studies["fourth"].name[language] in page_of(view)
    for figure_id in ("network", "area-map"):
        drawn = catalogue.still(figure_id, view, "desk", "light", SCREEN)
        assert drawn.svg().startswith("<svg")
        assert catalogue.FIGURES[figure_id].finding(view)


def test_tama_never_speaks_for_its_project(atlas: Atlas, language: str) -> None:
    view = View(atlas, Selection(page="tama", language=language))
    assert {one.observation.subject_id for one in pages.sections(view)["results"].facts} == {"tama"}
    whole = view.but(page="project", id="kanto-revitalization")
    assert pages.sections(whole)["missing"].points


def test_the_three_stories_say_what_the_article_says(atlas: Atlas) -> None:
    said = {
        "tama": ("more than </small><b>40", "about </small><b>400", "about </small><b>280", "35"),
        "hokkaido": ("<b>29", "<b>5</b>", "<b>16", "about </small><b>300"),
        "kinki": ("<b>130", "<b>15", "<b>36", "about </small><b>220"),
    }
    for page, figures in said.items():
        head = page_of(View(atlas, Selection(page=page)))
        for figure in some(figures):
            assert figure in head, (page, figure)
    kinki = page_of(View(atlas, Selection(page="kinki")))
    assert "Pittsburgh" in kinki
    assert "Berlin" in kinki
