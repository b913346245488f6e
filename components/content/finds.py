"""What a search finds beside projects: figures by their numbers, documents by their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content.phrases import amount
from components.content.section import Section
from components.inline import Address, Link, Said
from model import search
from model.pages import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.inline import Phrase
    from components.view import View
    from model.observation import Observation
    from model.sources import Source

MOST = 5
"""How many of each are named."""


def section(view: View) -> Section | None:
    """Figures and documents with the words that a reader looks for; None where there are none."""
    typed = view.selection.q
    figures = search.figures(view.atlas, typed) if typed else ()
    documents = search.documents(view.atlas, typed) if typed else ()
    if not (figures or documents):
        return None
    shown = figures[:MOST], documents[:MOST]
    more = len(figures) + len(documents) - sum(map(len, shown))
    remark = view.words("search.more", count=more) if more else ""
    return _section(view, typed, *shown, remark=remark)


def everything(view: View) -> Section:
    """All that can be found, for a medium that finds it by itself: whatever is looked for."""
    return _section(view, "{q}", search.numbered(view.atlas), search.titled(view.atlas))


def _section(
    view: View,
    typed: str,
    figures: Sequence[Observation],
    documents: Sequence[Source],
    remark: str = "",
) -> Section:
    points = [_figure(view, one) for one in figures]
    points += [_document(view, one) for one in documents]
    title = view.words("search.beside", q=typed)
    return Section("found", view, title, role="found", points=tuple(points), remark=remark)


def _figure(view: View, one: Observation) -> Phrase:
    """A number with its source, and the way to its own address."""
    own = Link(view.indicator(one), view.to(EVIDENCE, obs=one.observation_id))
    told = view.words("join").join((view.owner(one), view.period(one.period)))
    return *amount(view, one), " ", own, " ", Said(told, "quiet")


def _document(view: View, one: Source) -> Phrase:
    """A document, and the way to it where it has an address."""
    title = view.title(one.source_id)
    found = Address(title, one.address, "en" if title.isascii() else "")
    return found, " ", Said(view.issued(one), "quiet")
