"""The lineage: a path for each of the nineteen, in its field's colour, that can be chosen."""

from __future__ import annotations

import re

import pytest

from components import catalogue
from components.charts import lineage
from components.drawing.flow import SETTINGS
from components.drawing.layouts import laid_out
from components.drawing.marks import Connector, Group, Text
from components.medium import SCREEN
from tests.some import some
from tests.views import view_of


def paths(**chosen: str) -> dict[str, Group]:
    """The paths that are drawn, by the project that each begins with."""
    drawn = laid_out(lineage.figure(view_of(page="timeline", **chosen), "desk"), "desk")
    return {mark.id: mark for mark in drawn.marks if isinstance(mark, Group)}


def strokes(path: Group) -> set[str]:
    """The colours of its steps."""
    return {one.paint.stroke for one in path.marks if isinstance(one, Connector)}


def test_every_project_has_a_path_in_the_colour_of_its_field() -> None:
    projects = view_of().atlas.projects
    found = paths()
    assert found.keys() == projects.keys()
    for key, path in some(found.items()):
        fields = projects[key].fields
        assert strokes(path) == {f"field:{fields[0]}" if len(fields) == 1 else "quiet"}


def test_a_chosen_path_alone_keeps_its_colour() -> None:
    found = paths(id="okinawa")
    assert {key for key, path in found.items() if strokes(path) != {"line"}} == {"okinawa"}


def test_a_path_leads_to_its_choice_and_the_chosen_one_lets_go() -> None:
    view = view_of(page="timeline", id="okinawa")
    drawn = str(catalogue.still("lineage", view, "desk", "light", SCREEN).svg())
    found = dict(re.findall(r'<a href="([^"]*)" id="path-([^"]*)"', drawn))
    led = {key: address for address, key in found.items()}
    assert len(led) == len(view.atlas.projects)
    others = [(key, address) for key, address in led.items() if key != "okinawa"]
    assert all(f"id={key}" in address for key, address in some(others))
    assert "id=" not in led["okinawa"]


def test_doubts_are_dashed_and_no_other_step() -> None:
    doubts = {
        (step.project_id, step.provenance.certainty in ("inferred", "unverified"))
        for step in view_of().atlas.lineage
        if step.project_id
    }
    drawn = {
        (key, bool(one.paint.dash))
        for key, path in paths().items()
        for one in path.marks
        if isinstance(one, Connector)
    }
    assert drawn == doubts


@pytest.mark.parametrize("screen", SETTINGS)
def test_no_name_breaks_inside_an_english_word(screen: str) -> None:
    drawn = laid_out(lineage.figure(view_of(page="timeline"), screen), screen)
    groups = [mark for mark in drawn.marks if isinstance(mark, Group)]
    texts = [one for group in groups for one in group.marks if isinstance(one, Text)]
    for one in some(texts):
        assert re.sub(r"(?<=-) ", "", " ".join(one.lines)) == one.words
