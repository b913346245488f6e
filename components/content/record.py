"""What is known of a project at a glance: field, area, body, fate, region, who else is like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import formats, statistics
from components.charts import specialisation
from components.content.phrases import cite, fields, promoter, step
from components.content.section import Section
from components.inline import Link, Said, joined, pieces
from model.projects import bodies, fate, product_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.inline import Phrase
    from components.view import View
    from model.entities import Project
    from model.subject import Subject

SHOWN = 3
"""How many bodies are named."""


def section(view: View, subject: Subject) -> Section:
    """A line each."""
    project = subject.project
    lines = {
        "field": fields(view, project),
        "area": _area(view, subject),
        "body": _bodies(view, project),
        "fate": _fate(view, project),
        "region": _region(view, project),
        "same_bureau": _others(view, project, view.atlas.by_bureau[project.bureau_id]),
        "same_field": _others(view, project, _alike(view, project)),
    }
    points = tuple(
        (Said(view.words(f"record.{key}"), "when"), " ", *pieces(line))
        for key, line in lines.items()
        if line
    )
    return Section("known", view, view.words("record.title"), role="plain dated", points=points)


def _area(view: View, subject: Subject) -> Phrase:
    where = subject.project.area[view.language]
    return where, cite(subject.project.provenance, view.words("project.area"))


def _bodies(view: View, project: Project) -> Phrase:
    """Who promotes it, or that no body is on record; it is never without its bureau."""
    found = bodies(view.atlas, project.project_id)
    told: list[Phrase] = [promoter(view, one) for one in found[:SHOWN]]
    if more := len(found) - SHOWN:
        told += [view.words("projects.bodies_more", count=more)] * (more > 0)
    return joined(told, view.words("list_join")) if told else (view.words("project.no_bodies"),)


def _fate(view: View, project: Project) -> Phrase:
    steps: list[Phrase] = [step(view, one) for one in fate(view.atlas, project.project_id)]
    return joined(steps, view.words("list_join")) if steps else (view.words("project.no_lineage"),)


def _region(view: View, project: Project) -> Phrase:
    """The lead bureau's area and its share of the nation's product."""
    area, share = specialisation.region(view), product_share(view.atlas, project)
    if area is None or share is None:
        return ""
    return view.words(
        "record.region_share",
        area=statistics.called(view, area),
        share=formats.percent(share, view.words),
    )


def _alike(view: View, project: Project) -> Iterator[Project]:
    """The projects that share a field with it."""
    own = set(project.fields)
    return (one for one in view.atlas.projects.values() if own & set(one.fields))


def _others(view: View, project: Project, found: tuple[Project, ...] | Iterator[Project]) -> Phrase:
    """Other projects, each the way to its record."""
    links: list[Phrase] = [
        (Link(one.short_name[view.language], view.to("project", id=one.project_id)),)
        for one in found
        if one is not project
    ]
    return joined(links, view.words("list_join"))
