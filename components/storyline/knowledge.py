"""Scenes of what is known and what is not: outcomes, coverage, figures, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.screens import evidence, outcomes
from components.storyline.scene import Scene, facts, pictured, tabled
from components.tables import Row, Table
from model.coverage import covered_indicators, matrix
from model.evidence import chosen_figures

if TYPE_CHECKING:
    from components.view import View


def reported(view: View) -> Scene:
    """The outcomes of the first term, each by its own definition, with why none is ranked."""
    cards = [card for card in outcomes.cards(view) if card.figures]
    rows = tuple(
        Row(
            (
                outcomes.owner(view, figure),
                card.indicator.name[view.language],
                str(view.quantity(figure, unit=False)),
                view.period(figure.period),
                view.words(f"scope.{figure.scope}"),
            ),
            (figure,),
        )
        for card in cards
        for figure in card.figures
    )
    heads = ("project", "indicator", "value", "period", "scope")
    guards = [card.guard for card in cards if card.guard]
    return Scene(
        view.selection,
        "reported",
        outcomes.finding(view),
        view.words("outcomes.lead"),
        table=tabled(view, [f"evidence.{head}" for head in heads], rows, (2,)),
        caution=guards[0] if guards else "",
    )


def worked(view: View) -> Scene:
    """Target and result of the second term, and what studies found."""
    rows = tuple(
        Row((f"{study.authors} ({study.year})", study.finding[view.language]),
            provenance=study.provenance)
        for study in view.atlas.studies
    )  # fmt: skip
    return Scene(
        view.selection,
        "worked",
        view.words("worked.title"),
        view.words("worked.lead"),
        facts=facts(view, (*outcomes.targets(view)[:1], *outcomes.results(view))),
        table=Table((view.words("worked.studies"), view.words("scene.finding")), rows),
        caution=view.words("worked.read"),
    )


def firms(view: View) -> Scene | None:
    """The programme's firms by date."""
    return pictured(view, "firms", "firms")


def later(view: View) -> Scene:
    """Outcomes of strands, bodies and successors, each its own count."""
    rows = tuple(
        Row(
            (
                view.words("list_join").join(map(view.project_name, one.project_ids)),
                view.indicator(one),
                str(view.quantity(one)),
                view.period(one.period),
                view.words(f"scope.{one.scope}"),
            ),
            (one,),
        )
        for one in outcomes.later(view)
    )
    heads = ("project", "indicator", "value", "period", "scope")
    return Scene(
        view.selection,
        "later",
        view.words("outcomes.later"),
        view.words("outcomes.later_lead"),
        table=tabled(view, [f"evidence.{head}" for head in heads], rows, (2,)),
    )


def coverage(view: View) -> Scene:
    """What is on record for whom: a sign for each project and indicator."""
    cells, indicators = matrix(view.atlas), covered_indicators(view.atlas)
    rows = tuple(
        Row(
            (
                project.short_name[view.language],
                *(
                    view.words(f"coverage.sign.{cells[project.project_id][one.indicator_id]}")
                    for one in indicators
                ),
            ),
        )
        for project in view.atlas.projects.values()
    )
    legend = view.words("list_join").join(
        f"{view.words(f'coverage.sign.{state}')} {view.words(f'coverage.{state}')}"
        for state in ("record", "body", "part", "none")
    )
    names = tuple(one.name[view.language] for one in indicators)
    return Scene(
        view.selection,
        "coverage",
        evidence.coverage_finding(view, cells),
        view.words("scene.legend", signs=legend),
        table=Table((view.words("evidence.project"), *names), rows),
    )


def listed(view: View) -> Scene:
    """The figures of the evidence that the view chooses."""
    figures = chosen_figures(view.atlas, view.selection)
    rows = tuple(
        Row(
            (
                view.words("list_join").join(map(view.project_name, one.project_ids))
                or view.words(f"subject.{one.subject_type}"),
                view.indicator(one),
                str(view.quantity(one)),
                view.period(one.period),
                view.words(f"status.{one.status.lower()}.name"),
                " ".join(one.provenance.source_ids),
            ),
            (one,),
        )
        for one in figures
    )
    heads = ("project", "indicator", "value", "period", "status", "source")
    return Scene(
        view.selection,
        "figures",
        evidence.finding(view, figures),
        table=tabled(view, [f"evidence.{head}" for head in heads], rows, (2,)),
    )


def gaps(view: View) -> Scene:
    """What was looked for and not found."""
    return Scene(
        view.selection,
        "gaps",
        view.words("gaps.title"),
        view.words("gaps.lead"),
        points=tuple(gap.text[view.language] for gap in view.atlas.gaps),
    )
