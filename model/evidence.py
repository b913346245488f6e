"""Which figures the evidence shows, in which order, and in which part of a long table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from model.atlas import Atlas
    from model.record import Figure
    from model.selection import Selection

PART = 50
"""Rows in one part of the table: what a phone still scrolls through."""


def chosen_figures(atlas: Atlas, selection: Selection) -> list[Figure]:
    """The figures that a link asks for, sorted as it says."""
    figures: Sequence[Figure] = tuple(atlas.figures.values())
    if selection.id:
        figures = atlas.figures_by_project.get(selection.id, ())
    elif selection.bureau:
        figures = _of_bureau(atlas, selection.bureau)
    found = [
        figure
        for figure in figures
        if (not selection.indicator or figure.indicator_id == selection.indicator)
        and (not selection.status or figure.status.lower() == selection.status)
    ]
    name = selection.sort.removeprefix("-")
    found.sort(key=_keys(atlas)[name], reverse=selection.sort.startswith("-"))
    if selection.bureau:
        found.sort(key=lambda figure: not figure.project_ids)
    return sorted(found, key=LAST[name]) if name in LAST else found


def _of_bureau(atlas: Atlas, bureau_id: str) -> Sequence[Figure]:
    """The figures of a bureau's projects, and the programme's to set them against."""
    own = {project.project_id for project in atlas.by_bureau.get(bureau_id, ())}
    return tuple(
        figure
        for figure in atlas.figures.values()
        if own & set(figure.project_ids) or figure.subject_type == "programme"
    )


LAST: dict[str, Callable[[Figure], bool]] = {
    "value": lambda figure: figure.value is None,
    "period": lambda figure: not figure.period.dated,
}
"""Figures without the very thing that sorts come last, whichever way the others run."""


def parts(count: int) -> int:
    """How many parts a table of `count` rows has, at least one."""
    return max(1, -(-count // PART))


def part_of(figures: Sequence[Figure], part: int) -> Sequence[Figure]:
    """The rows of one part, from 1; a part beyond the end is the last one."""
    last = min(part, parts(len(figures)))
    return figures[(last - 1) * PART : last * PART]


def _keys(atlas: Atlas) -> dict[str, Callable[[Figure], tuple[object, ...]]]:
    serials = {key: project.serial for key, project in atlas.projects.items()}
    sorts = {key: number for number, key in enumerate(atlas.indicators)}
    order = {key: number for number, key in enumerate(atlas.figures)}

    def project(figure: Figure) -> tuple[object, ...]:
        first = min((serials.get(key, 0) for key in figure.project_ids), default=0)
        return first, sorts.get(figure.indicator_id, 0), order[figure.figure_id]

    return {
        "project": project,
        "indicator": lambda figure: (sorts.get(figure.indicator_id, 0), *project(figure)),
        "value": lambda figure: (figure.value or 0.0, *project(figure)),
        "period": lambda figure: (figure.period.key, *project(figure)),
        "status": lambda figure: (figure.status, *project(figure)),
        "source": lambda figure: (figure.provenance.source_ids[0], *project(figure)),
    }
