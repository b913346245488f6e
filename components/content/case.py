"""A case study: its story, the diagram and maps beside it, and all that is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts.counts import CHARTED
from components.content import compare_chooser, region
from components.content import subject as known
from components.content.layout import Piece, fold, place
from components.content.phrases import cite, facts
from components.content.section import Section, pictured
from components.inline import Badge, Link, Said
from model.coverage import covered_indicators

if TYPE_CHECKING:
    from components.inline import Phrase
    from components.view import View
    from model.observation import Observation
    from model.subject import Subject

FACTS = 5
"""The most numbers that a scene of a case shows; on a page the pictures have them."""
OUTCOMES = (
    "ventures-launched",
    "ventures-supported",
    "listings",
    "products-per-year",
    "alliances",
    "joint-rnd",
)
"""The outcomes that a title can say, in words of their own."""
LAYOUT = (
    Piece("map", "head"),
    place(
        "trio",
        place("side", Piece("map", "title"), place("map", Piece("map", "figure"))),
        place("diagram", "network"),
        place("results", "results", *CHARTED, "uncharted"),
    ),
    place("charts-course", "course"),
    place("charts-abroad", Piece("partners", "head"), place("world", Piece("partners", "figure"))),
    region.PLACE,
    place("wide", "became", "absent"),
    place("wide-all", fold("all", *known.ALL)),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of a case study; any project or area of the package can be told so."""
    subject = view.subject
    if subject is None or subject.case is None:
        return ()
    return (
        _opening(view, subject),
        pictured(view, "network", "network"),
        _results(view),
        *(pictured(view, one, one) for one in CHARTED),
        _uncharted(view),
        pictured(view, "course", "course"),
        known.area(view, subject),
        pictured(view, "series", "series"),
        region.section(view, subject),
        _partners(view),
        *known.body(view, subject),
    )


def _opening(view: View, subject: Subject) -> Section | None:
    """The story with its numbers, and the map."""
    case, project, words, language = subject.case, subject.project, view.words, view.language
    if case is None:
        return None
    key = project.project_id
    name, bureau = project.name(language), view.atlas.bureaus[project.bureau_id][language]
    told = Link(words("case.record", name=name), view.to("project", id=key))
    return pictured(
        view,
        "map",
        "area-map",
        finding=_finding(view, case.name[language]),
        subtitle=words("scene.of", name=name, bureau=bureau),
        role="opening told beside",
        above=(f"{words('case.crumb')} › ", told),
        badge=Badge(project.fields),
        lead=(case.story[language], cite(case.provenance, words("case.crumb"))),
        onward=(
            Link(words("project.on_map"), view.to("", id=key), role="way"),
            Link(words("page.outcomes.nav"), view.to("outcomes"), role="way"),
            Link(words("page.evidence.nav"), view.to("evidence", id=key), role="way"),
            *compare_chooser.ways(view, subject.subject_id),
        ),
        facts=facts(view, _observations(view)[:FACTS]),
        cautions=(case.caution[language],),
    )


def _finding(view: View, name: str) -> str:
    """What came of it, as counted on record; else that no count of outcomes is on record."""
    outcomes = [
        view.words(f"outcome.{observation.indicator_id}", count=view.count(observation))
        for observation in _observations(view)
        if observation.indicator_id in OUTCOMES
    ]
    if not outcomes:
        return view.words("case.finding_none", name=name)
    return view.words("case.finding", name=name, outcomes=view.listed(outcomes))


def _observations(view: View) -> list[Observation]:
    """The observations of the first term that the package ranks, else its counts as they come."""
    observations = [
        observation
        for observation in (view.subject.observations() if view.subject else ())
        if observation.value is not None and observation.of_first_term
    ]
    ranked = [observation for observation in observations if observation.headline is not None]
    ranked.sort(key=lambda observation: observation.headline or 0)
    covered = {indicator.indicator_id for indicator in covered_indicators(view.atlas)}
    return ranked or [one for one in observations if one.indicator_id in covered] or observations


def _results(view: View) -> Section | None:
    """What came of it that neither a chart nor the axis of time has; or that nothing is known."""
    outcomes = [one for one in _observations(view) if one.indicator_id in OUTCOMES]
    charted = {key for chart in CHARTED.values() for key in chart.first}
    others = [one for one in outcomes if not (one.indicator_id in charted or one.period.dated)]
    if outcomes and not others:
        return None
    absent = "" if outcomes else view.words("case.no_results")
    title = view.words("case.results")
    return Section("results", view, title, facts=facts(view, others), absent=absent)


def _uncharted(view: View) -> Section:
    """What a chart would show that is not on record: outcomes, and the project's own budget."""
    lacking = [chart.finding(view) for chart in CHARTED.values() if not chart.observations(view)]
    budget = Link(view.words("page.budget.nav"), view.to("budget"))
    paragraphs: list[Phrase] = [(Said(one, "quiet"),) for one in lacking]
    paragraphs.append((Said(f"{view.words('case.unallocated')} ", "quiet"), budget))
    return Section("uncharted", view, role="plain", paragraphs=tuple(paragraphs))


def _partners(view: View) -> Section | None:
    """The partners abroad, on a map and as rows."""
    found = pictured(view, "partners", "partners-map")
    return pictured(view, "partners", "partners-map", table=found.behind) if found else None
