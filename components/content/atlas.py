"""The Atlas: headline observations, the map of the nineteen, the nineteen as a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components import atlas_list, measures
from components.content import atlas_rows
from components.content.doors import doors
from components.content.layout import place
from components.content.phrases import NARROW, cite, facts, labelled
from components.content.section import Controls, Section, pictured
from components.inline import Badge, Link, Swatch
from components.menus import Menu, menu
from model.selection import FIELDS, FILED, GROUPS, OVERSEAS, REGION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.content.section import Fact
    from components.inline import Inline, Phrase
    from components.view import View
    from model.entities import Observation, Project

CARD_OBSERVATIONS = 5
DOLLARS = "industrial-cluster-budget-dollars"
HEADLINE = {
    "industrial-cluster-projects": ("projects", False),
    "industrial-cluster-firms": ("firms", False),
    "industrial-cluster-university-researchers": ("researchers", False),
    "industrial-cluster-bureau-staff": ("staff", False),
    "fy2004-total": ("budget", True),
}
"""The observations of the band by id: which word says what is counted, whether the unit shows."""
ALIKE = (FILED, REGION)
"""The layers whose marks are all of one size."""
LAYOUT = ("headline", "doors", place("split", place("map", "map"), place("list", "list")))


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    band = Section(
        "headline",
        view,
        view.words("page.atlas.title"),
        role="headline",
        facts=headline_facts(view),
    )
    return band, doors(view), _list(view), _map(view)


def headline_facts(view: View) -> tuple[Fact, ...]:
    """The programme's numbers of the band, in the order of their rank."""
    known = view.atlas.observations
    ranked = [known[key] for key in HEADLINE if key in known and known[key].headline is not None]
    dollars = view.quantity(known[DOLLARS]) if DOLLARS in known else ""
    return tuple(
        labelled(view, observation, view.words(f"headline.{word}", dollars=dollars), unit=unit)
        for observation in sorted(ranked, key=lambda observation: observation.headline or 0)
        for word, unit in [HEADLINE[observation.observation_id]]
    )


def _dated(view: View) -> tuple[Fact, ...]:
    """The same with their dates, for a slide: the band has no room for them."""
    return tuple(
        replace(fact, note=view.period(fact.observation.period)) for fact in headline_facts(view)
    )


def _map(view: View) -> Section | None:
    """The map with what can be chosen on it; on a slide numbers beside it, with their dates."""
    project = view.atlas.projects.get(view.selection.id)
    shown = facts(view, card_observations(view, project)) if project else _dated(view)
    return pictured(
        view,
        "map",
        "atlas-map",
        role="map",
        controls=_controls(view),
        facts=shown,
        legend=legend(view),
        remark=_size_note(view),
        sections=(_card(view, project),) if project else (),
    )


def _size_note(view: View) -> str:
    """What a larger mark means, where they are not all of one size."""
    return "" if view.layer in ALIKE else view.words(f"layer.{view.layer}.size")


def _list(view: View) -> Section:
    """The nineteen, to choose from by keyboard."""
    shown = atlas_list.entries(view)
    empty = view.words("list.empty") if not shown else ""
    clear = Link(view.words("map.clear"), view.selection.but(bureau="", field=""))
    return Section(
        "list",
        view,
        atlas_list.finding(view, shown),
        atlas_list.subtitle(view),
        role="list",
        lead=_lead(view),
        controls=Controls(_groups(view), view.words("list.groups"), find=True),
        table=atlas_rows.table(view),
        absent=(empty, " ", clear) if empty else "",
    )


def _groups(view: View) -> tuple[Link, ...]:
    """What the list can be grouped by."""
    chosen = view.selection
    return tuple(
        Link(
            view.words(f"list.by.{group}"),
            chosen.but(group=group),
            key=f"group-{group}",
            role="pill small",
            current=group == chosen.group,
        )
        for group in GROUPS
    )


def _lead(view: View) -> Phrase:
    """Where the numbers of the regions come from; those of projects say it each."""
    if view.layer != REGION:
        return ""
    about = measures.about(view)
    return measures.subtitle(view), cite(about.provenance, measures.title(view, about))


