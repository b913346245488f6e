"""The first case studies as doors: a name, and in few words where it is or of which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import compare_chooser
from components.content.section import Section
from components.inline import Link, Said
from model.subject import subject_of

if TYPE_CHECKING:
    from components.inline import Phrase
    from components.view import View
    from model.entities import CaseStudy

SHOWN = 3
"""How many stand on the first screen; the navigation has all."""


def doors(view: View) -> Section:
    """The ways to the first case studies."""
    first = list(view.atlas.case_studies.values())[:SHOWN]
    points = tuple(_door(view, case) for case in first)
    compared = (compare_chooser.first_cases(view, role=""),) if view.atlas.statistics else ()
    return Section(
        "doors",
        view,
        view.words("doors.title"),
        role="plain doors",
        points=(*points, compared) if compared else points,
    )


def _door(view: View, case: CaseStudy) -> Phrase:
    there = view.to(case.case_id)
    name = case.name[view.language]
    return Link(name, there, key=f"door-{case.case_id}"), " ", Said(_told(view, case), "quiet")


def _told(view: View, case: CaseStudy) -> str:
    """Of what project it tells: of an area in it, or of the whole with its fields."""
    subject = subject_of(view.atlas, view.to(case.case_id))
    project = view.atlas.projects[case.project_id]
    if subject and subject.area:
        named = (view.atlas.prefectures[code][view.language] for code in subject.prefectures())
        whole = project.short_name[view.language]
        return view.words("doors.area", project=whole, prefectures=view.listed(named))
    return view.field_names(project)
