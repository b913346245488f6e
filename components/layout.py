"""What stands on each page: its blocks of markup and its title, for live and still pages."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from components import settings, storyline
from components.exports import pdf
from components.record import the_atlas
from components.screens import (
    about,
    atlas,
    budget,
    case,
    deck,
    evidence,
    outcomes,
    present,
    record,
    timeline,
)
from components.text import words_in
from components.view import view_of
from model.pages import CASE, DECK, EVIDENCE, FORUM, navigation, page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from components.view import View
    from model.selection import Selection

MAKERS = {
    "": atlas.blocks,
    "project": record.blocks,
    CASE: case.blocks,
    "outcomes": outcomes.blocks,
    "budget": budget.blocks,
    "timeline": timeline.blocks,
    EVIDENCE: evidence.blocks,
    DECK: deck.blocks,
    FORUM: present.blocks,
    "about": about.blocks,
}


@lru_cache(maxsize=2048)
def blocks(
    selection: Selection, dropped: tuple[str, ...] = (), base: str = ""
) -> Mapping[str, Markup]:
    """The blocks of a page, in their order on the page.

    Args:
        selection: what the link asks for.
        dropped: parameters of the link that were not understood.
        base: the public address of the app's root.

    Returns:
        Block name to markup, with `masthead` and `footer`, which forum mode has of its own.
        The same selection gives the same blocks, so they are kept.
    """
    view = view_of(selection, dropped, base)
    own = MAKERS[view.atlas.kind_of(selection.page)](view)
    made = {
        "masthead": _masthead(view),
        "footer": view.render("footer.html", publisher=settings.publisher(view.words)),
    }
    return {**made, **own}


def _masthead(view: View) -> Markup:
    collectable = storyline.parts_of(view)
    return view.render(
        "masthead.html",
        project_id=view.selection.id,
        pages=_navigation(view),
        sections=page_of(view.selection.page).sections,
        parts=collectable or view.selection.page == DECK,
        collectable=collectable,
        printable=pdf.chromium() is not None,
    )


def _navigation(view: View) -> list[tuple[str, str]]:
    """The pages in their order, with their names."""
    cases, words = view.atlas.case_studies, view.words
    return [
        (
            page,
            cases[page].name[view.language]
            if page in cases
            else words(f"page.{page or 'atlas'}.nav"),
        )
        for page in navigation(cases)
    ]


def title(selection: Selection) -> str:
    """The title of a page: what it shows, then the name of the atlas."""
    words = words_in(selection.language)
    return f"{_shown(selection) or words(f'page.{_kind(selection)}.title')} — {words('brand.name')}"


def description(selection: Selection) -> str:
    """One sentence on a page, for link previews and search engines."""
    words, shown, kind = words_in(selection.language), _shown(selection), _kind(selection)
    if shown:
        return words(f"page.{kind}.description", name=shown)
    return words("page.atlas.description" if kind == "project" else f"page.{kind}.description")


def _kind(selection: Selection) -> str:
    return the_atlas().kind_of(selection.page) or "atlas"


def _shown(selection: Selection) -> str:
    """The name of the project or case study that a page is about, "" for any other page."""
    atlas = the_atlas()
    case = atlas.case_studies.get(selection.page)
    if case:
        return case.name[selection.language]
    if selection.page == "project" and selection.id:
        return atlas.projects[selection.id].name(selection.language)
    return ""
