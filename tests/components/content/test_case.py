"""A case study is data and words alone: any project of the nineteen can have a page."""

from __future__ import annotations

import csv
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from markupsafe import escape

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


CHARTS = ("products", "ventures")
"""The charts of outcomes that the card names; a case has no budget of its own on record."""
PICTURES = ("network", "results", *CHARTS, "course", "partners")
"""What a case shows above its fold, below its title."""


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
    assert {"map", "network", "area", "missing", "uncharted"} <= set(found)
    assert told.case_studies["fourth"].name[language] in page_of(view)
    for figure_id in ("network", "area-map"):
        drawn = catalogue.still(figure_id, view, "desk", "light", SCREEN)
        assert drawn.svg().startswith("<svg")
        assert catalogue.FIGURES[figure_id].finding(view)


def test_tama_never_speaks_for_its_project(atlas: Atlas, language: str) -> None:
    view = View(atlas, Selection(page="tama", language=language))
    shown = {"results", *CHARTS} & set(pages.sections(view))
    numbers = [one for key in shown for one in pages.sections(view)[key].observations()]
    assert {one.subject_id for one in some(numbers)} == {"tama"}
    whole = view.but(page="project", id="kanto-revitalization")
    assert pages.sections(whole)["missing"].points


def test_a_case_has_the_charts_of_the_card_live_or_words_where_it_has_none(
    atlas: Atlas, language: str
) -> None:
    drawn: list[str] = []
    for case_id in some(atlas.case_studies):
        view = View(atlas, Selection(page=case_id, language=language))
        found, words = pages.sections(view), page_of(view)
        assert view.words("case.unallocated") in words
        for key in CHARTS:
            title = catalogue.FIGURES[key].finding(view)
            assert (key in found) == bool(catalogue.FIGURES[key].table(view).rows)
            assert escape(title) in words
            if key in found:
                drawn.append(key)
                assert catalogue.drawn(key, view, "desk", "light") is not None
    assert set(drawn) == set(CHARTS)


def test_no_outcome_of_a_case_is_a_number_and_a_chart_side_by_side(atlas: Atlas) -> None:
    for case_id in some(atlas.case_studies):
        found = pages.sections(View(atlas, Selection(page=case_id)))
        charted = {one for key in CHARTS if key in found for one in found[key].observations()}
        numbers = found["results"].facts if "results" in found else ()
        assert not charted & {fact.observation for fact in numbers}


def test_no_count_of_a_case_is_said_three_times_above_its_fold(atlas: Atlas, language: str) -> None:
    said: list[tuple[str, ...]] = []
    for case_id in some(atlas.case_studies):
        view = View(atlas, Selection(page=case_id, language=language))
        found = pages.sections(view)
        above = [found[key] for key in ("map", *PICTURES) if key in found]
        for one in view.known_subject.observations():
            shown = [part.section_id for part in above[1:] if one in part.observations()]
            count = rf"(?<![\d,.]){re.escape(str(view.count(one)))}(?![\d,.])"
            titled = [part.section_id for part in above if re.search(count, part.finding)]
            said.append((*shown, *titled))
    assert max(map(len, said)) == 2, "an outcome is said by the title of its page and one picture"


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
