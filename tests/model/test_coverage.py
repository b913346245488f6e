"""How much of a project is on record: an absent count is never zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.coverage import coverage, matrix

if TYPE_CHECKING:
    from model.atlas import Atlas


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
