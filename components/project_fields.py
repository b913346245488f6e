"""Which fields projects are filed under, in words: what no source says is counted apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.formats import lower
from model.entities import READ
from model.projects import doubtful, known
from model.selection import FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.view import View
    from model.entities import Project

TOLD = 3
"""How many fields a title counts."""


def said(view: View, project: Project) -> str:
    """The fields of a project, and how sure they are where no source says them."""
    named = view.field_names(project)
    return _marked(view, project, named)


def marked(view: View, project: Project) -> str:
    """The name of a project, and how sure its fields are where no source says them."""
    return _marked(view, project, view.project_name(project.project_id))


def _marked(view: View, project: Project, words: str) -> str:
    sure = unsure(view, project)
    return view.words("filed.unsure", said=words, certainty=sure) if sure else words


def unsure(view: View, project: Project) -> str:
    """How sure the fields of a project are, in a word; "" where a source says them."""
    certainty = project.fields_certainty
    return "" if certainty in READ else view.words(f"certainty.{certainty}")


def finding(view: View, projects: Sequence[Project]) -> str:
    """In how many projects the chosen field is, or the most common are; of one project, its own."""
    if not projects:
        return view.words("list.nothing")
    if len(projects) == 1:
        (one,) = projects
        return view.words(
            "filed.one", name=view.project_name(one.project_id), fields=said(view, one)
        )
    wanted = [view.selection.field] if view.selection.field else FIELDS
    ranked = _ranked(projects, wanted)[:TOLD]
    counted = [_counted(view, field, found) for field, found in ranked]
    told = view.words("filed.join").join(counted)
    return told[:1].upper() + told[1:]


def _ranked(projects: Sequence[Project], wanted: Sequence[str]) -> list[tuple[str, list[Project]]]:
    """Fields with their projects, the one with the most that are sure first."""
    filed = ((field, [one for one in projects if field in one.fields]) for field in wanted)
    found = [one for one in filed if one[1]]
    return sorted(found, key=lambda one: (-len(known(one[1])), -len(one[1])))


def _counted(view: View, field: str, found: Sequence[Project]) -> str:
    """A field with the number of projects that are surely filed under it, then the others."""
    sure, name = len(known(found)), lower(view.words(f"field.{field}.name"))
    key = "filed.more" if sure else "filed.doubtful"
    told = [
        view.words(key, count=count, certainty=view.words(f"certainty.{one}"))
        for one, count in doubtful(found).items()
    ]
    if not sure:
        return view.words("filed.unsure", said=name, certainty=view.listed(told))
    return view.words("filed.counted", field=name, count=sure, others="".join(told))
