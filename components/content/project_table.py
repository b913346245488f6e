"""The nineteen as a long table that sorts by each of its columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components import formats, statistics
from components.content import compare_chooser, sorting
from components.content.phrases import amount, cite, doubt, fields
from components.content.section import Controls, Section, downloads
from components.inline import Break, Detail, Link, Said, joined
from components.tables import Row, Table
from model.coverage import part_observation
from model.evidence import recorded
from model.pages import PROJECT_SORTS, REGIONS
from model.projects import (
    COUNTED,
    OFFICE,
    bodies,
    fate,
    ordered,
    product_share,
    unranked,
)
from model.regions import bureau_areas, own_regions
from model.specialisation import PRODUCT, quotient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from components.inline import Inline, Phrase
    from components.view import View
    from model.entities import Project

NUMERIC = (*COUNTED, "product", "figures")
HALL = ("project", "field", "bureau", "body", "firms", "fate")
"""The columns that a hall can read; the others stay on pages, on paper and in workbooks."""
SHOWN_BODIES = 2


def section(view: View) -> Section:
    """One row a project, in the order that the view asks for."""
    names = _names(view)
    projects = ordered(view.atlas, view.selection.sort, view.language)
    labels = {name: view.words(f"projects.{name}") for name in names}
    table = Table(
        sorting.heads(view, labels),
        tuple(_row(view, project, names) for project in projects),
        tuple(names.index(name) for name in NUMERIC if name in names),
        orders=sorting.orders(view, names),
        form="stack labelled",
        sourced=True,
    )
    hall = table.narrowed(tuple(names.index(name) for name in HALL))
    return Section(
        "table",
        view,
        _finding(view, projects),
        view.words("projects.table_subtitle"),
        role="nineteen",
        controls=Controls(said=view.words("projects.sorting"), downloads=downloads(view, "table")),
        table=replace(table, hall=hall),
        remark=_remark(view),
        onward=compare_chooser.ways(view),
        cautions=_cautions(view, projects),
    )


def _names(view: View) -> tuple[str, ...]:
    """The columns: what an older version of the record lacks is left out."""
    lacking = "" if view.atlas.statistics else "product"
    return tuple(name for name in PROJECT_SORTS if name != lacking)


def _row(view: View, project: Project, names: Sequence[str]) -> Row:
    cells = tuple(COLUMNS[name](view, project) or _blank(view) for name in names)
    return Row(cells, provenance=project.provenance)


def _blank(view: View) -> Phrase:
    return (Said(view.words("table.dash"), "absent"),)


def _project(view: View, project: Project) -> Phrase:
    unsettled = "" if project.settled else view.words("project.unsettled")
    named = Link(project.short_name[view.language], view.to("project", id=project.project_id))
    return (named, " ", Said(unsettled, "doubt")) if unsettled else (named,)


def _prefectures(view: View, project: Project) -> Phrase:
    """How many there are, as sure as the least sure of them."""
    own = own_regions(view.atlas).get(project.project_id)
    return (view.number(len(own.prefectures)), *doubt(view, own.certainty)) if own else ""


def _bodies(view: View, project: Project) -> Phrase:
    """Who promotes it, or keeps its office; of many the first, and how many more."""
    found = bodies(view.atlas, project.project_id)
    told: list[Phrase] = []
    for one in found[:SHOWN_BODIES]:
        name = view.atlas.organisations[one.from_id].name.either(view.language)
        area = view.atlas.areas.get(one.area_id)
        part = (" ", Said(area.name[view.language], "scope")) if area else ()
        told.append((name, *part, *doubt(view, one.provenance.certainty)))
    said: list[Inline] = list(joined(told, view.words("list_join")))
    if more := len(found) - SHOWN_BODIES:
        said += [" ", Said(view.words("projects.bodies_more", count=more), "quiet")] * (more > 0)
    if found and found[0].kind == OFFICE:
        said += [" ", Said(view.words("link.secretariat"), "kind")]
    return tuple(said)


def _count(indicator_id: str) -> Callable[[View, Project], Phrase]:
    """The column of a count: the project's, its body's, or one of a part with the part's name."""

    def told(view: View, project: Project) -> Phrase:
        key = project.project_id
        if found := view.atlas.observation(key, indicator_id):
            body = found.scope == "body"
            scope = (" ", Said(view.words("projects.of_body"), "scope")) if body else ()
            return *amount(view, found, unit=False), *scope
        if part := part_observation(view.atlas, key, indicator_id):
            where = view.area_name(part) or view.words("scope.part")
            return *amount(view, part, unit=False), " ", Said(where, "scope")
        return ""

    return told


