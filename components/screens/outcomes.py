"""Outcomes: who reported what, what may not be ranked and why, and whether it worked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.charts import firms
from components.menus import menu
from model.comparability import reasons
from model.coverage import covered_indicators

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from components.view import View
    from model.record import Figure, Indicator

FIRST_TERM = ("whole", "part", "body")
TARGET, RESULT = "new-businesses", "new-businesses-result"
LEADING = "ventures-launched"


@dataclass(frozen=True, slots=True)
class Card:
    """One kind of outcome.

    Attributes:
        indicator: what is counted.
        figures: who reported how many, in the first term.
        finding: the sentence over them.
        guard: why they may not be ranked with the leading figure, "" where they may.
    """

    indicator: Indicator
    figures: tuple[Figure, ...]
    finding: str
    guard: str


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the page."""
    every = cards(view)
    return {
        "reported": view.render(
            "outcomes.html",
            finding=finding(view),
            cards=[card for card in every if _wanted(view, card.indicator)],
            later=later(view),
            menu=menu(
                view,
                "indicator",
                view.words("outcomes.all"),
                [
                    (card.indicator.indicator_id, card.indicator.name[view.language])
                    for card in every
                ],
            ),
        ),
        "worked": view.render("worked.html", targets=targets(view), results=results(view)),
        "studies": view.render(
            "studies.html", studies=view.atlas.studies, counts=firms.figures(view)
        ),
    }


def finding(view: View) -> str:
    """Which projects launched or helped ventures, and how many are on record."""
    said = [
        view.words(
            f"outcomes.{figure.indicator_id}",
            name=view.project_name(figure.project_ids[0]),
            count=view.count(figure),
        )
        for indicator_id in (LEADING, "ventures-supported")
        for figure in first_term(view, indicator_id)
    ]
    projects = {
        project_id
        for indicator in _outcomes(view)
        for figure in first_term(view, indicator.indicator_id)
        for project_id in figure.project_ids
    }
    return view.words(
        "outcomes.finding",
        ventures=view.words("outcomes.and").join(said),
        reported=len(projects),
        count=len(view.atlas.projects),
    )


def first_term(view: View, indicator_id: str) -> tuple[Figure, ...]:
    """The counts of one outcome that projects, areas and bodies reported in the first term."""
    return tuple(
        figure
        for figure in view.atlas.figures.values()
        if figure.indicator_id == indicator_id
        and figure.value is not None
        and figure.preferred
        and figure.scope in FIRST_TERM
        and figure.project_ids
    )


def guard(view: View, one: Figure, other: Figure) -> str:
    """Why two figures may not be ranked, as one sentence; "" where they may."""
    why = reasons(one, other)
    if not why:
        return ""
    return view.words(
        "compare.sentence",
        one=owner(view, one),
        count=view.count(other),
        other=owner(view, other),
        why=view.words("list_join").join(view.words(f"compare.{reason}") for reason in why),
    )


def cards(view: View) -> list[Card]:
    """Every kind of outcome, who reported it, and why it may not be ranked."""
    leading = first_term(view, LEADING)
    found = []
    for indicator in _outcomes(view):
        figures = first_term(view, indicator.indicator_id)
        warned = (
            guard(view, figures[0], leading[0])
            if figures and leading and indicator.indicator_id != LEADING
            else ""
        )
        projects = {project_id for figure in figures for project_id in figure.project_ids}
        said = view.words(
            "outcomes.card" if figures else "outcomes.card_none",
            reported=len(projects),
            count=len(view.atlas.projects),
        )
        found.append(Card(indicator, figures, said, warned))
    return found


def _outcomes(view: View) -> Sequence[Indicator]:
    order = ("ventures-launched", "ventures-supported", "listings")
    found = [one for one in covered_indicators(view.atlas) if one.group == "outcome"]
    return sorted(
        found,
        key=lambda one: order.index(one.indicator_id) if one.indicator_id in order else len(order),
    )


def _wanted(view: View, indicator: Indicator) -> bool:
    chosen = view.selection.indicator
    known = {one.indicator_id for one in _outcomes(view)}
    return chosen not in known or chosen == indicator.indicator_id


def later(view: View) -> list[Figure]:
    """Outcomes of the second term and of strands, which are another count each."""
    shown = {one.indicator_id for one in _outcomes(view)}
    return [
        figure
        for figure in view.atlas.figures.values()
        if view.atlas.indicators[figure.indicator_id].group == "outcome"
        and figure.value is not None
        and figure.project_ids
        and (figure.indicator_id not in shown or figure.scope not in FIRST_TERM)
    ]


def targets(view: View) -> list[Figure]:
    """What the programme aimed at."""
    return _programme(view, TARGET)


def results(view: View) -> list[Figure]:
    """What is on record against the target."""
    return _programme(view, RESULT)


def _programme(view: View, indicator_id: str) -> list[Figure]:
    return [one for one in view.atlas.figures.values() if one.indicator_id == indicator_id]


def owner(view: View, figure: Figure) -> str:
    """Whose figure it is: the area's name, else the project's."""
    area = view.atlas.areas.get(figure.subject_id)
    return area.name[view.language] if area else view.project_name(figure.project_ids[0])
