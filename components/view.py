"""What a reader looks at: the record of one version, what was chosen in it, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components import formats, links
from components.text import words_in
from model.subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.formats import Quantity
    from components.text import Words
    from data.period import Period
    from model.atlas import Atlas
    from model.entities import Project, Provenance
    from model.observation import Observation
    from model.selection import Selection
    from model.sources import Source
    from model.subject import Subject


@dataclass(frozen=True, slots=True)
class View:
    """A view; equal views show the same, so what is made of one is kept under it."""

    atlas: Atlas
    selection: Selection

    @property
    def words(self) -> Words:
        """The words of its language."""
        return words_in(self.selection.language)

    @property
    def language(self) -> str:
        """The language of the view."""
        return self.selection.language

    @property
    def kind(self) -> str:
        """The kind of its page."""
        return self.atlas.kind_of(self.selection.page)

    @property
    def layer(self) -> str:
        """What its map shows: the layer that is chosen, else the first of the version."""
        return self.selection.layer or self.atlas.layers[0]

    @property
    def subject(self) -> Subject | None:
        """The project or area that the view speaks of, if it speaks of one."""
        return subject_of(self.atlas, self.selection)

    @property
    def known_subject(self) -> Subject:
        """The same, for what is made only where there is one.

        Raises:
            LookupError: the view speaks of none.
        """
        if found := self.subject:
            return found
        message = f"no project or area in {self.selection}"
        raise LookupError(message)

    def of(self, selection: Selection) -> View:
        """Another selection in the same record."""
        return View(self.atlas, selection)

    def but(self, **changes: Any) -> View:  # noqa: ANN401 - the selection's own fields
        """The view of a changed selection."""
        return self.of(self.selection.but(**changes))

    def to(self, page: str, **changes: Any) -> Selection:  # noqa: ANN401 - likewise
        """What a link to another page chooses: language, data version and frame, and no more."""
        return links.plain(self.selection, page).but(**changes)

    def quantity(self, observation: Observation, *, unit: bool = True) -> Quantity:
        """An observation in words."""
        return formats.quantity(observation, self.atlas, self.words, unit=unit)

    def count(self, observation: Observation) -> Quantity:
        """An observation as texts count it: bare in English, whose texts name what is counted."""
        return self.quantity(observation, unit=self.language == "ja")

    def number(self, value: float) -> str:
        """A plain count in the language's form."""
        return formats.number(value, self.words)

    def amount(self, value: float, unit: str, *, brief: bool = False) -> str:
        """An amount of an official statistic in words."""
        return formats.amount(value, unit, self.atlas, self.words, brief=brief)

    def period(self, when: Period, *, era: bool = False) -> str:
        """A period in words; `era`: Japanese fiscal years by their era too, as budgets say them."""
        return formats.period(when, self.words, era=era)

    def listed(self, words: Iterable[str]) -> str:
        """Words as a list in one line."""
        return self.words("list_join").join(words)

    def indicator(self, observation: Observation) -> str:
        """What an observation counts, in words."""
        return self.atlas.indicators[observation.indicator_id].name[self.language]

    def title(self, source_id: str) -> str:
        """The title of a document of the record, or what it is."""
        return self.atlas.sources[source_id].title[self.language]

    def published(self, source: Source) -> str:
        """When a document was published, in words."""
        return formats.period(source.published, self.words, published=True)

    def issued(self, source: Source) -> str:
        """Who published a document, and when, in one line."""
        told = source.publisher[self.language], self.published(source)
        return self.words("join").join(filter(None, told))

    def place(self, where: Provenance) -> str:
        """The place in its documents that a fact comes from, "" if it has none."""
        said = self.atlas.locators.get(where.locator)
        return said[self.language] if said else where.locator

    def status(self, observation: Observation) -> str:
        """What kind of number an observation is, in words."""
        return self.words(f"status.{observation.kind}.name")

    def project_name(self, project_id: str) -> str:
        """The short name of a project."""
        return self.atlas.projects[project_id].short_name[self.language]

    def field_names(self, project: Project) -> str:
        """The fields of a project in one line."""
        return self.listed(self.words(f"field.{one}.name") for one in project.fields)

    def area_name(self, observation: Observation) -> str:
        """The name of the area that an observation speaks of, "" where it speaks of none."""
        area = self.atlas.areas.get(observation.subject_id)
        return area.name[self.language] if area else ""

    def scope(self, observation: Observation) -> str:
        """Which part of its project an observation speaks of, with its area's name if it is one."""
        area = self.area_name(observation)
        later = area and observation.scope == "successor"
        said = self.words("scope.later" if later else f"scope.{observation.scope}")
        return self.words("sign.told", what=said, said=area) if area else said

    def owner(self, observation: Observation) -> str:
        """Whose observation it is: its area, else its projects, else what it speaks of."""
        projects = self.listed(map(self.project_name, observation.project_ids))
        named = self.area_name(observation) or projects
        return named or self.words(f"subject.{observation.subject_type}")

    def heads(self, *keys: str) -> tuple[str, ...]:
        """Headings by their keys, "" for none."""
        return tuple(self.words(key) if key else "" for key in keys)
