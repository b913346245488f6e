"""Every view of a language as a sheet: its address, its title, and its blocks as pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from markupsafe import Markup

from components import catalogue, layout, settings, storyline, webpage
from components.exports.offline_pack import addresses, pictures
from components.exports.offline_pack.facts import WORKED
from components.record import the_atlas
from components.screens import outcomes
from components.text import words_in
from components.view import View
from model.evidence import parts
from model.pages import DECK, EVIDENCE, FORUM, paths
from model.selection import LAYERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.exports.offline_pack.store import Store
    from model.selection import Selection

SERVED = ("packs", "downloads")
"""Blocks that only a server can fulfil."""
CLEAR = re.compile(r'<a class="pill clear".*?</a>', re.DOTALL)
EMPTY = re.compile(r'<p class="absent-note">.*?</p>', re.DOTALL)
ROWS = re.compile(r"<tbody>(.*?)</tbody>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One view: its address inside the pack, its title, its markup."""

    address: str
    title: str
    content: Markup


class Binder:
    """The sheets of one language.

    Sources are numbered once for the whole language, so that a block looks the same on every
    sheet; the browser numbers those that a view shows, as the live page does.

    Args:
        plain: the Atlas in that language with nothing chosen.
        base: the public address of the app's root, "" for none.
        store: where pieces are kept.
    """

    def __init__(self, plain: Selection, base: str, store: Store) -> None:
        self.plain, self.base, self.store = plain, base, store
        self.cited: list[str] = []

    def sheets(self) -> list[Sheet]:
        """Every view that is made beforehand, the Atlas first."""
        bodies = {selection: self._body(selection) for selection in selections(self.plain)}
        head, foot = self._head(), self._foot()
        return [
            Sheet(
                addresses.inside(selection),
                layout.title(selection),
                body if selection.page == FORUM else head + body + foot,
            )
            for selection, body in bodies.items()
        ]

    def cards(self) -> Mapping[str, int]:
        """Project id to the number of its card on the Atlas."""
        return {
            key: self._number(self._blocks(self.plain.but(id=key))["card"])
            for key in the_atlas().projects
        }

    def clear(self) -> Mapping[str, int]:
        """Page to the number of the link that takes its filters back."""
        first = next(iter(the_atlas().projects.values()))
        on_map = self._blocks(self.plain.but(bureau=first.bureau_id))["controls"]
        on_table = self._blocks(self.plain.but(page=EVIDENCE, id=first.project_id))["table"]
        return {"": self._cut(CLEAR, on_map), EVIDENCE: self._cut(CLEAR, on_table)}

    def empty(self, filters: Sequence[tuple[str, str]]) -> int | None:
        """The number of what the list says where it has no rows.

        Args:
            filters: bureau and field of filters that leave no project, if there are any.
        """
        if not filters:
            return None
        bureau, field = filters[0]
        return self._cut(EMPTY, self._blocks(self.plain.but(bureau=bureau, field=field))["list"])

    def _view(self, selection: Selection) -> View:
        """A view whose sources are numbered with the others'; a scene numbers its own."""
        kind = addresses.Loose if selection.page in WORKED else View
        cited = [] if selection.page == FORUM else self.cited
        words = words_in(selection.language)
        return kind(the_atlas(), selection, words, self.base, (), cited)

    def _blocks(self, selection: Selection) -> dict[str, Markup]:
        kind = the_atlas().kind_of(selection.page)
        blocks = layout.MAKERS[kind](self._view(selection))
        return {name: block for name, block in blocks.items() if name not in SERVED}

    def _body(self, selection: Selection) -> Markup:
        """What stands between masthead and foot, in pieces."""
        view, blocks = self._view(selection), self._blocks(selection)
        if selection.page == EVIDENCE:
            blocks["table"] = self._whole_table(blocks["table"])
        body = webpage.laid_out(
            view,
            {name: self._kept(one) for name, one in blocks.items()},
            {
                figure.figure_id: self._kept(pictures.still(figure, view, self.store))
                for figure in catalogue.figures_of(view)
            },
            pictures.scene(view, self.store),
        )
        # A scene is printed as hand-outs print it.
        named = str(body).replace('class="st-key-scene"', 'class="st-key-scene scene"')
        return addresses.portable(named, self.base)

    def _whole_table(self, first: str) -> Markup:
        """The evidence with the rows of all its parts."""
        tables = [
            self._blocks(self.plain.but(page=EVIDENCE, page_no=number))["table"]
            for number in range(1, parts(len(the_atlas().figures)) + 1)
        ]
        rows = "".join(found[1] for table in tables if (found := ROWS.search(table)))
        return Markup(ROWS.sub(lambda _: f"<tbody>{rows}</tbody>", first))  # noqa: S704 - its rows

    def _head(self) -> Markup:
        live = layout.blocks(self.plain, (), self.base)["masthead"]
        return self._kept(addresses.masthead(live, self.base))

    def _foot(self) -> Markup:
        """The foot with every source of the language, and what this file is."""
        view = self._view(self.plain)
        foot = view.render("footer.html", publisher=settings.publisher(view.words))
        made = format_date(view.atlas.created, format="long", locale=view.language)
        note = view.render("pack_note.html", made=made)
        return self._kept(str(foot).replace("</footer>", f"{note}</footer>"))

    def _kept(self, markup: str) -> Markup:
        return self.store.keep(addresses.portable(markup, self.base))

    def _number(self, markup: str) -> int:
        return self.store.number(addresses.portable(markup, self.base))

    def _cut(self, what: re.Pattern[str], block: str) -> int:
        """The number of a piece of a block."""
        found = what.search(block)
        return self._number(found[0] if found else "")


def selections(plain: Selection) -> Iterator[Selection]:
    """Every view of a language that is made beforehand.

    Args:
        plain: the Atlas in that language with nothing chosen.
    """
    for page in paths(the_atlas().case_studies):
        choices = CHOICES.get(page, _nothing)
        yield from (plain.but(page=page, **choice) for choice in choices(plain))


def _nothing(_: Selection) -> Iterator[dict[str, Any]]:
    yield {}


def _layers(_: Selection) -> Iterator[dict[str, Any]]:
    yield from ({"layer": layer} for layer in LAYERS)


def _projects(_: Selection) -> Iterator[dict[str, Any]]:
    yield from ({"id": key} for key in ("", *the_atlas().projects))


def _indicators(plain: Selection) -> Iterator[dict[str, Any]]:
    view = View(the_atlas(), plain, words_in(plain.language))
    ids = (card.indicator.indicator_id for card in outcomes.cards(view))
    yield from ({"indicator": key} for key in ("", *ids))


def _years(_: Selection) -> Iterator[dict[str, Any]]:
    yield from ({"year": year} for year in ("", *the_atlas().budget_years))


def _decks(_: Selection) -> Iterator[dict[str, Any]]:
    """The shipped decks; the first is the one that a link without a deck means."""
    yield from ({"deck": deck} for deck in ("", *list(the_atlas().decks)[1:]))


def _scenes(plain: Selection) -> Iterator[dict[str, Any]]:
    for deck in _decks(plain):
        count = len(storyline.deck_scenes(plain.but(page=FORUM, **deck)))
        yield from ({**deck, "slide": number} for number in range(1, count + 1))


CHOICES = {
    "": _layers,
    "project": _projects,
    "outcomes": _indicators,
    "budget": _years,
    DECK: _decks,
    FORUM: _scenes,
}
"""Page to what makes the choices that its views are made for, beside the browser's own."""
