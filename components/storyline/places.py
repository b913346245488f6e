"""Scenes of one subject: a project's record, or a case study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.screens import case, record
from components.screens.atlas import card_figures
from components.storyline.scene import Scene, but, facts, pictured, tabled
from components.tables import Row

if TYPE_CHECKING:
    from components.view import View

MOST_FACTS = 5


def located(view: View) -> Scene | None:
    """Where the subject is and what came of it: its map, and its numbers beside."""
    subject = view.subject
    if subject is None:
        return None
    name = subject.project.name(view.language)
    bureau = view.atlas.bureaus[subject.project.bureau_id][view.language]
    figures = case.facts(view) if subject.case else card_figures(view, subject.project)
    return but(
        pictured(view, "map", "area-map"),
        finding=case.finding(view) if subject.case else name,
        subtitle=view.words("scene.of", name=name, bureau=bureau) if subject.case else bureau,
        facts=facts(view, figures[:MOST_FACTS]),
        caution=subject.case.caution[view.language]
        if subject.case
        else ("" if subject.project.settled else view.words("project.unsettled_long")),
    )


def network(view: View) -> Scene | None:
    """Who built the network."""
    return pictured(view, "network", "network")


def series(view: View) -> Scene | None:
    """The dated figures of the subject."""
    return pictured(view, "series", "series")


def partners(view: View) -> Scene | None:
    """The partners abroad."""
    scene = pictured(view, "partners", "partners-map")
    return but(scene, table=scene.behind if scene else None)


def figures(view: View) -> Scene | None:
    """Every figure on record about the subject."""
    subject = view.subject
    if subject is None:
        return None
    rows = tuple(
        Row(
            (
                view.indicator(one),
                str(view.quantity(one)),
                view.period(one.period),
                view.words(f"scope.{one.scope}"),
                view.words(f"status.{one.status.lower()}.name"),
            ),
            (one,),
        )
        for _, _, group in record.figure_groups(view, subject)
        for one in group
    )
    heads = ("indicator", "value", "period", "scope", "status")
    count, name = len(rows), subject.name(view.language)
    return Scene(
        view.selection,
        "figures",
        view.words("scene.figures" if rows else "scene.figures_none", name=name, count=count),
        table=tabled(view, [f"evidence.{head}" for head in heads], rows, (1,)),
    )


def missing(view: View) -> Scene | None:
    """What is not on record about the subject."""
    subject = view.subject
    if subject is None:
        return None
    absent = tuple(record.missing(view, subject))
    name = subject.name(view.language)
    return Scene(
        view.selection,
        "missing",
        view.words("scene.missing", name=name, count=len(absent)),
        view.words("project.missing_note"),
        points=absent,
    )
