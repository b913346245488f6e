"""How much of an indicator is on record for a project: whole, in part, none."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, Literal

from model.search import found

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from model.atlas import Atlas
    from model.entities import Indicator, Project
    from model.observation import Observation
    from model.selection import Selection

Coverage = Literal["record", "body", "part", "none"]
COUNTS = {"firms": "firms", "universities": "universities"}
"""Map layers that show a count, with the indicator they count."""


def coverage(observations: Sequence[Observation], indicator_id: str) -> Coverage:
    """What the record holds of one indicator for one project.

    Args:
        observations: the observations of the project.
        indicator_id: what is counted.

    Returns:
        `record` for an observation of the whole project, `body` where only the promotion
        body's own observation is on record and inferred to be the project's, `part` for an
        area or strand of it, `none` where nothing was found. Only what stands and is of the
        first term counts.
    """
    scopes = {
        observation.scope
        for observation in observations
        if observation.indicator_id == indicator_id
        and observation.stands
        and observation.of_first_term
    }
    if "whole" in scopes:
        return "record"
    if "body" in scopes:
        return "body"
    return "part" if "part" in scopes else "none"


def matrix(atlas: Atlas) -> Mapping[str, Mapping[str, Coverage]]:
    """Project id to indicator id to coverage, for the indicators of the coverage table."""
    return {
        project_id: {
            indicator.indicator_id: coverage(
                atlas.observations_by_project.get(project_id, ()), indicator.indicator_id
            )
            for indicator in covered_indicators(atlas)
        }
        for project_id in atlas.projects
    }


def covered_indicators(atlas: Atlas) -> tuple[Indicator, ...]:
    """The indicators that the coverage table has a column for."""
    return tuple(one for one in atlas.indicators.values() if one.coverage)


def part_observation(atlas: Atlas, project_id: str, indicator_id: str) -> Observation | None:
    """The newest observation of an indicator for a part of a project, such as TAMA's."""
    found = atlas.observations_by_project.get(project_id, ())
    return newest((one for one in found if one.scope == "part"), indicator_id)


def newest(observations: Iterable[Observation], indicator_id: str) -> Observation | None:
    """Of the counts of an indicator that stand for the first term: a headline, else the newest."""
    found = (
        one
        for one in observations
        if one.indicator_id == indicator_id and one.stands and one.of_first_term
    )
    return max(
        found,
        key=lambda one: (one.headline is not None, one.period.dated, one.period.key),
        default=None,
    )


def tally(states: Iterable[str]) -> tuple[int, int]:
    """How many of some projects have a count of their own, and how many through their body."""
    found = list(states)
    return found.count("record"), found.count("body")


def area(atlas: Atlas, selection: Selection) -> tuple[str, ...]:
    """The prefectures (JIS codes) of what a view has chosen: a project's, a bureau's, a field's."""
    if selection.id:
        return atlas.prefectures_of(selection.id)
    if selection.bureau:
        bureaus = atlas.prefecture_bureaus.items()
        return tuple(code for code, bureau in bureaus if bureau == selection.bureau)
    if not selection.field:
        return ()
    projects = chosen_projects(atlas, selection)
    codes = {code for one in projects for code in atlas.prefectures_of(one.project_id)}
    return tuple(sorted(codes))


def chosen_projects(atlas: Atlas, selection: Selection) -> tuple[Project, ...]:
    """The projects that a view's bureau, field and words keep, in the order of the list.

    Words that a reader looks for put first what fewer reasons beside its own name are needed for,
    and with it the others of its bureau.
    """
    hits = found(atlas, selection.q)
    kept = (
        project
        for key, project in atlas.projects.items()
        if (not selection.bureau or project.bureau_id == selection.bureau)
        and (not selection.field or selection.field in project.fields)
        and key in hits
    )
    led = [
        sorted(found_here, key=lambda one: len(hits[one.project_id]))
        for _, found_here in groupby(kept, key=lambda one: one.bureau_id)
    ]
    led.sort(key=lambda each: len(hits[each[0].project_id]))
    return tuple(chain.from_iterable(led))
