"""The things the atlas speaks of, as small frozen entities that every layer above shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.terms import term

if TYPE_CHECKING:
    from data.period import Period

READ = ("stated", "read")
"""Certainties of what a source says, so that figures may rest on it."""
SURE = (*READ, "")
"""Certainties that need no words; a blank that was looked for has none."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages; a language without words stays empty."""

    en: str = ""
    ja: str = ""

    def __getitem__(self, language: str) -> str:
        """The words in `language` ("en" or "ja")."""
        return str(getattr(self, language))

    def either(self, language: str) -> str:
        """The words in `language`, else in the other."""
        return self[language] or self.en or self.ja

    def __bool__(self) -> bool:
        """Whether there is anything to read in either language."""
        return bool(self.en or self.ja)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact comes from: sources in order, the place inside, how sure, and a remark."""

    source_ids: tuple[str, ...]
    locator: str
    certainty: str
    note: Text


@dataclass(frozen=True, slots=True)
class Unit:
    """How numbers of a unit are written: patterns with `{n}`, English's own for one, decimals."""

    label: Text
    one: str
    decimals: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a project, area or successor, in one language."""

    language: str
    name: str
    kind: str
    preferred: bool
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Project:
    """One of the nineteen, its place in the list (`serial`, from 1), how sure its fields are."""

    project_id: str
    serial: int
    bureau_id: str
    fields: tuple[str, ...]
    short_name: Text
    area: Text
    settled: bool
    summary: Text
    names: tuple[Name, ...]
    provenance: Provenance
    fields_certainty: str

    def name(self, language: str) -> str:
        """The preferred full name in `language`, else the short name."""
        for name in self.names:
            if name.preferred and name.language == language:
                return name.name
        return self.short_name[language]


@dataclass(frozen=True, slots=True)
class CaseStudy:
    """A project, or one area of it (`area_id`), told as a story on a page of its own."""

    case_id: str
    project_id: str
    area_id: str
    name: Text
    story: Text
    caution: Text
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a prefecture or a bureau's area lies, in degrees.

    Attributes:
        longitude: of the middle of its largest piece of land, like `latitude`.
        weight: the size of that piece, in square degrees.
        west: the edge of its larger islands on this side, like `south`, `east` and `north`.
    """

    longitude: float
    latitude: float
    weight: float
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Place:
    """A prefecture that a project covers (no coordinates) or a city named with it (WGS84)."""

    project_id: str
    area_id: str
    kind: str
    prefecture_code: str
    name: Text
    latitude: float | None
    longitude: float | None
    role: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Organisation:
    """A bureau, promotion body, university or overseas partner."""

    organisation_id: str
    name: Text
    kind: str
    country: str
    place: Text
    latitude: float | None
    longitude: float | None
    since: Period | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Relationship:
    """Who works with whom: a body that promotes a project, a memorandum, an exchange."""

    link_id: str
    from_id: str
    to_id: str
    project_id: str
    area_id: str
    kind: str
    period: Period
    topic: Text
    overseas: bool
    provenance: Provenance

    @property
    def abroad(self) -> bool:
        """Whether it is a project's link abroad; a scheme beside a project is context."""
        return self.overseas and self.kind != "context"

    @property
    def of_first_term(self) -> bool:
        """Whether it is dated to the first term."""
        return term(self.period) == "first"


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event of the programme or of some projects."""

    event_id: str
    period: Period
    project_ids: tuple[str, ...]
    area_id: str
    kind: str
    title: Text
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Succession:
    """What a project became in the second term (2006-2010)."""

    project_id: str
    successor_id: str
    successor: Text
    relation: str
    period: Period | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted, in which unit, and by whose definition."""

    indicator_id: str
    name: Text
    unit: str
    group: str
    definition: Text
    defined_by: Text
    coverage: bool
    sort: int


@dataclass(frozen=True, slots=True)
class Area:
    """A region or a strand inside a project, such as TAMA inside the Kanto project."""

    area_id: str
    project_id: str
    kind: str
    name: Text
    area: Text
    joined: Period | None
    provenance: Provenance
