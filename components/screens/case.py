"""A case study: its story, the diagram and maps beside it, and all that is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.screens import record
from components.theme import mark_field
from model.coverage import covered_indicators

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.view import View
    from model.record import Figure

FACTS = 5
OUTCOMES = (
    "ventures-launched",
    "ventures-supported",
    "listings",
    "products-per-year",
    "alliances",
    "joint-rnd",
)
"""The outcomes that a title can say, in words of their own."""


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of a case study; any project or area of the package can be told so."""
    subject = view.subject
    if subject is None or subject.case is None:
        return {}
    return {
        "head": view.render(
            "case_head.html",
            subject=subject,
            case=subject.case,
            field=mark_field(subject.project),
            finding=finding(view),
            facts=facts(view)[:FACTS],
        ),
        "map_foot": view.render("map_foot.html", figure_id="area-map"),
        "side": record.side(view, subject),
        "body": record.body(view, subject),
    }


def finding(view: View) -> str:
    """What came of it, as counted on record; else that no count of outcomes is on record."""
    subject = view.subject
    name = subject.case.name[view.language] if subject and subject.case else ""
    outcomes = [
        view.words(f"outcome.{figure.indicator_id}", count=view.count(figure))
        for figure in facts(view)
        if figure.indicator_id in OUTCOMES
    ]
    if not outcomes:
        return view.words("case.finding_none", name=name)
    return view.words("case.finding", name=name, outcomes=view.words("list_join").join(outcomes))


def facts(view: View) -> list[Figure]:
    """The figures of the first term that the package ranks, else its counts as they come."""
    figures = [
        figure
        for figure in (view.subject.figures() if view.subject else ())
        if figure.value is not None and figure.scope in ("whole", "part", "body")
    ]
    ranked = [figure for figure in figures if figure.headline is not None]
    ranked.sort(key=lambda figure: figure.headline or 0)
    covered = {indicator.indicator_id for indicator in covered_indicators(view.atlas)}
    return ranked or [figure for figure in figures if figure.indicator_id in covered] or figures
