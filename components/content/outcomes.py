"""Outcomes: who reported what, what may not be ranked and why, and whether it worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts import firms
from components.content import columns, verdicts
from components.content.layout import place
from components.content.phrases import amount, cite, labelled
from components.content.section import Controls, Section, pictured
from components.inline import Break, Detail, Said, pieces
from components.menus import menu
from components.tables import Group, Row, Table, grouped
from model.coverage import covered_indicators
from model.evidence import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.content.section import Fact
    from components.inline import Phrase
    from components.view import View
    from model.entities import Indicator, Observation
    from model.programme import Study

TARGET, RESULT = "new-businesses", "new-businesses-result"
LEADING, SUPPORTED = "ventures-launched", "ventures-supported"
ORDER = (LEADING, SUPPORTED, "listings")
"""The outcomes that come first; the others follow as the package has them."""
COLUMNS = ("project", "indicator", "value", "period", "scope")
LAYOUT = (
    "reported",
    place("wide", "later", "worked"),
    place("charts", "firms"),
    place("wide", "counts"),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    return (
        _reported(view),
        _later(view),
        _worked(view),
        pictured(view, "firms", "firms"),
        _counts(view),
    )


def _reported(view: View) -> Section:
    """The outcomes of the first term, each by its own definition, with why none is ranked."""
    every = _outcomes(view)
    wanted = [one for one in every if one.indicator_id == view.selection.indicator] or every
    choices = [(one.indicator_id, one.name[view.language]) for one in every]
    return Section(
        "reported",
        view,
        _finding(view),
        view.words("outcomes.lead"),
        role="opening told",
        controls=Controls(menus=(menu(view, "indicator", view.words("outcomes.all"), choices),)),
        table=grouped(
            columns.heads(view, COLUMNS),
            [_card(view, one) for one in wanted],
            numeric=(2,),
            column=1,
            form="cards",
        ),
    )


def _finding(view: View) -> str:
    """Which projects launched or helped ventures, and how many are on record."""
    said = [
        view.words(
            f"outcomes.{observation.indicator_id}",
            name=view.project_name(observation.project_ids[0]),
            count=view.count(observation),
        )
        for indicator_id in (LEADING, SUPPORTED)
        for observation in first_term(view, indicator_id)
    ]
    reported = [
        one for outcome in _outcomes(view) for one in first_term(view, outcome.indicator_id)
    ]
    return view.words(
        "outcomes.finding",
        ventures=view.words("outcomes.and").join(said),
        reported=_projects(reported),
        count=len(view.atlas.projects),
    )


def _card(view: View, indicator: Indicator) -> Group:
    """One kind of outcome: who reported it, and why it may not be ranked."""
    observations = first_term(view, indicator.indicator_id)
    return Group(
        indicator.name[view.language],
        tuple(_reporter(view, observation) for observation in observations),
        indicator.definition[view.language],
        view.words(
            "outcomes.card" if observations else "outcomes.card_none",
            reported=_projects(observations),
            count=len(view.atlas.projects),
        ),
        _guard(view, observations),
    )


def _reporter(view: View, observation: Observation) -> Row:
    """Who reported how many; the area's name where it is one, and a remark where there is room."""
    note = observation.provenance.note[view.language]
    row = columns.row(view, observation, COLUMNS)
    whose, counted, number, period, scope = row.cells
    told: Phrase = (*pieces(period), Detail((f" · {note}",))) if note else period
    return Row((view.area_name(observation) or whose, counted, number, told, scope))


def first_term(view: View, indicator_id: str) -> tuple[Observation, ...]:
    """The counts of one outcome that projects, areas and bodies reported in the first term."""
    return tuple(
        observation
        for observation in view.atlas.observations.values()
        if observation.indicator_id == indicator_id
        and observation.stands
        and observation.of_first_term
        and observation.project_ids
    )


def _guard(view: View, observations: Sequence[Observation]) -> str:
    """Why an outcome may not be ranked with the leading one, as one sentence; "" where it may."""
    leading = first_term(view, LEADING)
    if not observations or not leading or observations[0].indicator_id == LEADING:
        return ""
    return verdicts.refusal(view, observations[0], leading[0])


def _projects(observations: Sequence[Observation]) -> int:
    return len({project_id for one in observations for project_id in one.project_ids})


def _outcomes(view: View) -> Sequence[Indicator]:
    found = [one for one in covered_indicators(view.atlas) if one.group == "outcome"]
    places = {indicator_id: number for number, indicator_id in enumerate(ORDER)}
    return sorted(found, key=lambda one: places.get(one.indicator_id, len(ORDER)))


def _later(view: View) -> Section:
    """Other outcomes, which are another count each: the first term's, then those beyond it."""
    shown = {one.indicator_id for one in _outcomes(view)}
    observations = [
        observation
        for observation in figures(view.atlas.observations.values())
        if view.atlas.indicators[observation.indicator_id].group == "outcome"
        and observation.project_ids
        and not (observation.indicator_id in shown and observation.of_first_term)
    ]
    return Section(
        "later",
        view,
        view.words("outcomes.later"),
        view.words("outcomes.later_lead"),
        table=columns.table(view, sorted(observations, key=lambda one: one.beyond), COLUMNS),
    )


def _worked(view: View) -> Section:
    """Target and result of the second term, and what studies found."""
    aim, *others = _programme(view, TARGET)
    heads = (view.words("worked.studies"), view.words("scene.finding"))
    return Section(
        "worked",
        view,
        view.words("worked.title"),
        view.words("worked.lead"),
        role="aims",
        facts=tuple(_aim(view, one) for one in (aim, *_programme(view, RESULT))),
        table=Table(heads, tuple(_study(view, one) for one in view.atlas.studies)),
        points=tuple(_reading(view, one) for one in others),
        cautions=(view.words("worked.read"),),
    )


def _programme(view: View, indicator_id: str) -> list[Observation]:
    return [one for one in view.atlas.observations.values() if one.indicator_id == indicator_id]


def _aim(view: View, observation: Observation) -> Fact:
    """What the programme aimed at, or what is on record against it."""
    return labelled(view, observation, view.indicator(observation), _remark(view, observation))


def _remark(view: View, observation: Observation) -> str:
    """By when, what kind of number it is, and a remark."""
    note = observation.provenance.note[view.language]
    told = (view.period(observation.period), view.status(observation), note)
    return " · ".join(filter(None, told))


def _reading(view: View, observation: Observation) -> Phrase:
    """The target as another source has it, where there is room."""
    return (Detail((*amount(view, observation), " ", Said(_remark(view, observation), "quiet"))),)


def _study(view: View, study: Study) -> Row:
    """An evaluation by others: who, what it is called, what it found in which sample."""
    whose = f"{study.authors} ({study.year})"
    named = Detail((Break(), Said(study.title, "title", "en")))
    sample = study.sample[view.language]
    drawn = (Detail((Break(), Said(sample, "quiet"))),) if sample else ()
    return Row(
        (
            (Said(whose, "strong"), cite(study.provenance, study.authors), named),
            (study.finding[view.language], *drawn),
        )
    )


def _counts(view: View) -> Section:
    """The counts of firms behind the chart, with what to know of each."""
    observations = firms.observations(view)
    heads = columns.heads(view, ("period", "value", "status"))
    rows = tuple(
        Row(
            (
                *columns.row(view, observation, ("period", "value", "status")).cells,
                (Said(observation.provenance.note[view.language], "quiet"),),
            )
        )
        for observation in observations
    )
    return Section(
        "counts",
        view,
        view.words("worked.counts"),
        table=Table((*heads, view.words("worked.caveat")), rows, (1,)),
    )
