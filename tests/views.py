"""A view of the shipped record, as tests want it, and its page as it is read without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import pages
from components.editions import edition
from components.exports.offline_pack.choices import views_of
from components.html.page import laid_out
from components.html.stills import drawing
from components.medium import SCREEN, Medium
from components.view import View
from model.pages import CASE, COMPARE, EVIDENCE, PROJECT, paths
from model.selection import Selection

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.catalogue import CatalogueFigure

COMPARED = "tama,hokkaido-super-cluster,kinki-bio"
"""What a comparison compares in tests."""


def view_of(selection: Selection | None = None, **chosen: object) -> View:
    """A view of a selection, or of what is named of one."""
    return View(edition(), (selection or Selection()).but(**chosen))


def leaf_views(language: str) -> list[View]:
    """Every view of a language that the offline pack makes beforehand."""
    plain = view_of(language=language)
    return [one for path in paths(plain.atlas.case_studies) for one in views_of(plain, path)]


def showing(figure: CatalogueFigure, **chosen: object) -> View:
    """A view in which a figure has something to draw: of a subject's, the case with them all.

    The picture of the evidence is of all of it.
    """
    page = figure.pages[0]
    chosen = {name: one for name, one in chosen.items() if (page, name) != (EVIDENCE, "id")}
    page = "tama" if page in (PROJECT, CASE) else page
    return view_of(page=page, **{"ids": COMPARED if page == COMPARE else "", **chosen})


def figures_of(view: View) -> list[str]:
    """The figures that stand on a view's page, as its sections show them."""
    return [one.figure for one in pages.sections(view).values() if one.figure]


def page_of(view: View, notices: tuple[str, ...] = (), medium: Medium = SCREEN) -> Markup:
    """A page in its still form."""
    return laid_out(view, medium, notices).whole(drawing(view, medium))
