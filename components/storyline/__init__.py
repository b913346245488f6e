"""The parts of every page as scenes, and decks of them: forum, slides and hand-outs share these."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from components import catalogue, links
from components.record import the_atlas
from components.storyline import knowledge, places, programme, spoken
from components.storyline.scene import Scene, but
from components.view import view_of
from model.coverage import chosen_projects
from model.forum import Deck
from model.pages import CASE, DECK, EVIDENCE, FORUM, PAGES
from model.record import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.view import View
    from model.atlas import Atlas
    from model.forum import Step
    from model.selection import Selection

SUBJECT: Mapping[str, Callable[[View], Scene | None]] = {
    "map": places.located,
    "network": places.network,
    "series": places.series,
    "partners": places.partners,
    "figures": places.figures,
    "missing": places.missing,
}
MAKERS: Mapping[str, Mapping[str, Callable[[View], Scene | None]]] = {
    "": {"map": programme.nineteen, "list": programme.nineteen_listed},
    "project": SUBJECT,
    CASE: SUBJECT,
    "outcomes": {
        "reported": knowledge.reported,
        "worked": knowledge.worked,
        "firms": knowledge.firms,
        "later": knowledge.later,
    },
    "budget": {
        "years": programme.budget_years,
        "allocation": programme.allocation,
        "lines": programme.lines,
    },
    "timeline": {
        "terms": programme.terms,
        "events": programme.events,
        "lineage": programme.lineage,
        "challenges": programme.challenges,
    },
    EVIDENCE: {
        "coverage": knowledge.coverage,
        "figures": knowledge.listed,
        "gaps": knowledge.gaps,
    },
}
"""Kind of page, then part, to what makes its scene."""


@lru_cache(maxsize=1024)
def scene(selection: Selection, part: str = "") -> Scene | None:
    """One part of a page as a scene; None where the view has nothing to show for it.

    Args:
        selection: the view.
        part: a part of its page, "" for the first.
    """
    view = view_of(selection)
    kind = view.atlas.kind_of(selection.page)
    chosen = part or PAGES[kind].sections[0]
    return MAKERS[kind][chosen](view)


def parts_of(view: View) -> tuple[str, ...]:
    """The parts of a page that have something to show, without making them."""
    kind, drawn = view.atlas.kind_of(view.selection.page), {"partners": "partners-map"}
    if kind == "project" and view.subject is None:
        return ()
    return tuple(
        part
        for part in PAGES[kind].sections
        if part not in ("series", "partners")
        or catalogue.caption(drawn.get(part, part), view.selection)
    )


def scenes_of(selection: Selection) -> list[Scene]:
    """Every part of a page that has something to show, in the order of the page."""
    kind = view_of(selection).atlas.kind_of(selection.page)
    found = [scene(selection, part) for part in PAGES[kind].sections]
    return [one for one in found if one]


def deck_of(atlas: Atlas, selection: Selection) -> Deck:
    """The deck that a view names: a shipped one, or the reader's own."""
    if selection.deck.startswith(links.OWN_DECK):
        steps, _ = links.read_deck(selection.deck, links.known_values(atlas))
        return Deck("", Text(), steps, ())
    return atlas.decks.get(selection.deck) or next(iter(atlas.decks.values()))


@dataclass(frozen=True, slots=True)
class Talk:
    """What an export of a view holds: its title, the line below it, its scenes."""

    title: str
    subtitle: str
    scenes: tuple[Scene, ...]


def talk(selection: Selection) -> Talk:
    """A view as a talk: a deck, a bureau, a project or any page, whole or one section of it."""
    section, selection = selection.section, selection.but(section="", frame="")
    view = view_of(selection)
    if selection.page in (DECK, FORUM):
        name = deck_of(view.atlas, selection).name[view.language]
        return Talk(name or view.words("deck.own"), "", deck_scenes(selection.but(slide=1)))
    if selection.page == "" and selection.bureau and not section:
        name = view.atlas.bureaus[selection.bureau][view.language]
        return Talk(name, view.words("brand.line"), bureau_scenes(selection))
    chosen = [scene(selection, section)] if section else scenes_of(selection)
    scenes = tuple(one for one in chosen if one)
    subject = view.subject
    kind = view.atlas.kind_of(selection.page) or "atlas"
    title = subject.name(view.language) if subject else view.words(f"page.{kind}.title")
    return Talk(title, view.words("brand.line"), scenes)


@lru_cache(maxsize=32)
def bureau_scenes(selection: Selection) -> tuple[Scene, ...]:
    """A bureau's projects first, each with what is on record; the nation after them."""
    own = scenes_of(selection.but(id=""))
    projects = chosen_projects(the_atlas(), selection.but(field=""))
    records = [
        scene(selection.but(page="project", id=project.project_id, bureau="", field=""), part)
        for project in projects
        for part in ("map", "figures", "missing")
    ]
    nation = scene(selection.but(id="", bureau="", field=""), PAGES[""].sections[0])
    return tuple(one for one in (*own, *records, nation) if one)


def deck_scenes(selection: Selection) -> tuple[Scene, ...]:
    """The scenes of the deck that a view names, in its language, with titles and notes."""
    return tuple(scene for _, scene in deck_steps(selection))


@lru_cache(maxsize=64)
def deck_steps(selection: Selection) -> tuple[tuple[Step, Scene], ...]:
    """The same, each with the step that it comes from; steps with nothing to show are left out."""
    view = view_of(selection)
    found = [(step, _step_scene(view, step)) for step in deck_of(view.atlas, selection).steps]
    return tuple((step, scene) for step, scene in found if scene)


def _step_scene(view: View, step: Step) -> Scene | None:
    known = links.known_values(view.atlas)
    meant = links.step_view(step.link, known, view.language)
    if meant is None:
        return None
    selection, part = meant
    notes = spoken.said(step.notes[view.language], view)
    shown = scene(selection.but(version=view.selection.version), part)
    return but(shown, title=step.title, notes=notes)
