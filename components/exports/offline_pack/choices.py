"""The views that the offline pack makes beforehand: each page with the choices that it offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.content import compare_chooser, pages, scenes
from components.exports.offline_pack.medium import PACKED
from model.chronicle import kinds
from model.pages import COMPARE, DECK, FORUM, PROJECT
from model.selection import GROUPS, REGION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.view import View


def views_of(plain: View, path: str) -> Iterator[View]:
    """Every view of a page that is made beforehand.

    Args:
        plain: the Atlas in a language with nothing chosen.
        path: the page.
    """
    choices = CHOICES.get(path, _nothing)
    yield from (plain.but(page=path, **choice) for choice in choices(plain))


def _nothing(_: View) -> Iterator[dict[str, Any]]:
    yield {}


def layers(plain: View) -> Iterator[dict[str, Any]]:
    """Layers, and the statistics of the one that has several, in each grouping of the list."""
    chosen: list[dict[str, Any]] = [{"layer": layer} for layer in ("", *plain.atlas.layers[1:])]
    shaded = list(plain.atlas.statistics.shaded)[1:]
    chosen += ({"layer": REGION, "indicator": indicator} for indicator in shaded)
    yield from ({**one, "group": group} for group in GROUPS for one in chosen)


def _projects(plain: View) -> Iterator[dict[str, Any]]:
    yield from ({"id": key} for key in plain.atlas.projects)


def _indicators(plain: View) -> Iterator[dict[str, Any]]:
    """Outcomes, then projects: two choices at once have no leaf (`medium.ALONE`)."""
    view = plain.but(page="outcomes")
    yield from _menu(view, "reported", "indicator")
    yield from (choice for choice in _menu(view, "reported", "id") if choice["id"])


def _regions(plain: View) -> Iterator[dict[str, Any]]:
    """Statistics, then regions: two choices at once have no leaf (`medium.ALONE`)."""
    if not plain.atlas.statistics:
        yield {}
        return
    yield from ({"indicator": one} for one in PACKED)
    choices = _menu(plain.but(page="regions"), "industries", "id")
    yield from (choice for choice in choices if choice["id"])


def _compared(plain: View) -> Iterator[dict[str, Any]]:
    """The chooser, and the case studies side by side: free combinations are the live atlas's."""
    yield from ({"ids": ids} for ids in packed_ids(plain))


def packed_ids(plain: View) -> tuple[str, ...]:
    """The lists of subjects that have a leaf: none, and the first case studies."""
    return "", compare_chooser.first_cases(plain).selection.ids


def _events(plain: View) -> Iterator[dict[str, Any]]:
    """Everything, then each project and each kind (`medium.ALONE`)."""
    yield {}
    yield from _projects(plain)
    yield from ({"kind": kind} for kind in kinds(plain.atlas))


def _years(plain: View) -> Iterator[dict[str, Any]]:
    yield from _menu(plain.but(page="budget"), "allocation", "year")


def _menu(view: View, section_id: str, name: str) -> Iterator[dict[str, Any]]:
    """What a menu of a section offers, nothing chosen first."""
    menus = pages.sections(view)[section_id].controls.menus
    menu = next(one for one in menus if one.name == name)
    values = dict.fromkeys(("", *(option.value for option in menu.options)))
    yield from ({menu.name: value} for value in values)


def _decks(plain: View) -> Iterator[dict[str, Any]]:
    """The shipped decks; the first is the one that a link without a deck means."""
    yield from ({"deck": deck} for deck in ("", *list(plain.atlas.decks)[1:]))


def _scenes(plain: View) -> Iterator[dict[str, Any]]:
    for deck in _decks(plain):
        count = len(scenes.deck_scenes(plain.but(page=FORUM, **deck)))
        yield from ({**deck, "slide": number} for number in range(1, count + 1))


CHOICES = {
    "": layers,
    PROJECT: _projects,
    "outcomes": _indicators,
    "regions": _regions,
    COMPARE: _compared,
    "budget": _years,
    "timeline": _events,
    DECK: _decks,
    FORUM: _scenes,
}
"""Page to what makes the choices that its views are made for, beside the browser's own."""
