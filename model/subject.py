"""What the page of a project or a case study speaks of: a project, or one area inside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.entities import Area, CaseStudy, Happening, Place, Project, Relationship
    from model.observation import Observation
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Subject:
    """A project or an area, with what the record holds on it and on nothing else.

    Attributes:
        atlas: the record.
        project: the project, or the one that the area belongs to.
        area: the area, None for the whole project.
        case: the case study that tells of it, None on a project's own page.
    """

    atlas: Atlas
    project: Project
    area: Area | None
    case: CaseStudy | None

    @property
    def subject_id(self) -> str:
        """Its id: the area's, else the project's."""
        return self.area_id or self.project.project_id

    @property
    def area_id(self) -> str:
        """The id of the area, "" for the whole project."""
        return self.area.area_id if self.area else ""

    def name(self, language: str) -> str:
        """The short name."""
        if self.case:
            return self.case.name[language]
        return (self.area.name if self.area else self.project.short_name)[language]

    def observations(self) -> tuple[Observation, ...]:
        """Its observations; an area has its own only."""
        found = self.atlas.observations_by_project.get(self.project.project_id, ())
        if not self.area:
            return found
        return tuple(observation for observation in found if observation.subject_id == self.area_id)

    def told(self) -> tuple[Observation, ...]:
        """Its observations with a value that are told one by one."""
        around = self.around()
        return tuple(
            one for one in self.observations() if one.value is not None and one not in around
        )

    def around(self) -> tuple[Observation, ...]:
        """Those of its surroundings that are the evidence's matter: long series of an industry.

        Of what is `context` the preferred ones are told beside the project's own.
        """
        return tuple(
            one
            for one in self.observations()
            if one.value is not None and one.scope == "context" and not one.preferred
        )

    def places(self) -> tuple[Place, ...]:
        """The prefectures it covers and the cities named with it."""
        found = self.atlas.places_by_project.get(self.project.project_id, ())
        return tuple(place for place in found if not self.area or place.area_id == self.area_id)

    def prefectures(self) -> tuple[str, ...]:
        """JIS codes of its prefectures, sorted and once each."""
        codes = {place.prefecture_code for place in self.places() if place.kind == "prefecture"}
        return tuple(sorted(codes))

    def relationships(self) -> tuple[Relationship, ...]:
        """Who works with whom; an area shares the bureau that leads its project."""
        found = self.atlas.relationships_by_project.get(self.project.project_id, ())
        if not self.area:
            return found
        return tuple(link for link in found if link.area_id in ("", self.area_id))

    def events(self) -> tuple[Happening, ...]:
        """What happened, in the order of time."""
        found = [
            event
            for event in self.atlas.events
            if self.project.project_id in event.project_ids
            and (not self.area or event.area_id == self.area_id)
        ]
        return tuple(sorted(found, key=lambda event: event.period.key))


def subject_of(atlas: Atlas, selection: Selection) -> Subject | None:
    """The subject of a view: its case study's, else the chosen project, else none."""
    case = atlas.case_studies.get(selection.page)
    project = atlas.projects.get(case.project_id if case else selection.id)
    if project is None:
        return None
    area = atlas.areas.get(case.area_id) if case else None
    return Subject(atlas, project, area, case)


def subject_ids(atlas: Atlas) -> dict[str, str]:
    """What names a subject, to its id: projects, areas, and the case studies that tell of them."""
    plain = {one: one for one in (*atlas.projects, *atlas.areas)}
    cases = atlas.case_studies.items()
    return {key: case.area_id or case.project_id for key, case in cases} | plain


def subjects_compared(atlas: Atlas, selection: Selection) -> tuple[Subject, ...]:
    """The subjects that a view sets side by side, in the order of its link."""
    return tuple(subject_called(atlas, one) for one in selection.compared)


def subject_called(atlas: Atlas, subject_id: str) -> Subject:
    """A project, or an area inside one, by its id."""
    area = atlas.areas.get(subject_id)
    project = atlas.projects[area.project_id if area else subject_id]
    return Subject(atlas, project, area, None)
