"""A project's record: what is on record, what is not, and where each figure comes from."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from components.screens.atlas import card_figures
from components.theme import mark_field
from model.coverage import coverage, covered_indicators, part_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from components.view import View
    from model.record import Figure, Link, Organisation, Place, Project, Provenance
    from model.subject import Subject

FACTS = 8
OUTCOMES = ("outcome",)
BEYOND = ("successor", "context")


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of a record, or the list to choose from where the link names no project."""
    subject = view.subject
    if subject is None:
        return {"index": view.render("record_index.html")}
    return {
        "head": _head(view, subject.project),
        "map_foot": view.render("map_foot.html", figure_id="area-map"),
        "side": side(view, subject),
        "body": body(view, subject),
    }


def _head(view: View, project: Project) -> Markup:
    return view.render(
        "record_head.html",
        project=project,
        field=mark_field(project),
        facts=card_figures(view, project)[:FACTS],
    )


def side(view: View, subject: Subject) -> Markup:
    """Where the subject is and what it is called."""
    project, places = subject.project, subject.places()
    covered = [place for place in places if place.kind == "prefecture"]
    return view.render(
        "record_side.html",
        project=project,
        cities=_cities(view, places),
        whole=subject.area is None,
        area=(subject.area or project).area,
        prefectures=subject.prefectures(),
        covered=sorted({place.provenance.certainty for place in covered}),
        areas=[area for area in view.atlas.areas.values() if area.project_id == project.project_id],
    )


def _cities(view: View, places: Sequence[Place]) -> list[tuple[str, Provenance]]:
    """The named cities in runs that share their sources: names in one line, and those sources."""
    named = {place.name: place for place in places if place.kind == "city"}
    return [
        (
            view.words("list_join").join(place.name[view.language] for place in run),
            run[0].provenance,
        )
        for _, group in groupby(named.values(), key=lambda place: place.provenance.source_ids)
        if (run := list(group))
    ]


def body(view: View, subject: Subject) -> Markup:
    """Everything on record about the subject, and what is not."""
    atlas, project, key = view.atlas, subject.project, subject.project.project_id
    everyone = list(atlas.projects.values())
    place = everyone.index(project)
    links = subject.links()
    return view.render(
        "record_body.html",
        neighbours=subject.case is None,
        project=project,
        bodies=_bodies(view, links, overseas=False),
        partners=_bodies(view, links, overseas=True),
        figure_groups=figure_groups(view, subject),
        events=subject.events(),
        lineage=[step for step in atlas.lineage if step.project_id == key],
        corrections=[one for one in atlas.corrections.values() if key in one.project_ids],
        missing=list(missing(view, subject)),
        before=everyone[place - 1] if place else None,
        after=everyone[place + 1] if place + 1 < len(everyone) else None,
    )


def _bodies(
    view: View, links: tuple[Link, ...], *, overseas: bool
) -> list[tuple[Link, Organisation]]:
    """The organisation at the far end of each link of a project."""
    found = []
    for link in links:
        ends = [
            view.atlas.organisations[end]
            for end in (link.from_id, link.to_id)
            if end in view.atlas.organisations
        ]
        if ends and link.overseas == overseas:
            found.append((link, ends[-1] if overseas else ends[0]))
    return found


def figure_groups(view: View, subject: Subject) -> list[tuple[str, str, list[Figure]]]:
    """Figures with a value in three groups: size and activity, outcomes, beyond the project."""
    own = [figure for figure in subject.figures() if figure.value is not None]
    inside = [figure for figure in own if figure.scope not in BEYOND]
    outcomes = [figure for figure in inside if _group(view, figure) in OUTCOMES]
    return [
        (
            "figures",
            view.words("project.figures"),
            [figure for figure in inside if figure not in outcomes],
        ),
        ("outcomes", view.words("project.outcomes"), outcomes),
        (
            "later",
            view.words("project.later"),
            [figure for figure in own if figure.scope in BEYOND],
        ),
    ]


def _group(view: View, figure: Figure) -> str:
    return view.atlas.indicators[figure.indicator_id].group


def missing(view: View, subject: Subject) -> Iterator[str]:
    """What is not on record about a subject, one sentence each."""
    figures, inside = subject.figures(), subject.area is None
    for indicator in covered_indicators(view.atlas):
        state, name = coverage(figures, indicator.indicator_id), indicator.name[view.language]
        if state == "none":
            yield view.words("project.missing_line", indicator=name)
        elif state == "part" and inside:
            part = part_figure(view.atlas, subject.project.project_id, indicator.indicator_id)
            area = view.atlas.areas.get(part.subject_id) if part else None
            yield view.words(
                "project.missing_part",
                indicator=name,
                area=area.name[view.language] if area else "",
            )
    links = subject.links()
    if not any(link.kind in ("promotes", "secretariat") for link in links):
        yield view.words("project.missing_bodies")
    if not any(link.overseas for link in links):
        yield view.words("project.missing_overseas")
