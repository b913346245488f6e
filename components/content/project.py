"""A project: its numbers and map, all that is known of it, its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import card, compare_chooser, record, region
from components.content import subject as known
from components.content.layout import Piece, fold, place
from components.content.phrases import cite, facts, story
from components.content.section import Section, pictured
from components.inline import Badge, Link
from model.entities import SURE

if TYPE_CHECKING:
    from components.view import View
    from model.entities import Project

FACTS = 8
LAYOUT = (
    Piece("map", "head"),
    place("record", "known", place("map", Piece("map", "figure"))),
    place("charts-course", "course"),
    region.PLACE,
    place("wide", "absent"),
    place("wide-all", fold("all", *known.ALL, "became")),
    place("wide-on", "neighbours"),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of a project."""
    subject = view.subject
    if subject is None:
        return ()
    return (
        _opening(view, subject.project),
        record.section(view, subject),
        known.area(view, subject),
        pictured(view, "series", "series"),
        pictured(view, "course", "course"),
        region.section(view, subject),
        *known.body(view, subject),
        _neighbours(view, subject.project),
    )


def _opening(view: View, project: Project) -> Section | None:
    """Which project this is, its numbers, and its map."""
    language, words = view.language, view.words
    bureau = view.atlas.bureaus[project.bureau_id][language]
    serial = words("project.serial", serial=project.serial, total=len(view.atlas.projects))
    led = Link(bureau, view.to("", bureau=project.bureau_id))
    summary = project.summary[language], cite(project.provenance, words("project.summary"))
    return pictured(
        view,
        "map",
        "area-map",
        finding=project.name(language),
        subtitle=bureau,
        role="opening",
        above=(led, f" › {serial}"),
        other=project.name("en" if language == "ja" else "ja"),
        badge=Badge(project.fields),
        lead=summary,
        onward=_onward(view, project),
        facts=facts(view, card.observations(view, project)[:FACTS]),
        cautions=() if project.settled else (words("project.unsettled_long"),),
    )


def _onward(view: View, project: Project) -> tuple[Link, ...]:
    """The project's fields on the map, its story, its observations."""
    words, key = view.words, project.project_id
    sure = project.fields_certainty in SURE
    doubt = "" if sure else words("join") + words(f"certainty.{project.fields_certainty}")
    fields = [
        Link(words(f"field.{one}.name") + doubt, view.to("", field=one), role="tag")
        for one in project.fields
    ]
    if case := view.atlas.case_of(key):
        fields.append(story(view, case, role="way"))
    evidence = words("page.evidence.nav")
    fields += compare_chooser.ways(view, key)
    return *fields, Link(evidence, view.to("evidence", id=key), key="open-evidence", role="way")


def _neighbours(view: View, project: Project) -> Section:
    """The projects before and after this one, and the project on the map."""
    everyone = list(view.atlas.projects.values())
    at = everyone.index(project)
    ways: list[Link] = []
    if at:
        ways.append(_neighbour(view, everyone[at - 1], "‹ {}", "record-before", "prev"))
    ways.append(Link(view.words("project.on_map"), view.to("", id=project.project_id)))
    if at + 1 < len(everyone):
        ways.append(_neighbour(view, everyone[at + 1], "{} ›", "record-after", "next"))
    title = view.words("project.neighbours")
    return Section("neighbours", view, title, role="neighbours", onward=tuple(ways))


def _neighbour(view: View, project: Project, form: str, key: str, rel: str) -> Link:
    said = form.format(project.short_name[view.language])
    return Link(said, view.to("project", id=project.project_id), key=key, rel=rel)
