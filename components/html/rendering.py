"""A page while it is rendered: its view, the medium, and the numbers of its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components import links
from components.content import phrases
from components.content.section import source_ids
from components.tables import cited
from model.entities import SURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from components.content.section import Section
    from components.inline import Cite
    from components.medium import Medium
    from components.view import View
    from model.entities import Provenance
    from model.selection import Selection
    from model.sources import Source


@dataclass(frozen=True, slots=True)
class Rendering:
    """What templates know.

    Attributes:
        view: the view.
        medium: what becomes of links and of things to press.
        sections: what it says.
        numbers: source id to the number by which it is named here, in their order.
    """

    view: View
    medium: Medium
    sections: tuple[Section, ...]
    numbers: Mapping[str, int]

    def href(self, selection: Selection, section: str = "") -> str:
        """The address of a view in this medium; "" where a link leads nowhere."""
        return self.medium.href(selection, section)

    def share(self, section: str = "") -> str:
        """The full address of the view, or of one section of it."""
        return self.medium.share(self.view, section)

    def query(self, **more: str) -> str:
        """The query under which the server makes things of the view."""
        return links.query(self.view.selection, **more)

    def kept(self) -> Mapping[str, str]:
        """What a search of the page leaves as it is, by the names that links have for it."""
        return links.encode(self.view.selection.but(q="", page_no=1, section=""))

    def step(self, section: str) -> str:
        """The link of a section of the view as decks hold it."""
        return links.step_link(self.view.selection, section)

    def listed(self) -> list[Source]:
        """The sources in the order of their numbers."""
        return [self.view.atlas.sources[one] for one in self.numbers]

    def ids(self, provenances: Iterable[Provenance]) -> list[str]:
        """The ids of the documents behind some statements, once each, by their numbers."""
        return sorted(cited(provenances), key=lambda one: self.numbers[one])

    def notes(self) -> Mapping[str, list[str]]:
        """What stands behind the numbers, for media in which nothing opens, by source id."""
        said: dict[str, dict[str, dict[str, None]]] = {}
        words = self.view.words
        between, alike = words("sign.between"), words("sign.alike")
        for cite in (one for section in self.sections for one in section.cites()):
            told = between.join(filter(None, (self.view.place(cite.provenance), *self.told(cite))))
            if told and cite.provenance.source_ids:
                first = cite.provenance.source_ids[0]
                said.setdefault(first, {}).setdefault(told, {})[cite.what] = None
        return {
            source_id: [
                words("sign.told", what=alike.join(whats), said=told)
                for told, whats in found.items()
            ]
            for source_id, found in said.items()
        }

    def told(self, cite: Cite) -> Iterator[str]:
        """What stands behind a source's number beside the place in it, a sentence each."""
        view, where, observation = self.view, cite.provenance, cite.observation
        if observation:
            parts = [
                view.words(
                    "cite.observation",
                    value=str(view.quantity(observation)),
                    period=view.period(observation.period),
                ),
                view.status(observation),
            ]
            if observation.computed:
                parts.append(phrases.derived(view, observation))
            yield view.words("sign.between").join(parts)
            yield from phrases.searched(view, observation.search_id)
        if where.certainty not in SURE:
            yield view.words(f"certainty.{where.certainty}")
        if note := where.note[view.language]:
            yield phrases.noted(view, note)


def rendering(
    view: View, medium: Medium, sections: tuple[Section, ...], *, sourced: bool = False
) -> Rendering:
    """A page to render, its sources numbered in the order of its sections.

    Args:
        view: the view.
        medium: what becomes of links and of things to press.
        sections: what it says.
        sourced: whether what has no marks on a page is numbered too.
    """
    ids = source_ids(sections, sourced=sourced)
    numbers = {one: number for number, one in enumerate(ids, 1)}
    return Rendering(view, medium, sections, numbers)
