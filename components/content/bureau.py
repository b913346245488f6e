"""A bureau's sheet: its projects on a map and in a table, the nation beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import atlas_list
from components.content import atlas, atlas_rows
from components.content.layout import Piece, place
from components.content.phrases import amount, doubt, fields
from components.content.section import Section, pictured
from components.inline import Badge, Break, Cite, Said, joined
from components.tables import Row, Table
from model.coverage import COUNTS, covered_indicators
from model.outcomes import first_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.inline import Inline, Phrase
    from components.view import View
    from model.entities import Project
    from model.observation import Observation

LAYOUT = (
    "opening",
    place("sheet-top", place("sheet-map", Piece("map", "figure")), "nation"),
    "projects",
    "cautions",
)


def name(view: View) -> str:
    """The bureau's name."""
    return view.atlas.bureaus[view.selection.bureau][view.language]


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the sheet.

    Args:
        view: the Atlas with the bureau chosen.
    """
    own = view.atlas.by_bureau.get(view.selection.bureau, ())
    led = view.words("print.leads", led=len(own), count=len(view.atlas.projects))
    return (
        Section("opening", view, name(view), led, role="opening"),
        pictured(view, "map", "atlas-map"),
        _nation(view),
        _projects(view, own),
        _cautions(view, own),
    )


def _nation(view: View) -> Section:
    return Section(
        "nation",
        view,
        view.words("print.nation"),
        role="plain",
        facts=atlas.headline_facts(view),
    )


def _projects(view: View, projects: Sequence[Project]) -> Section:
    """The bureau's projects in the order of the list, numbered as on the map."""
    words, indicators = view.words, view.atlas.indicators
    counted = (indicators[one].name[view.language] for one in COUNTS.values())
    heads = ("", words("evidence.project"), *counted, words("project.outcomes"))
    layers = [_entries(view, layer) for layer in COUNTS]
    rows = tuple(
        _project(view, number, project, [layer[number - 1] for layer in layers])
        for number, project in enumerate(projects, 1)
    )
    return Section(
        "projects",
        view,
        words("print.projects"),
        role="plain",
        table=Table(heads, rows, head=1),
    )


def _project(view: View, number: int, project: Project, counts: Sequence[atlas_list.Entry]) -> Row:
    """A project: its number on the map, what is known of it, its counts, its outcomes."""
    badge = Badge(project.fields, counts[0].look, str(number))
    return Row(
        (
            (badge,),
            joined(_known(view, project), Break()),
            *(_count(view, entry) for entry in counts),
            _outcomes(view, project),
        )
    )


def _known(view: View, project: Project) -> list[Phrase]:
    """Its name; its fields as sure as they are; who promotes it, and what became of it."""
    named: Phrase = (Said(project.name(view.language), "strong"),)
    return [named, fields(view, project), atlas_rows.carried(view, project)]


def _count(view: View, entry: atlas_list.Entry) -> Phrase:
    """A count with its source and date, or that there is none."""
    if entry.observation is None:
        return (Said(entry.said, "absent"),)
    found: list[Inline] = [
        Said(entry.said, "strong"),
        Cite(entry.observation.provenance, view.indicator(entry.observation), entry.observation),
    ]
    if entry.state == "body":
        found += doubt(view, "inferred")
    return *found, Break(), Said(view.period(entry.observation.period), "quiet")


def _outcomes(view: View, project: Project) -> Phrase:
    """What is on record of a project's outcomes, one a line."""
    reported = [
        observation
        for indicator in covered_indicators(view.atlas)
        if indicator.group == "outcome"
        for observation in first_term(view.atlas, indicator.indicator_id)
        if project.project_id in observation.project_ids
    ]
    if not reported:
        return (Said(view.words("list.none"), "absent"),)
    lines: list[Phrase] = [_outcome(view, observation) for observation in reported]
    return joined(lines, Break())


def _outcome(view: View, observation: Observation) -> Phrase:
    parts = filter(None, (view.period(observation.period), view.area_name(observation)))
    told, colon = view.words("sign.between").join(parts), view.words("sign.colon")
    named = f"{view.indicator(observation)}{colon}"
    return named, *amount(view, observation), Said(f" {told}", "quiet")


def _entries(view: View, layer: str) -> tuple[atlas_list.Entry, ...]:
    return atlas_list.entries(view.but(layer=layer, field=""))


def _cautions(view: View, projects: Sequence[Project]) -> Section:
    points = tuple(_cautioned(view, projects))
    return Section("cautions", view, view.words("print.cautions"), points=points)


def _cautioned(view: View, projects: Sequence[Project]) -> Iterator[str]:
    """What may not be read into the numbers of this page."""
    words = view.words
    yield from (words(f"print.caution.{layer}") for layer in COUNTS)
    yield words("outcomes.lead")
    if any(one.state == "body" for layer in COUNTS for one in _entries(view, layer)):
        yield words("print.body")
    if not all(project.settled for project in projects):
        yield words("project.unsettled_long")
    for project in projects:
        case = view.atlas.case_of(project.project_id)
        if case:
            yield case.caution[view.language]
