"""Views of a language as leaves: their addresses, their titles, their blocks as pieces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from markupsafe import Markup

from components.content import finds, pages
from components.exports.offline_pack.choices import layers, packed_ids
from components.exports.offline_pack.lookups import empty_filters
from components.exports.offline_pack.medium import Pack, inside
from components.exports.offline_pack.pictures import drawing
from components.html import desk, page, scene
from components.html.blocks import Box, flat
from components.html.rendering import rendering
from components.html.templating import render
from model.pages import DECK, EVIDENCE, FORUM
from model.selection import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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

    @cached_property
    def head(self) -> Markup:
        """The masthead that every page has."""
        laid = rendering(self.plain, self._medium(self.plain), ())
        return self.store.keep(page.masthead(laid))

    def leaves(self, views: Iterable[View]) -> Iterator[Leaf]:
        """Views of that language as leaves."""
        for view in views:
            yield Leaf(inside(view.selection), pages.title(view), self._content(view))

    def added(self) -> Mapping[str, Any]:
        """The markup that the script adds by itself, as it asks for it."""
        return {
            "cards": self._written_cards(),
            "found": _nested(self._laid(self.plain), finds.everything(self.plain)),
            "clear": self._clears(),
            "empty": self._empty(),
        }

    def _written_cards(self) -> Mapping[str, Markup]:
        """Project id to its card on the Atlas."""
        laid = self._laid(self.plain)
        return {key: _nested(laid, card) for key, card in _cards(self.plain)}

    def _clears(self) -> Mapping[str, Markup]:
        """Page to the link that takes back its filters: that of a view with all."""
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

    def _empty(self) -> Markup | None:
        """What the list says where it has no rows, if there are filters that leave none."""
        filters = empty_filters(self.plain.atlas)
        if not filters:
            return None
        bureau, field = next(both for both in filters if all(both))
        view = self.plain.but(bureau=bureau, field=field)
        said = pages.sections(view)["list"].absent
        return render(self._laid(view), "absent.html", said=said)

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
        shaded = [pages.sections(self.plain.but(**one)).values() for one in layers(self.plain)]
        cards = (card for _, card in _cards(self.plain))
        shown = (section for layer in shaded for section in layer)
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

    def _clear(self, view: View, section_id: str) -> Markup:
        clear = pages.sections(view)[section_id].controls.clear
        return render(self._laid(view), "phrase.html", one=(clear,))


def _cards(plain: View) -> Iterator[tuple[str, Section]]:
    """Project id and card of each project on the Atlas."""
    for key in plain.atlas.projects:
        yield key, pages.sections(plain.but(id=key))["card"]


def _nested(laid: Rendering, section: Section) -> Markup:
    return render(laid, "piece.html", section=section, level=2, part="whole")
