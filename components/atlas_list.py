"""The nineteen as a list: what each says under the chosen layer; list and map share them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from components import project_fields, statistics
from components.inline import Badge, Bar, Cite, Detail, Link, Said
from components.kept import kept
from components.tables import Group, Row, grouped
from model import search
from model.coverage import COUNTS, chosen_projects, coverage, part_observation, tally
from model.entities import SURE
from model.evidence import recorded
from model.selection import FILED, REGION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.inline import Inline, Phrase
    from components.tables import Table
    from components.theme import Look
    from components.view import View
    from model.entities import Project, Relationship
    from model.observation import Observation
    from model.search import Term


LOOKS: Mapping[str, Look] = {
    "body": "ring",
    "part": "dashed",
    "none": "dashed",
    "inferred": "dashed",
    "unverified": "dashed",
}
"""How a mark looks in a state; full in any other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One project under one layer.

    Attributes:
        project: the project.
        state: coverage of what the layer shows (`record`, `body`, `part`, `none`), or `later`
            where nothing of it is dated to the first term; where the layer shows fields, how
            sure these are.
        said: the value in words.
        observation: the observation shown, if it is one.
        share: the value as percent of the largest, for bar and mark; None for no value.
    """

    project: Project
    state: str
    said: str
    observation: Observation | None = None
    share: float | None = None

    @property
    def look(self) -> Look:
        """How its mark looks."""
        return LOOKS.get(self.state, "full")


@kept(16_000_000)
def entries(view: View) -> tuple[Entry, ...]:
    """The chosen projects under the chosen layer, in the order of the list, kept."""
    projects = chosen_projects(view.atlas, view.selection)
    layer = view.layer
    if layer in (FILED, REGION):
        one = _filed if layer == FILED else _behind
        return tuple(one(view, project) for project in projects)
    if layer in COUNTS:
        largest = _largest(view, COUNTS[layer])
        return tuple(_counted(view, project, COUNTS[layer], largest) for project in projects)
    every, tally = view.atlas.projects.values(), _links if layer == "overseas" else _figures
    told = _abroad if layer == "overseas" else _recorded
    most = max((len(tally(view, one)) for one in every), default=0)
    return tuple(told(view, project, most) for project in projects)


def table(view: View) -> Table:
    """The same as a table, in groups by bureau: what the picture of them shows."""
    groups = [
        Group(bureau(view, key), tuple(row(view, entry) for entry in found))
        for key, found in groupby(entries(view), key=lambda entry: entry.project.bureau_id)
    ]
    numeric = (2,) if view.layer not in (FILED, REGION) else ()
    return grouped(heads(view), groups, numeric=numeric, column=1, form="list", sourced=True)


def heads(view: View) -> tuple[str, ...]:
    """The headings of the table."""
    words = view.words
    if view.layer == REGION:
        return words("evidence.project"), statistics.title(view, statistics.about(view))
    return words("evidence.project"), words("table.bureau"), words(f"layer.{view.layer}.name")


def bureau(view: View, bureau: str) -> Phrase:
    """A bureau; with its area's number where the layer shows numbers."""
    name = view.words(f"bureau.{bureau}")
    if view.layer != REGION:
        return name
    found = next(one for one in statistics.shaded(view) if one.region.region_id == bureau)
    return f"{name} ", Said(statistics.number(view, found), "said")


def row(view: View, entry: Entry, *, again: bool = False) -> Row:
    """A project as a row; `again` where the table has it already."""
    key = entry.project.project_id
    behind = view.layer == REGION
    value = () if behind else (_value(view, entry),)
    where = statistics.about(view).provenance if behind else entry.project.provenance
    return Row(
        (_pick(view, entry, again=again), bureau(view, entry.project.bureau_id), *value),
        (entry.observation,) if entry.observation else (),
        None if entry.observation else where,
        key=key,
        chosen=key == view.selection.id,
    )


def _pick(view: View, entry: Entry, *, again: bool) -> Phrase:
    """What chooses the project, and what opens its page."""
    key, name = entry.project.project_id, entry.project.short_name[view.language]
    unsettled = () if entry.project.settled else (_unsettled(view),)
    return (
        Link(
            (
                Badge(entry.project.fields, entry.look, named=view.layer != FILED),
                Said(name, "name"),
                *unsettled,
                *(_field_doubt(view, entry.project) if view.layer != FILED else ()),
                *_why(view, key),
            ),
            view.selection.but(id=key),
            key="" if again else f"pick-{key}",
            role="pick",
            current=key == view.selection.id,
        ),
        Detail(
            (
                Link(
                    "›",
                    view.to("project", id=key),
                    role="open",
                    label=view.words("list.open", name=name),
                ),
            )
        ),
    )


def _field_doubt(view: View, project: Project) -> tuple[Detail, ...]:
    """How sure the fields are that the mark says, where they are not certain."""
    if project.fields_certainty in SURE:
        return ()
    said = view.words("list.field", certainty=view.words(f"certainty.{project.fields_certainty}"))
    return (Detail((" ", Said(said, "unsettled"))),)