def _card(view: View, project: Project) -> Section:
    """The chosen project: its names, its most telling observations, the ways on."""
    language = view.language
    other = "en" if language == "ja" else "ja"
    bureau = view.atlas.bureaus[project.bureau_id][language]
    doubt = "" if project.settled else f" · {view.words('project.unsettled')}"
    observations = card_observations(view, project)
    close = Link(
        "×",
        view.selection.but(id=""),
        key="card-close",
        role="close",
        label=view.words("card.close"),
    )
    return Section(
        "card",
        view,
        project.name(language),
        bureau + doubt,
        role="card",
        above=(close,),
        other=project.name(other),
        onward=_onward(view, project),
        facts=tuple(_narrow(view, observation) for observation in observations),
        absent="" if observations else view.words("card.nothing"),
    )


def _narrow(view: View, observation: Observation) -> Fact:
    """An observation of the card: no date, but what it covers where that is not the project."""
    note = view.words(f"scope.{observation.scope}") if observation.scope in NARROW else ""
    return labelled(view, observation, view.indicator(observation), note)


def _onward(view: View, project: Project) -> tuple[Link, ...]:
    opened = Link(
        view.words("card.open"),
        view.to("project", id=project.project_id),
        key="open-record",
        role="button primary",
    )
    case = view.atlas.case_of(project.project_id)
    if case is None:
        return (opened,)
    told = f"{view.words('case.crumb')}: {case.name[view.language]}"
    return opened, Link(told, view.to(case.case_id), key="open-story", role="button")


def card_observations(view: View, project: Project) -> list[Observation]:
    """The observations most worth showing of a project, in the order the package gives them."""
    own = view.atlas.observations_by_project.get(project.project_id, ())
    ranked = [one for one in own if one.headline is not None and one.value is not None]
    return sorted(ranked, key=lambda one: one.headline or 0)[:CARD_OBSERVATIONS]


def _controls(view: View) -> Controls:
    words, chosen = view.words, view.selection
    tabs = tuple(
        Link(
            words(f"layer.{layer}.name"),
            chosen.but(layer="" if layer == view.atlas.layers[0] else layer),
            key=f"layer-{layer}",
            role="pill",
            current=layer == view.layer,
        )
        for layer in view.atlas.layers
    )
    clear = Link(
        words("map.clear"), chosen.but(bureau="", field=""), key="clear", role="pill clear"
    )
    filtered = chosen.bureau or chosen.field
    return Controls(tabs, words("map.layers"), tuple(_menus(view)), clear if filtered else None)


def _menus(view: View) -> Iterator[Menu]:
    if view.layer == REGION:
        shaded = view.atlas.statistics.shaded.items()
        first, *others = [(key, measures.title(view, one)) for key, one in shaded]
        yield menu(view, "indicator", first[1], others)
    bureaus = [(key, name[view.language]) for key, name in view.atlas.bureaus.items()]
    fields = [(field, view.words(f"field.{field}.name")) for field in FIELDS]
    yield menu(view, "bureau", view.words("map.all_bureaus"), bureaus)
    yield menu(view, "field", view.words("map.all_fields"), fields)


def legend(view: View) -> tuple[tuple[Inline, Phrase], ...]:
    """The signs of the fields that the map shows, and what else its marks and areas mean."""
    layer, words, shown = view.layer, view.words, atlas_list.entries(view.but(bureau="", field=""))
    if layer == OVERSEAS:
        shown = tuple(entry for entry in shown if entry.look == "full")
    used = {field for entry in shown for field in entry.project.fields}
    marks = [(Badge((field,)), words(f"field.{field}.name")) for field in FIELDS if field in used]
    if layer == REGION:
        steps = enumerate(measures.classes(view), 1)
        return *((Swatch(f"step{step}"), said) for step, said in steps), *marks
    if layer == FILED:
        marks.append((Badge(FIELDS[:2]), words("layer.several")))
    said = {"ring": "layer.body", "dashed": f"layer.{layer}.hollow"}
    looks = {entry.look for entry in shown}
    return *marks, *((Badge((), one), words(key)) for one, key in said.items() if one in looks)
