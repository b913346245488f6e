"""A view of the shipped record, as tests want it, and its page as it is read without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import pages
from components.editions import edition
from components.html.page import laid_out
from components.html.stills import drawing
from components.medium import SCREEN, Medium
from components.view import View
from model.selection import Selection

if TYPE_CHECKING:
    from markupsafe import Markup


def view_of(selection: Selection | None = None, **chosen: object) -> View:
    """A view of a selection, or of what is named of one."""
    return View(edition(), (selection or Selection()).but(**chosen))


def figures_of(view: View) -> list[str]:
    """The figures that stand on a view's page, as its sections show them."""
    return [one.figure for one in pages.sections(view).values() if one.figure]


def page_of(view: View, notices: tuple[str, ...] = (), medium: Medium = SCREEN) -> Markup:
    """A page in its still form."""
    return laid_out(view, medium, notices).whole(drawing(view, medium))
