"""Every view of a language as a leaf: its address, its title, its blocks as pieces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from markupsafe import Markup

from components.content import compare_chooser, finds, pages, scenes
from components.exports.offline_pack.medium import PACKED, Pack, inside
from components.exports.offline_pack.pictures import drawing
from components.html import desk, page, scene
from components.html.blocks import Box, flat
from components.html.rendering import rendering
from components.html.templating import render
from model.chronicle import kinds
from model.pages import COMPARE, DECK, EVIDENCE, FORUM, PROJECT, paths
from model.selection import FIELDS, GROUPS, REGION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.content.section import Section
    from components.exports.offline_pack.store import Store
    from components.html.blocks import Block
    from components.html.rendering import Rendering
    from components.view import View


SHARED = 1_000
"""Letters from which on a piece of a page is kept by itself."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One view: its address inside the pack, its title, its markup."""

    address: str
    title: str
    content: Markup


class Binder:
    """The leaves of one language.

    Args:
        plain: the Atlas in that language with nothing chosen.
        base: the public address of the app's root, "" for none.
        store: where pieces are kept.
    """

    def __init__(self, plain: View, base: str, store: Store) -> None:
        self.plain, self.base, self.store = plain, base, store
        self.head = store.keep(page.masthead(self._laid(plain)))

    def leaves(self) -> list[Leaf]:
        """Every view that is made beforehand, the Atlas first."""
        return [
            Leaf(inside(view.selection), pages.title(view), self._content(view))
            for view in views(self.plain)
        ]

    def cards(self) -> Mapping[str, int]:
        """Project id to the number of its card on the Atlas."""
        laid = self._laid(self.plain)
        return {key: self.store.number(_nested(laid, card)) for key, card in _cards(self.plain)}

    def found(self) -> int:
        """The number of all figures and documents that a search on the Atlas can find."""
        return self.store.number(_nested(self._laid(self.plain), finds.everything(self.plain)))

    def clear(self) -> Mapping[str, int]:
        """Page to the number of the link that takes back its filters: that of a view with all."""
        observation = next(one for one in self.plain.atlas.observations.values() if one.project_ids)
        project = self.plain.atlas.projects[observation.project_ids[0]]
        filtered = {"bureau": project.bureau_id, "field": FIELDS[0]}
        found = {
            "id": project.project_id,
            "indicator": observation.indicator_id,
            "status": observation.status.lower(),
        }
        return {
            "": self._clear(self.plain.but(**filtered), "map"),
            EVIDENCE: self._clear(self.plain.but(page=EVIDENCE, **found), "figures"),
        }

    def empty(self, filters: Sequence[tuple[str, str]]) -> int | None:
        """The number of what the list says where it has no rows.

        Args:
            filters: bureau and field of filters that leave no project, if there are any.
        """
        if not filters:
            return None
        bureau, field = next(both for both in filters if all(both))
        view = self.plain.but(bureau=bureau, field=field)
        said = pages.sections(view)["list"].absent
        return self.store.number(render(self._laid(view), "absent.html", said=said))

    def _medium(self, view: View) -> Pack:
        return Pack(self.base, view.selection, packed_ids(self.plain))

    def _laid(self, view: View) -> Rendering:
        """A view to render; on the Atlas the sources of every card and find are numbered too."""
        medium = self._medium(view)
        if view.kind == DECK:
            return desk.rendering(view, medium)
        if view.selection.page:
            return rendering(view, medium, tuple(pages.sections(view).values()))
        return replace(
            rendering(view, medium, self._every), sections=tuple(pages.sections(view).values())
        )

    @cached_property
    def _every(self) -> tuple[Section, ...]:
        """What the Atlas may show: each layer, each card, all that a search finds."""
        layers = [pages.sections(self.plain.but(**one)).values() for one in _layers(self.plain)]
        cards = (card for _, card in _cards(self.plain))
        shown = (section for layer in layers for section in layer)
        return *shown, *cards, finds.everything(self.plain)

    def _content(self, view: View) -> Markup:
        """A page in pieces, with the masthead and foot that it has."""
        laid = self._laid(view)
        draw = drawing(view, self._medium(view), self.store)
        if view.kind == FORUM:
            bar, blocks, _ = scene.page(view, laid.medium, ())
            return bar + flat(blocks, draw)
        found = map(self._shared, page.content(laid, pages.sections(view)))
        body = Markup("").join(self.store.keep(flat((block,), draw)) for block in found)
        return self.head + page.since(laid) + body + self.store.keep(self._foot(laid))

    def _shared(self, block: Block) -> Block:
        """A block whose long pieces are kept: other choices of the page have them too."""
        if isinstance(block, Box):
            return replace(block, blocks=tuple(map(self._shared, block.blocks)))
        if isinstance(block, Markup) and len(block) > SHARED:
            return self.store.keep(block)
        return block

    def _foot(self, laid: Rendering) -> Markup:
        """The foot of a page, and what this file is."""
        made = format_date(laid.view.atlas.created, format="long", locale=laid.view.language)
        return page.footer(laid, render(laid, "pack_note.html", made=made))

    def _clear(self, view: View, section_id: str) -> int:
        clear = pages.sections(view)[section_id].controls.clear
        return self.store.number(render(self._laid(view), "phrase.html", one=(clear,)))


def _cards(plain: View) -> Iterator[tuple[str, Section]]:
    """Project id and card of each project on the Atlas."""
    for key in plain.atlas.projects:
        yield key, pages.sections(plain.but(id=key))["card"]


def _nested(laid: Rendering, section: Section) -> Markup:
    return render(laid, "piece.html", section=section, level=2, part="whole")


def views(plain: View) -> Iterator[View]:
    """Every view of a language that is made beforehand.

    Args:
        plain: the Atlas in that language with nothing chosen.
    """
    for path in paths(plain.atlas.case_studies):
        choices = CHOICES.get(path, _nothing)
        yield from (plain.but(page=path, **choice) for choice in choices(plain))


def _nothing(_: View) -> Iterator[dict[str, Any]]:
    yield {}


def _layers(plain: View) -> Iterator[dict[str, Any]]:
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
    "": _layers,
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
