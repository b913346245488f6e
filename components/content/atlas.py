"""The Atlas: headline observations, the map of the nineteen, the nineteen as a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components import atlas_list, statistics
from components.content import atlas_rows, card, finds
from components.content.doors import doors
from components.content.layout import Piece, place
from components.content.phrases import cite, fact, facts, labelled
from components.content.section import Controls, Section, pictured
from components.inline import Link, Said
from components.maps.legend import legend
from components.menus import Menu, menu
from model import search
from model.coverage import COUNTS
from model.selection import FIELDS, FILED, GROUPS, REGION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.content.section import Fact
    from components.inline import Phrase
    from components.view import View

DOLLARS = "industrial-cluster-budget-dollars"
HEADLINE = {
    "industrial-cluster-projects": ("projects", False),
    "industrial-cluster-firms": ("firms", False),
    "industrial-cluster-university-researchers": ("researchers", False),
    "industrial-cluster-bureau-staff": ("staff", False),
    "fy2004-total": ("budget", True),
}
"""The observations of the band by id: which word says what is counted, whether the unit shows."""
LAYOUT = (
    "headline",
    "doors",
    place(
        "split", place("map", "map"), place("list", Piece("list", "find"), "card", "list", "found")
    ),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    band = Section(
        "headline",
        view,
        view.words("page.atlas.title"),
        role="headline",
        facts=headline_facts(view),
    )
    return band, doors(view), _list(view), finds.section(view), _map(view), card.section(view)


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


def counted(view: View) -> Iterator[Fact]:
    """The counts on record of a bureau's projects, each under its name: what a slide has room for.

    Args:
        view: the Atlas with the bureau chosen.
    """
    room = len(HEADLINE)
    for layer in COUNTS:
        shown = atlas_list.entries(view.but(layer=layer, field="", q=""))
        found = [entry.observation for entry in shown if entry.observation]
        for one in found if len(found) <= room else ():
            owner, counted = view.owner(one), view.indicator(one)
            yield replace(fact(view, one), label=view.words("sign.told", what=owner, said=counted))
            room -= 1


def _map(view: View) -> Section | None:
    """The map with what can be chosen on it; on a slide numbers beside it, with their dates.

    A part of the projects has none of the programme's numbers beside it.
    """
    project = view.atlas.projects.get(view.selection.id)
    filtered = view.selection.bureau or view.selection.field
    shown = () if filtered else _dated(view)
    if project:
        shown = facts(view, card.observations(view, project))
    signs = legend(view)
    return pictured(
        view,
        "map",
        "atlas-map",
        role="map",
        controls=_controls(view),
        facts=shown,
        legend=signs.signs,
        remark=signs.note,
    )


def _list(view: View) -> Section:
    """The nineteen, to choose from by keyboard."""
    shown = atlas_list.entries(view)
    nothing = bool(view.selection.q) and not shown
    return Section(
        "list",
        view,
        _nothing(view) if nothing else atlas_list.finding(view, shown),
        "" if nothing else atlas_list.subtitle(view),
        alone=_alone(view),
        role="list",
        above=_sought(view, len(shown)),
        lead=_lead(view),
        controls=Controls(_groups(view), view.words("list.groups")),
        table=atlas_rows.table(view),
        absent="" if shown else _instead(view) if nothing else view.words("list.empty"),
    )


def _alone(view: View) -> tuple[str, str]:
    """What the list says of each project, since the map has the finding; how it is read."""
    filed = view.layer == FILED
    below = view.words("list.fields.read") if filed else atlas_list.subtitle(view)
    said = view.words(f"list.{view.layer}.listed")
    if view.layer == REGION:
        said = view.words(
            "sign.told", what=said, said=statistics.title(view, statistics.about(view))
        )
    if bureau := view.selection.bureau:
        said = view.words("sign.told", what=view.atlas.bureaus[bureau][view.language], said=said)
    return said, below


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


def _sought(view: View, count: int) -> Phrase:
    """How many projects the words that a reader looks for have found; beside some the way back."""
    if not (typed := view.selection.q):
        return ""
    everyone = view.number(len(view.atlas.projects))
    said = Said(view.words("search.sought", q=typed, count=count, all=everyone), "sought")
    return (said, " ", *_back(view)) if count else (said,)


def _back(view: View) -> tuple[Link]:
    """The way from a search to all projects."""
    return (Link(view.words("search.clear"), view.selection.but(q=""), key="clear-search"),)


def _instead(view: View) -> Phrase:
    """What one can look for where nothing was found: words that differ by a slip, or nothing."""
    near = search.meant(view.atlas, view.selection.q)
    told = view.words("search.meant", q=near)
    slip = Link(told, view.selection.but(q=near), key="search-meant"), view.words("join")
    return (*(slip if near else ()), *_back(view))


def _nothing(view: View) -> str:
    """What is said where no project has the words that a reader looks for."""
    return view.words("search.no_project" if finds.section(view) else "list.nobody")


def _lead(view: View) -> Phrase:
    """Where the numbers of the regions come from; those of projects say it each."""
    if view.layer != REGION:
        return ""
    about = statistics.about(view)
    return statistics.subtitle(view), cite(about.provenance, statistics.title(view, about))


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
        words("map.clear"), chosen.but(bureau="", field=""), key="show-all", role="pill clear"
    )
    filtered = chosen.bureau or chosen.field
    return Controls(tabs, words("map.layers"), tuple(_menus(view)), clear if filtered else None)


def _menus(view: View) -> Iterator[Menu]:
    if view.layer == REGION:
        shaded = view.atlas.statistics.shaded.items()
        first, *others = [(key, statistics.title(view, one)) for key, one in shaded]
        yield menu(view, "indicator", first[1], others)
    bureaus = [(key, name[view.language]) for key, name in view.atlas.bureaus.items()]
    fields = [(field, view.words(f"field.{field}.name")) for field in FIELDS]
    yield menu(view, "bureau", view.words("map.all_bureaus"), bureaus)
    yield menu(view, "field", view.words("map.all_fields"), fields)
