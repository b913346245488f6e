"""The whole record as one immutable object, built once from the validated package."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from data.columns import since
from data.versions import order
from model.entities import Area, Happening, Organisation, Place, Relationship
from model.pages import CASE
from model.programme import Challenge, Phase, Quotation
from model.reading import tables
from model.reading.cells import by_id, entities, names
from model.reading.statistics import statistics
from model.selection import FILED, LAYERS, REGION
from model.sources import Correction, Gap, Search, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.files import Files
    from data.load import Dataset
    from model.entities import CaseStudy, Extent, Indicator, Project, Succession, Text, Unit
    from model.forum import Deck
    from model.observation import Observation
    from model.programme import Change, Measure, Study
    from model.statistics import Statistics

Entity = TypeVar("Entity")


@dataclass(frozen=True, eq=False, repr=False)
class Atlas:
    """Everything on record, by id and in the order of the package.

    Attributes are mappings from id to entity or tuples in the order of the tables;
    `outlines` holds GeoJSON feature collections by name (prefectures, bureaus,
    neighbours, world), `files` what the version was read from, `editions` every version, the
    current one first (None for a record that stands alone). `redirects` leads from a kind and a
    former name to the present ones, the first that fits before others.
    """

    version: str
    created: date
    projects: Mapping[str, Project]
    areas: Mapping[str, Area]
    case_studies: Mapping[str, CaseStudy]
    bureaus: Mapping[str, Text]
    prefectures: Mapping[str, Text]
    prefecture_bureaus: Mapping[str, str]
    extents: Mapping[str, Extent]
    observations: Mapping[str, Observation]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    organisations: Mapping[str, Organisation]
    sources: Mapping[str, Source]
    locators: Mapping[str, Text]
    corrections: Mapping[str, Correction]
    searches: Mapping[str, Search]
    places: tuple[Place, ...]
    relationships: tuple[Relationship, ...]
    events: tuple[Happening, ...]
    lineage: tuple[Succession, ...]
    gaps: tuple[Gap, ...]
    quotations: tuple[Quotation, ...]
    phases: tuple[Phase, ...]
    measures: tuple[Measure, ...]
    challenges: tuple[Challenge, ...]
    studies: tuple[Study, ...]
    changes: tuple[Change, ...]
    statistics: Statistics
    decks: Mapping[str, Deck]
    redirects: Mapping[tuple[str, str], tuple[str, ...]]
    outlines: Mapping[str, Any]
    files: Files
    editions: Mapping[str, Atlas] | None

    @property
    def current(self) -> Atlas:
        """The record of the current version: itself, unless it is an older one."""
        return next(iter(self.editions.values())) if self.editions else self

    @cached_property
    def observations_by_project(self) -> Mapping[str, tuple[Observation, ...]]:
        """Project id to its observations, its areas', bodies' and successors' included."""
        return _grouped(
            (pid, observation)
            for observation in self.observations.values()
            for pid in observation.project_ids
        )

    @cached_property
    def places_by_project(self) -> Mapping[str, tuple[Place, ...]]:
        """Project id to the prefectures it covers and the cities named with it."""
        return _grouped((place.project_id, place) for place in self.places)

    @cached_property
    def relationships_by_project(self) -> Mapping[str, tuple[Relationship, ...]]:
        """Project id to who works with whom in it."""
        return _grouped((one.project_id, one) for one in self.relationships)

    @cached_property
    def budget_years(self) -> tuple[str, ...]:
        """The fiscal years that the record speaks of, as text, in the order of time."""
        found = {
            str(year)
            for observation in self.observations.values()
            if observation.indicator_id.startswith("budget-")
            for year in observation.period.fiscal_years
        }
        return tuple(sorted(found))

    @cached_property
    def layers(self) -> tuple[str, ...]:
        """The layers of the map that the version has something for; it opens on the first.

        A version that does not say how sure the fields are has no layer of fields.
        """
        unsure = order(self.version) < order(since("projects", "fields_certainty"))
        lacking = {FILED: unsure, REGION: not self.statistics}
        return tuple(one for one in LAYERS if not lacking.get(one))

    def case_of(self, project_id: str) -> CaseStudy | None:
        """The case study that tells of a project or of an area in it, if there is one."""
        return next(
            (case for case in self.case_studies.values() if case.project_id == project_id), None
        )

    def kind_of(self, page: str) -> str:
        """The kind of a page: its own name, or that of all case studies."""
        return CASE if page in self.case_studies else page

    @cached_property
    def by_bureau(self) -> Mapping[str, tuple[Project, ...]]:
        """Bureau id to the projects it leads, in the order of the list."""
        return _grouped((project.bureau_id, project) for project in self.projects.values())

    def prefectures_of(self, project_id: str) -> tuple[str, ...]:
        """JIS codes of the prefectures that a project covers, sorted and once each."""
        places = self.places_by_project.get(project_id, ())
        return tuple(
            sorted({place.prefecture_code for place in places if place.kind == "prefecture"})
        )

    def observation(self, project_id: str, indicator_id: str) -> Observation | None:
        """The first term's whole-project observation of an indicator, else its body's."""
        found = [
            observation
            for observation in self.observations_by_project.get(project_id, ())
            if observation.indicator_id == indicator_id
            and observation.stands
            and observation.of_first_term
        ]
        for scope in ("whole", "body"):
            for observation in found:
                if observation.scope == scope:
                    return observation
        return None


def build(dataset: Dataset, editions: Mapping[str, Atlas] | None = None) -> Atlas:
    """Turn the package's tables into entities.

    Args:
        dataset: a validated package.
        editions: every version, the current one first, of which this is one.

    Returns:
        The record, ready to be shared between readers: nothing in it changes.
    """
    read = dataset.tables
    return Atlas(
        version=dataset.version,
        created=date.fromisoformat(dataset.created[:10]),
        projects=tables.projects(dataset),
        areas=by_id(Area, read["areas"]),
        case_studies=tables.case_studies(dataset),
        bureaus=names(read["bureaus"], "bureau_id"),
        prefectures=names(read["prefectures"], "prefecture_code"),
        prefecture_bureaus=dict(
            zip(
                read["prefectures"]["prefecture_code"],
                read["prefectures"]["bureau_id"],
                strict=True,
            )
        ),
        extents=tables.extents(dataset),
        observations=tables.observations(dataset),
        indicators=tables.indicators(dataset),
        units=tables.units(dataset),
        organisations=by_id(Organisation, read["organisations"]),
        sources=by_id(Source, read["sources"]),
        locators=tables.locators(dataset),
        corrections=by_id(Correction, read["corrections"]),
        searches=by_id(Search, read["searches"]),
        places=entities(Place, read["places"]),
        relationships=entities(Relationship, read["links"]),
        events=entities(Happening, read["events"]),
        lineage=tables.lineage(dataset),
        gaps=entities(Gap, read["gaps"]),
        quotations=entities(Quotation, read["quotations"]),
        phases=entities(Phase, read["phases"]),
        measures=tables.measures(dataset),
        challenges=entities(Challenge, read["challenges"]),
        studies=tables.studies(dataset),
        changes=tables.changes(dataset),
        statistics=statistics(dataset),
        decks=tables.decks(dataset),
        redirects=tables.redirects(dataset),
        outlines=dataset.outlines,
        files=dataset.files,
        editions=editions,
    )


def _grouped(pairs: Iterable[tuple[str, Entity]]) -> Mapping[str, tuple[Entity, ...]]:
    groups: defaultdict[str, list[Entity]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
