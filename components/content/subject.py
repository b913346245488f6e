"""What project and case study share: area, bodies, observations, events, what is missing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from components.content import absences, columns
from components.content.layout import Piece
from components.content.phrases import cite, doubt, noted
from components.content.section import Section
from components.inline import Said
from components.tables import Group, grouped
from model.entities import Provenance, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.inline import Inline, Phrase
    from components.view import View
    from model.entities import Happening, Place, Project, Relationship, Succession
    from model.observation import Observation
    from model.sources import Correction
    from model.subject import Subject

COLUMNS = ("indicator", "value", "period", "scope", "status")
ALL = (
    Piece("series", "head"),
    Piece("series", "figure"),
    *("figures", "who", "overseas", "events", "area", "missing", "unsettled"),
)
"""All of it, below the pictures."""


def area(view: View, subject: Subject) -> Section:
    """Where the subject is and what it is called."""
    project, places, whole = subject.project, subject.places(), subject.area is None
    covered = [place for place in places if place.kind == "prefecture"]
    certainties = sorted({place.provenance.certainty for place in covered})
    named = view.listed(
        view.atlas.prefectures[code][view.language] for code in subject.prefectures()
    )
    doubts = tuple(one for certainty in certainties for one in doubt(view, certainty))
    where = (subject.area or project).area[view.language]
    paragraphs: list[Phrase] = [
        (where, cite(project.provenance, view.words("project.area"))),
        (Said(named, "quiet"), *doubts),
    ]
    cities = _cities(view, places)
    if cities:
        said = view.words("project.cities") + view.words("sign.colon")
        paragraphs.append((Said(said, "quiet"), *cities))
    return Section(
        "area",
        view,
        view.words("project.area"),
        role="record-side",
        paragraphs=tuple(paragraphs),
        sections=(*_areas(view, project), _names(view, project)) if whole else (),
    )


def _cities(view: View, places: Sequence[Place]) -> tuple[Inline, ...]:
    """The named cities in runs that share their sources: names in one line, and those sources."""
    named = {place.name: place for place in places if place.kind == "city"}
    found: list[Inline] = []
    for _, group in groupby(named.values(), key=lambda place: place.provenance.source_ids):
        run = list(group)
        said = view.listed(place.name[view.language] for place in run)
        found += [Said(said, "quiet"), cite(run[0].provenance, said), " "]
    return tuple(found)


def _areas(view: View, project: Project) -> Iterator[Section]:
    """The areas and strands inside the project, where there are any."""
    points = tuple(
        (
            Said(area.name[view.language], "strong"),
            f" {area.area[view.language]}",
            cite(area.provenance, area.name[view.language]),
            *doubt(view, area.provenance.certainty),
        )
        for area in view.atlas.areas.values()
        if area.project_id == project.project_id
    )
    if points:
        yield Section("", view, view.words("project.areas"), role="plain", points=points)


def _names(view: View, project: Project) -> Section:
    """Every name on record, with its kind and certainty."""
    points = tuple(
        (
            Said(name.name, language=name.language),
            " ",
            Said(view.words(f"name_kind.{name.kind}"), "quiet"),
            *doubt(view, name.provenance.certainty),
            cite(name.provenance, name.name),
        )
        for name in project.names
    )
    return Section("", view, view.words("project.names"), role="plain", points=points)


def body(view: View, subject: Subject) -> tuple[Section | None, ...]:
    """Everything on record about the subject, and what is not."""
    return (
        _bodies(view, subject),
        _partners(view, subject),
        _observations(view, subject),
        _events(view, subject),
        _became(view, subject.project.project_id),
        _unsettled(view, subject.project.project_id),
        *absences.sections(view, subject),
    )


def _bodies(view: View, subject: Subject) -> Section | None:
    """Who leads and promotes it."""
    points = (
        (Said(view.words(f"link.{one.kind}"), "kind"), " ", *_tied(view, one, abroad=False))
        for one in subject.relationships()
        if not one.overseas and _ends(view, one)
    )
    return _listed(view, "who", "plain who", points)


def _partners(view: View, subject: Subject) -> Section | None:
    """Whom it worked with abroad."""
    points = (
        _tied(view, one, abroad=True)
        for one in subject.relationships()
        if one.overseas and _ends(view, one)
    )
    return _listed(view, "overseas", "plain", points)


def _listed(view: View, section_id: str, role: str, points: Iterable[Phrase]) -> Section | None:
    """A list under the words of its id; None where it would be empty."""
    found, title = tuple(points), view.words(f"project.{section_id}")
    return Section(section_id, view, title, role=role, points=found) if found else None


def _ends(view: View, one: Relationship) -> list[str]:
    """The organisations at the ends of a relationship."""
    return [end for end in (one.from_id, one.to_id) if end in view.atlas.organisations]


def _tied(view: View, one: Relationship, *, abroad: bool) -> tuple[Inline, ...]:
    """The organisation at the far end of a relationship, on what, since when, from where."""
    language = view.language
    body = view.atlas.organisations[_ends(view, one)[-1 if abroad else 0]]
    name = body.name.either(language)
    found: list[Inline] = [Said(name, "strong")]
    if abroad and body.place[language] and body.place[language] not in name:
        found.append(view.words("sign.aside", said="", aside=body.place[language]))
    if one.topic[language]:
        found.append(view.words("sign.on", topic=noted(view, one.topic[language])))
    if one.period and (abroad or one.period.dated):
        found += [" ", Said(view.period(one.period), "quiet")]
    return *found, cite(one.provenance, name), *doubt(view, one.provenance.certainty)


def _observations(view: View, subject: Subject) -> Section:
    """Those with a value in three groups: size and activity, outcomes, beyond the project."""
    own, around = subject.told(), len(subject.around())
    inside = [observation for observation in own if not observation.beyond]
    outcomes = [observation for observation in inside if _is_outcome(view, observation)]
    groups = (
        ("figures", [observation for observation in inside if observation not in outcomes]),
        ("outcomes", outcomes),
        ("later", [observation for observation in own if observation.beyond]),
    )
    return Section(
        "figures",
        view,
        _told(view, subject),
        role="across",
        table=grouped(
            columns.heads(view, COLUMNS),
            [_group(view, key, observations) for key, observations in groups if observations],
            numeric=(1,),
        ),
        remark=view.words("project.around", count=around) if around else "",
        absent="" if own else view.words("project.no_figures"),
    )


def _told(view: View, subject: Subject) -> str:
    """How many figures of a subject are on record; what stands beside it is none of them."""
    own = [one.scope for one in subject.told()]
    beside = own.count("context")
    count = len(own) - beside
    key = "figures" if count else "figures_none"
    key += "_beside" if beside else ""
    return view.words(f"scene.{key}", name=subject.name(view.language), count=count, beside=beside)


def _is_outcome(view: View, observation: Observation) -> bool:
    return view.atlas.indicators[observation.indicator_id].group == "outcome"


def _group(view: View, key: str, observations: Sequence[Observation]) -> Group:
    rows = columns.rows(view, observations, COLUMNS)
    return Group((Said(view.words(f"project.{key}"), "strong"),), rows)


def _events(view: View, subject: Subject) -> Section | None:
    """What happened, in the order of time."""
    points = (_event(view, event) for event in subject.events())
    return _listed(view, "events", "plain dated", points)


def _event(view: View, event: Happening) -> Phrase:
    title = event.title[view.language]
    return (
        Said(view.period(event.period), "when"),
        " ",
        title,
        cite(event.provenance, title),
        *doubt(view, event.provenance.certainty),
    )


def _became(view: View, project_id: str) -> Section:
    """What became of the project in the second term."""
    steps = (_step(view, one) for one in view.atlas.lineage if one.project_id == project_id)
    points, title = tuple(steps), view.words("project.became")
    absent = "" if points else view.words("project.no_lineage")
    remark = view.words("project.sequence")
    return Section("became", view, title, role="plain", points=points, absent=absent, remark=remark)


def _step(view: View, step: Succession) -> Phrase:
    successor = step.successor[view.language]
    return (
        Said(view.words(f"relation.{step.relation}"), "kind"),
        " ",
        Said(successor, "strong"),
        " ",
        Said(view.period(step.period) if step.period else "", "quiet"),
        cite(step.provenance, successor),
        *doubt(view, step.provenance.certainty),
    )


def _unsettled(view: View, project_id: str) -> Section | None:
    """Where sources disagree about the project."""
    found = [one for one in view.atlas.corrections.values() if project_id in one.project_ids]
    title = view.words("project.unsettled_points")
    points = tuple(_correction(view, one) for one in found)
    return Section("unsettled", view, title, role="caution", sections=points) if found else None


def _correction(view: View, one: Correction) -> Section:
    title = one.title[view.language]
    state = view.words(f"correction.status.{one.status}")
    decided = view.words("sign.told", what=state, said=noted(view, one.decision[view.language]))
    sources = cite(Provenance(one.source_ids, "", "stated", Text()), title)
    return Section(
        "",
        view,
        title,
        paragraphs=(noted(view, one.readings[view.language]), (Said(decided, "quiet"), sources)),
    )
