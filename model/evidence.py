"""Which observations the evidence shows, in which order, and what of them counts as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.search import tells
from model.spelling import tokens
from model.subject import subjects_compared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from model.atlas import Atlas
    from model.observation import Observation
    from model.selection import Selection

PAGE_SIZE = 50
"""Rows on one page of the table: what a phone still scrolls through."""

NARROWING = ("id", "bureau", "ids", "indicator", "status", "kind", "q", "obs")
"""What of a link chooses some of the observations."""


def chosen_observations(atlas: Atlas, selection: Selection) -> list[Observation]:
    """The observations that a link asks for, sorted as it says."""
    observations: Sequence[Observation] = tuple(atlas.observations.values())
    if selection.id:
        observations = atlas.observations_by_project.get(selection.id, ())
    elif selection.bureau:
        observations = _of_bureau(atlas, selection.bureau)
    elif selection.ids:
        subjects = subjects_compared(atlas, selection)
        own = dict.fromkeys(one for subject in subjects for one in subject.observations())
        observations = tuple(own)
    wanted = tokens(selection.q)
    found = [
        observation
        for observation in observations
        if (not selection.indicator or observation.indicator_id == selection.indicator)
        and (not selection.status or observation.status.lower() == selection.status)
        and selection.kind in ("", kind(atlas, observation))
        and tells(atlas, observation, wanted)
    ]
    name = selection.sort.removeprefix("-")
    found.sort(key=_keys(atlas)[name], reverse=selection.sort.startswith("-"))
    if selection.bureau:
        found.sort(key=lambda observation: not observation.project_ids)
    return sorted(found, key=LAST[name]) if name in LAST else found


def narrowed(selection: Selection) -> bool:
    """Whether a link asks for some of the observations."""
    return any(getattr(selection, name) for name in NARROWING)


def kinds(atlas: Atlas) -> tuple[str, ...]:
    """The kinds of figures on record, in the order of what is counted."""
    return tuple(dict.fromkeys(one.group for one in atlas.indicators.values()))


def kind(atlas: Atlas, observation: Observation) -> str:
    """The kind of what an observation counts: how large a project is, what came of it, money."""
    return atlas.indicators[observation.indicator_id].group


def figures(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Those that are figures; a blank, whatever its reason, is none."""
    return tuple(one for one in observations if one.value is not None)


def sought(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Those that were looked for and not found."""
    return tuple(one for one in observations if one.sought)


def recorded(atlas: Atlas, project_id: str) -> tuple[Observation, ...]:
    """The figures of a project and its successors; its surroundings' say nothing of it."""
    found = figures(atlas.observations_by_project.get(project_id, ()))
    return tuple(one for one in found if one.scope != "context")


def documents(atlas: Atlas) -> int:
    """How many documents stand behind the figures; two parts of one page are one document."""
    behind = {
        key for one in figures(atlas.observations.values()) for key in one.provenance.source_ids
    }
    sources = (atlas.sources[key] for key in behind)
    return len({one.address or one.source_id for one in sources if one.kind != "none"})


def _of_bureau(atlas: Atlas, bureau_id: str) -> Sequence[Observation]:
    """The observations of a bureau's projects, and the programme's to set them against."""
    own = {project.project_id for project in atlas.by_bureau.get(bureau_id, ())}
    return tuple(
        observation
        for observation in atlas.observations.values()
        if own & set(observation.project_ids) or observation.subject_type == "programme"
    )


LAST: dict[str, Callable[[Observation], bool]] = {
    "value": lambda observation: observation.value is None,
    "period": lambda observation: not observation.period.dated,
}
"""Observations without the very thing that sorts come last, whichever way the others run."""


def page_count(count: int) -> int:
    """How many pages a table of `count` rows has, at least one."""
    return max(1, -(-count // PAGE_SIZE))


def _keys(atlas: Atlas) -> dict[str, Callable[[Observation], tuple[object, ...]]]:
    serials = {key: project.serial for key, project in atlas.projects.items()}
    sorts = {key: number for number, key in enumerate(atlas.indicators)}
    order = {key: number for number, key in enumerate(atlas.observations)}

    def project(observation: Observation) -> tuple[object, ...]:
        first = min((serials.get(key, 0) for key in observation.project_ids), default=0)
        return first, sorts.get(observation.indicator_id, 0), order[observation.observation_id]

    return {
        "project": project,
        "indicator": lambda one: (sorts.get(one.indicator_id, 0), *project(one)),
        "value": lambda one: (one.value or 0.0, *project(one)),
        "period": lambda one: (one.period.key, *project(one)),
        "status": lambda one: (one.status, *project(one)),
        "source": lambda one: (one.provenance.source_ids[:1], *project(one)),
    }
