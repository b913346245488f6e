"""Outcomes: what is on record and of whom, whether it worked, what may not be ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts import firms
from components.charts import outcomes as chart
from components.content import columns, verdicts
from components.content.layout import Piece, place
from components.content.phrases import amount, cite, labelled, noted
from components.content.section import Controls, Section, pictured
from components.inline import Break, Detail, Link, Said, pieces
from components.menus import menu
from components.tables import Group, Row, Table, grouped
from model.outcomes import LAUNCHED, RESULT, TARGET, apart, first_term, others, outcomes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.content.section import Fact
    from components.inline import Phrase
    from components.view import View
    from model.entities import Indicator
    from model.observation import Observation
    from model.programme import Study

COLUMNS = ("project", "indicator", "value", "period", "scope")
COUNTED = ("period", "value", "status")
LAYOUT = (
    Piece("reported", "head"),
    place("charts-reported", Piece("reported", "figure"), Piece("reported", "rest")),
    place("wide", "worked"),
    place("twins", place("twin-first", "products"), place("twin-second", "ventures")),
    place("charts-strands", "strands"),
    place("charts", "firms"),
    place("wide-all", "definitions", "later", "counts"),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page: its picture, whether it worked, charts, and all that is folded."""
    return (
        _reported(view),
        _worked(view),
        pictured(view, "products", "products"),
        pictured(view, "ventures", "ventures"),
        pictured(view, "strands", "strands"),
        pictured(view, "firms", "firms"),
        _definitions(view),
        _later(view),
        _counts(view),
    )


def _reported(view: View) -> Section | None:
    """The outcomes of the first term, each on its own scale, and the projects beside them."""
    kinds = [(one.indicator_id, one.name[view.language]) for one in outcomes(view.atlas)]
    projects = [(one, view.project_name(one)) for one in view.atlas.projects]
    menus = (
        menu(view, "indicator", view.words("outcomes.all"), kinds),
        menu(view, "id", view.words("outcomes.everybody"), projects),
    )
    return pictured(
        view,
        "reported",
        "outcomes",
        role="opening told pictured",
        controls=Controls(menus=menus, said=_chosen(view)),
        cautions=(view.words("outcomes.caution"),),
        remark=_why(view),
        onward=_onward(view),
    )


def _chosen(view: View) -> str:
    """What is on record of the chosen project, "" where none is chosen."""
    if not view.selection.id:
        return ""
    theirs = [one for one in chart.observations(view) if view.selection.id in one.project_ids]
    said = [
        view.words("series.point", period=view.indicator(one), said=view.quantity(one))
        for one in theirs
    ]
    name = view.project_name(view.selection.id)
    told = view.listed(said) or view.words("outcomes.absent")
    return view.words("series.point", period=name, said=told)


def _onward(view: View) -> tuple[Link, ...]:
    """The way to the record of the chosen project."""
    if not view.selection.id:
        return ()
    name = view.project_name(view.selection.id)
    to = view.to("project", id=view.selection.id)
    return (Link(view.words("list.open", name=name), to, role="way"),)


def _why(view: View) -> str:
    """Why none of the counts may be ranked: one sentence for all."""
    why = view.listed(view.words(f"compare.{reason}") for reason in apart(view.atlas))
    leading = view.atlas.indicators[LAUNCHED].name[view.language]
    return view.words("outcomes.why", leading=leading, why=why)


def _definitions(view: View) -> Section:
    """The same counts with their definitions, sources and remarks."""
    return Section(
        "definitions",
        view,
        view.words("outcomes.definitions"),
        role="folded",
        table=grouped(
            columns.heads(view, COLUMNS),
            [_definition(view, one) for one in chart.wanted(view)],
            numeric=(2,),
            column=1,
            form="plain",
        ),
    )


def _definition(view: View, indicator: Indicator) -> Group:
    """One kind of outcome: what it counts, who reported it."""
    name, found = indicator.name[view.language], first_term(view.atlas, indicator.indicator_id)
    none = "" if found else view.words("list.none")
    rows = tuple(_reporter(view, one) for one in found)
    note = indicator.definition[view.language]
    return Group((Said(name, "strong"),), rows, note, none, _guard(view, found))


def _guard(view: View, found: Sequence[Observation]) -> str:
    """Why an outcome may not be ranked with the leading one, as one sentence; "" where it may."""
    leading = first_term(view.atlas, LAUNCHED)
    if not found or not leading or found[0] in leading:
        return ""
    return verdicts.refusal(view, found[0], leading[0])


def _reporter(view: View, observation: Observation) -> Row:
    """Who reported how many; the area's name where it is one, and a remark where there is room."""
    note = noted(view, observation.provenance.note[view.language])
    row = columns.row(view, observation, COLUMNS)
    whose, counted, number, period, scope = row.cells
    told: Phrase = (*pieces(period), Detail((view.words("sign.between"), note))) if note else period
    return Row((view.area_name(observation) or whose, counted, number, told, scope))


def _later(view: View) -> Section:
    """Other outcomes, which are another count each: the first term's, then those beyond it."""
    return Section(
        "later",
        view,
        view.words("outcomes.later"),
        view.words("outcomes.later_lead"),
        role="folded",
        table=columns.table(view, others(view.atlas), COLUMNS),
    )


def _worked(view: View) -> Section:
    """Target and result of the second term, and what studies found."""
    aim, *others = _programme(view, TARGET)
    heads = view.heads("worked.studies", "scene.finding", "worked.sample", "worked.publisher")
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
    note = noted(view, observation.provenance.note[view.language])
    told = (view.period(observation.period), view.status(observation), note)
    return view.words("sign.between").join(filter(None, told))


def _reading(view: View, observation: Observation) -> Phrase:
    """The target as another source has it, where there is room."""
    return (Detail((*amount(view, observation), " ", Said(_remark(view, observation), "quiet"))),)


def _study(view: View, study: Study) -> Row:
    """An evaluation by others: who, its title, what it found, in which sample, who published it."""
    authors, title = study.authors[view.language], study.title.either(view.language)
    whose = view.words("sign.aside", said=authors, aside=study.year)
    named = Detail((Break(), Said(title, "title", "en" if title.isascii() else "")))
    sources = [view.atlas.sources[one] for one in study.provenance.source_ids]
    publishers = dict.fromkeys(one.publisher[view.language] for one in sources)
    return Row(
        (
            (Said(whose, "strong"), cite(study.provenance, authors), named),
            study.finding[view.language],
            (Said(study.sample[view.language] or view.words("list.none"), "quiet"),),
            (Said(view.listed(publishers), "quiet"),),
        )
    )


def _counts(view: View) -> Section:
    """The counts of firms behind the chart, with what to know of each."""
    found = firms.observations(view)
    heads = (*columns.heads(view, COUNTED), view.words("worked.caveat"))
    rows = tuple(
        Row(
            (
                *columns.row(view, one, COUNTED).cells,
                (Said(noted(view, one.provenance.note[view.language]), "quiet"),),
            )
        )
        for one in found
    )
    return Section(
        "counts", view, view.words("worked.counts"), role="folded", table=Table(heads, rows, (1,))
    )
