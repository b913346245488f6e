"""How much of an indicator is on record for a project: whole, in part, none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from model.atlas import Atlas
    from model.record import Indicator, Observation, Project
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
        area or strand of it, `none` where nothing was found. Observations of successors and
        of non-members say nothing about the project.
    """
    scopes = {
        observation.scope
        for observation in observations
        if observation.indicator_id == indicator_id and observation.value is not None
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
    found = [
        observation
        for observation in atlas.observations_by_project.get(project_id, ())
        if observation.indicator_id == indicator_id
        and observation.scope == "part"
        and observation.value is not None
        and observation.preferred
    ]
    return max(
        found,
        key=lambda one: (one.headline is not None, one.period.dated, one.period.key),
        default=None,
    )


def recorded(observations: Sequence[Observation]) -> int:
    """How many observations with a value are on record of a project and its successors.

    Those of its surroundings (`context`), such as an industry's, say nothing of the project.
    """
    return sum(one.value is not None and one.scope != "context" for one in observations)


def chosen_projects(atlas: Atlas, selection: Selection) -> tuple[Project, ...]:
    """The projects that a view's bureau and field filters keep, in the order of the list."""
    return tuple(
        project
        for project in atlas.projects.values()
        if (not selection.bureau or project.bureau_id == selection.bureau)
        and (not selection.field or selection.field in project.fields)
    )
