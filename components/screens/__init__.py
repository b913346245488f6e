"""What stands on each page, as named blocks of markup; live and still pages share them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from components import settings
from components.record import the_atlas
from components.screens import about, atlas, evidence, record
from components.text import words_in
from components.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from model.selection import Selection

MAKERS = {
    "": atlas.blocks,
    "project": record.blocks,
    "evidence": evidence.blocks,
    "about": about.blocks,
}


def view_of(selection: Selection, dropped: tuple[str, ...] = (), base: str = "") -> View:
    """A fresh view of a selection."""
    return View(the_atlas(), selection, words_in(selection.language), base, dropped)


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
        Block name to markup, with `masthead` first and `footer` last. The same selection
        gives the same blocks, so they are kept.
    """
    view = view_of(selection, dropped, base)
    made = {
        "masthead": view.render("masthead.html", project_id=selection.id),
        **MAKERS[selection.page](view),
    }
    made["footer"] = view.render("footer.html", publisher=settings.publisher(view.words))
    return made


def title(selection: Selection) -> str:
    """The title of a page: what it shows, then the name of the atlas."""
    words = words_in(selection.language)
    page = selection.page or "atlas"
    shown = words(f"page.{page}.title")
    if selection.page == "project" and selection.id:
        shown = the_atlas().projects[selection.id].name(selection.language)
    return f"{shown} — {words('brand.name')}"


def description(selection: Selection) -> str:
    """One sentence on a page, for link previews and search engines."""
    words = words_in(selection.language)
    if selection.page == "project" and selection.id:
        name = the_atlas().projects[selection.id].name(selection.language)
        return words("page.project.description", name=name)
    return words(
        "page.atlas.description"
        if selection.page == "project"
        else f"page.{selection.page or 'atlas'}.description"
    )