def _fate(view: View, project: Project) -> Phrase:
    words = view.words
    steps: list[Phrase] = [
        (
            words(
                "sign.step",
                what=words(f"relation.{one.relation}"),
                said=one.successor[view.language],
            ),
            *doubt(view, one.provenance.certainty),
        )
        for one in fate(view.atlas, project.project_id)
    ]
    return joined(steps, words("list_join"))


def _product(view: View, project: Project) -> Phrase:
    """The share of the lead bureau's area, and below how its field's industries weigh there."""
    share = product_share(view.atlas, project)
    if share is None:
        return ""
    there = view.to(REGIONS, id=project.bureau_id)
    weights = (
        piece for said in _weights(view, project) for piece in (Break(), Said(said, "quiet"))
    )
    return Link(formats.percent(share, view.words), there), Detail(tuple(weights))


def _weights(view: View, project: Project) -> Iterator[str]:
    """The quotient of each industry that stands for a field of the project."""
    area = bureau_areas(view.atlas)[project.bureau_id]
    ties = view.atlas.statistics.field_industries
    for industry in dict.fromkeys(ties[field].statistic_id for field in project.fields):
        if industry:
            found = quotient(view.atlas, industry, area)
            name = statistics.industry(view, found)
            yield view.words("projects.weight", name=name, said=statistics.said(view, found))


COLUMNS: Mapping[str, Callable[[View, Project], Phrase]] = {
    "project": _project,
    "field": fields,
    "bureau": lambda view, project: view.words(f"bureau.{project.bureau_id}"),
    "prefectures": _prefectures,
    "body": _bodies,
    "fate": _fate,
    "product": _product,
    "figures": lambda view, project: view.number(len(recorded(view.atlas, project.project_id))),
    **{name: _count(name) for name in COUNTED},
}
"""Column to what stands in it, "" for a blank."""


def _finding(view: View, projects: Sequence[Project]) -> str:
    """For how many a body, or its office alone, and a count of firms is on record."""
    carried = [found[0].kind for one in projects if (found := bodies(view.atlas, one.project_id))]
    counted = (view.atlas.observation(one.project_id, "firms") for one in projects)
    scopes = [one.scope for one in counted if one]
    body = scopes.count("body")
    return view.words(
        "projects.table_finding_body" if body else "projects.table_finding",
        bodies=view.number(carried.count("promotes")),
        offices=view.number(carried.count(OFFICE)),
        firms=view.number(len(scopes) - body),
        body=view.number(body),
        count=len(projects),
    )


def _cautions(view: View, projects: Sequence[Project]) -> tuple[str, ...]:
    """That an order by counts is no ranking, and why."""
    name = view.selection.sort.removeprefix("-")
    if name not in COUNTED:
        return ()
    counts = [one for key in projects if (one := view.atlas.observation(key.project_id, name))]
    why = view.listed(view.words(f"projects.why.{reason}") for reason in unranked(counts))
    if not why:
        return ()
    others = (view.words("compare.instead"),) if view.atlas.statistics else ()
    return (view.words("projects.unranked", why=why), *others)


def _remark(view: View) -> Phrase:
    """What a blank means, and of what area, date and source the shares are."""
    blank = view.words("projects.blank", dash=view.words("table.dash"))
    about = view.atlas.statistics.kinds.get(PRODUCT)
    if about is None:
        return blank
    name, period = about.name[view.language], view.period(about.period)
    told = view.words("projects.of_area", statistic=name, period=period)
    return blank, view.words("sign.sentences"), told, cite(about.provenance, name)
