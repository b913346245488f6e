"""One reader's view while it is drawn: the record, the selection, the words, the citations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components import formats, links
from components.record import the_atlas
from components.text import words_in
from model.subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.formats import Quantity
    from components.text import Words
    from data.period import Period
    from model.atlas import Atlas
    from model.record import Figure, Provenance, Source
    from model.selection import Selection
    from model.subject import Subject

TEMPLATES = Environment(
    loader=FileSystemLoader(__file__.removesuffix("view.py") + "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def _japanese(words: str) -> bool:
    """Whether words are written in Japanese, so that a screen reader speaks them so."""
    return any("\u3040" <= sign <= "\u9fff" for sign in words)


TEMPLATES.filters["japanese"] = _japanese


@dataclass(slots=True)
class View:
    """What templates know.

    Attributes:
        atlas, selection, words: the record, what was chosen, the language.
        base: the public address of the app's root, for links that leave the app.
        cited: the sources of the figures drawn so far, in the order of their marks.
    """

    atlas: Atlas
    selection: Selection
    words: Words
    base: str = ""
    dropped: tuple[str, ...] = ()
    cited: list[str] = field(default_factory=list)

    @property
    def subject(self) -> Subject | None:
        """The project or area that the view speaks of, if it speaks of one."""
        return subject_of(self.atlas, self.selection)

    @property
    def language(self) -> str:
        """The language of the view."""
        return self.selection.language

    def render(self, template: str, **context: Any) -> Markup:  # noqa: ANN401 - templates' own
        """A template's markup, escaped where words or data go in."""
        markup = TEMPLATES.get_template(template).render(
            view=self,
            t=self.words,
            atlas=self.atlas,
            chosen=self.selection,
            lang=self.language,
            **context,
        )
        return Markup(markup)  # noqa: S704 - the environment escapes

    def but(self, **changes: Any) -> View:  # noqa: ANN401 - the selection's own fields
        """The view of a changed selection, with no source cited yet."""
        return View(self.atlas, self.selection.but(**changes), self.words, self.base)

    def href(self, **changes: Any) -> str:  # noqa: ANN401 - the selection's own fields
        """The link to this view with some of it changed."""
        return links.href(self.selection.but(**changes))

    def to(self, page: str, **changes: Any) -> str:  # noqa: ANN401 - the selection's own fields
        """The link to another page, which keeps language and data version only."""
        return links.href(links.plain(self.selection, page).but(**changes))

    def share(self) -> str:
        """The full address of this view."""
        return links.share_address(self.selection, self.atlas.version, self.base)

    def query(self, **more: str) -> str:
        """The query under which the server makes things of this view: pictures, QR, exports."""
        return urlencode({**links.encode(self.selection), "page": self.selection.page, **more})

    def step(self, part: str) -> str:
        """The link of a part of this view as decks hold it."""
        return links.step_link(self.selection, part)

    def quantity(self, figure: Figure, *, unit: bool = True) -> Quantity:
        """A figure in words."""
        return formats.quantity(figure, self.atlas, self.words, unit=unit)

    def number(self, value: float) -> str:
        """A plain count in the language's form."""
        return formats.number(value, self.words)

    def period(self, when: Period) -> str:
        """A period in words."""
        return formats.period(when, self.words)

    def mark(self, source_id: str) -> int:
        """The number of a source on this page, given at its first use."""
        if source_id not in self.cited:
            self.cited.append(source_id)
        return self.cited.index(source_id) + 1

    def marks(self, provenances: Iterable[Provenance]) -> list[int]:
        """The numbers of the sources behind some facts, in order and once each."""
        return sorted({self.mark(one) for where in provenances for one in where.source_ids})

    def sources(self) -> Sequence[Source]:
        """The sources cited so far, in the order of their numbers."""
        return [self.atlas.sources[source_id] for source_id in self.cited]

    def indicator(self, figure: Figure) -> str:
        """What a figure counts, in words."""
        return self.atlas.indicators[figure.indicator_id].name[self.language]

    def project_name(self, project_id: str) -> str:
        """The short name of a project."""
        return self.atlas.projects[project_id].short_name[self.language]


def view_of(selection: Selection, dropped: tuple[str, ...] = (), base: str = "") -> View:
    """A fresh view of a selection.

    Args:
        selection: what the link asks for.
        dropped: parameters of the link that were not understood.
        base: the public address of the app's root.
    """
    return View(the_atlas(), selection, words_in(selection.language), base, dropped)
