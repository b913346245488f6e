"""Decks: sections of any page as scenes of a talk, in their order, with what a speaker says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components import links, project_fields
from components.content import atlas, layout, pages, spoken
from components.kept import kept
from model.coverage import chosen_projects
from model.entities import Text
from model.forum import Deck
from model.pages import COMPARE, DECK, FORUM, PROJECT, PROJECTS, REGIONS

if TYPE_CHECKING:
    from components.content.section import Section
    from components.view import View
    from model.forum import Step
    from model.selection import Selection

MOST_FACTS = 5
"""Facts that a scene has room for."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One place of a deck: a section, and what a speaker adds to it.

    Attributes:
        section: what it shows.
        title: a reader's own title, "" where the finding is the title.
        notes: what a speaker says.
    """

    section: Section
    title: str = ""
    notes: str = ""

    @property
    def headline(self) -> str:
        """The title as shown."""
        title, _ = self._alone
        return self.title or title

    @property
    def subtitle(self) -> str:
        """The line below it: the finding where the title is a reader's own."""
        _, below = self._alone
        return self.section.finding if self.title else below

    @property
    def _alone(self) -> tuple[str, str]:
        return self.section.alone or (self.section.finding, self.section.subtitle)


@dataclass(frozen=True, slots=True)
class Talk:
    """What an export of a view holds: its title, the line below it, its scenes."""

    title: str
    subtitle: str
    scenes: tuple[Scene, ...]


def scene(view: View, section_id: str = "") -> Scene | None:
    """One section of a page as a scene; None where the view has nothing to show for it.

    Args:
        view: the view.
        section_id: a section of its page, "" for the first that has something to show.
    """
    section = pages.sections(view).get(section_id or next(iter(pages.shown_alone(view)), ""))
    return Scene(replace(section, facts=section.facts[:MOST_FACTS])) if section else None


def scenes_of(view: View) -> list[Scene]:
    """Every section of a page that can stand alone, in the order of the page."""
    places = list(layout.ids(pages.CONTENT[view.kind].layout))
    alone = pages.shown_alone(view)
    order = [one for one in dict.fromkeys(places) if one in alone]
    found = (scene(view, one) for one in dict.fromkeys((*order, *alone)))
    return [one for one in found if one]


def deck_of(view: View) -> Deck:
    """The deck that a view names: a shipped one, or the reader's own."""
    named = view.selection.deck
    if named.startswith(links.OWN_DECK):
        steps, _ = links.read_deck(named, links.known_values(view.atlas))
        return Deck("", Text(), steps, ())
    return view.atlas.decks.get(named) or next(iter(view.atlas.decks.values()))


def talk(asked: View) -> Talk:
    """A view as a talk: a deck, a bureau, a project or any page, whole or one section of it."""
    section_id, view = asked.selection.section, asked.but(section="", frame="")
    selection = view.selection
    if selection.page in (DECK, FORUM):
        name = deck_of(view).name[view.language]
        return Talk(name or view.words("deck.own"), "", deck_scenes(view))
    line = view.words("brand.line")
    if selection.page == "" and selection.bureau and not section_id:
        name = view.atlas.bureaus[selection.bureau][view.language]
        return Talk(name, line, bureau_scenes(view))
    chosen = [scene(view, section_id)] if section_id else scenes_of(view)
    named = view.subject.name(view.language) if view.subject else pages.name(view)
    return Talk(named, line, tuple(one for one in chosen if one))


def has_scenes(asked: View) -> bool:
    """Whether a view has anything that a talk can show: its talk is never a title only."""
    section_id, view = asked.selection.section, asked.but(section="", frame="")
    if view.selection.page in (DECK, FORUM):
        return True
    return section_id in pages.sections(view) if section_id else bool(pages.shown_alone(view))


@kept(8_000_000)
def bureau_scenes(view: View) -> tuple[Scene, ...]:
    """A bureau's projects side by side and their region, each project, then the nation."""
    view = view.but(id="", field="")
    bureau, nation = view.selection.bureau, view.but(bureau="")
    projects = [one.project_id for one in chosen_projects(view.atlas, view.selection)]
    region = nation.but(page=REGIONS, id=bureau)
    found = [
        _led(view),
        scene(view, "list"),
        scene(nation.but(page=COMPARE, ids=",".join(projects)), "participants"),
        *(scene(region, section_id) for section_id in ("areas", "industries")),
        *(
            scene(nation.but(page=PROJECT, id=project_id), section_id)
            for project_id in projects
            for section_id in ("map", "figures", "missing")
        ),
        scene(nation),
        scene(nation.but(page=PROJECTS), "matrix"),
    ]
    return tuple(one for one in found if one)


def _led(view: View) -> Scene | None:
    """The bureau's projects on the map, by their names and fields."""
    found, bureau = scene(view, "map"), view.selection.bureau
    if found is None:
        return None
    led, words = view.atlas.by_bureau[bureau], view.words
    title = words("scene.led", bureau=view.atlas.bureaus[bureau][view.language], count=len(led))
    fields = (
        words(
            "sign.told", what=view.project_name(one.project_id), said=project_fields.said(view, one)
        )
        for one in led
    )
    said = words("sign.between").join(fields)
    counted = tuple(atlas.counted(view))
    return Scene(replace(found.section, alone=(title, said), facts=counted))


def deck_scenes(view: View) -> tuple[Scene, ...]:
    """The scenes of the deck that a view names, in its language, with titles and notes."""
    return tuple(scene for _, scene in deck_steps(view.but(slide=1)))


@kept(16_000_000)
def deck_steps(view: View) -> tuple[tuple[Step, Scene], ...]:
    """The same, each with the step that it comes from; steps with nothing to show are left out."""
    found = [(step, _step_scene(view, step)) for step in deck_of(view).steps]
    return tuple((step, scene) for step, scene in found if scene)


def _step_scene(view: View, step: Step) -> Scene | None:
    meant = step_view(view, step.link)
    found = scene(*meant) if meant else None
    notes = spoken.said(step.notes[view.language], view)
    return replace(found, title=step.title, notes=notes) if found else None


def step_view(view: View, link: str) -> tuple[View, str] | None:
    """The view and the section that a link of a deck means, in the language and version of one."""
    meant = links.step_view(link, links.known_values(view.atlas), view.language)
    if meant is None:
        return None
    selection: Selection = meant[0].but(version=view.selection.version)
    return view.of(selection), meant[1]


def shown(view: View) -> tuple[Scene, int, int] | None:
    """The scene that a view of forum mode shows, its number, and how many there are."""
    scenes = deck_scenes(view)
    number = min(view.selection.slide, len(scenes))
    return (scenes[number - 1], number, len(scenes)) if scenes else None
