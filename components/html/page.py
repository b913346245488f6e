"""A page laid out: its masthead, its sections in their places, its sources."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from markupsafe import Markup

from components import catalogue, links, settings
from components.content import pages, pinned
from components.content.layout import Fold, Piece, Place
from components.html import desk, scene
from components.html.blocks import KEPT, Bound, Box, Drawn, box, flat, merged
from components.html.rendering import rendering
from components.html.templating import render
from components.kept import kept
from model.pages import DECK, FORUM, entry_of, navigation, page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from components.content.layout import Layout, Part
    from components.content.section import Section
    from components.html.blocks import Block
    from components.html.rendering import Rendering
    from components.medium import Medium
    from components.view import View
    from model.pages import Entry


INSIDE = Markup("<!--inside-->")
"""Where a fold opens."""
KEPT_BYTES = 64_000_000
"""Of pages as they are laid out, for both forms of them."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page in its blocks, in their order."""

    masthead: Markup
    blocks: tuple[Block, ...]
    footer: Markup

    def whole(self, draw: Callable[[Section], Markup]) -> Markup:
        """The page as one piece of markup; `draw` draws the figure of a section."""
        return self.masthead + flat(self.blocks, draw) + self.footer

    @property
    def size(self) -> int:
        """The bytes of its markup; sections belong to all forms of it."""
        return sys.getsizeof(self.whole(lambda _: Markup()))


@kept(KEPT_BYTES, lambda page: page.size)
def laid_out(view: View, medium: Medium, notices: tuple[str, ...] = ()) -> Page:
    """A page in a medium, kept.

    Args:
        view: the view.
        medium: what becomes of links and of things to press.
        notices: what of the link was not understood or had to be mended.
    """
    whole = view.but(section="")
    if view.kind == FORUM:
        return Page(*scene.page(whole, medium, notices))
    found = pages.sections(whole)
    on_desk = view.kind == DECK
    laid = (
        desk.rendering(whole, medium)
        if on_desk
        else rendering(whole, medium, tuple(found.values()))
    )
    above = masthead(laid, view.selection.section, notices) + since(laid)
    return Page(above, content(laid, found), footer(laid))


def since(laid: Rendering) -> Markup:
    """What has changed since in a view of an older version; nothing for the current one."""
    told = pinned.section(laid.view, laid.sections)
    return render(laid, "pinned.html", section=told) if told else Markup()


def content(laid: Rendering, found: Mapping[str, Section]) -> tuple[Block, ...]:
    """The sections of a page in their places."""
    if laid.view.kind == DECK:
        return (desk.markup(laid),)
    return placed(laid, found, pages.CONTENT[laid.view.kind].layout)


def placed(laid: Rendering, found: Mapping[str, Section], layout: Layout) -> tuple[Block, ...]:
    """Sections in the places of a layout; the first of them has the page's heading."""
    first = next(iter(found), "")
    blocks = (block for part in layout for block in _blocks(laid, found, part, first))
    return merged(blocks, KEPT)


def _blocks(
    laid: Rendering, found: Mapping[str, Section], part: Part, first: str
) -> Iterator[Block | None]:
    """The blocks of a part; what the view has nothing for is left out."""
    if isinstance(part, Place):
        inside = (block for one in part.parts for block in _blocks(laid, found, one, first))
        yield box(part.key, inside)
        return
    if isinstance(part, Fold):
        yield _folded(laid, found, part)
        return
    piece = part if isinstance(part, Piece) else None
    key = piece.section_id if piece else str(part)
    if key not in found:
        return
    section, level = found[key], 1 if key == first else 2
    if piece and piece.part == "figure" and not section.figure:
        return
    if piece and piece.part == "figure":
        yield Drawn(section)
        yield _foot(laid, section)
    elif piece and piece.part == "title":
        yield render(laid, "figure_title.html", caption=section.caption)
    elif piece and piece.part == "find":
        # In a place of its own: nothing that a search changes takes the field away from its reader.
        yield Box("finder", (finder(laid),))
    elif piece:
        yield render(laid, "piece.html", section=section, level=level, part=piece.part)
    elif section.figure:
        yield render(laid, "piece.html", section=section, level=level, part="head")
        yield Drawn(section)
        yield render(laid, "piece.html", section=section, level=level, part="rest")
        yield _foot(laid, section)
    else:
        yield render(laid, "piece.html", section=section, level=level, part="whole")


def finder(laid: Rendering) -> Markup:
    """The search of the list, which keeps what else is chosen."""
    chosen = laid.view.selection
    kept = links.encode(chosen.but(q="", section=""))
    spoken = urlencode(links.encode(links.plain(chosen, "").but(frame="")))
    return render(laid, "finder.html", kept=kept.items(), index=spoken)


def _folded(laid: Rendering, found: Mapping[str, Section], fold: Fold) -> Block | None:
    """Sections, or pieces of some, behind one line; figures among them are still."""
    pieces = [one if isinstance(one, Piece) else Piece(one, "whole") for one in fold.parts]
    held = [(found[one.section_id], one.part) for one in pieces if one.section_id in found]
    if not held:
        return None
    inside = merged(
        Drawn(section)
        if part == "figure"
        else render(laid, "piece.html", section=section, level=3, part=part)
        for section, part in held
    )
    before, _, after = render(laid, "fold.html", key=fold.key, inside=INSIDE).partition(INSIDE)
    whole = merged((before, *inside, after))
    return whole[0] if len(whole) == 1 else Bound(whole)


def _foot(laid: Rendering, section: Section) -> Markup | None:
    """A map's foot, where no head has what stands there."""
    if section.figure not in catalogue.MAPS or not section.role:
        return None
    return render(laid, "map_foot.html", section=section)


def masthead(laid: Rendering, section: str = "", notices: tuple[str, ...] = ()) -> Markup:
    """What stands above every page: its navigation and what can be done with the view.

    Args:
        laid: the page.
        section: the section of the page that its link means, "" for the page.
        notices: what of the link was not understood or had to be mended.
    """
    view = laid.view
    collectable = pages.shown_alone(view)
    return render(
        laid,
        "masthead.html",
        entries=_navigation(view),
        entered=entry_of(view.selection.page),
        parts=collectable or view.selection.page == DECK,
        collectable=collectable,
        printable=settings.chromium() is not None,
        section=section,
        sections_known=page_of(view.selection.page).sections,
        notices=notices,
    )


def _navigation(view: View) -> list[tuple[Entry, str, list[tuple[str, str]]]]:
    """The entries in their order, with their names and those of their pages."""
    return [
        (
            entry,
            _called(view, entry.name),
            [(path, _within(view, entry, path)) for path in entry.paths],
        )
        for entry in navigation(view.atlas.case_studies)
    ]


def _within(view: View, entry: Entry, path: str) -> str:
    """What an entry calls one of its pages: the one that it has its name from by its title."""
    own = path == entry.name and len(entry.paths) > 1
    return view.words(f"page.{path}.title") if own else _called(view, path)


def _called(view: View, name: str) -> str:
    """What the navigation calls a page or a group."""
    case = view.atlas.case_studies.get(name)
    return case.name[view.language] if case else view.words(f"page.{name or 'atlas'}.nav")


def footer(laid: Rendering, note: Markup | str = "") -> Markup:
    """What stands below every page: its sources, who publishes it, of which data it is made.

    Args:
        laid: the page.
        note: what else a medium says there.
    """
    publisher = settings.publisher(laid.view.words)
    return render(laid, "footer.html", publisher=publisher, note=note)
