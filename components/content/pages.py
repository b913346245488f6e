"""Every page with its sections: what screens, exports and tests walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.content import (
    about,
    atlas,
    budget,
    case,
    columns,
    compare,
    evidence,
    observation,
    outcomes,
    project,
    projects,
    regions,
    timeline,
)
from components.kept import kept
from components.maps import compared
from model.pages import CASE, COMPARE, EVIDENCE, PAGES, PROJECT, PROJECTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    from components.content.layout import Layout
    from components.content.section import Section
    from components.view import View


@dataclass(frozen=True, slots=True)
class Content:
    """A page: its sections (None for one that has nothing to show), and where they stand."""

    sections: Callable[[View], tuple[Section | None, ...]]
    layout: Layout


MODULES: Mapping[str, ModuleType] = {
    "": atlas,
    PROJECTS: projects,
    PROJECT: project,
    CASE: case,
    "regions": regions,
    COMPARE: compare,
    "outcomes": outcomes,
    "budget": budget,
    "timeline": timeline,
    EVIDENCE: evidence,
    "about": about,
}
"""Kind of page to the module that has its content; the speaker's desk and forum mode have none of
their own: they show sections of other pages (`scenes`)."""
CONTENT = {kind: Content(one.sections, one.LAYOUT) for kind, one in MODULES.items()}


@kept(48_000_000)
def sections(view: View) -> Mapping[str, Section]:
    """The sections of a page by their ids, in their order; those with nothing to show are out."""
    content = CONTENT.get(view.kind)
    found = content.sections(view) if content else ()
    return {one.section_id: one for one in found if one}


def shown_alone(view: View) -> tuple[str, ...]:
    """The ids of the sections that can be scenes of a talk and have something to show."""
    return tuple(one for one in PAGES[view.kind].sections if one in sections(view))


def title(view: View) -> str:
    """The title of a page: what it shows, then the name of the atlas."""
    return titled(view, name(view))


def titled(view: View, said: str) -> str:
    """What something is called, then the name of the atlas."""
    return view.words("brand.titled", page=said, name=view.words("brand.name"))


def name(view: View) -> str:
    """What a page shows, in a few words: its subject's name, else its own."""
    return _named(view) or view.words(f"page.{view.kind or 'atlas'}.title")


def description(view: View) -> str:
    """One sentence on a page, for link previews and search engines."""
    return view.words(f"page.{view.kind or 'atlas'}.description", name=_named(view))


def _named(view: View) -> str:
    """What a page is about: a project, a case study, one number, a comparison; "" for none."""
    subject, chosen = view.subject, observation.chosen(view)
    if len(view.selection.compared) > 1:
        return compared.finding(view)
    if chosen and view.kind == EVIDENCE:
        return columns.name(view, chosen)
    if subject and subject.case:
        return subject.case.name[view.language]
    return subject.project.name(view.language) if subject and view.kind == PROJECT else ""
