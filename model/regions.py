"""The regions behind the projects: the lead bureaus' areas, and the projects' own prefectures.

The bureaus' areas share no prefecture. The projects' own sets overlap and are never added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from data.columns.column import CERTAINTIES
from model.entities import READ

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.period import Period
    from model.atlas import Atlas

SURENESS = tuple(CERTAINTIES.split())
"""How sure a fact is, the surest first."""


@dataclass(frozen=True, slots=True)
class Region:
    """Some prefectures that stand behind projects.

    Attributes:
        kind: the area of a bureau, or the own prefectures of projects.
        region_id: the bureau, or the first of the projects.
        prefectures: JIS codes, sorted.
        project_ids: the projects that it stands behind, in the order of the list.
        certainty: how sure its prefectures are: as sure as the least sure of them.
        whole: whether prefectures stand whole in it that a project covers in part only.
    """

    kind: Literal["bureau", "own"]
    region_id: str
    prefectures: tuple[str, ...]
    project_ids: tuple[str, ...]
    certainty: str
    whole: bool = False

    @property
    def read(self) -> bool:
        """Whether a source says which prefectures it has."""
        return self.certainty in READ


@dataclass(frozen=True, slots=True)
class Measured:
    """A number of a region beside the nation's, in one unit."""

    value: float
    nation: float

    @property
    def share(self) -> float:
        """The region's as a share of the nation's, 1 for all of it."""
        return self.value / self.nation

    def by(self, base: Measured) -> Measured:
        """It divided by another number of the same region: sums by sums."""
        return Measured(self.value / base.value, self.nation / base.nation)


@lru_cache(maxsize=4)
def bureau_areas(atlas: Atlas) -> Mapping[str, Region]:
    """Bureau to its area; together the areas are the nation, each prefecture once."""
    return {
        bureau: Region(
            "bureau",
            bureau,
            tuple(sorted(code for code, one in atlas.prefecture_bureaus.items() if one == bureau)),
            tuple(project.project_id for project in atlas.by_bureau.get(bureau, ())),
            where.certainty,
        )
        for bureau, where in atlas.statistics.bureau_areas.items()
    }


@lru_cache(maxsize=4)
def own_regions(atlas: Atlas) -> Mapping[str, Region]:
    """Project to its own prefectures; projects with the same share one region."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for project in atlas.projects:
        if codes := atlas.prefectures_of(project):
            alike.setdefault(codes, []).append(project)
    found: dict[str, Region] = {}
    for codes, projects in alike.items():
        found |= dict.fromkeys(projects, _own(atlas, codes, projects))
    return found


def _own(atlas: Atlas, codes: tuple[str, ...], projects: list[str]) -> Region:
    covered = [
        place
        for project in projects
        for place in atlas.places_by_project[project]
        if place.kind == "prefecture"
    ]
    certainty = weakest(place.provenance.certainty for place in covered)
    whole = any(place.area_id for place in covered)
    return Region("own", projects[0], codes, tuple(projects), certainty, whole)


def weakest(certainties: Iterable[str]) -> str:
    """The least sure of some."""
    return max(certainties, key=SURENESS.index)


def measured(
    atlas: Atlas, statistic_id: str, region: Region, period: Period | None = None
) -> Measured:
    """The sum over a region and over the nation, in the unit of the statistic.

    Args:
        atlas: the record.
        statistic_id: what is counted.
        region: the region.
        period: one that it has; None for the one that is shown.
    """
    sets = region.prefectures, tuple(atlas.prefectures)
    return Measured(*(atlas.statistics.total(statistic_id, one, period) for one in sets))


def per_head(atlas: Atlas, statistic_id: str, region: Region) -> Measured:
    """The same by the people who live there."""
    return measured(atlas, statistic_id, region).by(measured(atlas, "population", region))
