"""Whether areas have more of the industry of a field that their bureaus put projects on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts import regional
from components.content.phrases import projects
from components.content.section import Section
from components.inline import Cite, Link, Said, pieces
from components.tables import Group, Row, grouped
from model.footing import VERDICTS, footings
from model.regions import bureau_areas

if TYPE_CHECKING:
    from components.inline import Phrase
    from components.view import View
    from model.footing import Footing
    from model.standing import Standing

HEADS = (
    "regions.head.area",
    "regions.head.field",
    "regions.head.projects",
    "regions.head.industry",
    "regions.value",
    "regions.rests",
)


def section(view: View) -> Section:
    """Every field of every bureau's projects that has an industry, by how its area stands in it.

    Those without one are said below, each with its reason.
    """
    words = view.words
    groups = [
        Group(
            (Said(words(f"regions.verdict.{verdict}"), "strong"),),
            tuple(
                _row(view, one, one.standing)
                for one in footings(view.atlas)
                if one.standing and one.verdict == verdict
            ),
        )
        for verdict in VERDICTS[:-1]
    ]
    return Section(
        "fields",
        view,
        _finding(view),
        words("regions.fields_lead"),
        table=grouped(
            view.heads(*HEADS),
            [one for one in groups if one.rows],
            numeric=(4,),
            form="stack labelled",
            sourced=True,
        ),
        cautions=(words("regions.fields_say"),),
        sections=(
            Section("", view, words("regions.ties"), role="folded", points=tuple(_ties(view))),
        ),
    )


def _finding(view: View) -> str:
    """Where an area surely has more of the field's industry, and how often it has not."""
    settled = [one for one in footings(view.atlas) if one.settled]
    more = [_named(view, one) for one in settled if one.verdict == "more"]
    others = sum(one.verdict in ("about", "less") for one in settled)
    return view.words("regions.finding.fields", areas=view.listed(more), count=others)


def _named(view: View, one: Footing) -> str:
    return view.words(
        "regions.named",
        name=view.words(f"bureau.{one.bureau_id}"),
        said=view.words(f"field.{one.field}.name"),
    )


def _row(view: View, one: Footing, standing: Standing) -> Row:
    """A field of an area: its projects, the industry, how the area stands in it."""
    area = bureau_areas(view.atlas)[one.bureau_id]
    named = projects(view, one.project_ids)
    if not one.settled:
        named = (*pieces(named), " ", Said(view.words("project.unsettled"), "doubt"))
    return Row(
        (
            (Link(regional.area_name(view, area), view.selection.but(id=one.bureau_id)),),
            view.words(f"field.{one.field}.name"),
            named,
            view.atlas.statistics.kinds[standing.statistic_id].name[view.language],
            regional.said(view, standing),
            regional.behind(view, standing),
        )
    )


def _ties(view: View) -> list[Phrase]:
    """Which industry stands for each field and why, or why none does."""
    statistics = view.atlas.statistics
    found: list[Phrase] = []
    for field, tie in statistics.field_industries.items():
        name = view.words(f"field.{field}.name")
        reason = tie.reason[view.language]
        if not tie.statistic_id:
            found.append(view.words("regions.tie_none", field=name, reason=reason))
            continue
        about = statistics.kinds[tie.statistic_id]
        industry = about.name[view.language]
        told = view.words("regions.tie", field=name, industry=industry, reason=reason)
        found.append((told, Cite(about.provenance, industry)))
    return found
