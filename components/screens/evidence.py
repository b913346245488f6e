"""The evidence: every figure with its source, the coverage, conflicts and gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.menus import Menu, menu
from model.coverage import covered_indicators, matrix
from model.evidence import WHOLE, chosen_figures, part_of, parts
from model.pages import SORTS
from model.selection import STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from components.view import View
    from model.record import Figure


@dataclass(frozen=True, slots=True)
class Column:
    """A heading of the table: its words, the link that sorts by it, the present order."""

    name: str
    label: str
    href: str
    order: str
    arrow: str


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the evidence."""
    figures = chosen_figures(view.atlas, view.selection)
    chosen = view.selection.page_no
    count = 1 if chosen == WHOLE else parts(len(figures))
    return {
        "table": view.render(
            "evidence.html",
            finding=finding(view, figures),
            menus=_menus(view),
            columns=[_column(view, name) for name in SORTS],
            figures=part_of(figures, chosen),
            count=len(figures),
            total=len(view.atlas.figures),
            part=min(max(chosen, 1), count),
            parts_count=count,
        ),
        "downloads": view.render("evidence_take.html"),
        "coverage": _coverage(view),
    }


def finding(view: View, figures: Sequence[Figure]) -> str:
    """How many figures there are, and how many were looked for and not found."""
    absent = sum(figure.value is None for figure in figures)
    if len(figures) == len(view.atlas.figures):
        return view.words(
            "evidence.finding", count=len(figures) - absent, absent=view.number(absent)
        )
    return view.words("evidence.finding_one", count=len(figures), absent=view.number(absent))


def coverage_finding(view: View, cells: Mapping[str, Mapping[str, str]]) -> str:
    """Which indicator the record covers best."""
    covered = {
        indicator.indicator_id: sum(
            row[indicator.indicator_id] in ("record", "body") for row in cells.values()
        )
        for indicator in covered_indicators(view.atlas)
    }
    best = max(covered, key=lambda key: covered[key])
    return view.words(
        "coverage.finding",
        best=covered[best],
        count=len(cells),
        indicator_best=view.atlas.indicators[best].name[view.language],
    )


def _coverage(view: View) -> Markup:
    cells = matrix(view.atlas)
    return view.render(
        "coverage.html",
        cells=cells,
        finding=coverage_finding(view, cells),
        indicators=covered_indicators(view.atlas),
        corrections=list(view.atlas.corrections.values()),
    )


def _column(view: View, name: str) -> Column:
    present = view.selection.sort
    order = {name: "ascending", f"-{name}": "descending"}.get(present, "")
    following = f"-{name}" if present == name else name
    return Column(
        name,
        view.words(f"evidence.{name}"),
        view.href(sort=following, page_no=1),
        order,
        {"ascending": " ↑", "descending": " ↓"}.get(order, ""),
    )


def _menus(view: View) -> list[Menu]:
    words, atlas = view.words, view.atlas
    projects = [(key, project.short_name[view.language]) for key, project in atlas.projects.items()]
    indicators = [(key, one.name[view.language]) for key, one in atlas.indicators.items()]
    statuses = [(code, f"{code.upper()} · {words(f'status.{code}.name')}") for code in STATUSES]
    return [
        menu(view, "id", words("evidence.all_projects"), projects),
        menu(view, "indicator", words("evidence.all_indicators"), indicators),
        menu(view, "status", words("evidence.all_statuses"), statuses),
    ]