def _why(view: View, project_id: str) -> tuple[Detail, ...]:
    """Why a project is found by the words that a reader looks for, where its name does not say."""
    typed = view.selection.q
    reasons = search.found(view.atlas, typed).get(project_id, ()) if typed else ()
    told = view.listed(reason(view, one) for one in reasons)
    return (Detail((" ", Said(told, "why"))),) if told else ()


def reason(view: View, one: Term) -> str:
    """What a project is found by, in words: `Hachioji, city in TAMA`."""
    name, within = one.text.either(view.language), one.within.either(view.language)
    if one.kind == "field":
        name = view.words(f"field.{name}.name")
    key = f"search.{one.kind}"
    return view.words(f"{key}_within" if within else key, name=name, within=within)


def _unsettled(view: View) -> Detail:
    return Detail((" ", Said(view.words("project.unsettled"), "unsettled")))


def _value(view: View, entry: Entry) -> Phrase:
    """What the layer says of a project, with its source where it is an observation."""
    role = {"body": "inferred", "none": "absent", "part": "absent"}.get(entry.state, "said")
    found: list[Inline] = [Said(entry.said, role)]
    if entry.state == "body":
        found.append(Detail((" ", Said(view.words("list.through"), "quiet"))))
    if entry.share is not None:
        found.insert(0, Bar(entry.share, entry.observation.qualifier if entry.observation else ""))
    if one := entry.observation:
        found.append(Cite(one.provenance, view.indicator(one), one))
    return tuple(found)


def subtitle(view: View) -> str:
    """What the layer counts, and what may not be read into it."""
    if view.layer == REGION:
        return statistics.subtitle(view)
    return view.words(f"list.{view.layer}.subtitle")


def finding(view: View, shown: Sequence[Entry]) -> str:
    """The sentence over the list, and the map's: how many of how many are on record."""
    if view.layer == REGION:
        return statistics.finding(view)
    if view.layer == FILED:
        return project_fields.finding(view, [entry.project for entry in shown])
    states = [entry.state for entry in shown]
    (whole, body), later = tally(states), states.count("later")
    key = f"list.{view.layer}.finding"
    key += "_later" if later else "_body" if body else "" if whole else "_none"
    return view.words(key, whole=whole + later, body=body, early=whole, count=len(shown))


def _filed(view: View, project: Project) -> Entry:
    """A project with its fields, as sure as they are."""
    return Entry(project, project.fields_certainty, project_fields.said(view, project))


def _behind(view: View, project: Project) -> Entry:
    """A project with the number of its lead bureau's area, which is not its own."""
    about = statistics.about(view)
    found = next(
        one for one in statistics.shaded(view) if one.region.region_id == project.bureau_id
    )
    called, number = statistics.called(view, found.region), statistics.number(view, found)
    area = view.words("sign.told", what=called, said=number)
    return Entry(project, "record", statistics.marked(view, about, area))


def _counted(view: View, project: Project, indicator_id: str, largest: float) -> Entry:
    observations = view.atlas.observations_by_project.get(project.project_id, ())
    state = coverage(observations, indicator_id)
    observation = view.atlas.observation(project.project_id, indicator_id)
    said = view.words("list.none")
    if observation:
        said = str(view.count(observation))
    elif state == "part":
        observation = part_observation(view.atlas, project.project_id, indicator_id)
        said = _in_part(view, observation)
    share = None
    if observation and observation.value is not None and state == "record":
        share = round(100 * observation.value / largest, 1)
    return Entry(project, state, said, observation=observation, share=share)


def _in_part(view: View, observation: Observation | None) -> str:
    if observation is None:
        return view.words("list.none")
    return view.words(
        "list.in_part", area=view.area_name(observation), said=view.count(observation)
    )


def _recorded(view: View, project: Project, most: int) -> Entry:
    """How many figures are on record, as a share of the most that a project has."""
    found = _figures(view, project)
    if not found:
        return Entry(project, "none", view.words("list.none"))
    said = view.words("list.count", count=len(found))
    return Entry(project, "record", said, share=round(100 * len(found) / most, 1))


def _abroad(view: View, project: Project, most: int) -> Entry:
    """How many links abroad, how many of them of the first term, and whose if only an area's."""
    found = _links(view, project)
    if not found:
        return Entry(project, "none", view.words("list.none"))
    early = sum(link.of_first_term for link in found)
    key = "list.links" if early == len(found) else "list.links_some" if early else "list.links_late"
    said = view.words(key, count=len(found), early=view.number(early))
    areas = {link.area_id for link in found}
    if len(areas) == 1 and (area := view.atlas.areas.get(*areas)):
        said = view.words("list.in_part", area=area.name[view.language], said=said)
    share = round(100 * len(found) / most, 1)
    return Entry(project, "record" if early else "later", said, share=share)


def _figures(view: View, project: Project) -> Sequence[Observation]:
    return recorded(view.atlas, project.project_id)


def _links(view: View, project: Project) -> Sequence[Relationship]:
    found = view.atlas.relationships_by_project.get(project.project_id, ())
    return [link for link in found if link.abroad]


def _largest(view: View, indicator_id: str) -> float:
    values = [
        observation.value
        for project_id in view.atlas.projects
        if (observation := view.atlas.observation(project_id, indicator_id))
        and observation.value
        and observation.scope == "whole"
    ]
    return max(values, default=1.0)
