"""How much of a project is on record: an absent count is never zero."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.period import read
from model.coverage import chosen_projects, coverage, matrix, part_figure, recorded
from model.selection import Selection

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.record import Figure


def test_an_absent_count_is_none_on_record_and_never_zero(atlas: Atlas) -> None:
    cells = matrix(atlas)
    looked_for = {
        figure.subject_id
        for figure in atlas.figures.values()
        if figure.indicator_id == "firms" and figure.subject_type == "project" and not figure.value
    }
    assert "none" in {cells[project_id]["firms"] for project_id in looked_for}
    assert "record" not in {cells[project_id]["firms"] for project_id in looked_for}
    assert cells["kanto-revitalization"]["firms"] == "part"
    assert cells["kinki-it"]["firms"] == "body"
    assert cells["kinki-bio"]["firms"] == "record"


def test_figures_of_successors_do_not_cover_the_project(atlas: Atlas) -> None:
    figures = [one for one in atlas.figures.values() if one.scope in ("successor", "context")]
    assert figures
    assert {coverage([figure], figure.indicator_id) for figure in figures} == {"none"}


def test_blanks_are_not_counted_as_recorded(atlas: Atlas) -> None:
    figures = list(atlas.figures.values())
    blank = sum(figure.value is None for figure in figures)
    assert blank
    assert recorded(figures) == len(figures) - blank


def test_of_a_part_the_figure_with_a_headline_is_shown_before_newer_ones(atlas: Atlas) -> None:
    plain = replace(atlas.figures["tama-firms"], headline=None)
    old = replace(plain, figure_id="old", period=read("2003"), headline=1)
    new, newest = (
        replace(plain, figure_id=code, period=read(code), scope=scope)
        for code, scope in (("2005", "part"), ("2006", "successor"))
    )

    def shown(*figures: Figure) -> Figure | None:
        record = replace(atlas, figures={one.figure_id: one for one in figures})
        return part_figure(record, "kanto-revitalization", "firms")

    assert shown(old, new, newest) == old
    assert shown(replace(old, headline=None), new, newest) == new
    assert shown(newest) is None


def test_bureau_and_field_together_keep_the_projects_of_both(atlas: Atlas) -> None:
    def kept(**chosen: str) -> set[str]:
        return {one.project_id for one in chosen_projects(atlas, Selection(**chosen))}

    assert kept() == set(atlas.projects)
    assert kept(field="bio") == {key for key, one in atlas.projects.items() if "bio" in one.fields}
    assert kept(bureau="kinki") == {one.project_id for one in atlas.by_bureau["kinki"]}
    assert kept(bureau="kinki", field="bio") == kept(bureau="kinki") & kept(field="bio") != set()
