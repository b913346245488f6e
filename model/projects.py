"""All projects side by side: by bureau and field, who promotes each, what became of it."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from model.comparability import ranking
from model.entities import READ
from model.evidence import recorded
from model.regions import SURENESS, bureau_areas, measured
from model.selection import FIELDS
from model.specialisation import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from model.atlas import Atlas
    from model.comparability import Reason
    from model.entities import Project, Relationship, Succession
    from model.observation import Observation

COUNTED = ("firms", "universities")
"""Columns of counts that projects report, by the indicator that they are of."""
OFFICE = "secretariat"
"""The kind of relationship by which a body keeps the office of a project."""
PROMOTING = ("promotes", OFFICE)
"""Kinds of relationships by which a body carries a project, the stronger first."""


def filed(atlas: Atlas) -> Mapping[str, Mapping[str, tuple[Project, ...]]]:
    """Bureau to field to the projects that it leads there; one of several fields is in each."""
    return {
        bureau: {
            field: tuple(one for one in atlas.by_bureau.get(bureau, ()) if field in one.fields)
            for field in FIELDS
        }
        for bureau in atlas.bureaus
    }


def known(projects: Iterable[Project]) -> tuple[Project, ...]:
    """Those whose fields a source says."""
    return tuple(one for one in projects if one.fields_certainty in READ)


def doubtful(projects: Iterable[Project]) -> Mapping[str, int]:
    """How many others there are, by how sure their fields are, the surest first."""
    found = Counter(one.fields_certainty for one in projects)
    return {one: found[one] for one in SURENESS if one not in READ and found[one]}


def most(counts: Mapping[str, int]) -> tuple[str, ...]:
    """What is counted most often; several where they are even."""
    highest = max(counts.values(), default=0)
    return tuple(one for one, count in counts.items() if count == highest)


def bodies(atlas: Atlas, project_id: str) -> tuple[Relationship, ...]:
    """The bodies that promote a project or areas of it, else those that keep its office."""
    found = atlas.relationships_by_project.get(project_id, ())
    for kind in PROMOTING:
        if own := tuple(one for one in found if one.kind == kind):
            return own
    return ()


def fate(atlas: Atlas, project_id: str) -> tuple[Succession, ...]:
    """What a project became in the second term."""
    return tuple(one for one in atlas.lineage if one.project_id == project_id)


def product_share(atlas: Atlas, project: Project) -> float | None:
    """The share that the lead bureau's area has in the nation's product, 1 for all of it.

    None in a version of the record that has no statistics.
    """
    area = bureau_areas(atlas).get(project.bureau_id)
    return measured(atlas, PRODUCT, area).share if area else None


def unranked(observations: Iterable[Observation]) -> tuple[Reason, ...]:
    """Why some counts make no ranking, each reason once; none where all may be compared."""
    return ranking(observations).reasons


def ordered(atlas: Atlas, sort: str, language: str) -> tuple[Project, ...]:
    """The projects in the order of a column; those that it says nothing of come last.

    Args:
        atlas: the record.
        sort: one of `PROJECT_SORTS`, with a leading "-" for falling order.
        language: "en" or "ja", for columns of names.
    """
    key = _keys(atlas, language)[sort.removeprefix("-")]
    keyed = [(key(project), project) for project in atlas.projects.values()]
    said = [one for one in keyed if one[0] is not None]
    said.sort(key=itemgetter(0), reverse=sort.startswith("-"))
    return tuple(one for _, one in (*said, *(blank for blank in keyed if blank[0] is None)))


def _keys(atlas: Atlas, language: str) -> Mapping[str, Callable[[Project], Any]]:
    """Column to what it is sorted by, None for a blank."""
    bureaus = list(atlas.bureaus)

    def body(project: Project) -> str | None:
        found = bodies(atlas, project.project_id)
        return atlas.organisations[found[0].from_id].name.either(language) if found else None

    def became(project: Project) -> str | None:
        found = fate(atlas, project.project_id)
        return found[0].successor[language] if found else None

    return {
        "project": lambda project: project.serial,
        "field": lambda project: [FIELDS.index(one) for one in project.fields],
        "bureau": lambda project: bureaus.index(project.bureau_id),
        "prefectures": lambda project: len(atlas.prefectures_of(project.project_id)) or None,
        "body": body,
        "fate": became,
        "product": lambda project: product_share(atlas, project),
        "figures": lambda project: len(recorded(atlas, project.project_id)),
        **{name: _count(atlas, name) for name in COUNTED},
    }


def _count(atlas: Atlas, indicator_id: str) -> Callable[[Project], float | None]:
    def counted(project: Project) -> float | None:
        found = atlas.observation(project.project_id, indicator_id)
        return found.value if found else None

    return counted
