"""How much of an indicator is on record for a project: whole, in part, none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from model.atlas import Atlas
    from model.record import Figure, Indicator, Project
    from model.selection import Selection

Coverage = Literal["record", "body", "part", "none"]
COUNTS = {"firms": "firms", "universities": "universities"}
"""Map layers that show a count, with the indicator they count."""


def coverage(figures: Sequence[Figure], indicator_id: str) -> Coverage:
    """What the record holds of one indicator for one project.

    Args:
        figures: the figures of the project.
        indicator_id: what is counted.

    Returns:
        `record` for a figure of the whole project, `body` where only the promotion
        body's own figure is on record and inferred to be the project's, `part` for an
        area or strand of it, `none` where nothing was found. Figures of successors and
        of non-members say nothing about the project.
    """
    scopes = {
        figure.scope
        for figure in figures
        if figure.indicator_id == indicator_id and figure.value is not None
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
                atlas.figures_by_project.get(project_id, ()), indicator.indicator_id
            )
            for indicator in covered_indicators(atlas)
        }
        for project_id in atlas.projects
    }


def covered_indicators(atlas: Atlas) -> tuple[Indicator, ...]:
    """The indicators that the coverage table has a column for."""
    return tuple(one for one in atlas.indicators.values() if one.coverage)


def part_figure(atlas: Atlas, project_id: str, indicator_id: str) -> Figure | None:
    """The newest figure of an indicator for a part of a project, such as TAMA's."""
    found = [
        figure
        for figure in atlas.figures_by_project.get(project_id, ())
        if figure.indicator_id == indicator_id
        and figure.scope == "part"
        and figure.value is not None
        and figure.preferred
    ]
    return max(
        found,
        key=lambda figure: (figure.headline is not None, figure.period.dated, figure.period.key),
        default=None,
    )


def recorded(figures: Sequence[Figure]) -> int:
    """How many figures with a value are on record."""
    return sum(figure.value is not None for figure in figures)


def chosen_projects(atlas: Atlas, selection: Selection) -> tuple[Project, ...]:
    """The projects that a view's bureau and field filters keep, in the order of the list."""
    return tuple(
        project
        for project in atlas.projects.values()
        if (not selection.bureau or project.bureau_id == selection.bureau)
        and (not selection.field or selection.field in project.fields)
    )
