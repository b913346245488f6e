"""A section: what one place of a page says, before a screen, a slide or paper gives it a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components import catalogue
from components.inline import Amount, Cite, Link, cites, plain
from components.tables import cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.catalogue import Caption
    from components.formats import Quantity
    from components.inline import Badge, Inline, Phrase
    from components.menus import Menu
    from components.tables import Table
    from components.view import View
    from model.entities import Provenance
    from model.observation import Observation
    from model.sources import Source


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that stands for itself: what it counts, and its date and what it covers.

    Attributes:
        observation: the number.
        short: the number in words, with a unit only where it needs one.
        label: what it counts.
        note: its date and what it covers, "" for none.
        unit: whether its unit is said where there is room.
    """

    observation: Observation
    short: Quantity
    label: str
    note: str = ""
    unit: bool = True

    @property
    def number(self) -> Amount:
        """The number as a page has it."""
        return Amount(self.observation, self.unit)

    def cite(self, view: View) -> Cite:
        """Where it comes from."""
        return Cite(self.observation.provenance, view.indicator(self.observation), self.observation)


@dataclass(frozen=True, slots=True)
class Pagination:
    """The pages of a long table: which one, of how many, rows on each, the ways to all.

    `more` is what unfolds the rows of a page that a screen leaves for later.
    """

    number: int
    count: int
    size: int
    links: tuple[Link, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Download:
    """What a server makes of the view, or of one section of it.

    Attributes:
        file: its name below `export`.
        words: what is pressed.
        section: the section, "" for the view.
    """

    file: str
    words: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Controls:
    """What a reader can choose here: kinds side by side, menus, the way back to everything.

    Attributes:
        tabs: links of which one is current.
        tabs_label: what the tabs choose among.
        menus: choices over one parameter each.
        clear: the link that takes choices back; None where nothing is chosen.
        asks: what a search of the page for words in its link is called, "" for none.
        said: how much of everything is shown.
        pages: the pages of the section's table, where it has several.
        downloads: what can be taken away.
    """

    tabs: tuple[Link, ...] = ()
    tabs_label: str = ""
    menus: tuple[Menu, ...] = ()
    clear: Link | None = None
    asks: str = ""
    said: str = ""
    pages: Pagination | None = None
    downloads: tuple[Download, ...] = ()


NOTHING = Controls()


@dataclass(frozen=True, slots=True)
class Section:
    """One thing that a page says.

    Attributes:
        section_id: its name in links and in the document, "" for one that has none.
        view: the view that it shows.
        finding: the sentence that is its title.
        alone: its title and the line below that as a scene, None for finding and subtitle.
        subtitle: measure, coverage and period in one line.
        role: how it reads on a page: `opening band cards folded eras wide text quotes note`.
        above: where the page stands, as a line above the title.
        other: the title in the other language, where it is a name.
        badge: the badge of a field before the title.
        lead: what is said first, in place of the subtitle where there is more room.
        onward: where one goes on from here.
        controls: what can be chosen.
        facts: numbers that stand for themselves.
        figure: the figure of the catalogue that it shows, "" for none.
        table: rows that it shows.
        folds: what unfolds its table on a page, "" where it is in sight.
        points: sentences, or phrases of a list.
        paragraphs: running text.
        absent: what is said where there is nothing to list.
        remark: a quiet line at the end.
        cautions: what may not be read into it.
        legend: the signs of its figure with what they mean.
        sections: what it holds in turn.
    """

    section_id: str
    view: View
    finding: str = ""
    subtitle: str = ""
    alone: tuple[str, str] | None = None
    role: str = ""
    above: Phrase = ""
    other: str = ""
    badge: Badge | None = None
    lead: Phrase = ""
    onward: tuple[Link, ...] = ()
    controls: Controls = NOTHING
    facts: tuple[Fact, ...] = ()
    figure: str = ""
    table: Table | None = None
    folds: str = ""
    points: tuple[Phrase, ...] = ()
    paragraphs: tuple[Phrase, ...] = ()
    absent: Phrase = ""
    remark: Phrase = ""
    cautions: tuple[str, ...] = ()
    legend: tuple[tuple[Inline, Phrase], ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def caption(self) -> Caption | None:
        """The words of its figure."""
        return catalogue.caption(self.figure, self.view) if self.figure else None

    @property
    def behind(self) -> Table | None:
        """The rows that its figure is drawn from."""
        return catalogue.FIGURES[self.figure].table(self.view) if self.figure else None

    @property
    def caution(self) -> str:
        """What may not be read into it, as one note: its own, else the first of its groups'."""
        groups = self.table.groups if self.table else ()
        between = self.view.words("sign.sentences")
        return between.join(self.cautions) or next(
            (one.caution for one in groups if one.caution), ""
        )

    @property
    def alt(self) -> str:
        """What its figure shows, in words."""
        return self.caption.alt if self.caption else ""

    @property
    def sources(self) -> list[Source]:
        """The documents that it rests on, once each, in the order of the page."""
        return [self.view.atlas.sources[one] for one in source_ids([self])]

    @property
    def plain_points(self) -> tuple[str, ...]:
        """Its points as words alone; those that only a page has room for are left out."""
        said = (plain(point, self.view) for point in self.points)
        return tuple(one for one in said if one)

    def tables(self) -> Iterator[Table]:
        """The rows behind its figure, then those that it shows."""
        yield from (table for table in (self.behind, self.table) if table)

    def observations(self) -> tuple[Observation, ...]:
        """Every number on record that it shows, once each."""
        shown = [fact.observation for fact in self.facts]
        shown += [one for table in self.tables() for row in table.rows for one in row.observations]
        return tuple(dict.fromkeys(shown))

    def cites(self) -> Iterator[Cite]:
        """The citations in it, in the order of the page."""
        yield from self._cites()
        for section in self.sections:
            yield from section.cites()

    def _cites(self) -> Iterator[Cite]:
        for phrase in (self.above, self.lead):
            yield from cites(phrase)
        yield from (fact.cite(self.view) for fact in self.facts)
        if self.table:
            yield from self.table.cites()
        for phrase in (*self.points, *self.paragraphs, self.remark):
            yield from cites(phrase)

    def provenances(self, *, sourced: bool = True) -> Iterator[Provenance]:
        """Where everything in it comes from: what it cites, then what its figure is drawn from.

        Args:
            sourced: whether that includes what has no marks on a page: the rows behind a figure,
                tables which name their sources themselves.
        """
        yield from (cite.provenance for cite in self._cites())
        if sourced and self.behind:
            yield from self.behind.provenances()
        if self.table and (sourced or not self.table.sourced):
            yield from self.table.provenances()
        for section in self.sections:
            yield from section.provenances(sourced=sourced)


def unknown(view: View, said: str) -> Section:
    """What a version of the data that has nothing for a page says, with the way to the current one.

    Args:
        view: the page.
        said: what the version lacks.
    """
    current = Link(view.words("regions.current"), view.selection.but(version=""), role="small")
    title = view.words(f"page.{view.kind}.title")
    return Section("unknown", view, title, role="opening", lead=said, onward=(current,))


def pictured(view: View, section_id: str, figure_id: str, **more: Any) -> Section | None:  # noqa: ANN401 - a section's own attributes
    """A figure of the catalogue as a section; None where the view has nothing to draw."""
    caption = catalogue.caption(figure_id, view)
    if caption is None:
        return None
    said = {"finding": caption.finding, "subtitle": caption.subtitle, **more}
    return Section(section_id, view, figure=figure_id, **said)


def downloads(view: View, section_id: str) -> tuple[Download, ...]:
    """What a server makes of a section whose table stands for itself: rows, and a slide."""
    return (
        Download("table.csv", view.words("figure.csv"), section_id),
        Download("slides.pptx", view.words("figure.slide"), section_id),
    )


def source_ids(sections: Sequence[Section], *, sourced: bool = True) -> list[str]:
    """The ids of the documents that sections rest on, once each; arguments as `provenances`."""
    return cited(one for section in sections for one in section.provenances(sourced=sourced))
